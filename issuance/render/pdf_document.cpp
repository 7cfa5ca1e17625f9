#include "issuance/render/pdf_document.h"

#include <array>
#include <numbers>
#include <optional>
#include <utility>
#include <vector>

#include <hpdf.h>
#include <hpdf_fontdef.h>

#include "issuance/layout/font_metrics.h"
#include "issuance/layout/utf8.h"
#include "issuance/render/assets.h"
#include "issuance/render/pdf_metadata.h"
#include "issuance/render/single_byte.h"

namespace fedatario::render {
namespace {

using layout::Face;
using layout::Length;

struct DocumentCloser {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, DocumentCloser>;

/// libharu remembers its first error in the document, which `finish` asks for.
void remember(HPDF_STATUS /*error*/, HPDF_STATUS /*detail*/, void* /*data*/) {}

HPDF_REAL points(Length length) {
  return static_cast<HPDF_REAL>(length) / layout::kPoint;
}

/// PDF counts from the page's lower edge.
HPDF_REAL height_at(Length y) {
  return points(layout::kPageHeight - y);
}

HPDF_REAL grey_level(std::uint8_t grey) {
  return static_cast<HPDF_REAL>(grey) / 255;
}

void write_to(HPDF_Stream stream, ByteView bytes) {
  HPDF_Stream_Write(stream, bytes.data(), static_cast<HPDF_UINT>(bytes.size()));
}

/// Loads a font under a name of our own, so that one face can be embedded twice: once for single
/// bytes, once for UTF-8, whose subsets libharu must not mix.
void add_font(HPDF_Doc document, ByteView bytes, std::string name, std::string tag) {
  auto* stream = HPDF_MemStream_New(document->mmgr, static_cast<HPDF_UINT>(bytes.size()));
  if (stream == nullptr) return;
  write_to(stream, bytes);
  auto* font = HPDF_TTFontDef_Load(document->mmgr, stream, HPDF_TRUE);
  if (font == nullptr) return;
  HPDF_TTFontDef_SetTagName(font, tag.data());
  name.copy(font->base_font, name.size());
  font->base_font[name.size()] = '\0';
  HPDF_Doc_RegisterFontDef(document, font);
}

}  // namespace

struct PdfDocument::State {
  Document document{HPDF_New(remember, nullptr)};
  HPDF_Page page = nullptr;
  HPDF_Image symbol = nullptr;
  std::array<HPDF_Font, 2> single_byte_fonts{};
  std::array<HPDF_Font, 2> unicode_fonts{};
  PdfMetadata metadata;
  std::string content;  // every text drawn, for the file identifier
  bool unprintable = false;

