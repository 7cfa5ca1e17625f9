#pragma once

#include <optional>

#include "crypto/trust/bundle/floor.h"
#include "tests/vectors/vector_cases.h"

namespace fedatario::vectors {

/// What the reader of a case of bundle/ had installed before, if anything.
[[nodiscard]] std::optional<Floor> floor_of(const Json& vector);

}  // namespace fedatario::vectors
