#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "crypto/codec/cbor_reader.h"
#include "tests/support/vector_files.h"

namespace fedatario {
namespace {

using Json = nlohmann::json;

/// What the strict reader must say of an encoding, told from its hexadecimal alone.
std::optional<CborFault> expected_fault(const std::string& hex) {
  static const std::set<std::string> kIndefinite = {
      "5f42010243030405ff",
      "7f657374726561646d696e67ff",
      "9fff",
      "9f018202039f0405ffff",
      "9f01820203820405ff",
      "83018202039f0405ff",
      "83019f0203ff820405",
      "9f0102030405060708090a0b0c0d0e0f101112131415161718181819ff",
      "bf61610161629f0203ffff",
      "826161bf61626163ff",
      "bf6346756ef563416d7421ff"};
  if (kIndefinite.contains(hex)) return CborFault::indefinite;
  const std::string head = hex.substr(0, 2);
  const bool simple_or_float = head == "f9" || head == "fa" || head == "fb" || head == "f7" ||
                               head == "f0" || head == "f8" || hex == "c1fb41d452d9ec200000";
  if (simple_or_float) return CborFault::unsupported;
  return std::nullopt;
}

TEST(OutsidersCbor, AppendixAIsReadStrictly) {
  const auto folder = outsiders_vectors();
  if (!folder) GTEST_SKIP() << "FEDATARIO_VECTORS is not set";
  const Json tests = Json::parse(read_file(*folder / "cbor" / "appendix_a.json"));
  EXPECT_EQ(tests.size(), 82U);
  for (const Json& test : tests) {
    const auto hex = test.at("hex").get<std::string>();
    const auto result = check_deterministic_cbor(from_hex(hex).value());
    const auto fault = expected_fault(hex);
    EXPECT_EQ(result.has_value(), !fault.has_value()) << hex;
    if (result || !fault) continue;
    EXPECT_EQ(result.error().fault, *fault) << hex;
  }
}

TEST(OutsidersCbor, TheOffsetIsThatOfTheItemAtFault) {
  const auto offset = [](std::string_view hex) {
    return check_deterministic_cbor(from_hex(hex).value()).error().offset;
  };
  EXPECT_EQ(offset("9fff"), 0U);
  EXPECT_EQ(offset("83018202039f0405ff"), 5U);
  EXPECT_EQ(offset("826161bf61626163ff"), 3U);
  EXPECT_EQ(offset("c1fb41d452d9ec200000"), 1U);
}

}  // namespace
}  // namespace fedatario
