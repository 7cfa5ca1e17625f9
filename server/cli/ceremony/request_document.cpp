#include "server/cli/ceremony/request_document.h"

#include <algorithm>
#include <utility>

#include "server/keys/base64_block.h"

namespace fedatario::cli {
namespace {

constexpr std::string_view kLabel = "FEDATARIO ROOT REQUEST";

DocumentError document_error(EvidenceError error) {
  const bool of_signature =
      error == EvidenceError::bad_signature || error == EvidenceError::unknown_roots;
  return of_signature ? DocumentError::bad_signature : DocumentError::malformed;
}

}  // namespace

std::string write_request_document(const RequestDocument& document) {
  return request_words(document) + "\n" +
         keys::write_block(kLabel, encode_root_request(document.request));
}

Result<RequestDocument, DocumentError> read_request_document(std::string_view text) {
  if (text.size() > kMaxRequestDocument) return fail(DocumentError::malformed);
  const auto block = keys::read_block(kLabel, text);
  if (!block) return fail(DocumentError::no_block);
  auto request = decode_root_request(*block);
  if (!request) return fail(document_error(request.error()));
  auto content = open_root_request(*request);
  if (!content) return fail(document_error(content.error()));
  RequestDocument document{std::move(*request), std::move(*content)};
  if (write_request_document(document) != text) return fail(DocumentError::other_words);
  return document;
}

}  // namespace fedatario::cli
