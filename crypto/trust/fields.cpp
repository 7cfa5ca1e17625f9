#include "crypto/trust/fields.h"

#include "crypto/codec/latin.h"
#include "crypto/trust/limits.h"

namespace fedatario {

std::optional<std::uint64_t> read_number(CborReader& reader, std::uint64_t lowest,
                                         std::uint64_t highest) {
  const auto number = reader.unsigned_integer();
  if (!number || *number < lowest || *number > highest) return std::nullopt;
  return *number;
}

std::optional<Instant> read_instant(CborReader& reader) {
  const auto seconds = read_number(reader, limits::kFirstInstant, limits::kLastInstant);
  if (!seconds) return std::nullopt;
  return Instant{static_cast<std::int64_t>(*seconds)};
}

std::optional<std::uint32_t> read_version(CborReader& reader) {
  const auto version = read_number(reader, 1, limits::kMaxVersion);
  if (!version) return std::nullopt;
  return static_cast<std::uint32_t>(*version);
}

std::optional<std::string> read_label(CborReader& reader, std::size_t max_characters) {
  const auto text = reader.text_string();
  if (!text || !is_credential_text(*text, max_characters)) return std::nullopt;
  return std::string{*text};
}

bool take_opening(CborReader& reader, std::uint64_t elements, std::string_view what,
                  std::uint64_t schema) {
  const auto count = reader.array();
  if (!count || *count != elements) return false;
  const auto text = reader.text_string();
  if (!text || *text != what) return false;
  const auto version = reader.unsigned_integer();
  return version && *version == schema;
}

void write_instant(CborWriter& writer, Instant instant) {
  writer.unsigned_integer(static_cast<std::uint64_t>(instant.seconds));
}

bool is_evidence_instant(Instant instant) {
  return instant.seconds >= limits::kFirstInstant && instant.seconds <= limits::kLastInstant;
}

}  // namespace fedatario
