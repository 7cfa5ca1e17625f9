#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scanner/frames/point.h"

namespace fedatario::scanner {

/// Corners of a symbol, without its quiet zone, in the symbol's own order: the one between the
/// other two finder patterns first, then along its upper edge. Clockwise in the frame, unless the
/// symbol is mirrored.
using Corners = std::array<Point, 4>;

/// A QR code that was read: its raw bytes and where it stands. Its check symbols hold (ISO/IEC
/// 18004, 7.5.2); whether what it says is true is not known here.
struct QrText {
  std::string content;
  Corners corners;

  friend bool operator==(const QrText&, const QrText&) = default;
};

/// Dark on light as ISO/IEC 18004 draws a symbol, or with reflectance reversed (5.2).
enum class Polarity : std::uint8_t { dark_on_light, light_on_dark };

/// One corner mark of a symbol (ISO/IEC 18004, 5.3.2), as it was found.
struct FinderPattern {
  Point centre;
  float module = 0;   ///< pixels
  float quality = 0;  ///< part of the lines through its middle that cross it as they should, 0 to 1
  Polarity polarity = Polarity::dark_on_light;
};

/// The likeliest symbol of a frame, read or not.
struct SymbolSight {
  Corners corners;
  int side = 0;             ///< modules
  float module = 0;         ///< pixels
  int alignment_found = 0;  ///< of `alignment_count` alignment patterns
  int alignment_count = 0;
};

/// What was seen on the way, for advice to the person who holds the sheet.
struct Sighting {
  std::vector<FinderPattern> finders;
  std::optional<SymbolSight> symbol;
};

enum class ReadEnd : std::uint8_t {
  complete,
  out_of_time,     ///< what was found stands, more may be there
  too_many_codes,  ///< `codes` has as many as were allowed
};

struct QrReading {
  std::vector<QrText> codes;  ///< each content once
  ReadEnd end = ReadEnd::complete;
  Sighting sighting;
};

}  // namespace fedatario::scanner
