#include "tests/support/frames/camera/page_texture.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <opencv2/imgproc.hpp>

#include "tests/support/frames/camera/furnishing.h"

namespace fedatario::frames {
namespace {

constexpr int kQuietZone = 4;

cv::Rect box_of(const PlacedSymbol& symbol, const PageTexture& texture) {
  const double middle = texture.plane.cols / 2.0;
  const int width = static_cast<int>(symbol.modules.width) * texture.pixels;
  const int height = static_cast<int>(symbol.modules.height) * texture.pixels;
  return {cvRound(middle + symbol.x * texture.pixels) - width / 2,
          cvRound(middle + symbol.y * texture.pixels) - height / 2, width, height};
}

cv::Rect widened(cv::Rect box, int by) {
  return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

cv::Rect all_of(const Plane& plane) {
  return {0, 0, plane.cols, plane.rows};
}

/// Paper's uneven tone: clouds of 64 pixels and fibres of two.
void add_grain(Plane& plane, double deviation, cv::RNG& random) {
  for (const int size : {64, 2}) {
    Plane coarse(plane.rows / size + 2, plane.cols / size + 2);
    random.fill(coarse, cv::RNG::NORMAL, 0, deviation);
    Plane fine;
    cv::resize(coarse, fine, plane.size(), 0, 0, size > 2 ? cv::INTER_CUBIC : cv::INTER_LINEAR);
    plane += fine;
  }
}

/// Where the symbol and its quiet zone are drawn: 1 for ink.
Plane drawing_of(const PlacedSymbol& symbol, int pixels) {
  const bool reversed = symbol.reflectance == Reflectance::light_on_dark;
  const auto& [width, height, dark] = symbol.modules;
  Plane modules(static_cast<int>(height) + 2 * kQuietZone, static_cast<int>(width) + 2 * kQuietZone,
                reversed ? 1.0F : 0.0F);
  for (std::size_t row = 0; row < height; ++row) {
    for (std::size_t column = 0; column < width; ++column) {
      const bool ink = symbol.modules.is_dark(column, row) != reversed;
      modules(static_cast<int>(row) + kQuietZone, static_cast<int>(column) + kQuietZone) =
          ink ? 1.0F : 0.0F;
    }
  }
  Plane drawing;
  cv::resize(modules, drawing, {}, pixels, pixels, cv::INTER_NEAREST);
  return drawing;
}

/// How much of each place the ink covers, 0 to 1.
Plane inked(const Plane& drawing, const Print& print, int pixels) {
  constexpr double kEdge = 24;  // how steeply toner settles or not
  Plane blurred;
  cv::GaussianBlur(drawing, blurred, {}, std::max(0.1, pixels * print.spread));
  Plane cover;
  cv::exp((1 - print.gain - blurred) * kEdge, cover);
  return Plane{1 / (1 + cover)};
}

/// Toner that is missing in grains, and along the worn bands of a drum.
void wear(Plane& cover, const Print& print, int pixels, cv::RNG& random) {
  if (print.pinholes > 0) {
    const int grain = std::max(1, pixels / 4);
    Plane grains(cover.rows / grain + 1, cover.cols / grain + 1);
    random.fill(grains, cv::RNG::UNIFORM, 0, 1);
    Plane kept{(grains >= print.pinholes) / 255};
    cv::resize(kept, kept, cover.size(), 0, 0, cv::INTER_LINEAR);
    cover = cover.mul(kept);
  }
  if (print.streaks <= 0) return;
  Plane bands(1, cover.cols / (3 * pixels) + 2);
  random.fill(bands, cv::RNG::UNIFORM, 1 - print.streaks, 1);
  Plane weights;
  cv::resize(bands, weights, cover.size(), 0, 0, cv::INTER_CUBIC);
  cover = cover.mul(weights);
}

void lay_ink(Plane& plane, cv::Rect where, const Plane& cover, double ink) {
  const cv::Rect inside = where & all_of(plane);
  const Plane part = cover(inside - where.tl());
  Plane light = plane(inside);
  light += part.mul(ink - light);
}

/// The dots of a display, where light passes, and the dark between them.
void show_pixels(Plane& plane, double period) {
  constexpr double kDark = 0.72;
  constexpr double kBrightest = 1.2;
  Plane wave(1, plane.cols);
  for (int i = 0; i < plane.cols; ++i)
    wave(i) = static_cast<float>(0.5 + 0.5 * std::cos(2 * std::numbers::pi * i / period));
  const Plane dots{wave.t() * wave};
  plane = plane.mul(cv::min(kDark + 2 * (1 - kDark) * dots, kBrightest));
}

/// A telephone around what it shows.
void draw_bezel(Plane& plane, cv::Rect subject, int pixels) {
  constexpr float kCase = 28;
  const cv::Rect shown{subject.x - 9 * pixels, subject.y - 24 * pixels, subject.width + 18 * pixels,
                       subject.height + 48 * pixels};
  Plane lit = plane(shown & all_of(plane)).clone();
  plane = kCase;
  lit.copyTo(plane(shown & all_of(plane)));
}

}  // namespace

PageTexture page_texture(const Page& page, double module) {
  constexpr int kLargest = 1'800;  // half a side, pixels
  constexpr int kFewestPixels = 4;
  PageTexture texture{{}, std::max(kFewestPixels, static_cast<int>(2 * module))};
  const double side = subject_side(page);
  const int half = std::min(static_cast<int>(side / 2 + page.margin) * texture.pixels, kLargest);
  const bool screen = page.medium == Medium::screen;
  texture.plane = Plane(2 * half, 2 * half, static_cast<float>(page.print.paper));
  cv::RNG random{page.seed};
  Chance chance{page.seed};
  if (!screen) add_grain(texture.plane, page.grain, random);

  const int subject = static_cast<int>(side * texture.pixels);
  const cv::Rect middle{half - subject / 2, half - subject / 2, subject, subject};
  const Plane furnishing = draw_furnishing(
      page,
      {texture.plane.size(), texture.pixels, widened(middle, (kQuietZone + 1) * texture.pixels)},
      chance);
  lay_ink(texture.plane, all_of(texture.plane), furnishing, page.print.ink);
  for (const auto& symbol : page.symbols) {
    Plane cover = inked(drawing_of(symbol, texture.pixels), page.print, texture.pixels);
    wear(cover, page.print, texture.pixels, random);
    lay_ink(texture.plane, widened(box_of(symbol, texture), kQuietZone * texture.pixels), cover,
            page.print.ink);
  }
  if (screen) {
    show_pixels(texture.plane, page.pixel_pitch * texture.pixels / module);
    draw_bezel(texture.plane, middle, texture.pixels);
  }
  return texture;
}

}  // namespace fedatario::frames
