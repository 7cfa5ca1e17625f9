#include "crypto/trust/fields.h"

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

/// Reads one field from what `write` puts down.
template <class Write, class Read>
auto read_back(const Write& write, const Read& read) {
  CborWriter writer;
  write(writer);
  const Bytes bytes = std::move(writer).take();
  CborReader reader{bytes};
  return read(reader);
}

auto number(std::uint64_t value) {
  return [value](CborWriter& writer) { writer.unsigned_integer(value); };
}

TEST(Fields, NumbersHaveBothBoundsIncluded) {
  const auto read = [](CborReader& reader) { return read_number(reader, 5, 7); };
  EXPECT_FALSE(read_back(number(4), read));
  EXPECT_EQ(read_back(number(5), read), 5U);
  EXPECT_EQ(read_back(number(7), read), 7U);
  EXPECT_FALSE(read_back(number(8), read));
  EXPECT_FALSE(read_back([](CborWriter& writer) { writer.text_string("6"); }, read));
}

TEST(Fields, InstantsAreThoseOf2020To2106) {
  EXPECT_FALSE(read_back(number(1'577'836'799), read_instant));
  EXPECT_EQ(read_back(number(1'577'836'800), read_instant), Instant{1'577'836'800});
  EXPECT_EQ(read_back(number(4'294'967'295), read_instant), Instant{4'294'967'295});
  EXPECT_FALSE(read_back(number(4'294'967'296), read_instant));
  EXPECT_TRUE(is_evidence_instant({1'577'836'800}));
  EXPECT_TRUE(is_evidence_instant({4'294'967'295}));
  EXPECT_FALSE(is_evidence_instant({1'577'836'799}));
  EXPECT_FALSE(is_evidence_instant({4'294'967'296}));
}

TEST(Fields, VersionsBeginWithOne) {
  EXPECT_FALSE(read_back(number(0), read_version));
  EXPECT_EQ(read_back(number(1), read_version), 1U);
  EXPECT_EQ(read_back(number(4'294'967'295), read_version), 4'294'967'295U);
  EXPECT_FALSE(read_back(number(4'294'967'296), read_version));
}

TEST(Fields, LabelsKeepTheRulesOfACredentialsTexts) {
  const auto label = [](std::string_view text) {
    return read_back([text](CborWriter& writer) { writer.text_string(text); },
                     [](CborReader& reader) { return read_label(reader, 10); });
  };
  EXPECT_EQ(label("UGEL Ñ 1"), "UGEL Ñ 1");
  EXPECT_EQ(label("ÑÑÑÑÑÑÑÑÑÑ"), "ÑÑÑÑÑÑÑÑÑÑ") << "ten characters, twenty bytes";
  EXPECT_FALSE(label("01234567890"));
  EXPECT_FALSE(label(""));
  EXPECT_FALSE(label(" UGEL"));
  EXPECT_FALSE(label("N\u0303"));
  EXPECT_FALSE(label("\xff"));
}

TEST(Fields, AnOpeningSaysWhatItIs) {
  const auto opens = [](std::uint64_t elements, std::string_view what, std::uint64_t schema) {
    return read_back(
        [=](CborWriter& writer) {
          writer.array(elements);
          writer.text_string(what);
          writer.unsigned_integer(schema);
          writer.null();
        },
        [](CborReader& reader) { return take_opening(reader, 3, "fedatario test", 2); });
  };
  EXPECT_TRUE(opens(3, "fedatario test", 2));
  EXPECT_FALSE(opens(2, "fedatario test", 2));
  EXPECT_FALSE(opens(3, "fedatario tests", 2));
  EXPECT_FALSE(opens(3, "fedatario test", 1));
}

}  // namespace
}  // namespace fedatario
