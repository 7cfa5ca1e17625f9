#pragma once

#include <optional>

#include "scanner/hints/cell_region.h"
#include "scanner/hints/frame_cells.h"

namespace fedatario::scanner {

/// A place that looks like a QR code whether or not it can be read: a square of print that takes a
/// third of the paper's light and changes in both directions. Lengths in pixels.
struct CodePatch {
  RegionShape shape;
  float paper = 0;      ///< grey around it
  float fill = 0;       ///< part of the paper's light that its print takes
  float contrast = 0;   ///< deviation of its pixels as a part of the paper's light
  float module = 0;     ///< by how much the mean of a cell varies from one to the next
  float blur = 0;       ///< deviation of the Gaussian that explains how little contrast is left
  float edge_blur = 0;  ///< that explains its slopes where they are gentlest
  float evenness = 0;   ///< change between cells far apart by that between neighbours: 1 at random
  float washed = 0;     ///< saturated area in and about it, as a part of its own
  float bareness = 0;   ///< part of what is about it that is bare paper
  float likeness = 0;   ///< to a code, 0 to 1

  /// Modules a side, were the whole of it in sight.
  [[nodiscard]] float modules() const { return module > 0 ? shape.side / module : 0; }
};

/// The likeliest; empty where nothing looks like a code.
[[nodiscard]] std::optional<CodePatch> find_code_patch(const FrameCells& cells);

}  // namespace fedatario::scanner
