#include "tests/support/frames/camera/camera.h"

#include <algorithm>
#include <optional>

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::frames {
namespace {

constexpr std::string_view kText = "https://v.example/#0123456789";

std::optional<std::string> read(const scanner::GrayImage& image) {
  const ZXing::ImageView view{image.pixels.data(), static_cast<int>(image.size.width),
                              static_cast<int>(image.size.height), ZXing::ImageFormat::Lum};
  const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode);
  const auto result = ZXing::ReadBarcode(view, hints);
  if (!result.isValid()) return std::nullopt;
  return std::string{result.bytes().begin(), result.bytes().end()};
}

Scene scene_with(Modules modules) {
  Scene scene;
  scene.page.symbols = {{.modules = std::move(modules)}};
  scene.page.margin = 20;
  scene.pose = {.frame = {320, 240}, .module = 4, .x = 160, .y = 120};
  return scene;
}

Scene scene() {
  return scene_with(draw_certificate(kText).modules);
}

double mean_of(const scanner::GrayImage& image) {
  double sum = 0;
  for (const Byte pixel : image.pixels)
    sum += pixel;
  return sum / static_cast<double>(image.pixels.size());
}

TEST(Camera, ShowsAFlatSymbolAsItIs) {
  EXPECT_EQ(read(take(scene())), kText);
}

TEST(Camera, ShowsTheFrameThatTheSceneAsksFor) {
  const auto image = take(scene());
  EXPECT_EQ(image.size, (scanner::FrameSize{320, 240}));
  EXPECT_EQ(image.pixels.size(), 320U * 240U);
}

TEST(Camera, GivesTheSameBytesForTheSameScene) {
  Scene crumpled = scene();
  crumpled.relief = {.crumple = 0.5, .fold = 0.02, .seed = 7};
  crumpled.sensor.jpeg_quality = 60;
  EXPECT_EQ(take(crumpled).pixels, take(crumpled).pixels);
}

TEST(Camera, GivesOtherBytesForAnotherSeed) {
  Scene other = scene();
  other.sensor.seed = 1;
  EXPECT_NE(take(other).pixels, take(scene()).pixels);
}

TEST(Camera, PutsTheSymbolWhereThePoseSays) {
  Scene aside = scene();
  aside.page.furnishing = Furnishing::none;
  aside.pose.module = 2;
  aside.pose.x = 100;
  const auto image = take(aside);
  const auto darkest = [&](std::uint32_t from, std::uint32_t to) {
    Byte dark = 255;
    for (std::uint32_t x = from; x < to; ++x)
      dark = std::min(dark, image.pixels[120 * 320 + x]);
    return dark;
  };
  EXPECT_LT(darkest(80, 120), 80);
  EXPECT_GT(darkest(128, 160), 150);
}

TEST(Camera, LosesTheCodeToBlur) {
  Scene blurred = scene();
  blurred.sensor.sigma = 8;
  EXPECT_EQ(read(take(blurred)), std::nullopt);
}

TEST(Camera, DarkensWithTheLight) {
  Scene dark = scene();
  dark.light.gain = 0.6;
  EXPECT_LT(mean_of(take(dark)), 0.7 * mean_of(take(scene())));
}

TEST(Camera, ReversesReflectance) {
  Scene reversed = scene();
  reversed.page.symbols.front().reflectance = Reflectance::light_on_dark;
  EXPECT_LT(mean_of(take(reversed)), mean_of(take(scene())));
  EXPECT_EQ(read(take(reversed)), std::nullopt) << "ZXing 1.4 reads no reversed code";
}

}  // namespace
}  // namespace fedatario::frames
