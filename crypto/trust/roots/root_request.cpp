#include "crypto/trust/roots/root_request.h"

#include <algorithm>
#include <utility>

#include "crypto/base/match.h"
#include "crypto/cose/sign.h"
#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"
#include "crypto/trust/parts/part_map.h"
#include "crypto/trust/roots/root_codec.h"
#include "crypto/trust/trust_list_codec.h"

namespace fedatario {
namespace {

constexpr std::string_view kContext = "fedatario root request";
constexpr std::uint64_t kSchema = 1;
constexpr std::uint64_t kElements = 5;

/// The request's own parts, in order.
class RequestParts final : public PartSource {
 public:
  explicit RequestParts(const std::vector<Bytes>& parts) : parts_{parts} {}

  Result<ByteView, EvidenceError> fetch(const PartName& /*name*/) override {
    if (next_ == parts_.size()) return fail(EvidenceError::missing_part);
    return ByteView{parts_[next_++]};
  }

  [[nodiscard]] bool is_used_up() const { return next_ == parts_.size(); }

 private:
  const std::vector<Bytes>& parts_;
  std::size_t next_ = 0;
};

using Subject = std::variant<TrustList, Rotation>;

Result<TrustList, EvidenceError> read_trust_list(ByteView payload, const RootRequest& request) {
  const auto listed = decode_trust_head(payload, request.roots);
  if (!listed) return fail(listed.error());
  RequestParts source{request.parts};
  auto list = read_shards(*listed, request.roots, source);
  if (list && !source.is_used_up()) return fail(EvidenceError::malformed);
  return list;
}

Result<Subject, EvidenceError> read_subject(ByteView payload, const RootRequest& request) {
  if (is_rotation(payload)) {
    auto rotation = decode_rotation(payload);
    if (!rotation) return fail(rotation.error());
    if (!request.parts.empty()) return fail(EvidenceError::malformed);
    if (rotation->old_roots != request.roots) return fail(EvidenceError::unknown_roots);
    return Subject{std::move(*rotation)};
  }
  auto list = read_trust_list(payload, request);
  if (!list) return fail(list.error());
  return Subject{std::move(*list)};
}

void add_keys(std::vector<PublicKey>& keys, const RootSet& roots) {
  for (const PublicKey& key : roots.keys()) {
    if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
  }
}

/// Everybody whose signature may stand on it.
std::vector<PublicKey> signers_of(const Subject& subject, const RootSet& roots) {
  std::vector<PublicKey> keys;
  add_keys(keys, roots);
  if (const auto* rotation = std::get_if<Rotation>(&subject)) add_keys(keys, rotation->new_roots);
  return keys;
}

bool is_complete(const Subject& subject, const RootSet& roots, const cose::SignedByMany& object) {
  return std::visit(
      Match{
          [&](const TrustList&) { return check_signed_by(roots, object).has_value(); },
          [&](const Rotation& rotation) {
            return check_rotation_signatures(rotation, object).has_value();
          },
      },
      subject);
}

/// Moves who signed from `may_sign` to `signers`, checking each signature.
Result<Done, EvidenceError> sort_signers(RequestContent& content,
                                         const cose::SignedByMany& object) {
  for (const cose::SignerSignature& each : object.signatures) {
    const auto key = std::ranges::find(content.may_sign, each.kid, &PublicKey::kid);
    if (key == content.may_sign.end()) return fail(EvidenceError::unknown_roots);
    if (!key->verifies(cose::signer_structure(each.kid, object.payload), each.signature)) {
      return fail(EvidenceError::bad_signature);
    }
    content.signers.push_back(*key);
    content.may_sign.erase(key);
  }
  return Done{};
}

}  // namespace

Bytes encode_root_request(const RootRequest& request) {
  CborWriter writer;
  writer.array(kElements);
  writer.text_string(kContext);
  writer.unsigned_integer(kSchema);
  write_root_set(writer, request.roots);
  writer.byte_string(request.partly_signed);
  writer.array(request.parts.size());
  for (const Bytes& part : request.parts)
    writer.byte_string(part);
  return std::move(writer).take();
}

Result<RootRequest, EvidenceError> decode_root_request(ByteView bytes) {
  if (bytes.size() > kMaxRootRequestBytes) return fail(EvidenceError::too_long);
  const auto malformed = fail(EvidenceError::malformed);
  CborReader reader{bytes};
  if (!take_opening(reader, kElements, kContext, kSchema)) return malformed;
  const auto keys = read_root_set(reader);
  if (!keys) return malformed;
  const auto partly_signed = reader.byte_string();
  if (!partly_signed) return malformed;
  const auto count = reader.array();
  if (!count) return malformed;
  std::vector<Bytes> parts;
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto part = reader.byte_string();
    if (!part) return malformed;
    parts.emplace_back(part->begin(), part->end());
  }
  if (!reader.end()) return malformed;
  auto roots = root_set_of(*keys);
  if (!roots) return fail(roots.error());
  return RootRequest{
      std::move(*roots), {partly_signed->begin(), partly_signed->end()}, std::move(parts)};
}

