#include "tests/support/frames/scene/modules.h"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include <qrencode.h>

namespace fedatario::frames {
namespace {

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};
using Code = std::unique_ptr<QRcode, Deleter<QRcode_free>>;
using Input = std::unique_ptr<QRinput, Deleter<QRinput_free>>;

QrDrawing drawing_of(const Code& code) {
  // Bits of libqrencode's modules.
  constexpr unsigned char kDark = 1;
  constexpr unsigned char kFunction = 0x80;
  if (!code) throw std::runtime_error("libqrencode made no symbol");
  const auto side = static_cast<std::size_t>(code->width);
  QrDrawing drawing{{side, side, Bytes(side * side)}, code->version, {}};
  for (std::size_t i = 0; i < side * side; ++i) {
    drawing.modules.dark[i] = code->data[i] & kDark;
    if ((code->data[i] & kFunction) == 0) drawing.data.push_back(i);
  }
  return drawing;
}

Code encode(const std::string& text) {
  return Code{QRcode_encodeString(text.c_str(), 1, QR_ECLEVEL_M, QR_MODE_8, 1)};
}

void append(const Input& input, QRencodeMode mode, std::string_view text) {
  if (QRinput_append(input.get(), mode, static_cast<int>(text.size()), as_bytes(text).data()) != 0)
    throw std::runtime_error("libqrencode refused a segment");
}

constexpr std::string_view kAddress = "HTTPS://VERIFICA.EXAMPLE/C#";
constexpr std::size_t kMostDigits = 2'400;

/// Most digits after the address that keep within a version.
std::size_t digits_that_fit(int version) {
  static std::array<std::size_t, 41> known{};
  std::size_t& fit = known.at(static_cast<std::size_t>(version));
  if (fit > 0) return fit;
  std::size_t end = kMostDigits;
  while (end - fit > 1) {
    const std::size_t middle = (fit + end) / 2;
    const Code code = encode(std::string{kAddress} + std::string(middle, '7'));
    (code && code->version <= version ? fit : end) = middle;
  }
  return fit;
}

}  // namespace

QrDrawing draw_text(std::string_view text) {
  return drawing_of(encode(std::string{text}));
}

QrDrawing draw_certificate(std::string_view qr_text) {
  const auto cut = qr_text.find('#') + 1;
  const Input input{QRinput_new2(0, QR_ECLEVEL_M)};
  append(input, QR_MODE_8, qr_text.substr(0, cut));
  append(input, QR_MODE_NUM, qr_text.substr(cut));
  return drawing_of(Code{QRcode_encodeInput(input.get())});
}

std::string text_that_fills(int version, Chance& chance) {
  constexpr int kSpare = 12;
  const std::size_t digits =
      digits_that_fit(version) - static_cast<std::size_t>(chance.whole(0, kSpare));
  std::string text{kAddress};
  for (std::size_t i = 0; i < digits; ++i)
    text.push_back(static_cast<char>('0' + chance.whole(0, 9)));
  return text;
}

Modules mirrored(const Modules& modules) {
  Modules other{modules.width, modules.height, Bytes(modules.dark.size())};
  for (std::size_t row = 0; row < modules.height; ++row) {
    for (std::size_t column = 0; column < modules.width; ++column) {
      other.dark[row * modules.width + column] =
          modules.dark[row * modules.width + modules.width - 1 - column];
    }
  }
  return other;
}

}  // namespace fedatario::frames
