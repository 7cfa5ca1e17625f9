#include "server/registry/import/letters.h"

#include <gtest/gtest.h>

namespace fedatario::imports {
namespace {

TEST(Letters, MakesCapitalsAndKeepsAccents) {
  EXPECT_EQ(upper("Ñaupari peña, josé çÿőž"), "ÑAUPARI PEÑA, JOSÉ ÇŸŐŽ");
  EXPECT_EQ(upper("÷1-"), "÷1-");
}

TEST(Letters, FoldsAsTheDomainComparesNames) {
  EXPECT_EQ(folded("Huanca-Choque, D'Ángelo"), "HUANCA CHOQUE D ANGELO");
  EXPECT_EQ(folded("  Peña  "), "PENA");
  EXPECT_EQ(folded("codigo_modular"), "CODIGO MODULAR");
}

TEST(Letters, NeverFoldsTwoUnknownLettersIntoOne) {
  EXPECT_NE(folded("Ж"), folded("Ш"));
}

TEST(Letters, TrimsNoBreakSpaces) {
  EXPECT_EQ(trimmed("\xC2\xA0 AD \t\xC2\xA0"), "AD");
  EXPECT_EQ(trimmed(" \xC2\xA0"), "");
}

TEST(Letters, KnowsUtf8) {
  EXPECT_TRUE(is_utf8("añ—😀"));
  for (const char* const bad : {"\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                "\xE0\x9F\xBF", "\x80", "\xF0\x8F\xBF\xBF"}) {
    EXPECT_FALSE(is_utf8(bad));
  }
}

}  // namespace
}  // namespace fedatario::imports
