#include <gtest/gtest.h>

#include "crypto/trust/roots/rotation.h"
#include "crypto/trust/trust_list_codec.h"
#include "tests/vectors/evidence_json.h"

namespace fedatario::vectors {
namespace {

constexpr const char* kFolder = "trust";

/// What a reader makes of a case.
struct ReadTrust {
  RootsInForce roots;
  ListedShards listed;
  TrustList list;
};

Result<ReadTrust, EvidenceError> read_trust(const Json& vector) {
  const Json& rotations = vector.at("rotations");
  const Bytes chain = rotations.is_null() ? Bytes{} : bytes_of(rotations);
  auto roots = RootsInForce{root_set_of(vector.at("pinned")), 0};
  if (!rotations.is_null()) {
    auto followed = follow_rotations(chain, roots.roots);
    if (!followed) return fail(followed.error());
    roots = std::move(*followed);
  }
  auto listed = read_trust_head(bytes_of(vector.at("trust_list")), roots.roots);
  if (!listed) return fail(listed.error());
  PartsInOrder parts{all_bytes_of(vector.at("parts"))};
  auto list = read_shards(*listed, roots.roots, parts);
  if (!list) return fail(list.error());
  if (!parts.is_used_up()) return fail(EvidenceError::malformed);
  return ReadTrust{std::move(roots), std::move(*listed), std::move(*list)};
}

Json root_set_json(const RootSet& roots) {
  Json array = Json::array();
  for (const PublicKey& key : roots.keys())
    array.push_back(to_hex(key.bytes()));
  return array;
}

Json to_be_signed_json(ByteView part) {
  const auto object = cose::parse_sign(part).value();
  Json array = Json::array();
  for (const auto& [kid, signature] : object.signatures)
    array.push_back(to_hex(cose::signer_structure(kid, object.payload)));
  return array;
}

Json content_json(const ListedShards& listed) {
  Json publishers = Json::array();
  for (const Publisher& publisher : listed.head.publishers)
    publishers.push_back(to_json(publisher));
  return {{"version", listed.head.version},
          {"issued_at", to_rfc3339(listed.head.issued_at)},
          {"expires", to_rfc3339(listed.head.expires)},
          {"demonstration", listed.head.demonstration},
          {"shard_bits", listed.shard_bits},
          {"leaves", listed.shards.leaves},
          {"publishers", publishers}};
}

Json found_json(const TrustList& list, const Json& look_up) {
  if (look_up.is_null()) return nullptr;
  Kid kid;
  std::ranges::copy(bytes_of(look_up), kid.bytes.begin());
  const TrustedKey* found = list.find(kid);
  return found == nullptr ? Json(nullptr) : Json(found - list.keys().data());
}

Json intermediate_json(const Json& vector, const ReadTrust& read) {
  Json issuers = Json::array();
  for (const TrustedKey& key : read.list.keys())
    issuers.push_back(to_json(key));
  return {{"root_set", root_set_json(read.roots.roots)},
          {"sequence", read.roots.sequence},
          {"to_be_signed", to_be_signed_json(bytes_of(vector.at("trust_list")))},
          {"content", content_json(read.listed)},
          {"issuers", issuers},
          {"found", found_json(read.list, vector.at("look_up"))}};
}

class TrustVectors : public ::testing::TestWithParam<std::string> {
 protected:
  Json vector_ = load_case(kFolder, GetParam());
};

TEST_P(TrustVectors, AreReadOrRefused) {
  const auto read = read_trust(vector_);
  EXPECT_EQ(read ? accepted() : refused(read.error()), vector_.at("expect"));
}

class GoodTrustVectors : public TrustVectors {};

TEST_P(GoodTrustVectors, HaveTheirIntermediateForms) {
  const auto read = read_trust(vector_);
  ASSERT_TRUE(read);
  EXPECT_EQ(intermediate_json(vector_, *read), vector_.at("intermediate"));
}

TEST_P(GoodTrustVectors, AreWrittenTheSameWay) {
  const auto read = read_trust(vector_);
  ASSERT_TRUE(read);
  const Bytes part = bytes_of(vector_.at("trust_list"));
  const auto object = cose::parse_sign(part).value();
  EXPECT_EQ(to_hex(encode_trust_head(read->listed)), to_hex(object.payload));
  EXPECT_EQ(to_hex(cose::serialize_sign(object.payload, object.signatures)), to_hex(part));
}

INSTANTIATE_TEST_SUITE_P(All, TrustVectors, ::testing::ValuesIn(names_in(kFolder)), test_name);
INSTANTIATE_TEST_SUITE_P(All, GoodTrustVectors, ::testing::ValuesIn(names_in(kFolder, "ok-")),
                         test_name);

}  // namespace
}  // namespace fedatario::vectors
