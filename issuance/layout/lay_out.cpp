#include "issuance/layout/lay_out.h"

#include "issuance/layout/compose.h"

namespace fedatario::layout {
namespace {

constexpr std::string_view kPreviewWatermark = "VISTA PREVIA – SIN VALIDEZ";

std::string_view watermark_for(Standing standing) {
  switch (standing) {
    case Standing::valid:
      return "";
    case Standing::superseded:
      return "REEMPLAZADO";
    case Standing::annulled:
      return "ANULADO";
    case Standing::suspended:
      return "SUSPENDIDO";
  }
  return "";
}

}  // namespace

Result<PageModel, LayoutError> lay_out(const Authentic<Credential>& credential,
                                       const Imprint& imprint) {
  return compose({.credential = *credential,
                  .entity = imprint.issuer.heading,
                  .demonstration = imprint.issuer.demonstration,
                  .codigo_virtual = imprint.codigo_virtual.text(),
                  .qr = QrContent{imprint.qr.prefix, imprint.qr.digits},
                  .watermark = watermark_for(imprint.standing)});
}

Result<PageModel, LayoutError> lay_out_preview(const Credential& credential, const Issuer& issuer) {
  return compose({.credential = credential,
                  .entity = issuer.heading,
                  .demonstration = issuer.demonstration,
                  .codigo_virtual = {},
                  .qr = {},
                  .watermark = kPreviewWatermark});
}

std::string_view word_for(LayoutError error) {
  switch (error) {
    case LayoutError::unknown_template:
      return "unknown_template";
    case LayoutError::unknown_area:
      return "unknown_area";
    case LayoutError::template_mismatch:
      return "template_mismatch";
    case LayoutError::marks_do_not_match:
      return "marks_do_not_match";
    case LayoutError::unprintable_character:
      return "unprintable_character";
    case LayoutError::qr_too_large:
      return "qr_too_large";
  }
  return "";
}

}  // namespace fedatario::layout
