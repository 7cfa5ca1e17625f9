#include "crypto/trust/roots/rotation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"
#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"
#include "crypto/trust/roots/root_codec.h"

namespace fedatario {
namespace {

constexpr std::string_view kContext = "fedatario root rotation";
constexpr std::uint64_t kSchema = 1;
constexpr std::uint64_t kElements = 6;

/// One signature counts for both sets where a key stays. Another key of the same kid must not
/// count.
bool share_kid_of_different_keys(const RootSet& some, const RootSet& others) {
  return std::ranges::any_of(some.keys(), [&others](const PublicKey& key) {
    const PublicKey* other = others.find(key.kid());
    return other != nullptr && *other != key;
  });
}

bool unsafe(const Result<RootSet, EvidenceError>& roots) {
  return !roots && roots.error() == EvidenceError::unsafe_key;
}

/// A rotation with the object that carries it.
struct SignedRotation {
  cose::SignedByMany object;
  Rotation rotation;
};

Result<SignedRotation, EvidenceError> read_signed_rotation(ByteView bytes) {
  auto object = cose::parse_sign(bytes);
  if (!object) return fail(EvidenceError::malformed);
  auto rotation = decode_rotation(object->payload);
  if (!rotation) return fail(rotation.error());
  return SignedRotation{std::move(*object), std::move(*rotation)};
}

bool joins(const Rotation& earlier, const Rotation& later) {
  return later.sequence == std::uint64_t{earlier.sequence} + 1 &&
         later.issued_at >= earlier.issued_at && later.old_roots == earlier.new_roots;
}

Result<std::vector<SignedRotation>, EvidenceError> read_chain(ByteView part) {
  const auto rotations = read_rotations(part);
  if (!rotations) return fail(rotations.error());
  std::vector<SignedRotation> chain;
  for (const ByteView bytes : *rotations) {
    auto next = read_signed_rotation(bytes);
    if (!next) return fail(next.error());
    chain.push_back(std::move(*next));
  }
  for (std::size_t i = 1; i < chain.size(); ++i) {
    if (!joins(chain[i - 1].rotation, chain[i].rotation)) return fail(EvidenceError::inconsistent);
  }
  return chain;
}

std::size_t count_of(const cose::SignedByMany& object, const RootSet& roots) {
  return static_cast<std::size_t>(std::ranges::count_if(
      object.signatures, [&roots](const auto& each) { return roots.find(each.kid) != nullptr; }));
}

}  // namespace

Bytes encode_rotation(const Rotation& rotation) {
  CborWriter writer;
  writer.array(kElements);
  writer.text_string(kContext);
  writer.unsigned_integer(kSchema);
  writer.unsigned_integer(rotation.sequence);
  write_instant(writer, rotation.issued_at);
  write_root_set(writer, rotation.old_roots);
  write_root_set(writer, rotation.new_roots);
  return std::move(writer).take();
}

Result<Rotation, EvidenceError> decode_rotation(ByteView payload) {
  const auto malformed = fail(EvidenceError::malformed);
  CborReader reader{payload};
  if (!take_opening(reader, kElements, kContext, kSchema)) return malformed;
  const auto sequence = read_version(reader);
  const auto issued_at = sequence ? read_instant(reader) : std::nullopt;
  if (!issued_at) return malformed;
  const auto old_keys = read_root_set(reader);
  const auto new_keys = old_keys ? read_root_set(reader) : std::nullopt;
  if (!new_keys || !reader.end()) return malformed;
  auto old_roots = root_set_of(*old_keys);
  auto new_roots = root_set_of(*new_keys);
  if (unsafe(old_roots) || unsafe(new_roots)) return fail(EvidenceError::unsafe_key);
  if (!old_roots || !new_roots || share_kid_of_different_keys(*old_roots, *new_roots)) {
    return fail(EvidenceError::duplicate_kid);
  }
  if (*old_roots == *new_roots) return fail(EvidenceError::inconsistent);
  return Rotation{*sequence, *issued_at, std::move(*old_roots), std::move(*new_roots)};
}

bool is_rotation(ByteView payload) {
  CborReader reader{payload};
  return take_opening(reader, kElements, kContext, kSchema);
}

Result<Done, EvidenceError> check_rotation_signatures(const Rotation& rotation,
                                                      const cose::SignedByMany& object) {
  const auto key_of = [&rotation](const Kid& kid) {
    const PublicKey* key = rotation.old_roots.find(kid);
    return key != nullptr ? key : rotation.new_roots.find(kid);
  };
  for (const auto& [kid, signature] : object.signatures) {
    if (key_of(kid) == nullptr) return fail(EvidenceError::unknown_roots);
  }
  if (count_of(object, rotation.old_roots) < RootSet::kThreshold ||
      count_of(object, rotation.new_roots) < RootSet::kThreshold) {
    return fail(EvidenceError::too_few_signatures);
  }
  for (const auto& [kid, signature] : object.signatures) {
    const Bytes message = cose::signer_structure(kid, object.payload);
    if (!key_of(kid)->verifies(message, signature)) return fail(EvidenceError::bad_signature);
  }
  return Done{};
}

Result<RootsInForce, EvidenceError> follow_rotations(ByteView part, const RootSet& pinned) {
  if (part.empty()) return RootsInForce{pinned, 0};
  const auto chain = read_chain(part);
  if (!chain) return fail(chain.error());
  const Rotation& last = chain->back().rotation;
  auto next = std::ranges::find_if(
      *chain, [&pinned](const auto& each) { return each.rotation.old_roots == pinned; });
  if (next == chain->end() && last.new_roots != pinned) return fail(EvidenceError::unknown_roots);
  for (; next != chain->end(); ++next) {
    const auto checked = check_rotation_signatures(next->rotation, next->object);
    if (!checked) return fail(checked.error());
  }
  return RootsInForce{last.new_roots, last.sequence};
}

Bytes write_rotations(const std::vector<Bytes>& signed_rotations) {
  CborWriter writer;
  writer.array(signed_rotations.size());
  for (const Bytes& rotation : signed_rotations)
    writer.byte_string(rotation);
  return std::move(writer).take();
}

Result<std::vector<ByteView>, EvidenceError> read_rotations(ByteView part) {
  const auto malformed = fail(EvidenceError::malformed);
  CborReader reader{part};
  const auto count = reader.array();
  if (!count || *count == 0 || *count > limits::kMaxRotations) return malformed;
  std::vector<ByteView> rotations;
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto bytes = reader.byte_string();
    if (!bytes) return malformed;
    rotations.push_back(*bytes);
  }
  if (!reader.end()) return malformed;
  return rotations;
}

}  // namespace fedatario
