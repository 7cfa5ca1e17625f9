#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Crockford's Base32 for numbers of 60 bits: 12 characters in three groups, `XXXX-XXXX-XXXX`.
namespace fedatario {

inline constexpr unsigned kCrockfordBits = 60;

/// The low 60 bits, highest first.
[[nodiscard]] std::string to_crockford(std::uint64_t bits);

/// As people type it: either case, hyphens anywhere, I and L for 1, O for 0. Empty unless exactly
/// 12 characters of the alphabet remain.
[[nodiscard]] std::optional<std::uint64_t> from_crockford(std::string_view typed);

}  // namespace fedatario
