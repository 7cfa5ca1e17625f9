#include "scanner/qr/fit/alignment_search.h"

#include <gtest/gtest.h>

#include "scanner/qr/symbol/symbol_layout.h"
#include "tests/support/pictures/picture.h"
#include "tests/unit/scanner/qr/warped_sheet.h"

namespace fedatario::scanner {
namespace {

constexpr float kPixels = 4;

/// The plane of the sheet without its wave, told from the corners of the finder patterns' square.
Homography plane_of(int side) {
  const WarpedSheet flat{side, kPixels, 0, 1};
  const float far = static_cast<float>(side) - 3.5F;
  std::vector<Match> matches;
  for (const Point module :
       {Point{3.5F, 3.5F}, Point{far, 3.5F}, Point{far, far}, Point{3.5F, far}})
    matches.push_back({module, flat.at(module)});
  return *Homography::fit(matches);
}

std::vector<Shift> known_shifts(int side) {
  const float far = static_cast<float>(side) - 3.5F;
  return {{{3.5F, 3.5F}, {}}, {{far, 3.5F}, {}}, {{3.5F, far}, {}}};
}

void expect_all_found(int version, float most_shift) {
  const int side = side_of(version);
  const WarpedSheet sheet{side, kPixels, most_shift, 1};
  const auto image =
      sheet.seen(pictures::symbol_of("alignment", pictures::SymbolLevel::m, version));
  const auto search =
      find_alignment(PixelSampler{*image.frame()}, plane_of(side), version, known_shifts(side));
  EXPECT_EQ(search.count, static_cast<int>(alignment_centres(version).size())) << version;
  EXPECT_EQ(search.found, search.count) << version;
  ASSERT_EQ(search.shifts.size(), 3 + static_cast<std::size_t>(search.found)) << version;
  for (const Shift& shift : search.shifts) {
    const float truth = sheet.shift_of(shift.module.y) * kPixels;
    EXPECT_NEAR(shift.by.x, truth, 0.4 * kPixels) << version << ", row " << shift.module.y;
    EXPECT_NEAR(shift.by.y, 0, 0.4 * kPixels) << version << ", row " << shift.module.y;
  }
}

TEST(AlignmentSearch, FindsEveryPatternOfAFlatSymbol) {
  for (const int version : {2, 7, 14})
    expect_all_found(version, 0);
}

TEST(AlignmentSearch, FindsEveryPatternOfABentSymbol) {
  expect_all_found(7, 1.2F);
  expect_all_found(14, 1.5F);
}

TEST(AlignmentSearch, HasNothingToLookForInVersion1) {
  const auto image = pictures::drawn(pictures::symbol_of("1", pictures::SymbolLevel::l, 1), 4);
  const auto search =
      find_alignment(PixelSampler{*image.frame()}, plane_of(21), 1, known_shifts(21));
  EXPECT_EQ(search.count, 0);
  EXPECT_EQ(search.found, 0);
  EXPECT_EQ(search.shifts.size(), 3U);
}

TEST(AlignmentSearch, FindsNoneOnBlankPaper) {
  const auto image = pictures::white({300, 300});
  const auto search =
      find_alignment(PixelSampler{*image.frame()}, plane_of(45), 7, known_shifts(45));
  EXPECT_EQ(search.count, 6);
  EXPECT_EQ(search.found, 0);
  EXPECT_EQ(search.shifts.size(), 3U);
}

}  // namespace
}  // namespace fedatario::scanner
