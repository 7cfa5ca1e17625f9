#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/registry/model.h"
#include "server/registry/synthetic/names.h"
#include "server/registry/synthetic/scenario.h"

namespace fedatario::synthetic {

/// What makes a service's actas what they are, beside what the registry says of it.
struct ServiceTraits {
  ServiceId id;
  Nivel nivel = Nivel::f0;
  std::uint32_t pupils = 0;  ///< in one year; 0 for a neighbour, whose pupils are not generated
  std::int32_t effect = 0;   ///< on marks, in thousandths
  std::uint16_t first_cneb_year = 2017;  ///< in inicial and primaria, which changed one by one
  std::uint8_t period = 0;               ///< periodo promocional of its columns
  bool one_section = false;
  std::vector<std::string> talleres;
  std::uint16_t last_year = 0xFFFF;  ///< of a closed one
};

/// Offices, services and directors of a scenario.
struct Schools {
  registry::Directory directory;
  std::vector<ServiceTraits> services;  ///< in the order of `directory.services`
};

[[nodiscard]] Schools make_schools(std::uint64_t seed, const ScenarioPlan& plan,
                                   const NameSource& names);

}  // namespace fedatario::synthetic
