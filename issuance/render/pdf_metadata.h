#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"

namespace fedatario::render {

/// What a PDF says about itself, in its information dictionary and again, as PDF/A-1 asks (ISO
/// 19005-1, 6.7.3), in XMP.
struct PdfMetadata {
  std::string title;
  std::string producer;
  std::optional<Instant> issued_at;
};

/// The XMP packet of a PDF/A-1b document.
[[nodiscard]] std::string xmp_packet(const PdfMetadata& metadata);

using PdfId = std::array<Byte, 16>;

/// File identifier that depends on the content alone: two independent FNV-1a sums.
[[nodiscard]] PdfId pdf_id_of(std::string_view content);

}  // namespace fedatario::render
