#include "crypto/trust/evidence_error.h"

#include <set>

#include <gtest/gtest.h>

namespace fedatario {
namespace {

TEST(EvidenceError, EachHasTheSpecificationsWord) {
  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(EvidenceError::expired); ++i)
    words.insert(word_for(static_cast<EvidenceError>(i)));
  const std::set<std::string_view> expected = {"too_long",
                                               "malformed",
                                               "missing_part",
                                               "wrong_part",
                                               "unknown_roots",
                                               "too_few_signatures",
                                               "bad_signature",
                                               "unsafe_key",
                                               "duplicate_kid",
                                               "unknown_publisher",
                                               "publisher_not_allowed",
                                               "inconsistent",
                                               "older",
                                               "expired"};
  EXPECT_EQ(words, expected);
}

}  // namespace
}  // namespace fedatario
