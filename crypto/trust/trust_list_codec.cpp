#include "crypto/trust/trust_list_codec.h"

#include <algorithm>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"
#include "crypto/codec/latin.h"
#include "crypto/cose/sign1.h"
#include "crypto/credential/limits.h"

namespace fedatario {
namespace {

constexpr std::string_view kContext = "fedatario trust list";
constexpr std::uint64_t kSchema = 1;
constexpr std::uint64_t kContentElements = 5;
constexpr std::uint64_t kIssuerElements = 10;
constexpr std::size_t kMaxHeadingCharacters = 100;
constexpr std::uint64_t kAllNiveles = (1U << kNivelCount) - 1;
constexpr std::uint64_t kAllKinds = 3;
constexpr std::uint64_t kFirstScopeYear = 1970;
constexpr std::uint64_t kLastScopeYear = 9999;

/// Seconds up to the year 9999, far within 64 signed bits.
constexpr std::uint64_t kLastInstant = 253'402'300'799;

bool is_sound(const Scope& scope) {
  const auto not_rising = [](ServiceId a, ServiceId b) { return a >= b; };
  return !scope.services.empty() && scope.services.back().value <= limits::kMaxService &&
         std::ranges::adjacent_find(scope.services, not_rising) == scope.services.end() &&
         scope.niveles != 0 && scope.kinds != 0;
}

/// Reads the content of a list whose signature held.
class ContentReader {
 public:
  explicit ContentReader(ByteView content) : cbor_{content} {}

  Result<TrustList, TrustListError> read() {
    const auto count = opening();
    if (!count) return fail(TrustListError::malformed);
    std::vector<TrustedKey> keys;
    for (std::uint64_t i = 0; i < *count; ++i) {
      auto key = trusted_key();
      if (!key) return fail(key.error());
      if (!keys.empty() && keys.back().issuer.kid > key->issuer.kid) {
        return fail(TrustListError::malformed);
      }
      keys.push_back(std::move(*key));
    }
    if (!cbor_.end()) return fail(TrustListError::malformed);
    auto list = TrustList::of(std::move(keys), issued_at_, version_);
    if (!list) return fail(TrustListError::duplicate_kid);
    return std::move(*list);
  }

 private:
  /// Number of issuers that follow; empty where the head is another.
  std::optional<std::uint64_t> opening() {
    if (cbor_.array() != kContentElements) return std::nullopt;
    const auto context = cbor_.text_string();
    if (!context || *context != kContext) return std::nullopt;
    if (number(kSchema) != kSchema) return std::nullopt;
    const auto version = number(UINT64_MAX);
    const auto issued_at = number(kLastInstant);
    const auto count = cbor_.array();
    if (!version || !issued_at || !count) return std::nullopt;
    version_ = *version;
    issued_at_ = {static_cast<std::int64_t>(*issued_at)};
    return *count;
  }

  std::optional<std::uint64_t> number(std::uint64_t highest) {
    const auto value = cbor_.unsigned_integer();
    if (!value || *value > highest) return std::nullopt;
    return *value;
  }

  Result<TrustedKey, TrustListError> trusted_key() {
    const auto malformed = fail(TrustListError::malformed);
    if (cbor_.array() != kIssuerElements) return malformed;
    const auto bytes = cbor_.byte_string();
    if (!bytes) return malformed;
    const auto key = PublicKey::from_bytes(*bytes);
    if (!key) return fail(TrustListError::unsafe_key);
    const auto heading = cbor_.text_string();
    if (!heading || !is_credential_text(*heading, kMaxHeadingCharacters)) return malformed;
    const auto demonstration = cbor_.boolean();
    if (!demonstration) return malformed;
    auto scope = read_scope();
    const auto from = number(kLastInstant);
    const auto until = number(kLastInstant);
    if (!scope || !from || !until || *from > *until) return malformed;
    return TrustedKey{.key = *key,
                      .issuer = {key->kid(), std::string{*heading}, *demonstration},
                      .scope = std::move(*scope),
                      .valid_from = {static_cast<std::int64_t>(*from)},
                      .valid_until = {static_cast<std::int64_t>(*until)}};
  }

