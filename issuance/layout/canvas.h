#pragma once

#include <string>
#include <utility>
#include <vector>

#include "issuance/layout/page_model.h"
#include "issuance/layout/text/paragraph.h"

namespace fedatario::layout {

/// How a run looks and what it tells.
struct Style {
  Face face = Face::regular;
  Length size = 9 * kPoint;
  Role role = Role::label;
  Place place = {};
};

/// A page being filled.
class Canvas {
 public:
  /// `at` is the left end of the baseline. Empty text leaves no run.
  void text(Point at, std::string text, const Style& style);
  /// Centred between `left` and `left + width`.
  void text_centred(Point left, Length width, std::string text, const Style& style);
  /// Ends at `right`.
  void text_right(Point right, std::string text, const Style& style);
  /// A line of several faces.
  void line(Point at, const Line& line, const Style& style);

  void horizontal(Point from, Length width, Length thickness, Stroke stroke = Stroke::solid);
  void vertical(Point from, Length height, Length thickness);
  void frame(const Box& box, Length thickness);
  /// A box that touches the one filled before it, at its right and of its height, joins it.
  void fill(const Box& box, std::uint8_t grey);
  void watermark(Watermark watermark) { page_.watermark = std::move(watermark); }
  void qr(const QrBox& qr) { page_.qr = qr; }

  [[nodiscard]] Page take() && { return std::move(page_); }

 private:
  Page page_;
};

/// Baseline that centres capitals of `size` in a line from `top` of `height`.
[[nodiscard]] Length baseline_in(Length top, Length height, Length size);

}  // namespace fedatario::layout
