#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "scanner/frames/gray_frame.h"
#include "scanner/frames/point.h"

/// QR symbols module by module, made by libqrencode, which shares no code with the reader.
namespace fedatario::pictures {

/// In libqrencode's order.
enum class SymbolLevel : std::uint8_t { l, m, q, h };

class Symbol {
 public:
  Symbol(int side, std::vector<std::uint8_t> modules) : side_{side}, modules_{std::move(modules)} {}

  [[nodiscard]] int side() const { return side_; }
  /// False outside.
  [[nodiscard]] bool is_dark(int x, int y) const { return holds(x, y) && (at(x, y) & 0x01U) != 0; }
  /// Part of a codeword or a remainder bit.
  [[nodiscard]] bool is_data(int x, int y) const { return (at(x, y) & 0x80U) == 0; }
  [[nodiscard]] bool is_format(int x, int y) const { return (at(x, y) & 0x04U) != 0; }
  void flip(int x, int y) { modules_[static_cast<std::size_t>(y * side_ + x)] ^= 1U; }
  /// As its format information says.
  [[nodiscard]] unsigned mask() const;

 private:
  [[nodiscard]] bool holds(int x, int y) const {
    return x >= 0 && y >= 0 && x < side_ && y < side_;
  }
  [[nodiscard]] unsigned at(int x, int y) const {
    return modules_[static_cast<std::size_t>(y * side_ + x)];
  }

  int side_;
  std::vector<std::uint8_t> modules_;
};

/// In byte mode; `version` 0 is the least that will do.
[[nodiscard]] Symbol symbol_of(std::string_view content, SymbolLevel level = SymbolLevel::m,
                               int version = 0);

/// In numeric mode.
[[nodiscard]] Symbol digits_symbol_of(std::string_view digits, SymbolLevel level);

/// In kanji mode: pairs of bytes of Shift JIS.
[[nodiscard]] Symbol kanji_symbol_of(std::string_view shift_jis);

/// In byte mode after a designator of that extended interpretation; 0 bytes may follow it.
[[nodiscard]] Symbol eci_symbol_of(std::string_view content, unsigned interpretation);

/// Black on white, each pixel the mean of 4 x 4 places, whose module `module_at` says: in modules
/// from the symbol's upper left corner.
[[nodiscard]] scanner::GrayImage seen(
    const Symbol& symbol, scanner::FrameSize size,
    const std::function<scanner::Point(scanner::Point)>& module_at);

/// Black on white, with its quiet zone.
[[nodiscard]] scanner::GrayImage drawn(const Symbol& symbol, unsigned module_pixels);

/// Flat and upright, with its upper left corner `margin` modules from the frame's.
[[nodiscard]] scanner::GrayImage seen_flat(const Symbol& symbol, float module_pixels,
                                           float margin = 4);

}  // namespace fedatario::pictures
