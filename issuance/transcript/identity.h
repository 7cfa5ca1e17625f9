#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/base/result.h"
#include "crypto/credential/credential.h"

/// Identifiers as people write them: codes are text, and leading zeros matter.
namespace fedatario::transcript {

/// Check character of a DNI: a digit on today's cards, a letter on old ones.
struct DniCheck {
  char digit = '0';
  char letter = 'A';

  friend bool operator==(const DniCheck&, const DniCheck&) = default;
};

/// Empty unless `dni` is 8 digits.
[[nodiscard]] std::optional<DniCheck> dni_check(std::string_view dni);

enum class DniError {
  not_a_dni,    ///< other than 8 digits, with or without `-` and one check character
  wrong_check,  ///< the check character is of another number: a digit was mistyped (V02)
};

/// The 8 digits of a DNI as typed: `99000005`, `99000005-6`, `99000005-K`. A check character that
/// was typed must match, and is dropped.
[[nodiscard]] Result<std::string, DniError> read_dni(std::string_view typed);

/// Name of the kind of document in a Spanish sentence: `DNI`, `código de estudiante`.
[[nodiscard]] std::string_view name_of(IdentityDocument type);

/// `9000123-0`: código modular, hyphen, anexo.
[[nodiscard]] std::string print_service(ServiceId service);

/// Exactly the form that `print_service` writes, or the 8 digits without the hyphen.
[[nodiscard]] std::optional<ServiceId> parse_service(std::string_view text);

}  // namespace fedatario::transcript
