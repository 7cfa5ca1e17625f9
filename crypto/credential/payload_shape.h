#pragma once

#include <cstdint>
#include <optional>

#include "crypto/credential/credential.h"

/// Numbers of the payload's CDDL that its encoder and its decoder share
/// (docs/spec/credential.md, section 4).
namespace fedatario::payload_shape {

inline constexpr std::uint64_t kSchema = 1;
inline constexpr std::uint64_t kElements = 18;
inline constexpr std::uint64_t kObservationElements = 4;
inline constexpr std::uint64_t kRegistrationElements = 3;

/// Digits of a document whose number is written as an integer; empty for those written as text.
[[nodiscard]] constexpr std::optional<std::size_t> digits_of(IdentityDocument type) {
  switch (type) {
    case IdentityDocument::dni:
      return 8;
    case IdentityDocument::codigo_estudiante:
      return 14;
    case IdentityDocument::ptp:
      return 9;
    case IdentityDocument::carne_extranjeria:
    case IdentityDocument::passport:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace fedatario::payload_shape
