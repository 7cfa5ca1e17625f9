#include <map>
#include <string>

#include <gtest/gtest.h>

#include "crypto/keys/sha256.h"
#include "issuance/layout/lay_out.h"
#include "tests/golden/model_text.h"
#include "tests/support/printed_sample.h"
#include "tests/support/sample_credentials.h"

namespace fedatario::layout {
namespace {

std::string hash_of(const PageModel& model) {
  return to_hex(sha256({as_bytes(to_text(model))}));
}

/// SHA-256 of each sample's model. A layout is frozen with its template number: whoever changes a
/// hash changes every reprint and every comparison with a photograph. A new layout takes a new
/// number and adds lines here.
const std::map<std::string, std::string>& pinned() {
  static const std::map<std::string, std::string> kPinned = {};
  return kPinned;
}

TEST(ModelHash, IsThatOfTheFrozenTemplates) {
  for (const auto& sample : samples::all()) {
    const auto hash = hash_of(samples::printed(sample.credential).value());
    const auto expected = pinned().find(sample.name);
    ASSERT_NE(expected, pinned().end()) << sample.name;
    EXPECT_EQ(hash, expected->second) << sample.name;
  }
}

TEST(ModelHash, IsThatOfTheFrozenPreview) {
  const auto model =
      lay_out_preview(samples::cneb_secundaria(), samples::demonstration_issuer()).value();
  EXPECT_EQ(hash_of(model), pinned().at("preview"));
}

TEST(ModelHash, ChangesWithASingleMark) {
  auto credential = samples::reference();
  const auto before = hash_of(samples::printed(credential).value());
  credential.columns[0].marks[1] = *Mark::vigesimal(20);
  EXPECT_NE(hash_of(samples::printed(credential).value()), before);
}

}  // namespace
}  // namespace fedatario::layout
