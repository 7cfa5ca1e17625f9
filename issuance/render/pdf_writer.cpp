#include "issuance/render/pdf_writer.h"

#include "issuance/render/pdf_document.h"
#include "issuance/render/qr_symbol.h"

namespace fedatario::render {
namespace {

using Symbol = std::optional<QrSymbol>;

Result<Symbol, RenderError> symbol_for(const layout::PageModel& model) {
  if (!model.qr) return Symbol{};
  auto symbol = QrSymbol::encode(model.qr->prefix, model.qr->digits);
  if (!symbol) return fail(RenderError::qr_failed);
  return Symbol{std::move(*symbol)};
}

Result<Done, RenderError> draw_page(PdfDocument& document, const layout::Page& page,
                                    const Symbol& symbol) {
  document.start_page();
  if (page.watermark) document.draw(*page.watermark);
  for (const auto& box : page.boxes)
    document.draw(box);
  for (const auto& rule : page.rules)
    document.draw(rule);
  for (const auto& run : page.runs)
    document.draw(run);
  if (!page.qr) return Done{};
  if (!symbol || symbol->side() != page.qr->modules) return fail(RenderError::qr_failed);
  document.draw(*symbol, page.qr->box);
  return Done{};
}

}  // namespace

Result<Bytes, RenderError> write_pdf(const layout::PageModel& model) {
  const auto symbol = symbol_for(model);
  if (!symbol) return fail(symbol.error());

  PdfDocument document{model.title, model.issued_at};
  for (const auto& page : model.pages) {
    if (const auto drawn = draw_page(document, page, *symbol); !drawn) return fail(drawn.error());
  }
  return document.finish();
}

}  // namespace fedatario::render
