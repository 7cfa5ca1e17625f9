#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/roots/rotation.h"
#include "crypto/trust/trust_list.h"

/// What travels between the publishing server and the custodians of the roots until two have signed
/// (docs/spec/trust-list.md, section 6). Pure: its text form and its words are the shells'.
namespace fedatario {

/// Longest encoded request: 60,000 issuers of about 150 bytes, with room to grow.
inline constexpr std::size_t kMaxRootRequestBytes = std::size_t{32} << 20U;

/// As it travels. Nothing is checked but its own form.
struct RootRequest {
  RootSet roots;             ///< in force; a rotation's old set
  Bytes partly_signed;       ///< COSE_Sign with 0 to 6 signatures
  std::vector<Bytes> parts;  ///< of a trust list: nodes and shards in the reader's order

  friend bool operator==(const RootRequest&, const RootRequest&) = default;
};

[[nodiscard]] Bytes encode_root_request(const RootRequest& request);

/// Accepts exactly what `encode_root_request` writes.
[[nodiscard]] Result<RootRequest, EvidenceError> decode_root_request(ByteView bytes);

/// What is to be signed, read as strictly as a verifier will.
struct RequestContent {
  std::variant<TrustList, Rotation> subject;
  std::vector<PublicKey> signers;   ///< whose signatures it carries, each of them good
  std::vector<PublicKey> may_sign;  ///< who has not signed yet
  bool is_complete = false;         ///< enough have signed
};

[[nodiscard]] Result<RequestContent, EvidenceError> open_root_request(const RootRequest& request);

/// A request without signatures. Refuses what verifiers would refuse.
[[nodiscard]] Result<RootRequest, EvidenceError> request_trust_list(const TrustList& list,
                                                                    const RootSet& roots);
[[nodiscard]] RootRequest request_rotation(const Rotation& rotation);

enum class RootSigningError {
  not_a_root,      ///< the key is none of those that may sign
  already_signed,  ///< by this key
  unavailable,     ///< the key does not answer
};

/// The same request with one more signature. Promise of the caller: `open_root_request` read it.
[[nodiscard]] Result<RootRequest, RootSigningError> add_root_signature(
    const RootRequest& request, const RequestContent& content, const Signer& root);

}  // namespace fedatario
