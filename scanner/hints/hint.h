#pragma once

#include <cstdint>
#include <optional>

#include "scanner/hints/frame_measures.h"

namespace fedatario::scanner {

/// What the person at the counter can do something about. A code is what the reader made out, or
/// else a place that looks like one (scanner/hints/code_patch.h). docs/cameras.md says what to do.
enum class Hint : std::uint8_t {
  too_far,   ///< all of a code is in sight and sharp, its modules under 2.5 pixels
  too_near,  ///< a code reaches opposite edges of the frame, or is larger than the frame
  blurred,   ///< a code is softer than a Gaussian of 0.25 module leaves it: out of focus, or moved
  dark,      ///< too little light to tell print from noise; a covered lens too
  glare,     ///< saturated light on and about a code, of 8 % of its area and more
  cut_off,   ///< a code touches one edge of the frame, or two that meet
};

/// The one that hides the others: dark, glare, too_near, too_far, blurred, cut_off. None where
/// nothing resembles a code and there is light.
[[nodiscard]] std::optional<Hint> hint_for(const FrameMeasures& measures);

/// None for a frame whose codes were read.
[[nodiscard]] std::optional<Hint> hint_for(const GrayFrame& frame, const QrReading& reading);

}  // namespace fedatario::scanner
