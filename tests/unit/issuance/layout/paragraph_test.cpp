#include "issuance/layout/text/paragraph.h"

#include <gmock/gmock.h>

#include "issuance/layout/text/font_metrics.h"

namespace fedatario::layout {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

constexpr Length kSize = 10 * kPoint;

TEST(Paragraph, BreaksBetweenWordsWhenTheNextDoesNotFit) {
  const auto width = width_of("SE COMUNICA", Face::regular, kSize);
  EXPECT_THAT(fill_lines("SE COMUNICA ORALMENTE", Face::regular, kSize, width),
              ElementsAre("SE COMUNICA", "ORALMENTE"));
  EXPECT_THAT(fill_lines("SE COMUNICA ORALMENTE", Face::regular, kSize, width - 1),
              ElementsAre("SE", "COMUNICA", "ORALMENTE"));
}

TEST(Paragraph, CutsAWordAtItsSoftHyphenOnlyWhereItMust) {
  const auto whole = width_of("DESAPROBADO", Face::bold, kSize);
  EXPECT_THAT(fill_lines("DESAPRO\u00ADBADO", Face::bold, kSize, whole),
              ElementsAre("DESAPROBADO"));
  EXPECT_THAT(fill_lines("DESAPRO\u00ADBADO", Face::bold, kSize, whole - 1),
              ElementsAre("DESAPRO-", "BADO"));
}

TEST(Paragraph, CutsAWordWithoutHyphensBetweenCharacters) {
  const auto width = width_of("ÑÑÑ", Face::regular, kSize);
  EXPECT_THAT(fill_lines("ÑÑÑÑÑÑÑ", Face::regular, kSize, width), ElementsAre("ÑÑÑ", "ÑÑÑ", "Ñ"));
}

TEST(Paragraph, KeepsAWordOfTwoFacesTogether) {
  const std::vector<Span> spans = {
      {"nivel ", Face::regular}, {"SECUNDARIA", Face::bold}, {", con resultados", Face::regular}};
  const auto width =
      width_of("SECUNDARIA", Face::bold, kSize) + width_of(",", Face::regular, kSize);
  const auto lines = fill_lines(spans, kSize, width);
  ASSERT_THAT(lines, SizeIs(3));
  ASSERT_THAT(lines[1].spans, SizeIs(2));
  EXPECT_EQ(lines[1].spans[0].text, "SECUNDARIA");
  EXPECT_EQ(lines[1].spans[1].text, ",");
  EXPECT_EQ(lines[1].width, width);
}

TEST(Paragraph, NeverExceedsTheWidth) {
  const std::string text =
      "Explica el mundo físico basándose en conocimientos sobre los seres vivos, materia y energía";
  for (Length width = 60 * kPoint; width < 300 * kPoint; width += 7 * kPoint) {
    for (const auto& line : fill_lines(text, Face::regular, kSize, width)) {
      EXPECT_LE(width_of(line, Face::regular, kSize), width) << line;
    }
  }
}

TEST(Paragraph, GivesOneEmptyLineForNoText) {
  EXPECT_THAT(fill_lines("", Face::regular, kSize, kPoint), ElementsAre(""));
}

TEST(Paragraph, FindsTheLargestFittingSize) {
  const auto width = width_of("TÍTULO", Face::bold, 12 * kPoint);
  EXPECT_EQ(fitting_size("TÍTULO", Face::bold, 14 * kPoint, width), 12 * kPoint);
  EXPECT_EQ(fitting_size("TÍTULO", Face::bold, 8 * kPoint, width), 8 * kPoint);
}

}  // namespace
}  // namespace fedatario::layout
