#pragma once

#include <cstdint>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "issuance/layout/page_model.h"

namespace fedatario::render {

enum class RenderError : std::uint8_t {
  qr_failed,           ///< the text does not fit the box that the layout reserved
  unprintable_text,    ///< a character that the embedded fonts do not hold
  pdf_library_failed,  ///< out of memory, or a limit of the PDF library
};

/// The pages as PDF/A-1b with embedded fonts. The same model gives the same bytes: dates are the
/// instant of issue, and nothing is read from clock or files. Safe from several threads at once.
[[nodiscard]] Result<Bytes, RenderError> write_pdf(const layout::PageModel& model);

}  // namespace fedatario::render
