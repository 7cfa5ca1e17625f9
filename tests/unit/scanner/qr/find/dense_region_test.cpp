#include "scanner/qr/find/dense_region.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/pictures/picture.h"

namespace fedatario::scanner {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

Cells deviations_of(const GrayImage& image) {
  const auto frame = *image.frame();
  return cell_deviations(frame, smooth(cell_means(frame), 4));
}

GrayImage page_with_code() {
  return pictures::on_page(
      pictures::certificate_code("https://v.example/#" + std::string(400, '7'), 2), {800, 600},
      {400, 240});
}

TEST(DenseRegion, IsWhereTheCodeStands) {
  const auto regions = dense_regions(deviations_of(page_with_code()));
  ASSERT_THAT(regions, SizeIs(1));
  const DenseRegion& region = regions.front();
  EXPECT_NEAR(region.left, 100, 6);
  EXPECT_NEAR(region.top, 60, 6);
  EXPECT_GE((region.left + region.columns) * Cells::kSide, 400U + 2 * 53);
  EXPECT_GE((region.top + region.rows) * Cells::kSide, 240U + 2 * 53);
}

TEST(DenseRegion, IsNoneOnBlankPaperAndNoneOfNothing) {
  EXPECT_THAT(dense_regions(deviations_of(pictures::white({400, 300}))), IsEmpty());
  EXPECT_THAT(dense_regions(Cells{}), IsEmpty());
  EXPECT_EQ(densest(Cells{}), 0);
}

TEST(DenseRegion, IsNoLineOfPrint) {
  Cells cells{100, 80, std::vector<std::uint8_t>(8'000)};
  for (std::size_t i = 0; i < 80; ++i) {
    for (std::size_t row = 40; row < 46; ++row)
      cells.greys[row * 100 + 10 + i] = 60;
  }
  EXPECT_THAT(dense_regions(cells), IsEmpty());
}

TEST(DenseRegion, TellsTheContrastOfTheDensestPlace) {
  const int deviation = densest(deviations_of(page_with_code()));
  EXPECT_GT(deviation, 80);
  EXPECT_LT(deviation, 160);
}

}  // namespace
}  // namespace fedatario::scanner
