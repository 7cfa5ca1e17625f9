#pragma once

#include <cstddef>
#include <string_view>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

namespace fedatario::render {

enum class QrError : std::uint8_t {
  not_digits,  ///< the numeric segment holds something else
  too_large,   ///< above version 20
  failed,      ///< the encoder has no memory
};

/// A QR symbol of error correction level M in exactly two segments: prefix in byte mode, digits in
/// numeric mode (docs/spec/credential.md, section 1).
class QrSymbol {
 public:
  /// The smallest version that holds both, at most 20.
  [[nodiscard]] static Result<QrSymbol, QrError> encode(std::string_view prefix,
                                                        std::string_view digits);

  [[nodiscard]] int version() const { return static_cast<int>(side_ - 17) / 4; }
  /// Modules on a side, without the quiet zone.
  [[nodiscard]] std::size_t side() const { return side_; }
  [[nodiscard]] bool is_dark(std::size_t column, std::size_t row) const {
    return dark_[row * side_ + column] != 0;
  }

 private:
  QrSymbol(std::size_t side, Bytes dark) : side_{side}, dark_{std::move(dark)} {}

  std::size_t side_;
  Bytes dark_;  // 1 for a dark module, row by row
};

}  // namespace fedatario::render
