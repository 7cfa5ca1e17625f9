#include "server/store/mark_text.h"

#include <gtest/gtest.h>

#include "crypto/credential/credential_json.h"

namespace fedatario::store {
namespace {

TEST(MarkText, ReadsBackEveryMark) {
  std::vector<Mark> marks{Mark::exonerated(), Mark::not_taken()};
  for (unsigned value = 0; value <= Mark::kHighestVigesimal; ++value) {
    marks.push_back(*Mark::vigesimal(value));
  }
  for (const auto letter : {Mark::Letter::ad, Mark::Letter::a, Mark::Letter::b, Mark::Letter::c}) {
    marks.push_back(Mark::letter(letter));
  }
  for (const Mark mark : marks) {
    EXPECT_EQ(mark_of(to_text(mark)), mark);
  }
}

TEST(MarkText, RefusesAnyOtherSpelling) {
  for (const auto* const text : {"", "8", "21", "008", "ad", "D", "1.", "--", " A"}) {
    EXPECT_EQ(mark_of(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace fedatario::store
