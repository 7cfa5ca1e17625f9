#include "issuance/layout/canvas.h"

#include "issuance/layout/text/font_metrics.h"

namespace fedatario::layout {

void Canvas::text(Point at, std::string text, const Style& style) {
  if (text.empty()) return;
  const auto width = width_of(text, style.face, style.size);
  page_.runs.push_back(
      {at, width, style.size, style.face, style.role, style.place, std::move(text)});
}

void Canvas::text_centred(Point left, Length width, std::string text, const Style& style) {
  const auto shift = (width - width_of(text, style.face, style.size)) / 2;
  this->text({left.x + shift, left.y}, std::move(text), style);
}

void Canvas::text_right(Point right, std::string text, const Style& style) {
  const auto width = width_of(text, style.face, style.size);
  this->text({right.x - width, right.y}, std::move(text), style);
}

void Canvas::line(Point at, const Line& line, const Style& style) {
  for (const auto& span : line.spans) {
    auto span_style = style;
    span_style.face = span.face;
    text(at, span.text, span_style);
    at.x += width_of(span.text, span.face, style.size);
  }
}

void Canvas::horizontal(Point from, Length width, Length thickness, Stroke stroke) {
  page_.rules.push_back({from, {from.x + width, from.y}, thickness, stroke});
}

void Canvas::vertical(Point from, Length height, Length thickness) {
  page_.rules.push_back({from, {from.x, from.y + height}, thickness, Stroke::solid});
}

void Canvas::frame(const Box& box, Length thickness) {
  horizontal({box.x, box.y}, box.width, thickness);
  horizontal({box.x, box.bottom()}, box.width, thickness);
  vertical({box.x, box.y}, box.height, thickness);
  vertical({box.right(), box.y}, box.height, thickness);
}

void Canvas::fill(const Box& box, std::uint8_t grey) {
  if (!page_.boxes.empty()) {
    auto& last = page_.boxes.back();
    const bool beside = last.box.y == box.y && last.box.height == box.height &&
                        last.box.right() == box.x && last.grey == grey;
    if (beside) {
      last.box.width += box.width;
      return;
    }
  }
  page_.boxes.push_back({box, grey});
}

Length baseline_in(Length top, Length height, Length size) {
  const auto cap_height = size * kCapHeight / 1000;
  return top + (height + cap_height) / 2;
}

}  // namespace fedatario::layout
