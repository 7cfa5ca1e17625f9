#pragma once

#include <cstddef>
#include <cstdint>

#include "crypto/trust/lists/certificate_list.h"

/// Certificate lists of a whole country, invented. The same arguments always give the same.
namespace fedatario::bench {

/// 2026-03-10T00:00:00Z: when the generated lists' knowledge ends.
inline constexpr Instant kAsOf{1'773'100'800};

/// Of a thousand certificates one is annulled and ten are superseded.
inline constexpr std::size_t kOneAnnulledIn = 1'000;
inline constexpr std::size_t kOneSupersededIn = 100;

struct ListPlan {
  std::uint16_t number = 0;
  std::uint32_t certificates = 0;
  std::uint64_t seed = 0;
};

/// A list without gaps, its statuses at random positions.
[[nodiscard]] CertificateList generate_list(const ListPlan& plan);

/// Where a day's changes of status lie.
enum class Spread {
  random,
  dearest,  ///< no two share a part of the list if they can help it
};

struct DayOfWork {
  std::uint32_t new_certificates = 2'000;
  std::size_t superseded = 18;
  std::size_t annulled = 2;
  Spread spread = Spread::random;
  std::uint64_t seed = 0;
};

/// The same list a day later: more certificates at its end, and changes at old positions.
[[nodiscard]] CertificateList next_day(CertificateList list, const DayOfWork& day);

}  // namespace fedatario::bench
