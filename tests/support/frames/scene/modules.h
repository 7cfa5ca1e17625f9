#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/base/bytes.h"
#include "tests/support/frames/scene/chance.h"

namespace fedatario::frames {

/// A code as light and dark modules, without its quiet zone.
struct Modules {
  std::size_t width = 0;
  std::size_t height = 0;
  Bytes dark;  ///< 1 for a dark module, row by row

  [[nodiscard]] bool is_dark(std::size_t column, std::size_t row) const {
    return dark[row * width + column] != 0;
  }
};

/// A QR symbol of level M, of the smallest version that holds the text. Drawn by libqrencode.
/// Throws where no version does.
struct QrDrawing {
  Modules modules;
  int version = 0;
  std::vector<std::size_t> data;  ///< places in `modules.dark` outside the function patterns
};

/// In the segments that libqrencode thinks best.
[[nodiscard]] QrDrawing draw_text(std::string_view text);

/// As a certificate's: up to `#` in byte mode, then digits in numeric mode.
[[nodiscard]] QrDrawing draw_certificate(std::string_view qr_text);

/// An address followed by as many random digits as fill the version, less up to a dozen.
[[nodiscard]] std::string text_that_fills(int version, Chance& chance);

/// As a symbol looks through thin paper or in a mirror.
[[nodiscard]] Modules mirrored(const Modules& modules);

}  // namespace fedatario::frames
