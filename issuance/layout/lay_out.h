#pragma once

#include "crypto/base/result.h"
#include "crypto/credential/codigo_virtual.h"
#include "crypto/credential/credential.h"
#include "crypto/credential/envelope.h"
#include "crypto/trust/trust_list.h"
#include "crypto/verify/authentic.h"
#include "issuance/layout/layout_error.h"
#include "issuance/layout/page_model.h"

/// A certificate's pages from its signed content. Pure functions, safe from several threads at
/// once: one credential always gives one and the same model, for every layout is frozen with its
/// template number.
namespace fedatario::layout {

/// Areas only, for transcripts without competencies.
inline constexpr std::uint8_t kTemplate2020 = 1;
/// Competencies indented under their area.
inline constexpr std::uint8_t kTemplate2024 = 2;

/// Where a certificate stands now. All but `valid` put a watermark on every page.
enum class Standing : std::uint8_t { valid, superseded, annulled, suspended };

/// What a page prints besides the credential.
// A código has no default, so the aggregate cannot be made without one.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct Imprint {
  Issuer issuer;
  CodigoVirtual codigo_virtual;
  QrSegments qr;
  Standing standing = Standing::valid;
};

/// The pages of an issued certificate.
[[nodiscard]] Result<PageModel, LayoutError> lay_out(const Authentic<Credential>& credential,
                                                     const Imprint& imprint);

/// The pages of a certificate that may be issued: a watermark says so, and there is no código, QR,
/// date or number. Number, instant and status index of the credential are not looked at.
[[nodiscard]] Result<PageModel, LayoutError> lay_out_preview(const Credential& credential,
                                                             const Issuer& issuer);

}  // namespace fedatario::layout