  [[nodiscard]] bool usable() const { return document != nullptr; }
  HPDF_Font font(Face face, bool single_byte);
  void show(const std::string& text, Face face, Length size);
  void describe();
  void add_colour_profile();
  void add_xmp();
  void add_id();
};

HPDF_Font PdfDocument::State::font(Face face, bool single_byte) {
  auto& slot = (single_byte ? single_byte_fonts : unicode_fonts).at(face == Face::bold ? 1 : 0);
  if (slot != nullptr) return slot;
  const auto bytes = face == Face::bold ? assets::bold() : assets::regular();
  const std::string name = std::string{face == Face::bold ? "bold" : "regular"} +
                           (single_byte ? "-single-byte" : "-unicode");
  const std::string tag =
      std::string{"FEDAT"} +
      static_cast<char>('A' + (face == Face::bold ? 1 : 0) + (single_byte ? 0 : 2));
  add_font(document.get(), bytes, name, tag);
  if (!single_byte) HPDF_UseUTFEncodings(document.get());
  slot = HPDF_GetFont(document.get(), name.c_str(), single_byte ? "WinAnsiEncoding" : "UTF-8");
  return slot;
}

void PdfDocument::State::show(const std::string& text, Face face, Length size) {
  const auto single_byte = to_cp1252(text);
  HPDF_Page_SetFontAndSize(page, font(face, single_byte.has_value()), points(size));
  HPDF_Page_ShowText(page, single_byte ? single_byte->c_str() : text.c_str());
  content += text;
}

void PdfDocument::State::describe() {
  auto* pdf = document.get();
  HPDF_SetInfoAttr(pdf, HPDF_INFO_TITLE, to_cp1252(metadata.title).value_or("").c_str());
  metadata.producer = HPDF_GetInfoAttr(pdf, HPDF_INFO_PRODUCER);
  if (metadata.issued_at) {
    const auto at = in_lima(*metadata.issued_at);
    const HPDF_Date date{at.year,
                         static_cast<HPDF_INT>(at.month),
                         static_cast<HPDF_INT>(at.day),
                         static_cast<HPDF_INT>(at.hour),
                         static_cast<HPDF_INT>(at.minute),
                         static_cast<HPDF_INT>(at.second),
                         '-',
                         5,
                         0};
    HPDF_SetInfoDateAttr(pdf, HPDF_INFO_CREATION_DATE, date);
    HPDF_SetInfoDateAttr(pdf, HPDF_INFO_MOD_DATE, date);
  }
  HPDF_Dict_Add(pdf->catalog, "Lang", HPDF_String_New(pdf->mmgr, "es-PE", nullptr));
}

void PdfDocument::State::add_colour_profile() {
  auto* pdf = document.get();
  auto* profile = HPDF_DictStream_New(pdf->mmgr, pdf->xref);
  auto* intent = HPDF_Dict_New(pdf->mmgr);
  auto* intents = HPDF_Array_New(pdf->mmgr);
  if (profile == nullptr || intent == nullptr || intents == nullptr) return;
  profile->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
  HPDF_Dict_AddNumber(profile, "N", 3);
  write_to(profile->stream, assets::srgb());
  HPDF_Dict_AddName(intent, "Type", "OutputIntent");
  HPDF_Dict_AddName(intent, "S", "GTS_PDFA1");
  HPDF_Dict_Add(intent, "OutputConditionIdentifier", HPDF_String_New(pdf->mmgr, "sRGB", nullptr));
  HPDF_Dict_Add(intent, "DestOutputProfile", profile);
  HPDF_Array_Add(intents, intent);
  HPDF_Dict_Add(pdf->catalog, "OutputIntents", intents);
}

/// libharu's own packet does not escape the title and spells a key wrong.
void PdfDocument::State::add_xmp() {
  auto* pdf = document.get();
  auto* stream = HPDF_DictStream_New(pdf->mmgr, pdf->xref);
  if (stream == nullptr) return;
  HPDF_Dict_AddName(stream, "Type", "Metadata");
  HPDF_Dict_AddName(stream, "Subtype", "XML");
  write_to(stream->stream, as_bytes(xmp_packet(metadata)));
  HPDF_Dict_Add(pdf->catalog, "Metadata", stream);
}

/// Set before libharu would draw one from the clock.
void PdfDocument::State::add_id() {
  auto* pdf = document.get();
  auto id = pdf_id_of(metadata.title + content);
  auto* ids = HPDF_Array_New(pdf->mmgr);
  if (ids == nullptr) return;
  for (int i = 0; i < 2; ++i) {
    HPDF_Array_Add(ids, HPDF_Binary_New(pdf->mmgr, id.data(), static_cast<HPDF_UINT>(id.size())));
  }
  HPDF_Dict_Add(pdf->trailer, "ID", ids);
}

PdfDocument::PdfDocument(std::string_view title, std::optional<Instant> issued_at)
    : state_{std::make_unique<State>()} {
  state_->metadata = {std::string{title}, {}, issued_at};
  if (!state_->usable()) return;
  auto* pdf = state_->document.get();
  pdf->pdf_version = HPDF_VER_14;
  HPDF_SetCompressionMode(pdf, HPDF_COMP_ALL);
  state_->describe();
}

PdfDocument::~PdfDocument() = default;

void PdfDocument::start_page() {
  if (!state_->usable()) return;
  state_->page = HPDF_AddPage(state_->document.get());
  HPDF_Page_SetWidth(state_->page, points(layout::kPageWidth));
  HPDF_Page_SetHeight(state_->page, points(layout::kPageHeight));
}

void PdfDocument::draw(const layout::Watermark& watermark) {
  if (!state_->usable()) return;
  constexpr auto kSlope = std::numbers::sqrt2_v<HPDF_REAL> / 2;  // sine and cosine of 45 degrees
  // From the centre: half the width back along the slope, half the capitals' height below it.
  const auto along = points(watermark.width) / 2;
  const auto below = points(watermark.size) * layout::kCapHeight / 2000;
  const auto x = points(watermark.centre.x) - kSlope * (along - below);
  const auto y = height_at(watermark.centre.y) - kSlope * (along + below);
  auto* page = state_->page;
  HPDF_Page_SetGrayFill(page, grey_level(watermark.grey));
  HPDF_Page_BeginText(page);
  HPDF_Page_SetTextMatrix(page, kSlope, kSlope, -kSlope, kSlope, x, y);
  state_->show(watermark.text, Face::bold, watermark.size);
  HPDF_Page_EndText(page);
  HPDF_Page_SetGrayFill(page, 0);
}

void PdfDocument::draw(const layout::GreyBox& box) {
  if (!state_->usable()) return;
  auto* page = state_->page;
  HPDF_Page_SetGrayFill(page, grey_level(box.grey));
  HPDF_Page_Rectangle(page, points(box.box.x), height_at(box.box.bottom()), points(box.box.width),
                      points(box.box.height));
  HPDF_Page_Fill(page);
  HPDF_Page_SetGrayFill(page, 0);
}

void PdfDocument::draw(const layout::Rule& rule) {
  if (!state_->usable()) return;
  auto* page = state_->page;
  const bool dotted = rule.stroke == layout::Stroke::dotted;
  constexpr std::array<HPDF_UINT16, 2> kDots = {1, 2};
  HPDF_Page_SetLineWidth(page, points(rule.thickness));
  if (dotted) HPDF_Page_SetDash(page, kDots.data(), kDots.size(), 0);
  HPDF_Page_MoveTo(page, points(rule.from.x), height_at(rule.from.y));
  HPDF_Page_LineTo(page, points(rule.to.x), height_at(rule.to.y));
  HPDF_Page_Stroke(page);
  if (dotted) HPDF_Page_SetDash(page, nullptr, 0, 0);
}

void PdfDocument::draw(const layout::TextRun& run) {
  if (!state_->usable()) return;
  if (!layout::is_printable(run.text)) state_->unprintable = true;
  auto* page = state_->page;
  HPDF_Page_BeginText(page);
  HPDF_Page_MoveTextPos(page, points(run.at.x), height_at(run.at.y));
  state_->show(run.text, run.face, run.size);
  HPDF_Page_EndText(page);
}

void PdfDocument::draw(const QrSymbol& symbol, const layout::Box& box) {
  if (!state_->usable()) return;
  if (state_->symbol == nullptr) {
    const auto bytes_in_row = (symbol.side() + 7) / 8;
    Bytes bits(bytes_in_row * symbol.side(), 0);  // 1 is white
    for (std::size_t row = 0; row < symbol.side(); ++row) {
      for (std::size_t column = 0; column < symbol.side(); ++column) {
        if (symbol.is_dark(column, row)) continue;
        bits[row * bytes_in_row + column / 8] |= static_cast<Byte>(0x80U >> (column % 8));
      }
    }
    const auto side = static_cast<HPDF_UINT>(symbol.side());
    state_->symbol = HPDF_LoadRawImageFromMem(state_->document.get(), bits.data(), side, side,
                                              HPDF_CS_DEVICE_GRAY, 1);
  }
  HPDF_Page_DrawImage(state_->page, state_->symbol, points(box.x), height_at(box.bottom()),
                      points(box.width), points(box.height));
}

Result<Bytes, RenderError> PdfDocument::finish() {
  if (!state_->usable()) return fail(RenderError::pdf_library_failed);
  if (state_->unprintable) return fail(RenderError::unprintable_text);
  state_->add_colour_profile();
  state_->add_xmp();
  state_->add_id();
  auto* pdf = state_->document.get();
  if (HPDF_SaveToStream(pdf) != HPDF_OK || HPDF_GetError(pdf) != HPDF_OK) {
    return fail(RenderError::pdf_library_failed);
  }
  Bytes bytes(HPDF_GetStreamSize(pdf));
  auto size = static_cast<HPDF_UINT32>(bytes.size());
  HPDF_ReadFromStream(pdf, bytes.data(), &size);
  bytes.resize(size);
  return bytes;
}

}  // namespace fedatario::render
