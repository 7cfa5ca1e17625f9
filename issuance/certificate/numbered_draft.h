#pragma once

#include <compare>
#include <cstdint>

#include "crypto/base/instant.h"
#include "crypto/credential/credential.h"
#include "issuance/transcript/draft.h"

namespace fedatario::certificate {

/// N.° correlativo and status index of one certificate. Drawn together and never given twice.
struct Serial {
  std::uint32_t number = 0;
  std::uint32_t status_index = 0;

  friend auto operator<=>(const Serial&, const Serial&) = default;
};

/// A checked draft with its number, status index and instant of issue: all that will be signed.
class NumberedDraft {
 public:
  NumberedDraft(const transcript::Draft& draft, Serial serial, Instant issued_at);

  [[nodiscard]] const Credential& credential() const { return credential_; }

 private:
  Credential credential_;
};

}  // namespace fedatario::certificate
