#include <gtest/gtest.h>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"

namespace fedatario {
namespace {

Bytes hex(std::string_view text) {
  return from_hex(text).value();
}

CborFault fault_of(std::string_view text) {
  return check_deterministic_cbor(hex(text)).error().fault;
}

TEST(Cbor, IntegersTakeTheirShortestForm) {
  const std::vector<std::pair<std::uint64_t, std::string>> cases = {
      {0, "00"},
      {23, "17"},
      {24, "1818"},
      {255, "18ff"},
      {256, "190100"},
      {65535, "19ffff"},
      {65536, "1a00010000"},
      {0xffffffff, "1affffffff"},
      {0x100000000, "1b0000000100000000"},
      {UINT64_MAX, "1bffffffffffffffff"}};
  for (const auto& [value, encoded] : cases) {
    CborWriter writer;
    writer.unsigned_integer(value);
    EXPECT_EQ(to_hex(writer.bytes()), encoded);
    CborReader reader{writer.bytes()};
    EXPECT_EQ(reader.unsigned_integer(), value);
    EXPECT_TRUE(reader.end());
  }
}

TEST(Cbor, EveryTypeRoundTrips) {
  CborWriter writer;
  writer.tag(18);
  writer.array(6);
  writer.map(0);
  writer.byte_string(Bytes{1, 2});
  writer.text_string("ñ");
  writer.boolean(true);
  writer.boolean(false);
  writer.null();
  EXPECT_EQ(to_hex(writer.bytes()), "d286a042010262c3b1f5f4f6");
  EXPECT_TRUE(check_deterministic_cbor(writer.bytes()));
  CborReader reader{writer.bytes()};
  EXPECT_EQ(reader.tag(), 18U);
  EXPECT_EQ(reader.array(), 6U);
  EXPECT_EQ(reader.map(), 0U);
  EXPECT_EQ(to_hex(reader.byte_string().value()), "0102");
  EXPECT_TRUE(reader.at_text_string());
  EXPECT_EQ(reader.text_string(), "ñ");
  EXPECT_EQ(reader.boolean(), true);
  EXPECT_FALSE(reader.take_null());
  EXPECT_EQ(reader.boolean(), false);
  EXPECT_TRUE(reader.take_null());
  EXPECT_TRUE(reader.end());
}

TEST(Cbor, RefusesASecondSpelling) {
  EXPECT_EQ(fault_of("1817"), CborFault::not_shortest);
  EXPECT_EQ(fault_of("1900ff"), CborFault::not_shortest);
  EXPECT_EQ(fault_of("1a0000ffff"), CborFault::not_shortest);
  EXPECT_EQ(fault_of("1b00000000ffffffff"), CborFault::not_shortest);
  EXPECT_EQ(fault_of("580101"), CborFault::not_shortest);
  EXPECT_EQ(fault_of("9fff"), CborFault::indefinite);
  EXPECT_EQ(fault_of("5f4101ff"), CborFault::indefinite);
  EXPECT_EQ(fault_of("ff"), CborFault::indefinite);
}

TEST(Cbor, RefusesTypesThatNoFormatUses) {
  EXPECT_EQ(fault_of("f97e00"), CborFault::unsupported);
  EXPECT_EQ(fault_of("f7"), CborFault::unsupported);
  EXPECT_EQ(fault_of("e0"), CborFault::unsupported);
  EXPECT_EQ(fault_of("1c"), CborFault::unsupported);
}

TEST(Cbor, NamesTheOffsetOfTheItemAtFault) {
  EXPECT_EQ(check_deterministic_cbor(hex("820018170f")).error(),
            (CborError{CborFault::not_shortest, 2}));
  EXPECT_EQ(check_deterministic_cbor(hex("0000")).error(), (CborError{CborFault::trailing, 1}));
}

TEST(Cbor, RefusesWhatGoesOnPastTheEnd) {
  for (const char* text : {"", "18", "19ff", "42ff", "6261", "82", "8200", "a1", "a100", "d2"}) {
    EXPECT_EQ(fault_of(text), CborFault::truncated) << text;
  }
}

TEST(Cbor, AHugeCountIsRefusedBeforeAnythingIsKept) {
  EXPECT_EQ(fault_of("9bffffffffffffffff"), CborFault::truncated);
  EXPECT_EQ(fault_of("bb7fffffffffffffff00"), CborFault::truncated);
  EXPECT_EQ(fault_of("5bffffffffffffffff"), CborFault::truncated);
}

TEST(Cbor, DepthIsLimited) {
  EXPECT_TRUE(check_deterministic_cbor(hex("8181818181818100")));
  EXPECT_EQ(fault_of("818181818181818100"), CborFault::too_deep);
}

TEST(Cbor, AWrongTypeLeavesTheReaderWhereItWas) {
  const Bytes bytes = hex("4101");
  CborReader reader{bytes};
  EXPECT_EQ(reader.unsigned_integer().error().fault, CborFault::wrong_type);
  EXPECT_EQ(reader.text_string().error().fault, CborFault::wrong_type);
  EXPECT_EQ(reader.array().error().fault, CborFault::wrong_type);
  EXPECT_EQ(reader.boolean().error().fault, CborFault::wrong_type);
  EXPECT_EQ(to_hex(reader.byte_string().value()), "01");
}

}  // namespace
}  // namespace fedatario
