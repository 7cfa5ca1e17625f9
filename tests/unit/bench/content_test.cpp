#include "bench/scan/content.h"

#include <gtest/gtest.h>

namespace fedatario::bench {
namespace {

TEST(Content, IsTheSameBytes) {
  EXPECT_TRUE(is_content("a\xFF", "a\xFF"));
  EXPECT_FALSE(is_content("a", "b"));
  EXPECT_FALSE(is_content("a", "ab"));
  EXPECT_FALSE(is_content("", "a"));
}

TEST(Content, IsTheSameTextInAnotherCharacterSet) {
  EXPECT_TRUE(is_content("A\xD1O", "A\u00D1O"));
  EXPECT_TRUE(is_content("\x93\xFA", "\u65E5"));
}

}  // namespace
}  // namespace fedatario::bench
