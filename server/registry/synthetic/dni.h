#pragma once

#include <cstdint>
#include <optional>
#include <string>

/// Numbers that belong to nobody: 99000000 to 99999999, in four interleaved lanes of 250,000, each
/// shuffled by the seed.
namespace fedatario::synthetic {

enum class DniLane : std::uint8_t { person, twin, guardian, staff };

/// The DNI of the n-th holder of a lane; empty beyond 250,000, who have no DNI. Lanes `person` and
/// `twin` of one n are consecutive numbers.
[[nodiscard]] std::optional<std::string> synthetic_dni(std::uint64_t seed, DniLane lane,
                                                       std::uint32_t n);

/// The same for directors, who are never so many.
[[nodiscard]] std::string staff_dni(std::uint64_t seed, std::uint32_t n);

}  // namespace fedatario::synthetic
