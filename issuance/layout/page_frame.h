#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "issuance/layout/canvas.h"
#include "issuance/layout/sheet.h"

/// Header and footer, the same on every page of a document but for its page number.
namespace fedatario::layout {

/// Side of the symbol and modules for the sheet's QR text; none in a preview. Its place is still
/// the page's origin.
/// Promise of the caller: the text fits into version 20.
[[nodiscard]] std::optional<QrBox> qr_box_for(const Sheet& sheet);

class PageFrame {
 public:
  explicit PageFrame(const Sheet& sheet);

  /// What is left between header and footer.
  [[nodiscard]] const Box& body() const { return body_; }

  [[nodiscard]] Canvas page_with_header() const;
  void add_footer(Canvas& canvas, std::size_t page, std::size_t page_count) const;

 private:
  void add_watermark(Canvas& canvas) const;
  void add_codigo_virtual(Canvas& canvas, Length top) const;
  void add_issue(Canvas& canvas, Length top) const;
  void add_signature(Canvas& canvas, Length top) const;
  [[nodiscard]] Length header_height() const;
  [[nodiscard]] Length notes_left() const;
  [[nodiscard]] Length notes_right() const;

  const Sheet& sheet_;
  std::vector<std::string> entity_lines_;
  std::optional<QrBox> qr_;
  Length quiet_ = 0;
  Box body_;
};

}  // namespace fedatario::layout
