#include "issuance/layout/qr_size.h"

#include <gtest/gtest.h>

namespace fedatario::layout {
namespace {

// Bits by hand from ISO/IEC 18004, tables 3 and 7. Versions 1 to 9 spend 12 bits on the head of the
// bytes and 14 on that of the digits.
TEST(QrSize, FindsTheSmallestVersion) {
  EXPECT_EQ(qr_version_for(0, 1), 1);
  EXPECT_EQ(qr_version_for(12, 1), 1) << "12 + 96 + 14 + 4 of 128 bits";
  EXPECT_EQ(qr_version_for(13, 1), 2) << "8 bits more";
  EXPECT_EQ(qr_version_for(19, 583), 12) << "the reference transcript";
}

TEST(QrSize, StopsAtVersionTwenty) {
  // 669 codewords are 5,352 bits; heads of 20 and 16 bits and 11 bytes leave 5,228: 1,568 digits.
  EXPECT_EQ(qr_version_for(11, 1568), 20);
  EXPECT_EQ(qr_version_for(11, 1569), std::nullopt);
}

TEST(QrSize, CountsModules) {
  EXPECT_EQ(qr_modules(1), 21);
  EXPECT_EQ(qr_modules(12), 65);
  EXPECT_EQ(qr_modules(20), 97);
}

}  // namespace
}  // namespace fedatario::layout
