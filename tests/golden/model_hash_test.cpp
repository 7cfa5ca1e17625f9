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
  static const std::map<std::string, std::string> kPinned = {
      {"reference", "0d736e7f9ea79a268a0c4c7ca735daac565c059f5cd9a0f47e8fcb29ec124559"},
      {"three_observations", "ded1985705192e94a5414cc5fbd57a6e301a703a88980fc24128c5780728497a"},
      {"cneb_secundaria", "a675b32f8eefa36b9d3839b7931bc370d9364b65adbd2fe389af0d042d0f7dd7"},
      {"cneb_primaria", "b7ed5fdab6514a6fd4b638d4555ee2e15f333211be366f13184a778fcc1dec8e"},
      {"inicial", "76741c3ef43a5567f92c0fbb697b72d80d56ab4351a8fda12667d7b48fd90486"},
      {"eba", "51225c59c1da85d782dffdc4fd813aa3bfd084e9dd2d40c01ff1d447a8859993"},
      {"constancia", "6655c66422000214abe7137c470f7f2fe245ae8830774e52b1e831e67842333c"},
      {"fourteen_columns", "f9387200df11f17d18e90d570ea8a621987cfa3111a5b42352204c1e34bd640a"},
      {"most_rows", "7997f8ec52bf2a1f24c0e76fdf1536370c77e7e2ac648015f4297d941c876bb1"},
      {"convalidated_year", "291c111cb0786667aa69ea6049b9b342cfd54c2eb9b5dee4f600979cb82cf2a1"},
      {"preview", "fc7d205c00b41d131217ed603a0b278dda6dab49d6937970b8ed19d3d578f89e"},
  };
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
