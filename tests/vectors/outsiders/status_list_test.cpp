#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/zlib_stream.h"
#include "crypto/trust/lists/status.h"
#include "tests/support/vector_files.h"

namespace fedatario {
namespace {

using Json = nlohmann::json;

/// One of the IETF's examples.
struct Example {
  std::uint64_t bits = 0;
  std::size_t size = 0;  ///< inflated
  Bytes stream;
  PackedStatuses statuses;  ///< of two bits
};

/// The stream of `{"bits": n, "lst": bstr}`, in the order of the IETF's examples, which is not that
/// of this project's tokens.
Bytes stream_of(const Json& hex) {
  const Bytes encoded = from_hex(hex.get<std::string>()).value();
  CborReader reader{encoded};
  const bool opens = reader.map() == 2U && reader.text_string() == "bits" &&
                     reader.unsigned_integer() && reader.text_string() == "lst";
  EXPECT_TRUE(opens);
  const auto stream = reader.byte_string();
  EXPECT_TRUE(reader.end());
  return {stream->begin(), stream->end()};
}

Example example_of(const Json& test) {
  const auto bits = test.at("bits").get<std::uint64_t>();
  const auto entries = test.at("entries").get<std::size_t>();
  Example example{bits, entries * bits / 8, stream_of(test.at("cbor_hex")),
                  PackedStatuses{entries}};
  for (const auto& [position, status] : test.at("status").items())
    example.statuses.set(std::stoul(position), Status{status.get<std::uint8_t>()});
  return example;
}

class OutsidersStatusList : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto folder = outsiders_vectors();
    if (!folder) GTEST_SKIP() << "FEDATARIO_VECTORS is not set";
    const Json file = Json::parse(read_file(*folder / "status-list" / "encoding.json"));
    for (const Json& test : file.at("cases"))
      examples_.push_back(example_of(test));
    ASSERT_EQ(examples_.size(), 2U);
  }

  std::vector<Example> examples_;
};

TEST_F(OutsidersStatusList, TheTwoBitListHoldsExactlyTheListedStatuses) {
  const Example& example = examples_.back();
  ASSERT_EQ(example.bits, 2U);
  EXPECT_EQ(example.statuses.count_not_valid(), 11U);
  const auto inflated = inflate_exactly(example.stream, example.size);
  ASSERT_TRUE(inflated);
  EXPECT_EQ(PackedStatuses{*inflated}, example.statuses);
}

TEST_F(OutsidersStatusList, NoListInflatesToAnotherLength) {
  for (const Example& example : examples_) {
    EXPECT_FALSE(inflate_exactly(example.stream, example.size - 1));
    EXPECT_FALSE(inflate_exactly(example.stream, example.size + 1));
  }
}

// The examples were compressed by zlib at its best.
TEST_F(OutsidersStatusList, OurStreamsAreNoLarger) {
  for (const Example& example : examples_) {
    const auto inflated = inflate_exactly(example.stream, example.size);
    EXPECT_LE(deflate_smallest(inflated.value()).size(), example.stream.size());
  }
}

}  // namespace
}  // namespace fedatario
