#pragma once

#include <optional>

#include "crypto/credential/credential.h"
#include "crypto/credential/payload_codec.h"

/// The rules of docs/spec/credential.md that a credential's content keeps, whichever way it came:
/// to be encoded, or just decoded.
namespace fedatario {

/// The first element of the payload, in its order, that breaks a rule; empty if none does.
[[nodiscard]] std::optional<PayloadField> first_broken_rule(const Credential& credential);

/// Services of columns other than the issuing one, in the order of their first use.
[[nodiscard]] std::vector<ServiceId> school_table(const Credential& credential);

}  // namespace fedatario
