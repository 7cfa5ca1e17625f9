#pragma once

#include <array>
#include <optional>

#include "crypto/base/result.h"
#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/roots/root_set.h"

/// A root set inside a rotation or request. For this folder's sources.
namespace fedatario {

/// Its keys as they stand, before any of them was looked at: a content's spelling is judged whole
/// before its keys are.
using RootKeyBytes = std::array<ByteView, RootSet::kKeys>;

/// Three keys in rising order of their bytes; empty where what comes next is none.
[[nodiscard]] std::optional<RootKeyBytes> read_root_set(CborReader& reader);

/// `unsafe_key`, then `duplicate_kid`.
[[nodiscard]] Result<RootSet, EvidenceError> root_set_of(const RootKeyBytes& keys);

void write_root_set(CborWriter& writer, const RootSet& roots);

}  // namespace fedatario
