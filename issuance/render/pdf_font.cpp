#include "issuance/render/pdf_font.h"

#include <optional>
#include <string>

#include <hpdf_fontdef.h>

#include "issuance/layout/text/font_metrics.h"

namespace fedatario::render {
namespace {

using layout::Face;

HPDF_STATUS write_flate_filter(HPDF_Dict /*dict*/, HPDF_Stream stream) {
  return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\n");
}

/// A face in one code page, and the names that tell the four fonts apart.
struct EmbeddedFont {
  ByteView bytes;
  std::string name;  ///< in libharu's list, which the face's own name would mix up
  std::string tag;   ///< of the subset (ISO 32000-1, 9.6.4)
  std::optional<assets::Asset> whole;  ///< embedded as it is; else cut to the glyphs in use
};

EmbeddedFont embedded_font(Face face, CodePage page) {
  const bool bold = face == Face::bold;
  if (page == CodePage::western) {
    const auto file = bold ? assets::bold() : assets::regular();
    return {file.plain, bold ? "bold" : "regular", bold ? "FEDATB" : "FEDATA", file};
  }
  const auto bytes = bold ? assets::bold_extended() : assets::regular_extended();
  return {bytes, bold ? "bold-extended" : "regular-extended", bold ? "FEDATD" : "FEDATC", {}};
}

/// The descriptor that libharu would make while saving, with the prepared subset in place of one
/// cut and compressed for this document.
HPDF_Dict font_descriptor(HPDF_Doc document, HPDF_FontDef font, const assets::Asset& file) {
  auto* descriptor = HPDF_Dict_New(document->mmgr);
  if (descriptor == nullptr || HPDF_Xref_Add(document->xref, descriptor) != HPDF_OK) return nullptr;
  const auto* attributes = static_cast<const HPDF_TTFontDefAttr_Rec*>(font->attr);
  HPDF_Dict_AddName(descriptor, "Type", "FontDescriptor");
  HPDF_Dict_AddName(descriptor, "FontName", attributes->base_font);
  HPDF_Dict_AddNumber(descriptor, "Flags", static_cast<HPDF_INT32>(font->flags));
  HPDF_Dict_Add(descriptor, "FontBBox", HPDF_Box_Array_New(document->mmgr, font->font_bbox));
  HPDF_Dict_AddNumber(descriptor, "Ascent", font->ascent);
  HPDF_Dict_AddNumber(descriptor, "Descent", font->descent);
  HPDF_Dict_AddNumber(descriptor, "CapHeight", layout::kCapHeight);
  HPDF_Dict_AddNumber(descriptor, "ItalicAngle", font->italic_angle);
  HPDF_Dict_AddNumber(descriptor, "StemV", font->stemv);
  auto* stream = deflated_stream(document, file);
  if (stream == nullptr) return nullptr;
  HPDF_Dict_AddNumber(stream, "Length1", static_cast<HPDF_INT32>(file.plain.size()));
  HPDF_Dict_Add(descriptor, "FontFile2", stream);
  return descriptor;
}

/// libharu's own loading from memory is newer than Debian's.
void register_font(HPDF_Doc document, EmbeddedFont font) {
  auto* stream = HPDF_MemStream_New(document->mmgr, static_cast<HPDF_UINT>(font.bytes.size()));
  if (stream == nullptr) return;
  write_to(stream, font.bytes);
  auto* definition = HPDF_TTFontDef_Load(document->mmgr, stream, HPDF_TRUE);
  if (definition == nullptr) return;
  HPDF_TTFontDef_SetTagName(definition, font.tag.data());
  font.name.copy(definition->base_font, font.name.size());
  definition->base_font[font.name.size()] = '\0';
  if (font.whole) definition->descriptor = font_descriptor(document, definition, *font.whole);
  HPDF_Doc_RegisterFontDef(document, definition);
}

}  // namespace

void write_to(HPDF_Stream stream, ByteView bytes) {
  HPDF_Stream_Write(stream, bytes.data(), static_cast<HPDF_UINT>(bytes.size()));
}

// libharu compresses what it is told to filter and drops any other filter entry, so the entry is
// written when the dictionary is.
HPDF_Dict deflated_stream(HPDF_Doc document, const assets::Asset& asset) {
  auto* stream = HPDF_DictStream_New(document->mmgr, document->xref);
  if (stream == nullptr) return nullptr;
  stream->write_fn = write_flate_filter;
  write_to(stream->stream, asset.deflated);
  return stream;
}

HPDF_Font load_font(HPDF_Doc document, Face face, CodePage page) {
  const auto embedded = embedded_font(face, page);
  register_font(document, embedded);
  auto* font = HPDF_GetFont(document, embedded.name.c_str(), "WinAnsiEncoding");
  if (page == CodePage::western || font == nullptr) return font;
  auto* map = HPDF_DictStream_New(document->mmgr, document->xref);
  if (map == nullptr) return font;
  map->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
  write_to(map->stream, as_bytes(extended_to_unicode()));
  HPDF_Dict_Add(font, "ToUnicode", map);
  return font;
}

}  // namespace fedatario::render
