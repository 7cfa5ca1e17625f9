#pragma once

#include <optional>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/credential/credential.h"

/// The packed parts of the payload (docs/spec/credential.md, sections 6 to 8). Decoders check the
/// spelling; what the content may be is for `first_broken_rule`.
namespace fedatario {

[[nodiscard]] Bytes encode_columns(const Credential& credential,
                                   const std::vector<ServiceId>& schools);
/// Columns without their marks; empty where a school or situación final is out of range.
[[nodiscard]] std::optional<std::vector<Column>> decode_columns(
    ByteView packed, ServiceId issuing, const std::vector<ServiceId>& schools);

[[nodiscard]] Bytes encode_areas(const std::vector<Area>& areas);
/// Areas without their competencies.
[[nodiscard]] std::optional<std::vector<Area>> decode_areas(ByteView packed);

/// Empty bytes where no area has competencies.
[[nodiscard]] Bytes encode_competencies(const std::vector<Area>& areas);
/// Fills in the competencies; false for another spelling.
[[nodiscard]] bool decode_competencies(ByteView packed, std::vector<Area>& areas);

[[nodiscard]] Bytes encode_marks(const Credential& credential);
/// Fills in each column's marks from the rows that the credential has; false for another spelling.
[[nodiscard]] bool decode_marks(ByteView packed, Credential& credential);

}  // namespace fedatario
