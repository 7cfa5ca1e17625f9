#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "crypto/base/instant.h"
#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"

/// Fields that several parts of the evidence share (docs/spec/bundle.md, section 1). A reader is
/// empty where what comes next is not such a field.
namespace fedatario {

[[nodiscard]] std::optional<std::uint64_t> read_number(CborReader& reader, std::uint64_t lowest,
                                                       std::uint64_t highest);

[[nodiscard]] std::optional<Instant> read_instant(CborReader& reader);

[[nodiscard]] std::optional<std::uint32_t> read_version(CborReader& reader);

/// 1 to `max_characters` of the table of credential.md, section 5.
[[nodiscard]] std::optional<std::string> read_label(CborReader& reader, std::size_t max_characters);

/// Takes an array head of so many elements, a text that names what is signed, and its version.
[[nodiscard]] bool take_opening(CborReader& reader, std::uint64_t elements, std::string_view what,
                                std::uint64_t schema);

void write_instant(CborWriter& writer, Instant instant);

[[nodiscard]] bool is_evidence_instant(Instant instant);

}  // namespace fedatario
