#include "issuance/render/pdf_document.h"

#include <array>
#include <numbers>
#include <optional>
#include <utility>
#include <vector>

#include <hpdf.h>

#include "issuance/layout/text/font_metrics.h"
#include "issuance/render/assets.h"
#include "issuance/render/pdf_font.h"
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

/// One bit for each module, 1 for white, rows padded to whole bytes.
Bytes white_bits(const QrSymbol& symbol) {
  const auto bytes_in_row = (symbol.side() + 7) / 8;
  Bytes bits(bytes_in_row * symbol.side(), 0);
  for (std::size_t row = 0; row < symbol.side(); ++row) {
    for (std::size_t column = 0; column < symbol.side(); ++column) {
      const auto bit = symbol.is_dark(column, row) ? 0U : 0x80U >> (column % 8);
      bits[row * bytes_in_row + column / 8] |= static_cast<Byte>(bit);
    }
  }
  return bits;
}

}  // namespace

struct PdfDocument::State {
  Document document{HPDF_New(remember, nullptr)};
  HPDF_Page page = nullptr;
  HPDF_Image symbol = nullptr;
  std::array<HPDF_Font, 4> fonts{};  // by face and code page, loaded when first used
  PdfMetadata metadata;
  // What the page was last told, so that nothing is said twice.
  Length thickness = 0;
  std::uint8_t grey = 0;
  std::string content;  // every text drawn, for the file identifier
  bool unprintable = false;

  /// libharu leaks what it cannot place on a page that went wrong, so it is asked no more then.
  [[nodiscard]] bool usable() const {
    return document != nullptr && !unprintable && HPDF_GetError(document.get()) == HPDF_OK;
  }
  HPDF_Font font(Face face, CodePage code_page);
  void fill_with(std::uint8_t wanted);
  void show(const std::string& text, Face face, Length size);
  void describe();
  void add_colour_profile() const;
  void add_xmp() const;
  void add_id() const;
};

HPDF_Font PdfDocument::State::font(Face face, CodePage code_page) {
  const auto place = 2U * static_cast<unsigned>(code_page) + static_cast<unsigned>(face);
  auto& slot = fonts.at(place);
  if (slot == nullptr) slot = load_font(document.get(), face, code_page);
  return slot;
}

void PdfDocument::State::show(const std::string& text, Face face, Length size) {
  const auto pieces = encode_text(text);
  if (!pieces) {
    unprintable = true;
    return;
  }
  for (const auto& piece : *pieces) {
    HPDF_Page_SetFontAndSize(page, font(face, piece.page), points(size));
    HPDF_Page_ShowText(page, piece.bytes.c_str());
  }
  content += text;
}

void PdfDocument::State::fill_with(std::uint8_t wanted) {
  if (grey == wanted) return;
  HPDF_Page_SetGrayFill(page, grey_level(wanted));
  grey = wanted;
}

void PdfDocument::State::describe() {
  auto* pdf = document.get();
  // The layout's titles are Latin-1, where PDFDocEncoding and CP1252 agree.
  const auto title = encode_text(metadata.title);
  if (!title || title->size() != 1) unprintable = true;
  if (!unprintable) HPDF_SetInfoAttr(pdf, HPDF_INFO_TITLE, title->front().bytes.c_str());
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

void PdfDocument::State::add_colour_profile() const {
  auto* pdf = document.get();
  auto* profile = deflated_stream(pdf, assets::srgb());
  auto* intent = HPDF_Dict_New(pdf->mmgr);
  auto* intents = HPDF_Array_New(pdf->mmgr);
  if (profile == nullptr || intent == nullptr || intents == nullptr) return;
  HPDF_Dict_AddNumber(profile, "N", 3);
  HPDF_Dict_AddName(intent, "Type", "OutputIntent");
  HPDF_Dict_AddName(intent, "S", "GTS_PDFA1");
  HPDF_Dict_Add(intent, "OutputConditionIdentifier", HPDF_String_New(pdf->mmgr, "sRGB", nullptr));
  HPDF_Dict_Add(intent, "DestOutputProfile", profile);
  HPDF_Array_Add(intents, intent);
  HPDF_Dict_Add(pdf->catalog, "OutputIntents", intents);
}

/// libharu's own packet does not escape the title and spells a key wrong.
void PdfDocument::State::add_xmp() const {
  auto* pdf = document.get();
  auto* stream = HPDF_DictStream_New(pdf->mmgr, pdf->xref);
  if (stream == nullptr) return;
  HPDF_Dict_AddName(stream, "Type", "Metadata");
  HPDF_Dict_AddName(stream, "Subtype", "XML");
  write_to(stream->stream, as_bytes(xmp_packet(metadata)));
  HPDF_Dict_Add(pdf->catalog, "Metadata", stream);
}

/// Set before libharu would draw one from the clock.
void PdfDocument::State::add_id() const {
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
  state_->thickness = 0;
  state_->grey = 0;
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
  state_->fill_with(watermark.grey);
  HPDF_Page_BeginText(page);
  HPDF_Page_SetTextMatrix(page, kSlope, kSlope, -kSlope, kSlope, x, y);
  state_->show(watermark.text, Face::bold, watermark.size);
  HPDF_Page_EndText(page);
}

void PdfDocument::draw(const layout::GreyBox& box) {
  if (!state_->usable()) return;
  auto* page = state_->page;
  state_->fill_with(box.grey);
  HPDF_Page_Rectangle(page, points(box.box.x), height_at(box.box.bottom()), points(box.box.width),
                      points(box.box.height));
  HPDF_Page_Fill(page);
}

void PdfDocument::draw(const layout::Rule& rule) {
  if (!state_->usable()) return;
  auto* page = state_->page;
  const bool dotted = rule.stroke == layout::Stroke::dotted;
  constexpr std::array<HPDF_UINT16, 2> kDots = {1, 2};
  if (std::exchange(state_->thickness, rule.thickness) != rule.thickness) {
    HPDF_Page_SetLineWidth(page, points(rule.thickness));
  }
  if (dotted) HPDF_Page_SetDash(page, kDots.data(), kDots.size(), 0);
  HPDF_Page_MoveTo(page, points(rule.from.x), height_at(rule.from.y));
  HPDF_Page_LineTo(page, points(rule.to.x), height_at(rule.to.y));
  HPDF_Page_Stroke(page);
  if (dotted) HPDF_Page_SetDash(page, nullptr, 0, 0);
}

void PdfDocument::draw(const layout::TextRun& run) {
  if (!state_->usable()) return;
  auto* page = state_->page;
  state_->fill_with(0);
  HPDF_Page_BeginText(page);
  HPDF_Page_MoveTextPos(page, points(run.at.x), height_at(run.at.y));
  state_->show(run.text, run.face, run.size);
  HPDF_Page_EndText(page);
}

void PdfDocument::draw(const QrSymbol& symbol, const layout::Box& box) {
  if (!state_->usable()) return;
  if (state_->symbol == nullptr) {
    const auto bits = white_bits(symbol);
    const auto side = static_cast<HPDF_UINT>(symbol.side());
    state_->symbol = HPDF_LoadRawImageFromMem(state_->document.get(), bits.data(), side, side,
                                              HPDF_CS_DEVICE_GRAY, 1);
  }
  HPDF_Page_DrawImage(state_->page, state_->symbol, points(box.x), height_at(box.bottom()),
                      points(box.width), points(box.height));
}

Result<Bytes, RenderError> PdfDocument::finish() {
  if (state_->unprintable) return fail(RenderError::unprintable_text);
  if (!state_->usable()) return fail(RenderError::pdf_library_failed);
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
