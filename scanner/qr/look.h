#pragma once

#include <optional>
#include <span>
#include <vector>

#include "scanner/frames/gray_frame.h"
#include "scanner/qr/find/binary_frame.h"
#include "scanner/qr/find/finder_search.h"
#include "scanner/qr/find/finder_triple.h"
#include "scanner/qr/fit/finder_guess.h"
#include "scanner/qr/fit/symbol_fit.h"
#include "scanner/qr/qr_reader.h"
#include "scanner/qr/time_box.h"

namespace fedatario::scanner {

/// Adds a code unless its content is known already; one more than `most` ends the reading instead.
void add_code(QrReading& reading, QrText code, std::size_t most);

/// Where a look finds patterns and where it reads the modules: the same pixels, or some twice as
/// fine. The frames outlive the look.
struct LookFrames {
  const GrayFrame& find;
  const GrayFrame& read;
  float read_per_find = 1;   ///< pixels
  float given_per_read = 1;  ///< pixels of the frame that the reader was given
  Point origin;              ///< of both, in pixels of that frame

  [[nodiscard]] Point given_of_find(Point point) const {
    return origin + point * (read_per_find * given_per_read);
  }
};

/// What a look goes by.
struct LookDemand {
  LocalThreshold threshold;
  FinderDemand finders;
  /// Whether modules are only sought where the patterns say, or followed over paper that is not
  /// flat.
  enum class Paper : std::uint8_t { flat, curved } paper = Paper::curved;
};

/// One look at a frame by its finder patterns. Adds what it reads and sees to `reading`.
class Look {
 public:
  Look(const LookFrames& frames, const ReadLimits& limits, const TimeBox& time, QrReading& reading)
      : frames_{frames}, limits_{limits}, time_{time}, reading_{reading} {}

  void take(const LookDemand& demand);

  /// Whether any patterns may be a symbol's.
  [[nodiscard]] bool sees_symbols() const { return !triples_.empty(); }

  /// Whether good patterns that make a symbol were left unread.
  [[nodiscard]] bool leaves_likely_symbols() const;

 private:
  [[nodiscard]] bool is_over();
  [[nodiscard]] bool is_used(const FinderTriple& triple) const;
  [[nodiscard]] FinderPatches patches_of(const FinderTriple& triple) const;
  [[nodiscard]] const GrayFrame& frame_of(Polarity polarity);
  void find(const LookDemand& demand);
  void try_triples(LookDemand::Paper paper);
  [[nodiscard]] bool try_triple(const FinderTriple& triple, LookDemand::Paper paper);
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
