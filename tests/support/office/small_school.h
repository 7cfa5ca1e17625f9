#pragma once

#include <cstdint>
#include <vector>

#include "server/registry/model.h"

/// A school of invented people whose records break no rule: what an issuer's tests work on.
namespace fedatario::test {

inline constexpr ServiceId kSmallSchool{90001230};

/// One DRE, one UGEL, the school, and a director since 2010.
[[nodiscard]] registry::Directory small_school();

/// `count` graduates of 2013 to 2017, all in section A of fifth grade in 2017; ids and DNI from 1
/// and 99000001 on. Their marks differ.
[[nodiscard]] std::vector<registry::PersonFile> graduates(std::uint32_t count);

}  // namespace fedatario::test
