#include "scanner/qr/look.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scanner/frames/resize.h"
#include "scanner/qr/decode/grid_decode.h"
#include "scanner/qr/fit/mesh_refinement.h"
#include "scanner/qr/fit/timing_match.h"
#include "scanner/qr/sample/flat_patch.h"

namespace fedatario::scanner {
namespace {

/// Symbols that come to nothing before the look is given up.
constexpr int kMostFailures = 6;

/// Part of the alignment patterns below which three finder patterns were no symbol's.
constexpr float kPlausible = 0.3F;

/// How well timing patterns must show: where little else speaks for a symbol, and where much does.
constexpr float kPlausibleTiming = 0.5F;
constexpr float kPossibleTiming = 0.25F;

/// From where on patterns are good, and three of them likely to be a symbol's.
constexpr float kGoodQuality = 0.4F;
constexpr float kLikely = 0.8F;

/// Few alignment patterns are found by chance sooner than many.
bool is_plausible(const PixelSampler& pixels, const FittedSymbol& symbol) {
  if (symbol.certainty() < kPlausible) return false;
  return match_timing(pixels, symbol.grid) >=
         (symbol.alignment_count < 2 ? kPlausibleTiming : kPossibleTiming);
}

bool is_inside(const Corners& corners, Point point) {
  int turns = 0;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point edge = corners[(i + 1) % corners.size()] - corners[i];
    turns += cross(edge, point - corners[i]) >= 0 ? 1 : -1;
  }
  return turns == 4 || turns == -4;
}

float part_found(const SymbolSight& sight) {
  return certainty_of(sight.alignment_found, sight.alignment_count);
}

}  // namespace

void add_code(QrReading& reading, QrText code, std::size_t most) {
  const auto same = [&](const QrText& known) { return known.content == code.content; };
  if (std::ranges::any_of(reading.codes, same)) return;
  if (reading.codes.size() >= most) {
    reading.end = ReadEnd::too_many_codes;
  } else {
    reading.codes.push_back(std::move(code));
  }
}

void Look::take(const LookDemand& demand) {
  find(demand);
  try_triples(demand.paper);
}

bool Look::leaves_likely_symbols() const {
  return std::ranges::any_of(triples_, [&](const FinderTriple& triple) {
    const auto is_good = [&](std::size_t number) {
      return finders_[number].quality >= kGoodQuality;
    };
    return triple.oddness < kLikely && is_good(triple.corner) && is_good(triple.right) &&
           is_good(triple.down) && !is_used(triple);
  });
}

bool Look::is_over() {
  if (reading_.end == ReadEnd::complete && time_.is_over()) reading_.end = ReadEnd::out_of_time;
  return reading_.end != ReadEnd::complete;
}

/// Whether one of the patterns belongs to a code that was read.
bool Look::is_used(const FinderTriple& triple) const {
  return std::ranges::any_of(
      std::array{triple.corner, triple.right, triple.down}, [&](std::size_t number) {
        const Point centre = frames_.given_of_find(finders_[number].centre);
        return std::ranges::any_of(
            reading_.codes, [&](const QrText& code) { return is_inside(code.corners, centre); });
      });
}

void Look::find(const LookDemand& demand) {
  binary_ = binarise(frames_.find, cell_means(frames_.find), demand.threshold);
  finders_ = find_finders(frames_.find, binary_, demand.finders, time_);
  triples_ = find_triples(finders_);
  if (finders_.size() <= reading_.sighting.finders.size()) return;
  reading_.sighting.finders = finders_;
  for (FinderPattern& finder : reading_.sighting.finders) {
    finder.centre = frames_.given_of_find(finder.centre);
    finder.module *= frames_.read_per_find * frames_.given_per_read;
  }
}

void Look::try_triples(LookDemand::Paper paper) {
  int failures = 0;
  for (const FinderTriple& triple : triples_) {
    if (failures >= kMostFailures || is_over()) return;
    if (is_used(triple)) continue;
    if (!try_triple(triple, paper)) ++failures;
  }
}

bool Look::try_triple(const FinderTriple& triple, LookDemand::Paper paper) {
  const GrayFrame& frame = frame_of(finders_[triple.corner].polarity);
  auto symbols = fit_symbol(PixelSampler{frame}, patches_of(triple));
  for (const FittedSymbol& symbol : symbols)
    note(symbol);
  const PixelSampler pixels{frame};
  std::erase_if(symbols, [&](const FittedSymbol& symbol) { return !is_plausible(pixels, symbol); });
  if (read_flat(frame, symbols)) return true;
  return paper == LookDemand::Paper::curved && read_curved(frame, symbols);
}

FinderPatches Look::patches_of(const FinderTriple& triple) const {
  FinderPatches patches = guess_patches(binary_, finders_, triple);
  for (AffinePatch& patch : patches) {
    patch.centre = patch.centre * frames_.read_per_find;
    patch.along = patch.along * frames_.read_per_find;
    patch.down = patch.down * frames_.read_per_find;
  }
  return patches;
}

bool Look::read_flat(const GrayFrame& frame, std::span<const FittedSymbol> symbols) {
  const PixelSampler pixels{frame};
  return std::ranges::any_of(symbols, [&](const FittedSymbol& symbol) {
    return !is_over() && decode(pixels, symbol.grid);
  });
}

bool Look::read_curved(const GrayFrame& frame, std::span<const FittedSymbol> symbols) {
  return std::ranges::any_of(symbols, [&](const FittedSymbol& symbol) {
    const auto patch = is_over() ? std::nullopt : flatten(frame, symbol.grid.corners());
    if (!patch) return false;
    const PixelSampler pixels = patch->pixels();
    return decode(pixels, refine_mesh(pixels, symbol.grid, symbol.anchors));
  });
}

bool Look::decode(const PixelSampler& pixels, const ModuleGrid& grid) {
  auto decoded = decode_grid(pixels, grid, time_);
  if (!decoded) return false;
  Corners corners = given_corners(grid);
  // The patterns were taken clockwise, as a symbol seen from its front has them.
  if (decoded->side == MendedSymbol::Side::mirrored) std::swap(corners[1], corners[3]);
  add_code(reading_, {std::move(decoded->content), corners}, limits_.codes);
  return true;
}

void Look::note(const FittedSymbol& symbol) {
  auto& known = reading_.sighting.symbol;
  if (known && part_found(*known) >= symbol.certainty()) return;
  known = SymbolSight{given_corners(symbol.grid), symbol.grid.side(),
                      symbol.grid.module() * frames_.given_per_read, symbol.alignment_found,
                      symbol.alignment_count};
}

Corners Look::given_corners(const ModuleGrid& grid) const {
  Corners corners = grid.corners();
  for (Point& corner : corners)
    corner = frames_.origin + corner * frames_.given_per_read;
  return corners;
}

/// A reversed symbol is read on the frame's complement, which is made when first asked for.
const GrayFrame& Look::frame_of(Polarity polarity) {
  if (polarity == Polarity::dark_on_light) return frames_.read;
  if (!reversed_) {
    reversed_image_ = reverse(frames_.read);
    reversed_ = reversed_image_.frame();
  }
  return reversed_ ? *reversed_ : frames_.read;
}

}  // namespace fedatario::scanner
