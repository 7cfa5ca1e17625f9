#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/credential/credential.h"
#include "issuance/layout/page_model.h"

namespace fedatario::layout {

/// Everything that a page prints, gathered for the length of one call. A preview has no código, QR
/// text, date or number.
struct Sheet {
  const Credential& credential;
  std::string entity;
  bool demonstration = false;
  std::optional<std::string> codigo_virtual;
  std::optional<QrContent> qr;
  std::string_view watermark;  ///< empty for none

  [[nodiscard]] bool is_preview() const { return !codigo_virtual.has_value(); }
};

}  // namespace fedatario::layout
