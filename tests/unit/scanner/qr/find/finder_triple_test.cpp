#include "scanner/qr/find/finder_triple.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

FinderPattern at(float x, float y, float module = 4, float quality = 1) {
  return {{x, y}, module, quality, Polarity::dark_on_light};
}

std::array<std::size_t, 3> order(const FinderTriple& triple) {
  return {triple.corner, triple.right, triple.down};
}
using Order = std::array<std::size_t, 3>;

TEST(FinderTriples, HaveTheRightAngleAtTheCornerAndGoClockwise) {
  // Down, corner, right: 50 modules of 4 pixels a side.
  const auto upright = find_triples(std::array{at(100, 300), at(100, 100), at(300, 100)});
  ASSERT_THAT(upright, SizeIs(1));
  EXPECT_EQ(order(upright[0]), (Order{1, 2, 0}));
  EXPECT_NEAR(upright[0].oddness, 0, 0.001);

  const auto upside_down = find_triples(std::array{at(300, 300), at(100, 300), at(300, 100)});
  ASSERT_THAT(upside_down, SizeIs(1));
  EXPECT_EQ(order(upside_down[0]), (Order{0, 1, 2}));
}

TEST(FinderTriples, AreLessOddWhereTheyAreSquareAlikeAndGood) {
  const auto oddness = [](FinderPattern corner, FinderPattern right, FinderPattern down) {
    const auto triples = find_triples(std::array{corner, right, down});
    return triples.empty() ? -1 : triples.front().oddness;
  };
  const float square = oddness(at(100, 100), at(300, 100), at(100, 300));
  EXPECT_GT(oddness(at(100, 100), at(300, 120), at(100, 300)), square);
  EXPECT_GT(oddness(at(100, 100), at(300, 100), at(100, 360)), square);
  EXPECT_GT(oddness(at(100, 100), at(300, 100, 5), at(100, 300)), square);
  EXPECT_GT(oddness(at(100, 100), at(300, 100, 4, 0.5F), at(100, 300)), square);
}

TEST(FinderTriples, ComeLeastOddFirst) {
  const auto triples =
      find_triples(std::array{at(100, 100), at(300, 100), at(100, 300), at(310, 330)});
  ASSERT_GE(triples.size(), 2U);
  EXPECT_EQ(order(triples[0]), (Order{0, 1, 2}));
  EXPECT_TRUE(std::ranges::is_sorted(triples, {}, &FinderTriple::oddness));
}

TEST(FinderTriples, AreNoneWhereNoSymbolHasSuchCorners) {
  EXPECT_THAT(find_triples({}), IsEmpty());
  EXPECT_THAT(find_triples(std::array{at(100, 100), at(300, 100)}), IsEmpty());
  // In a line; all at one place; too near for version 1; too far for version 40.
  EXPECT_THAT(find_triples(std::array{at(100, 100), at(200, 100), at(300, 100)}), IsEmpty());
  EXPECT_THAT(find_triples(std::array{at(100, 100), at(100, 100), at(100, 100)}), IsEmpty());
  EXPECT_THAT(find_triples(std::array{at(100, 100), at(140, 100), at(100, 140)}), IsEmpty());
  EXPECT_THAT(find_triples(std::array{at(100, 100), at(900, 100), at(100, 900)}), IsEmpty());
  // Modules too different, and polarities.
  EXPECT_THAT(find_triples(std::array{at(100, 100, 3), at(300, 100, 6), at(100, 300)}), IsEmpty());
  auto reversed = at(300, 100);
  reversed.polarity = Polarity::light_on_dark;
  EXPECT_THAT(find_triples(std::array{at(100, 100), reversed, at(100, 300)}), IsEmpty());
}

TEST(FinderTriples, CoverEveryVersion) {
  for (int version = 1; version <= 40; ++version) {
    const float far = 100 + 4 * static_cast<float>(10 + 4 * version);
    EXPECT_THAT(find_triples(std::array{at(100, 100), at(far, 100), at(100, far)}), SizeIs(1))
        << version;
  }
}

}  // namespace
}  // namespace fedatario::scanner