  std::optional<Scope> read_scope() {
    Scope scope;
    const auto count = cbor_.array();
    if (!count) return std::nullopt;
    for (std::uint64_t i = 0; i < *count; ++i) {
      const auto service = number(limits::kMaxService);
      if (!service) return std::nullopt;
      scope.services.push_back({static_cast<std::uint32_t>(*service)});
    }
    const auto niveles = number(kAllNiveles);
    const auto kinds = number(kAllKinds);
    const auto first_year = number(kLastScopeYear);
    const auto last_year = number(kLastScopeYear);
    if (!niveles || !kinds || !first_year || !last_year) return std::nullopt;
    if (*first_year < kFirstScopeYear || *first_year > *last_year) return std::nullopt;
    scope.niveles = static_cast<std::uint16_t>(*niveles);
    scope.kinds = static_cast<std::uint8_t>(*kinds);
    scope.first_year = static_cast<std::uint16_t>(*first_year);
    scope.last_year = static_cast<std::uint16_t>(*last_year);
    if (!is_sound(scope)) return std::nullopt;
    return scope;
  }

  CborReader cbor_;
  std::uint64_t version_ = 0;
  Instant issued_at_;
};

void write_key(CborWriter& writer, const TrustedKey& key) {
  writer.array(kIssuerElements);
  writer.byte_string(key.key.bytes());
  writer.text_string(key.issuer.heading);
  writer.boolean(key.issuer.demonstration);
  writer.array(key.scope.services.size());
  for (const ServiceId service : key.scope.services)
    writer.unsigned_integer(service.value);
  writer.unsigned_integer(key.scope.niveles);
  writer.unsigned_integer(key.scope.kinds);
  writer.unsigned_integer(key.scope.first_year);
  writer.unsigned_integer(key.scope.last_year);
  writer.unsigned_integer(static_cast<std::uint64_t>(key.valid_from.seconds));
  writer.unsigned_integer(static_cast<std::uint64_t>(key.valid_until.seconds));
}

Bytes write_content(const TrustList& list) {
  CborWriter writer;
  writer.array(kContentElements);
  writer.text_string(kContext);
  writer.unsigned_integer(kSchema);
  writer.unsigned_integer(list.version());
  writer.unsigned_integer(static_cast<std::uint64_t>(list.issued_at().seconds));
  writer.array(list.keys().size());
  for (const TrustedKey& key : list.keys())
    write_key(writer, key);
  return std::move(writer).take();
}

}  // namespace

Result<TrustList, TrustListError> read_trust_list(ByteView bytes,
                                                  const std::vector<PublicKey>& roots) {
  if (bytes.size() > kMaxTrustListBytes) return fail(TrustListError::too_long);
  const auto signed_list = cose::parse_sign1(bytes, kMaxTrustListBytes);
  if (!signed_list) return fail(TrustListError::malformed);
  const auto root = std::ranges::find(roots, signed_list->kid, &PublicKey::kid);
  if (root == roots.end()) return fail(TrustListError::unknown_root);
  const Bytes message = cose::sig_structure(signed_list->kid, signed_list->payload);
  if (!root->verifies(message, signed_list->signature)) return fail(TrustListError::bad_signature);
  return ContentReader{signed_list->payload}.read();
}

Result<Bytes, TrustListError> sign_trust_list(const TrustList& list, const Signer& root) {
  const Bytes content = write_content(list);
  if (const auto readable = ContentReader{content}.read(); !readable) {
    return fail(readable.error());
  }
  const Kid kid = root.public_key().kid();
  const auto signature = root.sign(cose::sig_structure(kid, content));
  if (!signature) return fail(TrustListError::root_unavailable);
  return cose::serialize_sign1(kid, content, *signature);
}

}  // namespace fedatario
