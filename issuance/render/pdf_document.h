#pragma once

#include <memory>
#include <string>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "issuance/layout/page_model.h"
#include "issuance/render/pdf_writer.h"
#include "issuance/render/qr_symbol.h"

namespace fedatario::render {

/// A PDF/A-1b file being drawn; the one place that knows libharu. What fails is remembered and told
/// by `finish`.
class PdfDocument {
 public:
  PdfDocument(std::string_view title, std::optional<Instant> issued_at);
  PdfDocument(const PdfDocument&) = delete;
  PdfDocument& operator=(const PdfDocument&) = delete;
  PdfDocument(PdfDocument&&) = delete;
  PdfDocument& operator=(PdfDocument&&) = delete;
  ~PdfDocument();

  /// A4; what follows is drawn on it.
  void start_page();
  void draw(const layout::Watermark& watermark);
  void draw(const layout::GreyBox& box);
  void draw(const layout::Rule& rule);
  void draw(const layout::TextRun& run);
  void draw(const QrSymbol& symbol, const layout::Box& box);

  [[nodiscard]] Result<Bytes, RenderError> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fedatario::render
