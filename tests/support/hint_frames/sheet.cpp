#include "tests/support/hint_frames/sheet.h"

#include <array>
#include <cmath>
#include <string>

#include <opencv2/imgproc.hpp>

#include "tests/support/hint_frames/draw.h"
#include "tests/support/pictures/picture.h"

namespace fedatario::hint_frames {
namespace {

constexpr float kPaper = 0.86F * 255;
constexpr float kInk = 0.05F * 255;
constexpr float kWidth = 210;
constexpr float kHeight = 297;

/// Where a certificate's code is: its middle from the sheet's upper left corner.
constexpr scanner::Point kCodeAt{35, 252};

/// Draws in millimetres from the scene's middle.
class Pen {
 public:
  Pen(Sheet& sheet, cv::Point2f zero) : sheet_{sheet}, zero_{zero} {}

  [[nodiscard]] cv::Point at(float x, float y) const {
    const cv::Point2f place = (zero_ + cv::Point2f{x, y} - sheet_.origin) * sheet_.scale;
    return {cvRound(place.x), cvRound(place.y)};
  }
  [[nodiscard]] int thick(float millimetres) const {
    return std::max(1, cvRound(millimetres * sheet_.scale));
  }
  void box(float x, float y, float width, float height, float tone) const {
    cv::rectangle(sheet_.picture, at(x, y), at(x + width, y + height), tone, cv::FILLED);
  }
  void line(cv::Point2f from, cv::Point2f to, float width, float tone) const {
    cv::line(sheet_.picture, at(from.x, from.y), at(to.x, to.y), tone, thick(width), cv::LINE_AA);
  }
  /// Height of capitals in millimetres; gives the width written.
  float write(const std::string& text, float x, float y, float height) const {
    const double font = height * sheet_.scale / 21;
    const int pen = thick(height / 7);
    cv::putText(sheet_.picture, text, at(x, y), cv::FONT_HERSHEY_SIMPLEX, font, kInk, pen,
                cv::LINE_AA);
    int below = 0;
    const auto size = cv::getTextSize(text, cv::FONT_HERSHEY_SIMPLEX, font, pen, &below);
    return static_cast<float>(size.width) / sheet_.scale;
  }
  [[nodiscard]] Sheet& sheet() const { return sheet_; }

 private:
  Sheet& sheet_;
  cv::Point2f zero_;  ///< the sheet's corner
};

std::string words(Draw& draw) {
  constexpr auto kWords = std::to_array<const char*>(
      {"certificado ", "oficial ", "de ", "estudios ", "MATEMATICA ", "17 ", "Comunicacion ", "18 ",
       "Arte y Cultura ", "15 ", "resolucion ", "N. 0123-2021 ", "promedio ", "Lima, ",
       "el director ", "hace constar ", "que ", "2019 "});
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += kWords[static_cast<std::size_t>(draw.whole(0, static_cast<int>(kWords.size()) - 1))];
  return text;
}

void write_lines(const Pen& pen, Draw& draw, float top, float bottom) {
  const float height = draw.between(1.8F, 3.2F);
  for (float y = top; y < bottom; y += height * 2) {
    const std::string line = words(draw);
    if (draw.chance(0.1F)) continue;
    pen.write(line.substr(0, static_cast<std::size_t>(170 / (height * 0.95F))), 20, y, height);
  }
}

void draw_table(const Pen& pen, Draw& draw, float top, float bottom) {
  const float row = draw.between(4.5F, 6.5F);
  for (float y = top; y < bottom; y += row) {
    pen.line({18, y}, {192, y}, 0.2F, kInk);
    pen.write(words(draw).substr(0, 16), 20, y + row * 0.75F, 2);
    for (int column = 0; column < 5; ++column)
      pen.write(std::to_string(draw.whole(11, 20)), 95 + 20 * static_cast<float>(column),
                y + row * 0.75F, 2.2F);
  }
  for (const float x : {18.0F, 88.0F, 108.0F, 128.0F, 148.0F, 168.0F, 192.0F})
    pen.line({x, top}, {x, bottom}, 0.2F, kInk);
}

void draw_certificate_text(const Pen& pen, Draw& draw) {
  pen.write("CERTIFICADO OFICIAL DE ESTUDIOS", 40, 26, 4.5F);
  pen.write("SOLO PARA PRUEBAS", 75, 36, 3);
  draw_table(pen, draw, 55, 200);
  for (float y = 212; y < 275; y += 6)
    pen.write(words(draw).substr(0, 40), 90, y, 2.2F);
  cv::circle(pen.sheet().picture, pen.at(160, 262), pen.thick(16), 90, pen.thick(1), cv::LINE_AA);
}

std::string certificate_text(const Scene& scene) {
  Draw draw{scene.seed};
  std::string text = "https://v.example/#";
  for (std::uint32_t i = 0; i < scene.digits; ++i)
    text += static_cast<char>('0' + draw.whole(0, 9));
  return text;
}

/// The code's picture, one pixel a module, with its quiet zone.
scanner::GrayImage code_of(const Scene& scene) {
  return pictures::certificate_code(certificate_text(scene), 1);
}

void draw_code(const Pen& pen, const Scene& scene) {
  const auto code = code_of(scene);
  const float module = module_millimetres(scene);
  const auto side = static_cast<int>(code.size.width);
  const float left = kCodeAt.x - module * static_cast<float>(side) / 2;
  const float top = kCodeAt.y - module * static_cast<float>(side) / 2;
  pen.box(left, top, module * static_cast<float>(side), module * static_cast<float>(side), kPaper);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      if (code.pixels[static_cast<std::size_t>(y * side + x)] != 0) continue;
      const auto from =
          pen.at(left + static_cast<float>(x) * module, top + static_cast<float>(y) * module);
      const auto to = pen.at(left + static_cast<float>(x + 1) * module,
                             top + static_cast<float>(y + 1) * module);
      cv::rectangle(pen.sheet().picture, cv::Rect{from, to}, kInk, cv::FILLED);
    }
  }
}

