#pragma once

#include <optional>
#include <span>
#include <vector>

#include "scanner/frames/gray_frame.h"
#include "scanner/qr/find/binary_frame.h"
#include "scanner/qr/find/finder_triple.h"
#include "scanner/qr/fit/finder_guess.h"
#include "scanner/qr/fit/symbol_fit.h"
#include "scanner/qr/qr_reader.h"
#include "scanner/qr/time_box.h"

namespace fedatario::scanner {

/// Where a look finds patterns and where it reads the modules: the same frame, or one twice as
/// large. Outlive the look.
struct LookFrames {
  const GrayFrame& find;
  const GrayFrame& read;
  float read_per_find = 1;   ///< pixels
  float given_per_read = 1;  ///< pixels of the frame that the reader was given
};

/// How far a look goes.
enum class LookDepth : std::uint8_t {
  flat,    ///< one threshold; modules where the patterns say
  curved,  ///< both thresholds; modules followed over paper that is not flat
};

/// One look at a frame by its finder patterns. Adds what it reads and sees to `reading`.
class Look {
 public:
  Look(const LookFrames& frames, const ReadLimits& limits, const TimeBox& time, QrReading& reading)
      : frames_{frames}, limits_{limits}, time_{time}, reading_{reading} {}

  void take(LookDepth depth);

  /// Whether good patterns that make a symbol were left unread.
  [[nodiscard]] bool leaves_likely_symbols() const;

 private:
  [[nodiscard]] bool is_over();
  [[nodiscard]] bool is_used(const FinderTriple& triple) const;
  [[nodiscard]] FinderPatches patches_of(const FinderTriple& triple) const;
  [[nodiscard]] const GrayFrame& frame_of(Polarity polarity);
  void find(const Cells& means, LocalThreshold threshold);
  void try_triples(LookDepth depth);
  [[nodiscard]] bool try_triple(const FinderTriple& triple, LookDepth depth);
  [[nodiscard]] bool read_flat(const GrayFrame& frame, std::span<const FittedSymbol> symbols);
  [[nodiscard]] bool read_curved(const GrayFrame& frame, std::span<const FittedSymbol> symbols);
  [[nodiscard]] bool decode(const PixelSampler& pixels, const ModuleGrid& grid);
  void note(const FittedSymbol& symbol);
  [[nodiscard]] Corners given_corners(const ModuleGrid& grid) const;

  LookFrames frames_;
  const ReadLimits& limits_;
  const TimeBox& time_;
  QrReading& reading_;
  BinaryFrame binary_;
  std::vector<FinderPattern> finders_;
  std::vector<FinderTriple> triples_;
  GrayImage reversed_image_;
  std::optional<GrayFrame> reversed_;
};

}  // namespace fedatario::scanner
