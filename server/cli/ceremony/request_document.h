#pragma once

#include <string>
#include <string_view>

#include "crypto/base/result.h"
#include "crypto/trust/roots/root_request.h"

/// A root request as a text that a person can read (docs/spec/trust-list.md, section 6): lines in
/// Spanish that say what is to be signed, made from the block below them and from nothing else.
namespace fedatario::cli {

/// A request that was read whole, with what it asks.
struct RequestDocument {
  RootRequest request;
  RequestContent content;
};

enum class DocumentError {
  no_block,       ///< no block BEGIN/END FEDATARIO ROOT REQUEST, or damaged base64
  other_words,    ///< the lines above are not those of the block: somebody changed them
  bad_signature,  ///< a signature on it does not hold, or is nobody's who may sign
  malformed,      ///< the block is not a request that verifiers would accept
};

/// Longest document: base64 of the longest request, and a line of at most 1 KB for each key.
inline constexpr std::size_t kMaxRequestDocument = std::size_t{128} << 20U;

[[nodiscard]] std::string write_request_document(const RequestDocument& document);

[[nodiscard]] Result<RequestDocument, DocumentError> read_request_document(std::string_view text);

/// The lines alone: what a custodian is shown before signing.
[[nodiscard]] std::string request_words(const RequestDocument& document);

/// Who signed, who may, and what is missing.
[[nodiscard]] std::string signature_words(const RequestContent& content);

/// What a custodian types to sign: 20 bytes of a hash over the payload, in groups of four digits.
[[nodiscard]] std::string content_fingerprint(const RequestDocument& document);

}  // namespace fedatario::cli