Result<RequestContent, EvidenceError> open_root_request(const RootRequest& request) {
  const auto object = cose::parse_sign(request.partly_signed);
  if (!object) return fail(EvidenceError::malformed);
  if (request.partly_signed.size() > limits::kMaxPartBytes) return fail(EvidenceError::too_long);
  auto subject = read_subject(object->payload, request);
  if (!subject) return fail(subject.error());
  RequestContent content{
      .subject = std::move(*subject), .signers = {}, .may_sign = {}, .is_complete = false};
  content.may_sign = signers_of(content.subject, request.roots);
  const auto sorted = sort_signers(content, *object);
  if (!sorted) return fail(sorted.error());
  content.is_complete = is_complete(content.subject, request.roots, *object);
  return content;
}

Result<RootRequest, EvidenceError> request_trust_list(const TrustList& list, const RootSet& roots) {
  PartMap parts;
  const auto payload = lay_out_trust_list(list, roots, parts.sink());
  if (!payload) return fail(payload.error());
  RootRequest request{roots, cose::serialize_sign(*payload, {}), {}};
  // Read back: which also brings the parts into the reader's order.
  const auto listed = decode_trust_head(*payload, roots);
  if (!listed) return fail(listed.error());
  PartList ordered{parts};
  const auto read = read_shards(*listed, roots, ordered);
  if (!read) return fail(read.error());
  request.parts = std::move(ordered).take();
  return request;
}

RootRequest request_rotation(const Rotation& rotation) {
  return {rotation.old_roots, cose::serialize_sign(encode_rotation(rotation), {}), {}};
}

Result<RootRequest, RootSigningError> add_root_signature(const RootRequest& request,
                                                         const RequestContent& content,
                                                         const Signer& root) {
  const PublicKey& key = root.public_key();
  if (std::ranges::find(content.signers, key) != content.signers.end()) {
    return fail(RootSigningError::already_signed);
  }
  if (std::ranges::find(content.may_sign, key) == content.may_sign.end()) {
    return fail(RootSigningError::not_a_root);
  }
  const auto object = cose::parse_sign(request.partly_signed);
  if (!object) return fail(RootSigningError::unavailable);
  const auto signature = root.sign(cose::signer_structure(key.kid(), object->payload));
  if (!signature) return fail(RootSigningError::unavailable);

  auto signatures = object->signatures;
  const auto place =
      std::ranges::lower_bound(signatures, key.kid(), {}, &cose::SignerSignature::kid);
  signatures.insert(place, {key.kid(), *signature});
  return RootRequest{request.roots, cose::serialize_sign(object->payload, signatures),
                     request.parts};
}

}  // namespace fedatario