void draw_keyboard(const Pen& pen, Draw& draw) {
  const float body = draw.between(0.01F, 0.3F) * 255;
  const float key = draw.chance(0.5F) ? body * 1.6F : body * 0.5F;
  pen.box(0, 60, kWidth, 110, body);
  for (int row = 0; row < 5; ++row) {
    for (int column = 0; column < 11; ++column) {
      const float x = 5 + 18.5F * static_cast<float>(column) + 4 * static_cast<float>(row % 2);
      const float y = 66 + 20 * static_cast<float>(row);
      pen.box(x, y, 16, 16.5F, key);
      const std::string letter(1, static_cast<char>('A' + draw.whole(0, 25)));
      cv::putText(pen.sheet().picture, letter, pen.at(x + 3, y + 9), cv::FONT_HERSHEY_SIMPLEX,
                  4.0 * pen.sheet().scale / 21, key > 60 ? kInk : kPaper, pen.thick(0.6F),
                  cv::LINE_AA);
    }
  }
}

void draw_cloth(const Pen& pen, Draw& draw) {
  const float pitch = draw.between(2, 14);
  const float tone = draw.between(0.1F, 0.6F) * 255;
  const bool checked = draw.chance(0.5F);
  for (float x = 0; x < kWidth; x += 2 * pitch)
    pen.box(x, 0, pitch, kHeight, tone);
  for (float y = 0; checked && y < kHeight; y += 2 * pitch)
    pen.box(0, y, kWidth, pitch, tone * 0.6F);
}

/// Detail on every scale, less of it the finer, as pictures of the world have.
cv::Mat draw_picture(cv::Size size, Draw& draw) {
  cv::Mat picture(size, CV_32F, cv::Scalar(draw.between(60, 130)));
  cv::RNG random{draw.seed()};
  float strength = 45;
  for (int across = 3; across < 200; across *= 2) {
    cv::Mat grains(across, across, CV_32F);
    random.fill(grains, cv::RNG::NORMAL, 0, strength);
    cv::Mat octave;
    cv::resize(grains, octave, size, 0, 0, cv::INTER_CUBIC);
    picture += octave;
    strength *= 0.6F;
  }
  cv::Mat shown;
  picture.convertTo(shown, CV_8UC1);
  return shown;
}

void draw_photograph(const Pen& pen, Draw& draw) {
  const cv::Point corner = pen.at(draw.between(20, 60), draw.between(40, 120));
  const cv::Size size{pen.thick(draw.between(40, 120)), pen.thick(draw.between(40, 120))};
  const cv::Rect place{corner, size};
  const cv::Rect shown = place & cv::Rect{{0, 0}, pen.sheet().picture.size()};
  if (shown.empty()) return;
  draw_picture(size, draw)(shown - place.tl()).copyTo(pen.sheet().picture(shown));
}

void draw_bars(const Pen& pen, Draw& draw) {
  const float top = draw.between(60, 150);
  float x = 50;
  for (int i = 0; i < 60; ++i) {
    const float width = 0.4F * static_cast<float>(draw.whole(1, 4));
    pen.box(x, top, width, 25, kInk);
    x += width + 0.4F * static_cast<float>(draw.whole(1, 4));
  }
  pen.write("7 750243 061278", 55, top + 30, 3);
}

void draw_subject(const Pen& pen, const Scene& scene) {
  Draw draw{scene.seed ^ 0x5eedU};
  switch (scene.subject) {
    case Subject::certificate:
      draw_certificate_text(pen, draw);
      return draw_code(pen, scene);
    case Subject::letter:
      return write_lines(pen, draw, 30, 270);
    case Subject::marks_table:
      return draw_certificate_text(pen, draw);
    case Subject::blank:
    case Subject::desk:
      return;
    case Subject::keyboard:
      return draw_keyboard(pen, draw);
    case Subject::cloth:
      return draw_cloth(pen, draw);
    case Subject::card:
      return pen.box(60, 100, draw.between(40, 90), draw.between(40, 70),
                     draw.between(0.02F, 0.4F) * 255);
    case Subject::photograph:
      return draw_photograph(pen, draw);
    case Subject::bar_code:
      write_lines(pen, draw, 200, 270);
      return draw_bars(pen, draw);
  }
}

}  // namespace

float module_millimetres(const Scene& scene) {
  if (scene.subject != Subject::certificate) return 0.6F;
  const auto quiet = 8U;
  return std::max(0.5F, 40 / static_cast<float>(code_of(scene).size.width - quiet));
}

Sheet draw_sheet(const Scene& scene, cv::Rect2f window, float scale) {
  const bool has_code = scene.subject == Subject::certificate;
  const scanner::Point middle = has_code ? kCodeAt : scanner::Point{kWidth / 2, kHeight / 2};
  const cv::Rect2f shown = window & cv::Rect2f{-middle.x, -middle.y, kWidth, kHeight};
  Sheet sheet{{}, scale, shown.tl()};
  const cv::Size size{cvCeil(shown.width * scale), cvCeil(shown.height * scale)};
  sheet.picture = cv::Mat(size, CV_8UC1, cv::Scalar(kPaper));
  if (!size.empty()) draw_subject(Pen{sheet, {-middle.x, -middle.y}}, scene);
  return sheet;
}

}  // namespace fedatario::hint_frames
