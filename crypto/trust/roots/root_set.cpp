#include "crypto/trust/roots/root_set.h"

#include <algorithm>
#include <utility>

#include "crypto/keys/sha256.h"

namespace fedatario {
namespace {

constexpr std::string_view kDomain = "fedatario root v1";
constexpr std::size_t kFingerprintBytes = 20;
constexpr std::size_t kGroup = 4;

}  // namespace

std::optional<RootSet> RootSet::of(std::vector<PublicKey> keys) {
  if (keys.size() != kKeys) return std::nullopt;
  std::ranges::sort(keys);
  for (std::size_t i = 0; i < kKeys; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (keys[i].kid() == keys[j].kid()) return std::nullopt;
    }
  }
  return RootSet{std::move(keys)};
}

const PublicKey* RootSet::find(const Kid& kid) const {
  const auto found =
      std::ranges::find_if(keys_, [&kid](const PublicKey& key) { return key.kid() == kid; });
  return found == keys_.end() ? nullptr : &*found;
}

Result<Done, EvidenceError> check_signed_by(const RootSet& roots,
                                            const cose::SignedByMany& object) {
  for (const auto& [kid, signature] : object.signatures) {
    if (roots.find(kid) == nullptr) return fail(EvidenceError::unknown_roots);
  }
  if (object.signatures.size() < RootSet::kThreshold) {
    return fail(EvidenceError::too_few_signatures);
  }
  for (const auto& [kid, signature] : object.signatures) {
    const Bytes message = cose::signer_structure(kid, object.payload);
    if (!roots.find(kid)->verifies(message, signature)) return fail(EvidenceError::bad_signature);
  }
  return Done{};
}

std::string fingerprint(const Digest& digest) {
  const std::string digits = to_hex(ByteView{digest}.first(kFingerprintBytes));
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && i % kGroup == 0) text += '-';
    const bool is_letter = digits[i] >= 'a';
    text += is_letter ? static_cast<char>(digits[i] - 'a' + 'A') : digits[i];
  }
  return text;
}

std::string fingerprint(const PublicKey& root) {
  return fingerprint(sha256({as_bytes(kDomain), root.bytes()}));
}

std::string fingerprint(const RootSet& roots) {
  const auto& keys = roots.keys();
  return fingerprint(
      sha256({as_bytes(kDomain), keys[0].bytes(), keys[1].bytes(), keys[2].bytes()}));
}

}  // namespace fedatario
