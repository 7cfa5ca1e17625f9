#include "crypto/trust/bundle/floor.h"

#include <algorithm>
#include <utility>

#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

constexpr std::string_view kContext = "fedatario floor";
constexpr std::uint64_t kSchema = 1;
constexpr std::uint64_t kElements = 8;

std::uint32_t version_of(const Floor& floor, std::uint16_t number) {
  const auto found = std::ranges::find(floor.lists, number, &Floor::ListVersion::number);
  return found == floor.lists.end() ? 0 : found->version;
}

void raise_list(Floor& floor, const CertificateList& list) {
  const auto place =
      std::ranges::lower_bound(floor.lists, list.number, {}, &Floor::ListVersion::number);
  if (place == floor.lists.end() || place->number != list.number) {
    floor.lists.insert(place, {list.number, list.version});
  } else {
    place->version = std::max(place->version, list.version);
  }
}

std::optional<std::vector<Floor::ListVersion>> read_lists(CborReader& reader) {
  const auto count = reader.array();
  if (!count || *count > limits::kMaxListNumber + 1U) return std::nullopt;
  std::vector<Floor::ListVersion> lists;
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto elements = reader.array();
    if (!elements || *elements != 2) return std::nullopt;
    const auto number = read_number(reader, 0, limits::kMaxListNumber);
    const auto version = number ? read_version(reader) : std::nullopt;
    if (!version) return std::nullopt;
    if (!lists.empty() && *number <= lists.back().number) return std::nullopt;
    lists.push_back({static_cast<std::uint16_t>(*number), *version});
  }
  return lists;
}

std::optional<Floor> read_floor(CborReader& reader) {
  if (!take_opening(reader, kElements, kContext, kSchema)) return std::nullopt;
  const auto manifest_version = read_number(reader, 0, limits::kMaxVersion);
  const auto name = manifest_version ? read_child(reader) : std::nullopt;
  if (!name || !*name) return std::nullopt;
  const auto trust_version = read_number(reader, 0, limits::kMaxVersion);
  const auto sequence = trust_version ? read_number(reader, 0, limits::kMaxVersion) : std::nullopt;
  const auto issued_at = sequence ? read_number(reader, 0, limits::kLastInstant) : std::nullopt;
  auto lists = issued_at ? read_lists(reader) : std::nullopt;
  if (!lists || !reader.end()) return std::nullopt;
  return Floor{.manifest_version = static_cast<std::uint32_t>(*manifest_version),
               .manifest_name = **name,
               .trust_version = static_cast<std::uint32_t>(*trust_version),
               .sequence = static_cast<std::uint32_t>(*sequence),
               .issued_at = {static_cast<std::int64_t>(*issued_at)},
               .lists = std::move(*lists)};
}

}  // namespace

bool is_older(const Floor& floor, const Bundle& bundle, ByteView manifest) {
  const Manifest& offered = bundle.manifest;
  const bool other_of_same_version =
      offered.version == floor.manifest_version && name_of_part(manifest) != floor.manifest_name;
  return offered.version < floor.manifest_version || other_of_same_version ||
         bundle.trust.head().version < floor.trust_version ||
         bundle.roots.sequence < floor.sequence ||
         std::ranges::any_of(bundle.lists, [&floor](const CertificateList& list) {
           return list.version < version_of(floor, list.number);
         });
}

Floor raised(const Floor& floor, const Bundle& bundle, ByteView manifest) {
  Floor higher = floor;
  if (bundle.manifest.version >= floor.manifest_version) {
    higher.manifest_version = bundle.manifest.version;
    higher.manifest_name = name_of_part(manifest);
  }
  higher.trust_version = std::max(floor.trust_version, bundle.trust.head().version);
  higher.sequence = std::max(floor.sequence, bundle.roots.sequence);
  higher.issued_at = std::max(floor.issued_at, bundle.manifest.issued_at);
  for (const CertificateList& list : bundle.lists)
    raise_list(higher, list);
  return higher;
}

Result<Done, EvidenceError> check_installable(const Floor& floor, const Bundle& bundle,
                                              ByteView manifest, Instant clock) {
  if (is_older(floor, bundle, manifest)) return fail(EvidenceError::older);
  const Instant now = std::max({clock, floor.issued_at, bundle.manifest.issued_at});
  if (now > bundle.expires()) return fail(EvidenceError::expired);
  return Done{};
}

Bytes encode_floor(const Floor& floor) {
  CborWriter writer;
  writer.array(kElements);
  writer.text_string(kContext);
  writer.unsigned_integer(kSchema);
  writer.unsigned_integer(floor.manifest_version);
  write_child(writer, floor.manifest_name);
  writer.unsigned_integer(floor.trust_version);
  writer.unsigned_integer(floor.sequence);
  writer.unsigned_integer(static_cast<std::uint64_t>(floor.issued_at.seconds));
  writer.array(floor.lists.size());
  for (const auto& [number, version] : floor.lists) {
    writer.array(2);
    writer.unsigned_integer(number);
    writer.unsigned_integer(version);
  }
  return std::move(writer).take();
}

std::optional<Floor> decode_floor(ByteView bytes) {
  if (bytes.size() > kMaxFloorBytes) return std::nullopt;
  CborReader reader{bytes};
  return read_floor(reader);
}

}  // namespace fedatario
