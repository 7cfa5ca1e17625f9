#include "crypto/trust/lists/issued_block.h"

#include <algorithm>
#include <utility>

#include "crypto/keys/sha256.h"
#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

using limits::kEntryBytes;

constexpr std::string_view kDomain = "fedatario issued v1";
constexpr std::size_t kMaxBlockBytes = limits::kPositionsPerBlock * kEntryBytes;

/// Promise of the caller: 8 bytes. Spelled out, so that compilers see one load in it: a list has a
/// million of them.
std::uint64_t big_endian(const Byte* bytes) {
  const auto at = [bytes](unsigned i) { return std::uint64_t{bytes[i]} << (56U - 8U * i); };
  return at(0) | at(1) | at(2) | at(3) | at(4) | at(5) | at(6) | at(7);
}

void append(Bytes& bytes, IssuedEntry entry) {
  for (std::size_t left = kEntryBytes; left > 0; --left)
    bytes.push_back(static_cast<Byte>(entry.value >> 8U * (left - 1) & 0xffU));
}

}  // namespace

IssuedEntry IssuedEntry::of(ByteView envelope) {
  return {big_endian(sha256({as_bytes(kDomain), envelope}).data())};
}

Result<std::vector<IssuedEntry>, EvidenceError> read_issued_block(ByteView part) {
  CborReader reader{part};
  const auto bytes = reader.byte_string();
  if (!bytes || !reader.end() || bytes->empty() || bytes->size() > kMaxBlockBytes ||
      bytes->size() % kEntryBytes != 0) {
    return fail(EvidenceError::malformed);
  }
  std::vector<IssuedEntry> entries(bytes->size() / kEntryBytes);
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i].value = big_endian(bytes->data() + i * kEntryBytes);
  if (entries.back().is_absent()) return fail(EvidenceError::malformed);
  return entries;
}

Child write_issued_block(std::span<const IssuedEntry> entries, const PartSink& sink) {
  while (!entries.empty() && entries.back().is_absent())
    entries = entries.first(entries.size() - 1);
  if (entries.empty()) return std::nullopt;
  Bytes bytes;
  bytes.reserve(entries.size() * kEntryBytes);
  for (const IssuedEntry entry : entries)
    append(bytes, entry);
  CborWriter writer;
  writer.byte_string(bytes);
  const PartName name = name_of_part(writer.bytes());
  sink(std::move(writer).take());
  return name;
}

}  // namespace fedatario
