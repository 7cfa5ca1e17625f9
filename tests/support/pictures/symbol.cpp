#include "tests/support/pictures/symbol.h"

#include <cmath>
#include <memory>
#include <stdexcept>

#include <qrencode.h>

#include "crypto/base/bytes.h"

namespace fedatario::pictures {
namespace {

using scanner::FrameSize;
using scanner::GrayImage;
using scanner::Point;

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* p) const {
    Free(p);
  }
};
using Code = std::unique_ptr<QRcode, Deleter<QRcode_free>>;
using Input = std::unique_ptr<QRinput, Deleter<QRinput_free>>;

void append(const Input& input, QRencodeMode mode, std::string_view text) {
  const auto* data = as_bytes(text).data();
  if (QRinput_append(input.get(), mode, static_cast<int>(text.size()), data) != 0)
    throw std::runtime_error("libqrencode refused a segment");
}

Symbol encode(const Input& input) {
  const Code code{QRcode_encodeInput(input.get())};
  if (!code) throw std::runtime_error("libqrencode made no symbol");
  return {code->width, {code->data, code->data + code->width * code->width}};
}

}  // namespace

unsigned Symbol::mask() const {
  // Bits 12 to 10, and what they are masked with (ISO/IEC 18004, 7.9.1).
  unsigned bits = 0;
  for (const int x : {2, 3, 4})
    bits = bits << 1U | (is_dark(x, 8) ? 1U : 0U);
  return bits ^ 0b101U;
}

Symbol symbol_of(std::string_view content, SymbolLevel level, int version) {
  const Input input{QRinput_new2(version, static_cast<QRecLevel>(level))};
  append(input, QR_MODE_8, content);
  return encode(input);
}

Symbol digits_symbol_of(std::string_view digits, SymbolLevel level) {
  const Input input{QRinput_new2(0, static_cast<QRecLevel>(level))};
  append(input, QR_MODE_NUM, digits);
  return encode(input);
}

Symbol kanji_symbol_of(std::string_view shift_jis) {
  const Input input{QRinput_new2(0, QR_ECLEVEL_M)};
  append(input, QR_MODE_KANJI, shift_jis);
  return encode(input);
}

Symbol eci_symbol_of(std::string_view content, unsigned interpretation) {
  const Input input{QRinput_new2(0, QR_ECLEVEL_M)};
  if (QRinput_appendECIheader(input.get(), interpretation) != 0)
    throw std::runtime_error("libqrencode refused a designator");
  if (!content.empty()) append(input, QR_MODE_8, content);
  return encode(input);
}

GrayImage seen(const Symbol& symbol, FrameSize size, const std::function<Point(Point)>& module_at) {
  constexpr int kPlaces = 4;
  GrayImage image{size, {}};
  image.pixels.reserve(size.pixels());
  const auto is_dark = [&](std::uint32_t x, std::uint32_t y, int place) {
    const Point within{(static_cast<float>(place % kPlaces) + 0.5F) / kPlaces,
                       (static_cast<float>(place / kPlaces) + 0.5F) / kPlaces};
    const Point module = module_at(Point{static_cast<float>(x), static_cast<float>(y)} + within);
    return symbol.is_dark(static_cast<int>(std::floor(module.x)),
                          static_cast<int>(std::floor(module.y)));
  };
  for (std::uint32_t y = 0; y < size.height; ++y) {
    for (std::uint32_t x = 0; x < size.width; ++x) {
      int light = 0;
      for (int place = 0; place < kPlaces * kPlaces; ++place)
        light += is_dark(x, y, place) ? 0 : 1;
      image.pixels.push_back(static_cast<Byte>(255 * light / (kPlaces * kPlaces)));
    }
  }
  return image;
}

GrayImage drawn(const Symbol& symbol, unsigned module_pixels) {
  constexpr int kQuietZone = 4;
  const unsigned side = static_cast<unsigned>(symbol.side() + 2 * kQuietZone) * module_pixels;
  GrayImage image{{side, side}, {}};
  image.pixels.reserve(image.size.pixels());
  const auto module_of = [=](unsigned pixel) {
    return static_cast<int>(pixel / module_pixels) - kQuietZone;
  };
  for (unsigned y = 0; y < side; ++y) {
    for (unsigned x = 0; x < side; ++x)
      image.pixels.push_back(symbol.is_dark(module_of(x), module_of(y)) ? 0 : 255);
  }
  return image;
}

GrayImage seen_flat(const Symbol& symbol, float module_pixels, float margin) {
  const float side = (static_cast<float>(symbol.side()) + 2 * margin) * module_pixels;
  const auto pixels = static_cast<std::uint32_t>(std::ceil(side));
  return seen(symbol, {pixels, pixels}, [=](Point pixel) {
    const Point module = pixel * (1 / module_pixels);
    return module - Point{margin, margin};
  });
}

}  // namespace fedatario::pictures
