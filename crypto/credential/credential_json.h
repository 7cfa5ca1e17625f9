#pragma once

#include <string>
#include <string_view>

#include "crypto/credential/credential.h"

namespace fedatario {

/// A credential as other programs read it (docs/spec/credential-json.md), UTF-8, one line.
/// Promise of the caller: the credential keeps the format's rules.
[[nodiscard]] std::string credential_to_json(const Credential& credential);

/// `9000123-0`
[[nodiscard]] std::string to_text(ServiceId service);

/// `F0`
[[nodiscard]] std::string_view to_text(Nivel nivel);

/// `COE`, `CLA`
[[nodiscard]] std::string_view to_text(DocumentKind kind);

/// `APR` ...; `-` for none.
[[nodiscard]] std::string_view to_text(SituacionFinal situacion);

/// Two digits, `AD`, `EXO`, or `-` for not taken, as the paper prints it.
[[nodiscard]] std::string to_text(Mark mark);

}  // namespace fedatario
