#include "scanner/sources/watch/picture_check.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/pictures/picture.h"

namespace fedatario::scanner {
namespace {

GrayImage code() {
  return pictures::on_page(pictures::qr_code("hola", 4), {200, 200}, {20, 20});
}

void fill_rows(GrayImage& image, std::uint32_t from, Byte value) {
  std::fill(image.pixels.begin() + static_cast<std::ptrdiff_t>(from * image.size.width),
            image.pixels.end(), value);
}

TEST(PictureCheck, EachPixelAndTheShapeAreInTheFingerprint) {
  const GrayImage image{{5, 5}, Bytes(25, 9)};
  std::set<std::uint64_t> seen{fingerprint(image), fingerprint({{25, 1}, image.pixels})};
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    GrayImage other = image;
    other.pixels[i] = 10;
    seen.insert(fingerprint(other));
  }
  EXPECT_EQ(seen.size(), 27U);
  EXPECT_EQ(fingerprint(image), fingerprint(image));
}

TEST(PictureCheck, SeesOneColourButForRounding) {
  GrayImage image{{8, 8}, Bytes(64, 100)};
  EXPECT_TRUE(is_one_colour(image));
  image.pixels[7] = 102;
  EXPECT_TRUE(is_one_colour(image));
  image.pixels[7] = 103;
  EXPECT_FALSE(is_one_colour(image));
  EXPECT_FALSE(is_one_colour(code()));
}

TEST(PictureCheck, SeesAPictureThatBreaksOff) {
  for (const Byte left : {Byte{0}, Byte{128}}) {
    GrayImage image = code();
    fill_rows(image, 175, left);
    EXPECT_TRUE(breaks_off(image));
    fill_rows(image, 175, 255);
    EXPECT_FALSE(breaks_off(image)) << "white paper";
  }
}

TEST(PictureCheck, AFewRowsOrADarkBorderAllAroundDoNotBreakOff) {
  GrayImage image = code();
  fill_rows(image, 176, 0);
  EXPECT_FALSE(breaks_off(image)) << "less than an eighth";
  fill_rows(image, 150, 0);
  std::fill_n(image.pixels.begin(), image.size.width, Byte{0});
  EXPECT_FALSE(breaks_off(image)) << "bars above and below";
}

TEST(PictureCheck, APictureOfAFewRowsIsLeftAlone) {
  EXPECT_FALSE(breaks_off({{2, 2}, {1, 1, 0, 0}}));
  EXPECT_FALSE(breaks_off({}));
}

}  // namespace
}  // namespace fedatario::scanner
