#pragma once

#include <hpdf.h>

#include "crypto/base/bytes.h"
#include "issuance/layout/text/measure.h"
#include "issuance/render/assets.h"
#include "issuance/render/single_byte.h"

/// Streams and fonts of a libharu document; a part of `PdfDocument`, not for others.
namespace fedatario::render {

void write_to(HPDF_Stream stream, ByteView bytes);

/// A stream whose bytes are deflated already; null without memory.
[[nodiscard]] HPDF_Dict deflated_stream(HPDF_Doc document, const assets::Asset& asset);

/// The face for the codes of that page. A failure is remembered by the document. To be called once
/// for each document, face and page.
[[nodiscard]] HPDF_Font load_font(HPDF_Doc document, layout::Face face, CodePage page);

}  // namespace fedatario::render
