#pragma once

#include <optional>
#include <string>

#include "scanner/qr/decode/soft_decode.h"
#include "scanner/qr/sample/module_grid.h"
#include "scanner/qr/sample/pixel.h"
#include "scanner/qr/time_box.h"

namespace fedatario::scanner {

struct DecodedGrid {
  std::string content;
  MendedSymbol::Side side = MendedSymbol::Side::front;
};

/// The content of the symbol that lies under a grid, with as much of the blur taken out as it
/// needs. Empty where its check symbols never hold, or time is over.
[[nodiscard]] std::optional<DecodedGrid> decode_grid(const PixelSampler& pixels,
                                                     const ModuleGrid& grid, const TimeBox& time);

}  // namespace fedatario::scanner
