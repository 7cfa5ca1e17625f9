#include "kiosk/cli/shown_name.h"

#include <gtest/gtest.h>

namespace fedatario::cli {
namespace {

TEST(ShownName, LeavesWhatPeopleCallTheirFiles) {
  for (const std::string name : {"", "certificado de Ñuñoa.pdf", "証明書.pdf", "😀.png", "\u00A0"}) {
    EXPECT_EQ(shown_name(name), name);
  }
}

TEST(ShownName, NeutralisesControlCharacters) {
  EXPECT_EQ(shown_name("a\x1b[2J\n\x7F.txt"), "a?[2J??.txt");
  EXPECT_EQ(shown_name("\u0080a\u009B2J\u009F"), "?a?2J?");
}

TEST(ShownName, NeutralisesWhatTurnsTheDirection) {
  EXPECT_EQ(shown_name("a\u202Efdp\u202A.exe"), "a?fdp?.exe");
  EXPECT_EQ(shown_name("\u2066a\u2069"), "?a?");
  EXPECT_EQ(shown_name("\u2029a\u202F\u2065\u206A"), "\u2029a\u202F\u2065\u206A") << "beside them";
}

TEST(ShownName, NeutralisesEachByteThatIsNotUtf8) {
  EXPECT_EQ(shown_name("\xFF\xFE"), "??");
  EXPECT_EQ(shown_name("a\x9Bz"), "a?z") << "a continuation alone: CSI on some terminals";
  EXPECT_EQ(shown_name("a\xC3"), "a?") << "cut short";
  EXPECT_EQ(shown_name("\xC1\x9B"), "??") << "overlong";
  EXPECT_EQ(shown_name("\xED\xA0\x80"), "???") << "a surrogate";
  EXPECT_EQ(shown_name("\xF4\x90\x80\x80"), "????") << "above U+10FFFF";
}

}  // namespace
}  // namespace fedatario::cli
