#include "scanner/qr/fit/mesh_refinement.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "scanner/qr/sample/flat_patch.h"
#include "tests/support/pictures/picture.h"
#include "tests/unit/scanner/qr/flat_grid.h"
#include "tests/unit/scanner/qr/warped_sheet.h"

namespace fedatario::scanner {
namespace {

constexpr int kSide = 57;
constexpr float kPixels = 4;

/// How far the known places inside the symbol are from where the sheet has them, in modules.
std::vector<float> distances(const ModuleGrid& grid, const WarpedSheet& sheet) {
  std::vector<float> all;
  for (int y = 2; y < kSide; y += ModuleGrid::kSpacing) {
    for (int x = 2; x < kSide; x += ModuleGrid::kSpacing) {
      const Point module{static_cast<float>(x), static_cast<float>(y)};
      const Point place = grid.node(x / ModuleGrid::kSpacing, y / ModuleGrid::kSpacing);
      all.push_back(length(place - sheet.at(module)) / kPixels);
    }
  }
  return all;
}

float most_off(const ModuleGrid& grid, const WarpedSheet& sheet) {
  return std::ranges::max(distances(grid, sheet));
}

/// Where samples fall inside their modules.
double part_on_modules(const ModuleGrid& grid, const WarpedSheet& sheet) {
  const auto all = distances(grid, sheet);
  const auto near = std::ranges::count_if(all, [](float off) { return off < 0.4F; });
  return static_cast<double>(near) / static_cast<double>(all.size());
}

ModuleGrid grid_of(const WarpedSheet& sheet) {
  return grid_by(kSide, [&](Point module) { return sheet.at(module); });
}

/// Version 10 without padding, whose rows and columns would look alike.
pictures::Symbol full_symbol() {
  std::string content;
  for (unsigned i = 0; i < 210; ++i)
    content += static_cast<char>('a' + i * i % 23);
  return pictures::symbol_of(content, pictures::SymbolLevel::m, 10);
}

/// The finder patterns, and the alignment pattern between two half waves.
const std::vector<Point> kAnchors = {{3.5F, 3.5F}, {53.5F, 3.5F}, {3.5F, 53.5F}, {28.5F, 28.5F}};

ModuleGrid refined(const GrayImage& image, const ModuleGrid& grid) {
  const auto patch = flatten(*image.frame(), grid.corners());
  return refine_mesh(patch->pixels(), grid, kAnchors);
}

TEST(MeshRefinement, FollowsASheetThatIsAModuleOff) {
  const WarpedSheet flat{kSide, kPixels, 0, 2};
  const WarpedSheet wave{kSide, kPixels, 1, 2};
  const auto image = wave.seen(full_symbol());
  const auto grid = grid_of(flat);
  EXPECT_LT(part_on_modules(grid, wave), 0.4);
  EXPECT_GT(part_on_modules(refined(image, grid), wave), 0.9);
}

TEST(MeshRefinement, LeavesAGridThatLiesRight) {
  const WarpedSheet wave{kSide, kPixels, 1, 2};
  const auto image = wave.seen(full_symbol());
  EXPECT_LT(most_off(refined(image, grid_of(wave)), wave), 0.35F);
}

TEST(MeshRefinement, MovesNothingWithoutAnchors) {
  const WarpedSheet flat{kSide, kPixels, 0, 2};
  const auto image = WarpedSheet{kSide, kPixels, 1, 2}.seen(full_symbol());
  const auto grid = refine_mesh(PixelSampler{*image.frame()}, grid_of(flat), {});
  EXPECT_EQ(most_off(grid, flat), 0);
}

TEST(MeshRefinement, MovesNothingOnBlankPaper) {
  const WarpedSheet flat{kSide, kPixels, 0, 2};
  const auto image = pictures::white({280, 280});
  EXPECT_LT(most_off(refined(image, grid_of(flat)), flat), 0.01F);
}

}  // namespace
}  // namespace fedatario::scanner
