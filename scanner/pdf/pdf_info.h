#pragma once

#include <string_view>

#include "crypto/base/result.h"
#include "scanner/scan_error.h"

namespace fedatario::scanner {

/// What decides how a PDF is rendered.
struct PdfInfo {
  unsigned pages = 0;
  double longest_side_points = 0;  ///< of the largest page looked at; 1 point = 1/72 inch

  friend bool operator==(const PdfInfo&, const PdfInfo&) = default;
};

/// Reads what `pdfinfo -f 1 -l N` prints. The text comes from a hostile file's reader, so nothing
/// in it is more than a hint: the renderer's own limits do not depend on it. Errors: `damaged`
/// without a page count or a usable page size; `too_many_pages`.
[[nodiscard]] Result<PdfInfo, ScanError> parse_pdf_info(std::string_view text);

/// Long side in pixels to render every page to: `limits::kFirstResolution` on the largest page,
/// within the limits.
[[nodiscard]] unsigned first_page_side(const PdfInfo& info);

/// Twice that, within the limits.
[[nodiscard]] unsigned second_page_side(const PdfInfo& info);

}  // namespace fedatario::scanner
