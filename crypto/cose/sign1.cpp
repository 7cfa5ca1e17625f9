#include "crypto/cose/sign1.h"

#include <algorithm>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"

namespace fedatario::cose {
namespace {

/// COSE_Sign1_Tagged (RFC 9052, 4.2).
constexpr std::uint64_t kTag = 18;
constexpr std::uint64_t kElements = 4;

/// A protected header around its kid of 4 bytes; these bytes never vary.
struct HeaderFrame {
  ByteView before;
  ByteView after;

  [[nodiscard]] std::size_t size() const {
    return before.size() + sizeof(Kid::bytes) + after.size();
  }
};

/// {1: -8 (EdDSA), 4: h'........'}
constexpr std::array<Byte, 5> kPlainHead = {0xa2, 0x01, 0x27, 0x04, 0x44};
/// The same in a map of three, whose last is 16 (typ, RFC 9596) with a text of 26 characters.
constexpr std::array<Byte, 5> kStatusTokenHead = {0xa3, 0x01, 0x27, 0x04, 0x44};
constexpr auto kStatusTokenTail = std::to_array<Byte>(
    {0x10, 0x78, 0x1a, 'a', 'p', 'p', 'l', 'i', 'c', 'a', 't', 'i', 'o', 'n', '/',
     's',  't',  'a',  't', 'u', 's', 'l', 'i', 's', 't', '+', 'c', 'w', 't'});
static_assert(kStatusTokenTail.size() == 3 + 26);

HeaderFrame frame_of(Sign1Profile profile) {
  switch (profile) {
    case Sign1Profile::plain:
      return {kPlainHead, {}};
    case Sign1Profile::status_token:
      return {kStatusTokenHead, kStatusTokenTail};
  }
  return {};
}

constexpr std::string_view kContext = "Signature1";

Bytes header_for(const Kid& kid, Sign1Profile profile) {
  const HeaderFrame frame = frame_of(profile);
  Bytes header;
  header.reserve(frame.size());
  for (const ByteView piece : {frame.before, ByteView{kid.bytes}, frame.after})
    header.insert(header.end(), piece.begin(), piece.end());
  return header;
}

Sign1Error sign1_error(const CborError& error) {
  return error.fault == CborFault::wrong_type ? Sign1Error::wrong_shape
                                              : Sign1Error::malformed_cbor;
}

Result<Kid, Sign1Error> read_protected(CborReader& reader, Sign1Profile profile) {
  const auto header = reader.byte_string();
  if (!header) return fail(sign1_error(header.error()));
  const HeaderFrame frame = frame_of(profile);
  if (header->size() != frame.size() ||
      !std::ranges::equal(header->first(frame.before.size()), frame.before) ||
      !std::ranges::equal(header->last(frame.after.size()), frame.after)) {
    return fail(Sign1Error::wrong_protected_header);
  }
  Kid kid;
  std::ranges::copy(header->subspan(frame.before.size(), kid.bytes.size()), kid.bytes.begin());
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

Result<Sign1, Sign1Error> parse_sign1(ByteView bytes, std::size_t max_payload,
                                      Sign1Profile profile) {
  CborReader reader{bytes};
  if (const auto opening = read_opening(reader); !opening) return fail(opening.error());
  const auto kid = read_protected(reader, profile);
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

Bytes sig_structure(const Kid& kid, ByteView payload, Sign1Profile profile) {
  return sig_structure(header_for(kid, profile), payload);
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

Bytes serialize_sign1(const Kid& kid, ByteView payload, const Signature& signature,
                      Sign1Profile profile) {
  CborWriter writer;
  writer.tag(kTag);
  writer.array(kElements);
  writer.byte_string(header_for(kid, profile));
  writer.map(0);
  writer.byte_string(payload);
  writer.byte_string(signature);
  return std::move(writer).take();
}

}  // namespace fedatario::cose
