#include "crypto/base/bytes.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

TEST(Bytes, HexadecimalRoundTrip) {
  const Bytes bytes{0x00, 0x7f, 0x80, 0xff};
  EXPECT_EQ(to_hex(bytes), "007f80ff");
  EXPECT_EQ(from_hex("007F80ff"), bytes);
}

TEST(Bytes, HexadecimalRefusesOddLengthAndOtherCharacters) {
  EXPECT_FALSE(from_hex("0"));
  EXPECT_FALSE(from_hex("0g"));
  EXPECT_FALSE(from_hex("0x00"));
}

}  // namespace
}  // namespace fedatario
