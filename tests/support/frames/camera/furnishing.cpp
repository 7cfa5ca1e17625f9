#include "tests/support/frames/camera/furnishing.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <string>

#include <opencv2/imgproc.hpp>

namespace fedatario::frames {
namespace {

using Canvas = cv::Mat1b;

constexpr Byte kInk = 255;

constexpr std::array kPhrases = {"CERTIFICADO OFICIAL DE ESTUDIOS",
                                 "Ministerio de Educacion",
                                 "MATEMATICA 17  COMUNICACION 15  ARTE 18",
                                 "Codigo de verificacion",
                                 "Director",
                                 "promedio general 16.4",
                                 "Lima, 14 de diciembre"};

std::string any_phrase(Chance& chance) {
  return kPhrases.at(static_cast<std::size_t>(chance.whole(0, kPhrases.size() - 1)));
}

/// Letters of about four modules.
struct Lettering {
  double scale = 0;
  int stroke = 1;
};

Lettering lettering_for(int pixels) {
  return {pixels * 0.16, std::max(1, pixels / 3)};
}

void write(Canvas& canvas, const std::string& words, cv::Point at, Lettering lettering) {
  cv::putText(canvas, words, at, cv::FONT_HERSHEY_SIMPLEX, lettering.scale, cv::Scalar(kInk),
              lettering.stroke, cv::LINE_AA);
}

void draw_text(Canvas& canvas, const Room& room, Chance& chance) {
  const int module = room.pixels;
  const Lettering lettering = lettering_for(module);
  for (int y = 2 * module; y < canvas.rows - module; y += module * chance.whole(5, 8)) {
    for (int x = 2 * module; x < canvas.cols - 10 * module;) {
      const std::string words = any_phrase(chance);
      int baseline = 0;
      const cv::Size size = cv::getTextSize(words, cv::FONT_HERSHEY_SIMPLEX, lettering.scale,
                                            lettering.stroke, &baseline);
      const cv::Rect box{x, y - size.height, size.width, size.height + baseline};
      if ((box & room.kept).empty()) write(canvas, words, {x, y}, lettering);
      x += size.width + module * chance.whole(3, 12);
    }
  }
  cv::rectangle(canvas, {module, module}, {canvas.cols - module, canvas.rows - module},
                cv::Scalar(0.7 * kInk), std::max(1, module / 2));
}

void draw_table(Canvas& canvas, const Room& room, Chance& chance) {
  const int row = room.pixels * chance.whole(5, 9);
  const int column = room.pixels * chance.whole(8, 30);
  const int line = std::max(1, room.pixels * chance.whole(1, 4) / 4);
  const cv::Scalar ink{kInk};
  for (int y = row; y < canvas.rows; y += row)
    cv::line(canvas, {0, y}, {canvas.cols, y}, ink, line);
  for (int x = column; x < canvas.cols; x += column)
    cv::line(canvas, {x, 0}, {x, canvas.rows}, ink, line);
  for (int y = row; y < canvas.rows; y += row) {
    for (int x = column; x < canvas.cols; x += column) {
      write(canvas, std::to_string(chance.whole(0, 20)), {x + room.pixels, y - room.pixels},
            lettering_for(room.pixels));
    }
  }
}

void draw_checkerboard(Canvas& canvas, const Room& room, Chance& chance) {
  const int cell = room.pixels * chance.whole(1, 12);
  for (int y = 0; y < canvas.rows; y += cell) {
    for (int x = (y / cell) % 2 * cell; x < canvas.cols; x += 2 * cell)
      cv::rectangle(canvas, cv::Rect(x, y, cell, cell), cv::Scalar(kInk), cv::FILLED);
  }
}

/// Threads that cross, as of a cloth on the counter.
void draw_weave(Canvas& canvas, const Room& room, Chance& chance) {
  const double along = room.pixels * chance.between(1.5, 8);
  const double across = room.pixels * chance.between(1.5, 8);
  const double turn = chance.between(0, std::numbers::pi);
  const auto threads = smooth_field<float>(canvas.size(), 2, [&](double x, double y) {
    const double u = x * std::cos(turn) + y * std::sin(turn);
    const double v = y * std::cos(turn) - x * std::sin(turn);
    const double wave =
        std::sin(2 * std::numbers::pi * u / along) * std::sin(2 * std::numbers::pi * v / across);
    return static_cast<float>(127 + 120 * wave);
  });
  threads.convertTo(canvas, CV_8U);
}

/// Targets: circles in circles, which look like finder patterns along every line through them.
void draw_rings(Canvas& canvas, const Room& room, Chance& chance) {
  constexpr int kTargets = 24;
  for (int i = 0; i < kTargets; ++i) {
    const cv::Point middle{chance.whole(0, canvas.cols), chance.whole(0, canvas.rows)};
    const int unit = room.pixels * chance.whole(1, 4);
    cv::circle(canvas, middle, unit * 3, cv::Scalar(kInk), unit, cv::LINE_AA);
    cv::circle(canvas, middle, unit * 3 / 2, cv::Scalar(kInk), cv::FILLED, cv::LINE_AA);
  }
}

void draw_windows(Canvas& canvas, const Room& room, Chance& chance) {
  constexpr int kWindows = 14;
  constexpr int kTitle = 6;
  for (int i = 0; i < kWindows; ++i) {
    const cv::Rect box{chance.whole(0, canvas.cols), chance.whole(0, canvas.rows),
                       room.pixels * chance.whole(20, 70), room.pixels * chance.whole(15, 60)};
    cv::rectangle(canvas, box, cv::Scalar(chance.whole(0, kInk / 4)), cv::FILLED);
    cv::rectangle(canvas, box, cv::Scalar(kInk), std::max(1, room.pixels / 2));
    cv::rectangle(canvas, {box.x, box.y, box.width, kTitle * room.pixels}, cv::Scalar(0.6 * kInk),
                  cv::FILLED);
    write(canvas, any_phrase(chance), {box.x + room.pixels, box.y + 12 * room.pixels},
          lettering_for(room.pixels));
  }
}

Canvas canvas_of(const Page& page, const Room& room, Chance& chance) {
  Canvas canvas(room.size, Byte{0});
  switch (page.furnishing) {
    case Furnishing::none:
      break;
    case Furnishing::text:
      draw_text(canvas, room, chance);
      break;
    case Furnishing::table:
      draw_table(canvas, room, chance);
      break;
    case Furnishing::checkerboard:
      draw_checkerboard(canvas, room, chance);
      break;
    case Furnishing::weave:
      draw_weave(canvas, room, chance);
      break;
    case Furnishing::rings:
      draw_rings(canvas, room, chance);
      break;
    case Furnishing::windows:
      draw_windows(canvas, room, chance);
      break;
  }
  if (!page.symbols.empty()) cv::rectangle(canvas, room.kept, cv::Scalar(0), cv::FILLED);
  return canvas;
}

}  // namespace

Plane draw_furnishing(const Page& page, const Room& room, Chance& chance) {
  Plane ink;
  canvas_of(page, room, chance).convertTo(ink, CV_32F, 1.0 / kInk);
  return ink;
}

}  // namespace fedatario::frames
