#include <gtest/gtest.h>

#include "crypto/trust/bundle/bundle_file.h"
#include "crypto/verify/verify.h"
#include "tests/vectors/bundle_case.h"
#include "tests/vectors/evidence_json.h"

namespace fedatario::vectors {
namespace {

constexpr const char* kFolder = "bundle";

/// The bundle, read, and installed where one was before it.
Result<Bundle, EvidenceError> take_bundle(const Json& vector) {
  const Bytes file = bytes_of(vector.at("file"));
  auto bundle = read_bundle_file(file, root_set_of(vector.at("pinned")));
  const auto floor = floor_of(vector);
  if (!bundle || !floor) return bundle;
  const ByteView manifest = split_bundle_file(file).value().manifest;
  const auto allowed = check_installable(*floor, *bundle, manifest, instant_of(vector.at("clock")));
  if (!allowed) return fail(allowed.error());
  return bundle;
}

StaleLimits stale_limits_of(const Json& json) {
  StaleLimits limits{.standard = days(json.at("default").get<int>())};
  for (const auto& [list, limit] : json.at("lists").items()) {
    limits.lists[static_cast<std::uint16_t>(std::stoul(list))] = days(limit.get<int>());
  }
  return limits;
}

Json verdict_json(const Json& vector, Bundle bundle) {
  const auto floor = floor_of(vector);
  const Instant kept = floor ? floor->issued_at : Instant{};
  const Evidence evidence{.bundle = std::move(bundle),
                          .clock = std::max(instant_of(vector.at("clock")), kept),
                          .stale = stale_limits_of(vector.at("stale_days"))};
  return to_json(verify(vector.at("qr_text").get<std::string>(), evidence));
}

Json manifest_json(const Manifest& manifest) {
  return {{"version", manifest.version},
          {"issued_at", to_rfc3339(manifest.issued_at)},
          {"next_update", to_rfc3339(manifest.next_update)},
          {"expires", to_rfc3339(manifest.expires)}};
}

Json lists_json(const std::vector<CertificateList>& lists) {
  Json array = Json::array();
  for (const CertificateList& list : lists) {
    array.push_back({{"list", list.number},
                     {"version", list.version},
                     {"as_of", to_rfc3339(list.as_of)},
                     {"complete_through", to_rfc3339(list.complete_through)},
                     {"positions", list.issued.size()},
                     {"kid", to_hex(list.publisher)}});
  }
  return array;
}

Json names_json(ByteView file) {
  Json array = Json::array();
  const auto split = split_bundle_file(file).value();
  for (const ByteView part : split.parts)
    array.push_back(to_hex(ByteView{name_of_part(part)}));
  return array;
}

class BundleVectors : public ::testing::TestWithParam<std::string> {
 protected:
  Json vector_ = load_case(kFolder, GetParam());
};

TEST_P(BundleVectors, AreReadOrRefusedAndDecide) {
  const auto bundle = take_bundle(vector_);
  Json outcome = bundle ? accepted() : refused(bundle.error());
  if (bundle && !vector_.at("qr_text").is_null()) {
    outcome["verdict"] = verdict_json(vector_, *bundle);
  }
  EXPECT_EQ(outcome, vector_.at("expect"));
}

TEST_P(BundleVectors, HaveTheirIntermediateFormsWhereTheyAreRead) {
  const auto bundle = take_bundle(vector_);
  EXPECT_EQ(bundle.has_value(), vector_.contains("intermediate"));
  if (!bundle) return;
  const Json forms = {{"manifest", manifest_json(bundle->manifest)},
                      {"lists", lists_json(bundle->lists)},
                      {"names", names_json(bytes_of(vector_.at("file")))}};
  EXPECT_EQ(forms, vector_.at("intermediate"));
}

INSTANTIATE_TEST_SUITE_P(All, BundleVectors, ::testing::ValuesIn(names_in(kFolder)), test_name);

TEST(EvidenceVectorFolders, HaveTheirCases) {
  EXPECT_GE(names_in("trust").size(), 249U);
  EXPECT_GE(names_in("status").size(), 95U);
  EXPECT_GE(names_in("details").size(), 55U);
  EXPECT_GE(names_in("issued").size(), 32U);
  EXPECT_GE(names_in("bundle").size(), 389U);
}

}  // namespace
}  // namespace fedatario::vectors
