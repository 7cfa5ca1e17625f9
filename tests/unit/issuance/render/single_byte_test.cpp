#include "issuance/render/single_byte.h"

#include <set>

#include <gmock/gmock.h>

namespace fedatario::render {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(SingleByte, WritesSpanishInOnePiece) {
  const auto pieces = encode_text("N.° 1 – ÑAUPARI, ÁGÜERO").value();
  EXPECT_THAT(pieces, ElementsAre(EncodedPiece{CodePage::western,
                                               "N.\xB0 1 \x96 \xD1"
                                               "AUPARI, \xC1G\xDC"
                                               "ERO"}));
}

TEST(SingleByte, CutsATextWhereTheFontChanges) {
  const auto pieces = encode_text("GYŐR").value();
  ASSERT_THAT(pieces, testing::SizeIs(3));
  EXPECT_EQ(pieces[0], (EncodedPiece{CodePage::western, "GY"}));
  EXPECT_EQ(pieces[1].page, CodePage::extended);
  EXPECT_EQ(pieces[2], (EncodedPiece{CodePage::western, "R"}));
}

TEST(SingleByte, GivesEachLetterACodeOfItsOwn) {
  std::set<std::string> codes;
  std::size_t letters = 0;
  for (unsigned character = 0xC0; character < 0x17F; ++character) {
    const std::string text = {static_cast<char>(0xC0U | (character >> 6U)),
                              static_cast<char>(0x80U | (character & 0x3FU))};
    const auto pieces = encode_text(text);
    if (!pieces || pieces->front().page == CodePage::western) continue;
    ++letters;
    codes.insert(pieces->front().bytes);
  }
  EXPECT_EQ(letters, 166U);
  EXPECT_EQ(codes.size(), letters);
}

TEST(SingleByte, RefusesWhatNoFontHolds) {
  EXPECT_FALSE(encode_text("Ω").has_value());
  EXPECT_FALSE(encode_text("×").has_value());
  EXPECT_FALSE(encode_text("\xC3").has_value()) << "damaged UTF-8";
}

TEST(SingleByte, MapsCodesBackToUnicode) {
  const auto code = static_cast<unsigned char>(encode_text("À").value().front().bytes.front());
  EXPECT_EQ(code, 0x21) << "the first extended letter";
  EXPECT_THAT(extended_to_unicode(), HasSubstr("<21> <00C0>\n"));
  EXPECT_THAT(extended_to_unicode(), HasSubstr("<0150>"));
  EXPECT_THAT(extended_to_unicode(), HasSubstr("66 beginbfchar")) << "at most 100 in a block";
}

}  // namespace
}  // namespace fedatario::render
