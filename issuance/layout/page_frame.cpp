#include "issuance/layout/page_frame.h"

#include <algorithm>

#include "issuance/layout/geometry.h"
#include "issuance/layout/notes.h"
#include "issuance/layout/qr_size.h"
#include "issuance/layout/text/font_metrics.h"
#include "issuance/layout/words.h"

namespace fedatario::layout {
namespace {

constexpr std::string_view kDemonstration = "DATOS FICTICIOS – MUESTRA SIN VALOR OFICIAL";

constexpr Length kDemonstrationHeight = 6 * kMillimetre;
constexpr Length kHeaderHeight = 21 * kMillimetre;
constexpr Length kEntitySize = 10 * kPoint;
constexpr Length kEntityLeading = 4 * kMillimetre;
constexpr Length kQuarter = kContentWidth / 4;
constexpr Length kCentre = kMargin + kQuarter;
constexpr Length kHeaderGap = 3 * kMillimetre;
constexpr Length kFooterGap = 3 * kMillimetre;
constexpr Length kPageLineHeight = 6 * kMillimetre;
constexpr Length kSignatureLabelHeight = 4 * kMillimetre;
constexpr Length kDirectorHeight = 8 * kMillimetre;
constexpr Length kBetween = 3 * kMillimetre;

constexpr Length kSmall = 7'500;
constexpr Length kSmallLeading = 9'500;

bool has_signature(const Sheet& sheet) {
  return sheet.credential.kind == DocumentKind::coe;
}

Length footer_height(const Sheet& sheet, const std::optional<QrBox>& qr, Length quiet) {
  const Length symbol = qr ? qr->box.height + quiet + kPoint : kLeastQrWidth;
  const Length signature =
      has_signature(sheet) ? kSignatureLabelHeight + kSignatureHeight + kDirectorHeight : 0;
  return std::max(symbol, signature) + kPageLineHeight;
}

}  // namespace

std::optional<QrBox> qr_box_for(const Sheet& sheet) {
  if (!sheet.qr) return std::nullopt;
  const auto version = qr_version_for(sheet.qr->prefix.size(), sheet.qr->digits.size());
  const auto modules = qr_modules(version.value_or(kLargestQrVersion));
  const auto side = std::max(kLeastQrWidth, kLeastModule * modules);
  return QrBox{{0, 0, side, side}, modules};
}

PageFrame::PageFrame(const Sheet& sheet)
    : sheet_{sheet},
      entity_lines_{fill_lines(sheet.entity, Face::regular, kEntitySize, 2 * kQuarter)},
      qr_{qr_box_for(sheet)} {
  if (qr_) quiet_ = qr_->box.width * kQuietModules / qr_->modules;
  const Length demonstration = sheet.demonstration ? kDemonstrationHeight : 0;
  const Length top = kMargin + demonstration + header_height() + kHeaderGap;
  const Length footer = footer_height(sheet, qr_, quiet_);
  body_ = {kMargin, top, kContentWidth, kPageHeight - kMargin - footer - kFooterGap - top};
  if (qr_) {
    qr_->box.x = kMargin;
    qr_->box.y = body_.bottom() + kFooterGap + quiet_ + kPoint;
  }
}

void PageFrame::add_watermark(Canvas& canvas) const {
  if (sheet_.watermark.empty()) return;
  constexpr Length kDiagonal = 250 * kMillimetre;
  const auto size = fitting_size(sheet_.watermark, Face::bold, 90 * kPoint, kDiagonal);
  canvas.watermark({.centre = {kPageWidth / 2, kPageHeight / 2},
                    .size = size,
                    .width = width_of(sheet_.watermark, Face::bold, size),
                    .text = std::string{sheet_.watermark}});
}

Length PageFrame::header_height() const {
  return kHeaderHeight + static_cast<Length>(entity_lines_.size() - 1) * kEntityLeading;
}

void PageFrame::add_codigo_virtual(Canvas& canvas, Length top) const {
  if (!sheet_.codigo_virtual) return;
  constexpr Length kRight = kMargin + 3 * kQuarter;
  canvas.text_centred({kRight, top + 8 * kMillimetre}, kQuarter, "CÓDIGO VIRTUAL",
                      {Face::regular, 8 * kPoint, Role::label, {}});
  canvas.text_centred({kRight, top + 13 * kMillimetre}, kQuarter, *sheet_.codigo_virtual,
                      {Face::bold, 12 * kPoint, Role::codigo_virtual, {}});
}

Canvas PageFrame::page_with_header() const {
  Canvas canvas;
  add_watermark(canvas);
  Length top = kMargin;
  if (sheet_.demonstration) {
    canvas.text_centred({kMargin, baseline_in(top, kDemonstrationHeight, 9 * kPoint)},
                        kContentWidth, std::string{kDemonstration},
                        {Face::bold, 9 * kPoint, Role::demonstration, {}});
    top += kDemonstrationHeight;
  }
  canvas.horizontal({kMargin, top + header_height()}, kContentWidth, kThinLine);
  add_codigo_virtual(canvas, top);

  Length y = top + kEntityLeading;
  const auto centred = [&](std::string_view text, const Style& style, Length to_next) {
    canvas.text_centred({kCentre, y}, 2 * kQuarter, std::string{text}, style);
    y += to_next;
  };
  for (const auto& line : entity_lines_) {
    centred(line, {Face::regular, kEntitySize, Role::entity, {}}, kEntityLeading);
  }
  y += 2 * kMillimetre;
  const auto title = document_title(sheet_.credential.kind);
  const auto title_size = fitting_size(title, Face::bold, 14 * kPoint, 2 * kQuarter);
  centred(title, {Face::bold, title_size, Role::title, {}}, 5 * kMillimetre);
  centred(modalidad_name(sheet_.credential.nivel), {Face::regular, 9 * kPoint, Role::modalidad, {}},
          4 * kMillimetre);
  centred(nivel_heading(sheet_.credential.nivel), {Face::bold, 9 * kPoint, Role::nivel, {}}, 0);
  return canvas;
}

Length PageFrame::notes_left() const {
  return qr_ ? qr_->box.right() + quiet_ + kBetween : kMargin + kLeastQrWidth + 2 * kBetween;
}

Length PageFrame::notes_right() const {
  return has_signature(sheet_) ? kContentRight - kSignatureWidth - kBetween : kContentRight;
}

void PageFrame::add_issue(Canvas& canvas, Length top) const {
  const auto left = notes_left();
  Length y = top + kSignatureLabelHeight;
  const auto labelled = [&](std::string label, std::string value, Role role) {
    const auto width = width_of(label, Face::regular, kSmall);
    canvas.text({left, y}, std::move(label), {Face::regular, kSmall, Role::label});
    canvas.text({left + width, y}, std::move(value), {Face::bold, kSmall, role});
    y += kSmallLeading + kPoint;
  };
  if (!sheet_.is_preview()) {
    labelled("Fecha de emisión: ", lima_date(sheet_.credential.issued_at), Role::issue_date);
    labelled("Hora de emisión: ", lima_time(sheet_.credential.issued_at), Role::issue_time);
    y += kSmallLeading / 2;
  }
  for (const auto& note : notes_of(sheet_.credential)) {
    for (auto& line : fill_lines(note, Face::regular, kSmall, notes_right() - left)) {
      canvas.text({left, y}, std::move(line), {Face::regular, kSmall, Role::note});
      y += kSmallLeading;
    }
    y += kSmallLeading / 3;
  }
}

void PageFrame::add_signature(Canvas& canvas, Length top) const {
  const Length left = kContentRight - kSignatureWidth;
  canvas.text({left, top + kSignatureLabelHeight - 2 * kPoint},
              "Firma del director:", {Face::regular, kSmall, Role::label});
  const Length line = top + kSignatureLabelHeight + kSignatureHeight;
  canvas.horizontal({left, line}, kSignatureWidth, kThinLine, Stroke::dotted);
  Length y = line + kSmallLeading;
  const auto director = sheet_.credential.director.value_or("");
  for (auto& text : fill_lines(director, Face::bold, kSmall, kSignatureWidth)) {
    canvas.text_centred({left, y}, kSignatureWidth, std::move(text),
                        {Face::bold, kSmall, Role::director});
    y += kSmallLeading;
  }
}

void PageFrame::add_footer(Canvas& canvas, std::size_t page, std::size_t page_count) const {
  const Length top = body_.bottom() + kFooterGap;
  canvas.horizontal({kMargin, top}, kContentWidth, kThinLine);
  if (qr_) canvas.qr(*qr_);
  add_issue(canvas, top);
  if (has_signature(sheet_)) add_signature(canvas, top);
  const Length baseline = kPageHeight - kMargin;
  canvas.text_centred({kMargin, baseline}, kContentWidth,
                      "Página " + std::to_string(page) + " de " + std::to_string(page_count),
                      {Face::regular, 8 * kPoint, Role::page_number});
  if (!sheet_.is_preview()) {
    canvas.text_right({kContentRight, baseline}, serial_number(sheet_.credential.number),
                      {Face::bold, 9 * kPoint, Role::serial_number});
  }
}

}  // namespace fedatario::layout
