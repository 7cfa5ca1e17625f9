#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "crypto/keys/public_key.h"
#include "tests/support/vector_files.h"

namespace fedatario {
namespace {

using Json = nlohmann::json;

Bytes bytes_of(const Json& hex) {
  return from_hex(hex.get<std::string>()).value();
}

/// Our verification as a reader of foreign data does it: the strict door, then the length.
bool accepts(const Bytes& key, const Bytes& message, const Bytes& signature_bytes) {
  const auto public_key = PublicKey::from_bytes(key);
  Signature signature;
  if (!public_key || signature_bytes.size() != signature.size()) return false;
  std::ranges::copy(signature_bytes, signature.begin());
  return public_key->verifies(message, signature);
}

bool has_flag(const Json& test, const std::set<std::string>& wanted) {
  const Json& flags = test.at("flags");
  return std::ranges::any_of(
      flags, [&](const Json& flag) { return wanted.contains(flag.get<std::string>()); });
}

class OutsidersEd25519 : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = outsiders_vectors();
    if (!folder_) GTEST_SKIP() << "FEDATARIO_VECTORS is not set";
  }

  Json load(const char* name) const { return Json::parse(read_file(*folder_ / "ed25519" / name)); }

  std::optional<std::filesystem::path> folder_;
};

TEST_F(OutsidersEd25519, WycheproofIsAcceptedExactlyWhereValid) {
  std::size_t cases = 0;
  const Json file = load("wycheproof.json");
  for (const Json& group : file.at("testGroups")) {
    const Bytes key = bytes_of(group.at("publicKey").at("pk"));
    for (const Json& test : group.at("tests")) {
      const bool accepted = accepts(key, bytes_of(test.at("msg")), bytes_of(test.at("sig")));
      EXPECT_EQ(accepted, test.at("result") == "valid") << test.dump();
      ++cases;
    }
  }
  EXPECT_EQ(cases, 151U);
}

TEST_F(OutsidersEd25519, NoLowOrderOrNonCanonicalPointIsAccepted) {
  const Json tests = load("cctv.json");
  EXPECT_EQ(tests.size(), 914U);
  std::size_t accepted = 0;
  for (const Json& test : tests) {
    const bool accepts_it = accepts(
        bytes_of(test.at("key")),
        [&] {
          const auto message = test.at("msg").get<std::string>();
          return Bytes{message.begin(), message.end()};
        }(),
        bytes_of(test.at("sig")));
    if (accepts_it) ++accepted;
    if (!test.at("flags").is_array()) continue;
    if (has_flag(test, {"low_order_A", "non_canonical_A", "low_order_R", "non_canonical_R"})) {
      EXPECT_FALSE(accepts_it) << test.at("number");
    }
    if (has_flag(test, {"low_order_A", "non_canonical_A"})) {
      EXPECT_FALSE(PublicKey::from_bytes(bytes_of(test.at("key")))) << test.at("number");
    }
  }
  EXPECT_GT(accepted, 0U);
}

}  // namespace
}  // namespace fedatario
