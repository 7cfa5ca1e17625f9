#pragma once

#include "crypto/trust/lists/details.h"
#include "crypto/trust/trust_list.h"
#include "crypto/verify/verdict.h"
#include "tests/vectors/vector_cases.h"

/// Values of the evidence as the vectors write them (tests/vectors/README.md, "Files of the
/// evidence").
namespace fedatario::vectors {

[[nodiscard]] Json to_json(const Publisher& publisher);
[[nodiscard]] Json to_json(const TrustedKey& issuer);
[[nodiscard]] Json to_json(const DetailsRecord& record);
[[nodiscard]] Json to_json(const Verdict& verdict);

[[nodiscard]] Publishers publishers_of(const Json& array);

/// Null where there is none.
[[nodiscard]] Json instant_or_null(const std::optional<Instant>& instant);

}  // namespace fedatario::vectors
