#include "server/registry/synthetic/dni.h"

namespace fedatario::synthetic {
namespace {

constexpr std::uint32_t kFirst = 99'000'000;
constexpr std::uint32_t kLanes = 4;
constexpr std::uint32_t kPerLane = 1'000'000 / kLanes;

// A step without a common factor with 250,000 = 2^4 * 5^6 visits every place once.
constexpr std::uint64_t kStep = 97'213;
static_assert(kStep % 2 != 0 && kStep % 5 != 0);

}  // namespace

std::optional<std::string> synthetic_dni(std::uint64_t seed, DniLane lane, std::uint32_t n) {
  if (n >= kPerLane) return std::nullopt;
  const std::uint64_t shuffled = (n * kStep + seed % kPerLane * 611'953) % kPerLane;
  return std::to_string(kFirst + shuffled * kLanes + static_cast<std::uint64_t>(lane));
}

std::string staff_dni(std::uint64_t seed, std::uint32_t n) {
  return *synthetic_dni(seed, DniLane::staff, n % kPerLane);
}

}  // namespace fedatario::synthetic
