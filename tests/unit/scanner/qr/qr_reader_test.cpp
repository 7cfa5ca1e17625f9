#include "scanner/qr/qr_reader.h"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scanner/frames/resize.h"
#include "scanner/qr/geometry/affine_patch.h"
#include "tests/support/pictures/picture.h"
#include "tests/support/pictures/symbol.h"

namespace fedatario::scanner {
namespace {

using namespace pictures;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

/// More than any reading takes, so that no answer depends on the machine.
constexpr ReadLimits kFrame{Effort::frame, 60s, 15};
constexpr ReadLimits kPage{Effort::page, 60s, 15};

QrReading read(const GrayImage& image, const ReadLimits& limits = kFrame) {
  return QrReader{limits}.read(*image.frame());
}

std::vector<std::string> contents(const QrReading& reading) {
  std::vector<std::string> texts;
  for (const QrText& code : reading.codes)
    texts.push_back(code.content);
  return texts;
}

std::vector<std::string> contents(const GrayImage& image, const ReadLimits& limits = kFrame) {
  return contents(read(image, limits));
}

GrayImage transposed(const GrayImage& image) {
  GrayImage out{{image.size.height, image.size.width}, {}};
  for (std::size_t y = 0; y < out.size.height; ++y) {
    for (std::size_t x = 0; x < out.size.width; ++x)
      out.pixels.push_back(image.pixels[x * image.size.width + y]);
  }
  return out;
}

void expect_corners(const Corners& corners, const Corners& truth, float module) {
  for (std::size_t i = 0; i < truth.size(); ++i)
    EXPECT_LT(length(corners[i] - truth[i]), 1.5F * module)
        << i << ": " << corners[i].x << ", " << corners[i].y;
}

TEST(QrReader, ReadsEveryCodeOfAPage) {
  const auto image = in_a_row({qr_code("uno", 4), qr_code("dos", 5), qr_code("tres", 6)});
  const auto reading = read(image, kPage);
  EXPECT_THAT(contents(reading), UnorderedElementsAre("uno", "dos", "tres"));
  EXPECT_EQ(reading.end, ReadEnd::complete);
}

TEST(QrReader, ReadsTheCodesInSightOfAFrame) {
  EXPECT_THAT(contents(in_a_row({qr_code("uno", 4), qr_code("dos", 5)})),
              UnorderedElementsAre("uno", "dos"));
}

TEST(QrReader, GivesTheSameContentOnce) {
  EXPECT_THAT(contents(in_a_row({qr_code("uno", 4), qr_code("uno", 6)}), kPage),
              ElementsAre("uno"));
}

TEST(QrReader, GivesArbitraryBytesAsTheyAre) {
  std::string bytes;
  for (int i = 255; i >= 0; --i)
    bytes += static_cast<char>(i);
  EXPECT_THAT(contents(qr_code(bytes, 3)), ElementsAre(bytes));
  const std::string zero("a\0b", 3);
  EXPECT_THAT(contents(qr_code(zero, 4)), ElementsAre(zero));
}

TEST(QrReader, ReadsLightOnDark) {
  const auto code = qr_code("reversed", 4);
  EXPECT_THAT(contents(reverse(*code.frame())), ElementsAre("reversed"));
}

TEST(QrReader, ReadsAMirroredCode) {
  for (const int version : {1, 3, 8}) {
    const auto symbol = symbol_of("mirrored", SymbolLevel::l, version);
    EXPECT_THAT(contents(transposed(drawn(symbol, 4))), ElementsAre("mirrored")) << version;
  }
}

class TurnedFrame : public testing::TestWithParam<int> {};

TEST_P(TurnedFrame, IsReadAtAnyAngle) {
  const auto symbol = symbol_of("turned", SymbolLevel::m, 6);
  EXPECT_THAT(contents(turned(drawn(symbol, 4), GetParam())), ElementsAre("turned"));
}

INSTANTIATE_TEST_SUITE_P(Degrees, TurnedFrame, testing::Values(4, 30, 45, 90, 135, 180, 271));

TEST(QrReader, ReadsACodeThatLeansBack) {
  const auto symbol = symbol_of("leaning", SymbolLevel::m, 8);
  const auto image = seen(symbol, {420, 300}, [](Point pixel) {
    const float v = (pixel.y - 24) / 4;
    const float y = v / (1 + 0.004F * v);
    return Point{24.5F + (pixel.x - 210) * (1 - 0.004F * y) / 4, y};
  });
  EXPECT_THAT(contents(image), ElementsAre("leaning"));
}

TEST(QrReader, ReadsModulesOfLittleMoreThanTwoPixels) {
  const auto symbol = symbol_of("small modules", SymbolLevel::m, 10);
  EXPECT_THAT(contents(seen_flat(symbol, 2.2F)), ElementsAre("small modules"));
}

TEST(QrReader, ReadsEveryVersion) {
  for (const int version : {1, 2, 5, 6, 7, 13, 20, 32, 40}) {
    const auto text = "version " + std::to_string(version);
    EXPECT_THAT(contents(drawn(symbol_of(text, SymbolLevel::m, version), 4)), ElementsAre(text));
  }
}

TEST(QrReader, SaysWhereACodeStands) {
  // 29 modules of 5 pixels, 4 modules of quiet zone, at (100, 60).
  const auto code = drawn(symbol_of("corners", SymbolLevel::m, 3), 5);
  const auto reading = read(on_page(code, {400, 330}, {100, 60}));
  ASSERT_THAT(reading.codes, SizeIs(1));
  const Corners truth{Point{120, 80}, Point{265, 80}, Point{265, 225}, Point{120, 225}};
  expect_corners(reading.codes[0].corners, truth, 5);
}

TEST(QrReader, CountsCornersFromTheSymbolsOwnUpperLeftOne) {
  const auto upright =
      on_page(drawn(symbol_of("corners", SymbolLevel::m, 3), 5), {400, 400}, {100, 60});
  // Half a turn, by reading it backwards.
  GrayImage image{upright.size, {upright.pixels.rbegin(), upright.pixels.rend()}};
  const auto reading = read(image);
  ASSERT_THAT(reading.codes, SizeIs(1));
  const Corners truth{Point{280, 320}, Point{135, 320}, Point{135, 175}, Point{280, 175}};
  expect_corners(reading.codes[0].corners, truth, 5);
}

TEST(QrReader, SaysWhereAMirroredCodeStandsInItsOwnOrder) {
  const auto code = drawn(symbol_of("corners", SymbolLevel::m, 3), 5);
  // Square, so that the page's transpose keeps its size.
  const auto reading = read(transposed(on_page(code, {400, 400}, {100, 60})));
  ASSERT_THAT(reading.codes, SizeIs(1));
  const Corners truth{Point{80, 120}, Point{80, 265}, Point{225, 265}, Point{225, 120}};
  expect_corners(reading.codes[0].corners, truth, 5);
}

TEST(QrReader, SaysWhatItSawOfACode) {
  const auto reading = read(drawn(symbol_of("sight", SymbolLevel::m, 7), 6));
  EXPECT_GE(reading.sighting.finders.size(), 3U);
  ASSERT_TRUE(reading.sighting.symbol);
  EXPECT_EQ(reading.sighting.symbol->side, 45);
  EXPECT_NEAR(reading.sighting.symbol->module, 6, 0.1);
  EXPECT_EQ(reading.sighting.symbol->alignment_count, 6);
  EXPECT_EQ(reading.sighting.symbol->alignment_found, 6);
  const Corners truth{Point{24, 24}, Point{294, 24}, Point{294, 294}, Point{24, 294}};
  expect_corners(reading.sighting.symbol->corners, truth, 6);
}

TEST(QrReader, SeesASymbolThatItCannotRead) {
  auto image = drawn(symbol_of("unreadable", SymbolLevel::l, 7), 6);
  for (std::size_t y = 90; y < 240; ++y)
    std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(y * 318 + 90), 150, Byte{128});
  const auto reading = read(image, kPage);
  EXPECT_THAT(reading.codes, IsEmpty());
  ASSERT_TRUE(reading.sighting.symbol);
  EXPECT_EQ(reading.sighting.symbol->side, 45);
}

TEST(QrReader, FindsNothingWhereNoCodeIs) {
  for (const auto& image : {white({640, 480}), bar_code()}) {
    for (const ReadLimits& limits : {kFrame, kPage}) {
      const auto reading = read(image, limits);
      EXPECT_THAT(reading.codes, IsEmpty());
      EXPECT_EQ(reading.end, ReadEnd::complete);
    }
  }
}

TEST(QrReader, TakesTheSmallestFrames) {
  for (const FrameSize size : {FrameSize{1, 1}, FrameSize{1, 300}, FrameSize{2, 2},
                               FrameSize{39, 39}, FrameSize{40, 40}, FrameSize{41, 500}}) {
    for (const unsigned step : {0U, 7U, 101U}) {
      GrayImage image{size, {}};
      for (unsigned i = 0; i < size.pixels(); ++i)
        image.pixels.push_back(static_cast<Byte>(i * step));
      EXPECT_THAT(contents(image, kPage), IsEmpty()) << size.width << " x " << size.height;
    }
  }
}

TEST(QrReader, StopsAtTheMostCodes) {
  std::vector<GrayImage> codes;
  for (int i = 0; i < 5; ++i)
    codes.push_back(qr_code("code " + std::to_string(i), 4));
  for (const Effort effort : {Effort::frame, Effort::page}) {
    const auto reading = read(in_a_row(codes), {effort, 60s, 2});
    EXPECT_THAT(reading.codes, SizeIs(2));
    EXPECT_EQ(reading.end, ReadEnd::too_many_codes);
  }
}

TEST(QrReader, SaysWhereTimeEndedIt) {
  const auto image = in_a_row({qr_code("uno", 4), qr_code("dos", 4)});
  for (const Effort effort : {Effort::frame, Effort::page})
    EXPECT_EQ(read(image, {effort, 0ms, 15}).end, ReadEnd::out_of_time);
}

TEST(QrReader, SaysWhereTimeEndedItBeforeAnyPatternWasSeen) {
  EXPECT_EQ(read(white({640, 480}), {Effort::page, 0ms, 15}).end, ReadEnd::out_of_time);
}

TEST(QrReader, RemembersNothingOfAFrame) {
  QrReader reader{kFrame};
  const auto first = qr_code("first", 4);
  const auto blank = white(first.size);
  EXPECT_THAT(contents(reader.read(*first.frame())), ElementsAre("first"));
  const auto reading = reader.read(*blank.frame());
  EXPECT_THAT(reading.codes, IsEmpty());
  EXPECT_THAT(reading.sighting.finders, IsEmpty());
  EXPECT_FALSE(reading.sighting.symbol);
}

}  // namespace
}  // namespace fedatario::scanner
