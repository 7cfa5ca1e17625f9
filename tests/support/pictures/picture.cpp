#include "tests/support/pictures/picture.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <qrencode.h>

namespace fedatario::pictures {
namespace {

using scanner::FrameSize;
using scanner::GrayImage;

constexpr Byte kWhite = 255;
constexpr unsigned kQuietZone = 4;

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* p) const {
    Free(p);
  }
};
using Symbol = std::unique_ptr<QRcode, Deleter<QRcode_free>>;
using Input = std::unique_ptr<QRinput, Deleter<QRinput_free>>;

cv::Mat mat_of(const GrayImage& image) {
  cv::Mat copy(static_cast<int>(image.size.height), static_cast<int>(image.size.width), CV_8UC1);
  std::ranges::copy(image.pixels, copy.data);
  return copy;
}

GrayImage image_of(const cv::Mat& mat) {
  const cv::Mat whole = mat.isContinuous() ? mat : mat.clone();
  return {{static_cast<std::uint32_t>(mat.cols), static_cast<std::uint32_t>(mat.rows)},
          Bytes(whole.data, whole.data + whole.total())};
}

/// Black out a rectangle.
void fill(GrayImage& image, FrameSize at, FrameSize size) {
  for (std::uint32_t y = at.height; y < at.height + size.height; ++y) {
    std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.size.width + at.width,
                size.width, Byte{0});
  }
}

GrayImage drawn(const Symbol& symbol, unsigned module_pixels) {
  if (!symbol) throw std::runtime_error("libqrencode made no symbol");
  const auto width = static_cast<unsigned>(symbol->width);
  const unsigned side = (width + 2 * kQuietZone) * module_pixels;
  GrayImage image = white({side, side});
  for (unsigned i = 0; i < width * width; ++i) {
    if ((symbol->data[i] & 1U) == 0) continue;
    fill(image,
         {(i % width + kQuietZone) * module_pixels, (i / width + kQuietZone) * module_pixels},
         {module_pixels, module_pixels});
  }
  return image;
}

void append(const Input& input, QRencodeMode mode, std::string_view text) {
  const auto* data = as_bytes(text).data();
  if (QRinput_append(input.get(), mode, static_cast<int>(text.size()), data) != 0) {
    throw std::runtime_error("libqrencode refused a segment");
  }
}

}  // namespace

GrayImage white(FrameSize size) {
  return {size, Bytes(size.pixels(), kWhite)};
}

GrayImage qr_code(std::string_view content, unsigned module_pixels) {
  const Input input{QRinput_new2(0, QR_ECLEVEL_M)};
  append(input, QR_MODE_8, content);
  return drawn(Symbol{QRcode_encodeInput(input.get())}, module_pixels);
}

GrayImage certificate_code(std::string_view qr_text, unsigned module_pixels) {
  const auto cut = qr_text.find('#') + 1;
  const Input input{QRinput_new2(0, QR_ECLEVEL_M)};
  append(input, QR_MODE_8, qr_text.substr(0, cut));
  append(input, QR_MODE_NUM, qr_text.substr(cut));
  return drawn(Symbol{QRcode_encodeInput(input.get())}, module_pixels);
}

GrayImage bar_code() {
  // EAN-8 of 96385074 (GS1 General Specifications, 5.2): guards, four L codes, four R codes.
  constexpr std::string_view kBars =
      "1010001011010111101111010110111010101001110111001010001001011100101";
  constexpr std::uint32_t kBarPixels = 4;
  constexpr std::uint32_t kHeight = 160;
  constexpr std::uint32_t kMargin = 60;
  const auto width = static_cast<std::uint32_t>(kBars.size()) * kBarPixels;
  GrayImage image = white({width + 2 * kMargin, kHeight + 2 * kMargin});
  for (std::uint32_t i = 0; i < kBars.size(); ++i) {
    if (kBars[i] == '1') fill(image, {kMargin + i * kBarPixels, kMargin}, {kBarPixels, kHeight});
  }
  return image;
}

GrayImage in_a_row(const std::vector<GrayImage>& images) {
  constexpr std::uint32_t kGap = 40;
  FrameSize size{kGap, 0};
  for (const auto& image : images) {
    size.width += image.size.width + kGap;
    size.height = std::max(size.height, image.size.height);
  }
  cv::Mat row = mat_of(white(size));
  int x = kGap;
  for (const auto& image : images) {
    const cv::Mat part = mat_of(image);
    part.copyTo(row(cv::Rect(x, 0, part.cols, part.rows)));
    x += part.cols + static_cast<int>(kGap);
  }
  return image_of(row);
}

GrayImage on_page(const GrayImage& image, FrameSize page, FrameSize at) {
  cv::Mat sheet = mat_of(white(page));
  const cv::Rect place =
      cv::Rect(static_cast<int>(at.width), static_cast<int>(at.height),
               static_cast<int>(image.size.width), static_cast<int>(image.size.height)) &
      cv::Rect(0, 0, sheet.cols, sheet.rows);
  mat_of(image)(cv::Rect(0, 0, place.width, place.height)).copyTo(sheet(place));
  return image_of(sheet);
}

GrayImage turned(const GrayImage& image, double degrees) {
  const cv::Mat source = mat_of(image);
  const int side = static_cast<int>(std::hypot(source.cols, source.rows)) + 1;
  const float centre = static_cast<float>(side) / 2;
  cv::Mat turn = cv::getRotationMatrix2D(
      {static_cast<float>(source.cols) / 2, static_cast<float>(source.rows) / 2}, degrees, 1);
  turn.at<double>(0, 2) += static_cast<double>(centre) - source.cols / 2.0;
  turn.at<double>(1, 2) += static_cast<double>(centre) - source.rows / 2.0;
  cv::Mat target;
  cv::warpAffine(source, target, turn, {side, side}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                 cv::Scalar(kWhite));
  return image_of(target);
}

GrayImage resized(const GrayImage& image, FrameSize size) {
  cv::Mat target;
  cv::resize(mat_of(image), target, {static_cast<int>(size.width), static_cast<int>(size.height)},
             0, 0, cv::INTER_AREA);
  return image_of(target);
}

Bytes encoded(const GrayImage& image, std::string_view extension) {
  Bytes file;
  if (!cv::imencode(std::string{extension}, mat_of(image), file)) {
    throw std::runtime_error("OpenCV wrote no image");
  }
  return file;
}

}  // namespace fedatario::pictures
