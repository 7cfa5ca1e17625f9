#include "scanner/hints/frame_measures.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "scanner/hints/code_patch.h"
#include "scanner/hints/finder_pair.h"

namespace fedatario::scanner {
namespace {

/// Versions 10 to 15, which certificates have, are 57 to 77 modules wide.
constexpr float kUsualModules = 67;

/// Part of its alignment patterns from which a symbol that the reader made out is one.
constexpr float kCertain = 0.6F;
constexpr int kEnoughPatterns = 6;

/// Of the code's area, from which on a reflection hides what the patterns between it would tell.
constexpr float kHidden = 0.08F;

CodeMeasures measures_of(const CodePatch& patch) {
  const bool whole = patch.shape.edges.count() == 0 && patch.washed == 0;
  // Two measures that err apart: the texture's, and the side's where all of it is in sight.
  const float module =
      whole ? std::sqrt(patch.module * patch.shape.side / kUsualModules) : patch.module;
  return {.side = patch.shape.side,
          .module = module,
          .blur = patch.blur / module,
          .washed = patch.washed,
          .edges = patch.shape.edges};
}

bool is_within(Point point, Point upper_left, Point lower_right) {
  return point.x > upper_left.x && point.y > upper_left.y && point.x < lower_right.x &&
         point.y < lower_right.y;
}

/// The corners' bounding box: upper left and lower right.
std::pair<Point, Point> box_of(const Corners& corners) {
  const auto [left, right] = std::ranges::minmax(corners, {}, &Point::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &Point::y);
  return {{left.x, top.y}, {right.x, bottom.y}};
}

bool is_certain(const SymbolSight& symbol) {
  return symbol.side > 0 && symbol.module > 0 && symbol.alignment_count >= kEnoughPatterns &&
         static_cast<float>(symbol.alignment_found) >=
             kCertain * static_cast<float>(symbol.alignment_count);
}

FrameEdges edges_beyond(Point upper_left, Point lower_right, FrameSize size) {
  return {
      .left =
          upper_left
              .x<0, .top = upper_left.y<0, .right = lower_right.x> static_cast<float>(size.width),
                 .bottom = lower_right.y> static_cast<float>(size.height)};
}

CodeMeasures measures_of(const SymbolSight& symbol, const CellMap& finest, FrameSize size) {
  const auto [upper_left, lower_right] = box_of(symbol.corners);
  const float side = symbol.module * static_cast<float>(symbol.side);
  return {.side = side,
          .module = symbol.module,
          .blur = 0,
          .washed = saturated_area(finest, upper_left, lower_right) / (side * side),
          .edges = edges_beyond(upper_left, lower_right, size)};
}

/// What the reader made out is exact; the texture alone tells the blur.
CodeMeasures measures_of(const SymbolSight& symbol, const std::optional<CodePatch>& patch,
                         const CellMap& finest, FrameSize size) {
  CodeMeasures code = measures_of(symbol, finest, size);
  const auto [upper_left, lower_right] = box_of(symbol.corners);
  if (patch && is_within(patch->shape.centre, upper_left, lower_right))
    code.blur = patch->blur / code.module;
  return code;
}

/// Corners that a reflection left of a code.
std::optional<CodeMeasures> remains_of(std::span<const FinderPattern> finders,
                                       const CellMap& finest) {
  const auto pair = find_pair(finders);
  if (!pair) return std::nullopt;
  const float washed = washed_part(*pair, finest);
  if (washed < kHidden) return std::nullopt;
  return CodeMeasures{
      .side = pair->distance, .module = pair->module, .blur = 0, .washed = washed, .edges = {}};
}

std::optional<CodeMeasures> code_of(const FrameCells& cells, FrameSize size,
                                    const Sighting& sighting) {
  const auto patch = find_code_patch(cells);
  if (sighting.symbol && is_certain(*sighting.symbol))
    return measures_of(*sighting.symbol, patch, cells.finest(), size);
  if (patch) return measures_of(*patch);
  return remains_of(sighting.finders, cells.finest());
}

}  // namespace

FrameMeasures measure(const GrayFrame& frame, const QrReading& reading) {
  const FrameCells cells = frame_cells(frame);
  FrameMeasures measures;
  measures.size = frame.size();
  measures.light = light_of(cells);
  if (!is_dark(measures.light)) measures.code = code_of(cells, measures.size, reading.sighting);
  return measures;
}

}  // namespace fedatario::scanner
