#include "crypto/codec/latin.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

TEST(Latin, TableHasTheLettersOfLatinNamesAndNoLookAlikes) {
  for (const char32_t c : std::u32string{U"AZaz09 ~ÑñÁüÿŐžªĂ°"}) {
    EXPECT_TRUE(in_latin_table(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\x7f', U'\x1f', U'×', U'÷', U'º', U'\u00a0', U'\u00ad', U'\u0131',
                           U'\u0149', U'\u017f', U'\u0301', U'Α', U'А', U'\u2019'}) {
    EXPECT_FALSE(in_latin_table(c)) << static_cast<unsigned>(c);
  }
}

TEST(Latin, OnlyValidUtf8OfTheTableIsTaken) {
  for (const char* text : {"", "\xc3", "\xc1\x81", "\xc3\x28", "\xe2\x80\x99", "\x80", "\xff"}) {
    std::string_view view{text};
    EXPECT_FALSE(take_latin(view)) << text;
    EXPECT_EQ(view, text);
  }
}

TEST(Latin, ACredentialTextCountsCharactersNotBytes) {
  EXPECT_TRUE(is_credential_text("ÑÑÑ", 3));
  EXPECT_FALSE(is_credential_text("ÑÑÑÑ", 3));
}

TEST(Latin, SpacesStandAloneBetweenWords) {
  EXPECT_TRUE(is_credential_text("A B", 9));
  for (const char* text : {"", " A", "A ", "A  B", " "}) {
    EXPECT_FALSE(is_credential_text(text, 9)) << text;
  }
}

TEST(Latin, DecomposedTextIsRefused) {
  EXPECT_FALSE(is_credential_text("N\xcc\x83", 9));
}

}  // namespace
}  // namespace fedatario
