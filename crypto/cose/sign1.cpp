#include "crypto/cose/sign1.h"

#include <algorithm>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"

namespace fedatario::cose {
namespace {

/// COSE_Sign1_Tagged (RFC 9052, 4.2).
constexpr std::uint64_t kTag = 18;
constexpr std::uint64_t kElements = 4;

/// {1: -8, 4: h'........'}: alg EdDSA, kid of 4 bytes. The bytes before the kid never vary.
constexpr std::array<Byte, 5> kProtectedHead = {0xa2, 0x01, 0x27, 0x04, 0x44};
using ProtectedHeader = std::array<Byte, kProtectedHead.size() + sizeof(Kid::bytes)>;

constexpr std::string_view kContext = "Signature1";

ProtectedHeader header_for(const Kid& kid) {
  ProtectedHeader header;
  const auto rest = std::ranges::copy(kProtectedHead, header.begin()).out;
  std::ranges::copy(kid.bytes, rest);
  return header;
}

Sign1Error sign1_error(const CborError& error) {
  return error.fault == CborFault::wrong_type ? Sign1Error::wrong_shape
                                              : Sign1Error::malformed_cbor;
}

Result<Kid, Sign1Error> read_protected(CborReader& reader) {
  const auto header = reader.byte_string();
  if (!header) return fail(sign1_error(header.error()));
  if (header->size() != sizeof(ProtectedHeader) ||
      !std::ranges::equal(header->first(kProtectedHead.size()), kProtectedHead)) {
    return fail(Sign1Error::wrong_protected_header);
  }
  Kid kid;
  std::ranges::copy(header->subspan(kProtectedHead.size()), kid.bytes.begin());
  return kid;
}

Result<Done, Sign1Error> read_opening(CborReader& reader) {
  const auto tag = reader.tag();
  if (!tag) {
    return fail(tag.error().fault == CborFault::wrong_type ? Sign1Error::wrong_tag
                                                           : Sign1Error::malformed_cbor);
  }
  if (*tag != kTag) return fail(Sign1Error::wrong_tag);
  const auto elements = reader.array();
  if (!elements) return fail(sign1_error(elements.error()));
  if (*elements != kElements) return fail(Sign1Error::wrong_shape);
  return Done{};
}

Result<Done, Sign1Error> read_unprotected(CborReader& reader) {
  const auto pairs = reader.map();
  if (!pairs) return fail(sign1_error(pairs.error()));
  if (*pairs != 0) return fail(Sign1Error::unprotected_header_present);
  return Done{};
}

Result<Signature, Sign1Error> read_signature(CborReader& reader) {
  const auto bytes = reader.byte_string();
  if (!bytes) return fail(sign1_error(bytes.error()));
  Signature signature;
  if (bytes->size() != signature.size()) return fail(Sign1Error::wrong_signature_length);
  std::ranges::copy(*bytes, signature.begin());
  return signature;
}

}  // namespace

Result<Sign1, Sign1Error> parse_sign1(ByteView bytes, std::size_t max_payload) {
  CborReader reader{bytes};
  if (const auto opening = read_opening(reader); !opening) return fail(opening.error());
  const auto kid = read_protected(reader);
  if (!kid) return fail(kid.error());
  if (const auto empty = read_unprotected(reader); !empty) return fail(empty.error());
  const auto payload = reader.byte_string();
  if (!payload) return fail(sign1_error(payload.error()));
  if (payload->empty()) return fail(Sign1Error::wrong_shape);
  if (payload->size() > max_payload) return fail(Sign1Error::payload_too_long);
  const auto signature = read_signature(reader);
  if (!signature) return fail(signature.error());
  if (!reader.end()) return fail(Sign1Error::malformed_cbor);
  return Sign1{.kid = *kid, .payload = *payload, .signature = *signature};
}

Bytes sig_structure(const Kid& kid, ByteView payload) {
  return sig_structure(header_for(kid), payload);
}

Bytes sig_structure(ByteView protected_header, ByteView payload) {
  CborWriter writer;
  writer.array(kElements);
  writer.text_string(kContext);
  writer.byte_string(protected_header);
  writer.byte_string({});
  writer.byte_string(payload);
  return std::move(writer).take();
}

Bytes serialize_sign1(const Kid& kid, ByteView payload, const Signature& signature) {
  CborWriter writer;
  writer.tag(kTag);
  writer.array(kElements);
  writer.byte_string(header_for(kid));
  writer.map(0);
  writer.byte_string(payload);
  writer.byte_string(signature);
  return std::move(writer).take();
}

}  // namespace fedatario::cose
