#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "server/registry/model.h"
#include "server/registry/synthetic/random.h"

namespace fedatario::synthetic {

/// Draws full names by the frequencies of the country, or of its south. Safe to share.
class NameSource {
 public:
  enum class Region : std::uint8_t { country, south };

  explicit NameSource(Region region);

  [[nodiscard]] transcript::PersonName draw(Random& random, int birth_year,
                                            registry::Sex sex) const;

  [[nodiscard]] std::string_view surname(Random& random) const;

 private:
  [[nodiscard]] std::string drawn_surname(Random& random) const;
  [[nodiscard]] std::string_view given_name(Random& random, int birth_year,
                                            registry::Sex sex) const;

  Region region_;
  std::vector<std::string_view> surnames_;
  std::vector<std::uint64_t> cumulative_;  // weights of `surnames_`
};

/// The name without accents and diaeresis, as older sources write it; Ñ stays.
[[nodiscard]] transcript::PersonName without_accents(const transcript::PersonName& name);

}  // namespace fedatario::synthetic
