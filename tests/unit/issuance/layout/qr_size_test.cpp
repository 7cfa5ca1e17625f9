#include "issuance/layout/qr_size.h"

#include <gtest/gtest.h>

namespace fedatario::layout {
namespace {

// Capacities of level M in one segment, from ISO/IEC 18004, table 7. An empty prefix costs the 12 or
// 20 bits of its head.
TEST(QrSize, FindsTheSmallestVersion) {
  EXPECT_EQ(qr_version_for(0, 1), 1);
  EXPECT_EQ(qr_version_for(14, 0), 1) << "14 bytes fill version 1-M but for the digits' head";
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
