#include "tests/support/frames/scene/modules.h"

#include <gtest/gtest.h>

namespace fedatario::frames {
namespace {

TEST(QrDrawing, HasAsManyDataModulesAsItsVersion) {
  // ISO/IEC 18004, table 1: version 10 has 2768 data modules, remainder bits included.
  Chance chance{1};
  const QrDrawing drawing = draw_text(text_that_fills(10, chance));
  EXPECT_EQ(drawing.version, 10);
  EXPECT_EQ(drawing.modules.width, 57U);
  EXPECT_EQ(drawing.data.size(), 2'768U);
}

TEST(QrDrawing, PutsTheDigitsOfACertificateInASegmentOfTheirOwn) {
  const std::string text = "https://v.example/#" + std::string(560, '8');
  EXPECT_EQ(draw_certificate(text).version, 12);
}

TEST(TextThatFills, NeedsTheVersion) {
  Chance chance{2};
  for (const int version : {10, 14, 18, 22})
    EXPECT_EQ(draw_text(text_that_fills(version, chance)).version, version);
}

TEST(Mirrored, SwapsLeftAndRight) {
  const Modules modules{3, 2, {1, 0, 0, 0, 1, 1}};
  EXPECT_EQ(mirrored(modules).dark, (Bytes{0, 0, 1, 1, 1, 0}));
  EXPECT_EQ(mirrored(mirrored(modules)).dark, modules.dark);
}

}  // namespace
}  // namespace fedatario::frames
