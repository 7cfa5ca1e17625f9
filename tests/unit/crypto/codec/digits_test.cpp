#include "crypto/codec/digits.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

TEST(Digits, EachLengthRoundTripsAtItsExtremes) {
  for (std::size_t size = 1; size <= 30; ++size) {
    for (const Byte fill : {Byte{0x00}, Byte{0x5a}, Byte{0xff}}) {
      const Bytes bytes(size, fill);
      const std::string digits = to_digits(bytes);
      EXPECT_EQ(digits.size(), digits_for(size));
      EXPECT_EQ(from_digits(digits), bytes);
    }
  }
}

TEST(Digits, SevenBytesAreSeventeenDigits) {
  EXPECT_EQ(to_digits(Bytes(7, 0xff)), "72057594037927935");
  EXPECT_EQ(to_digits(Bytes{0, 0, 0, 0, 0, 0, 1}), "00000000000000001");
  EXPECT_EQ(to_digits(Bytes{0x01, 0x02}), "00258");
}

TEST(Digits, AGroupOverItsRangeIsRefused) {
  EXPECT_FALSE(from_digits("256"));
  EXPECT_FALSE(from_digits("65536"));
  EXPECT_FALSE(from_digits("16777216"));
  EXPECT_FALSE(from_digits("4294967296"));
  EXPECT_FALSE(from_digits("1099511627776"));
  EXPECT_FALSE(from_digits("281474976710656"));
  EXPECT_FALSE(from_digits("72057594037927936"));
  EXPECT_FALSE(from_digits("99999999999999999"));
}

TEST(Digits, ALastGroupOfAnotherWidthIsRefused) {
  const std::string group(17, '0');
  for (const std::size_t width : {1U, 2U, 4U, 6U, 7U, 9U, 11U, 12U, 14U, 16U}) {
    EXPECT_FALSE(from_digits(std::string(width, '0'))) << width;
    EXPECT_FALSE(from_digits(group + std::string(width, '0'))) << width;
  }
}

TEST(Digits, OtherCharactersAreRefused) {
  EXPECT_FALSE(from_digits("00a"));
  EXPECT_FALSE(from_digits("-01"));
  EXPECT_FALSE(from_digits(" 01"));
}

}  // namespace
}  // namespace fedatario
