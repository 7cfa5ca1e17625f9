#include "crypto/cose/sign.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"

namespace fedatario::cose {
namespace {

/// COSE_Sign_Tagged (RFC 9052, 4.1).
constexpr std::uint64_t kTag = 98;
constexpr std::uint64_t kElements = 4;
constexpr std::uint64_t kSignatureElements = 3;
constexpr std::string_view kContext = "Signature";

/// {1: -8, 4: h'........'} up to the kid.
constexpr std::array<Byte, 5> kHeaderHead = {0xa2, 0x01, 0x27, 0x04, 0x44};
using Header = std::array<Byte, kHeaderHead.size() + sizeof(Kid::bytes)>;

Header header_for(const Kid& kid) {
  Header header;
  std::ranges::copy(kid.bytes, std::ranges::copy(kHeaderHead, header.begin()).out);
  return header;
}

bool take_empty_map(CborReader& reader) {
  const auto pairs = reader.map();
  return pairs && *pairs == 0;
}

bool take_array(CborReader& reader, std::uint64_t elements) {
  const auto count = reader.array();
  return count && *count == elements;
}

std::optional<SignerSignature> read_signature(CborReader& reader) {
  if (!take_array(reader, kSignatureElements)) return std::nullopt;
  const auto header = reader.byte_string();
  if (!header || header->size() != sizeof(Header) ||
      !std::ranges::equal(header->first(kHeaderHead.size()), kHeaderHead)) {
    return std::nullopt;
  }
  SignerSignature read;
  std::ranges::copy(header->subspan(kHeaderHead.size()), read.kid.bytes.begin());
  if (!take_empty_map(reader)) return std::nullopt;
  const auto signature = reader.byte_string();
  if (!signature || signature->size() != read.signature.size()) return std::nullopt;
  std::ranges::copy(*signature, read.signature.begin());
  return read;
}

std::optional<std::vector<SignerSignature>> read_signatures(CborReader& reader) {
  const auto count = reader.array();
  if (!count || *count > kMaxSigners) return std::nullopt;
  std::vector<SignerSignature> signatures;
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto signature = read_signature(reader);
    if (!signature) return std::nullopt;
    if (!signatures.empty() && signature->kid <= signatures.back().kid) return std::nullopt;
    signatures.push_back(*signature);
  }
  return signatures;
}

std::optional<SignedByMany> read_all(CborReader& reader) {
  const auto tag = reader.tag();
  if (!tag || *tag != kTag || !take_array(reader, kElements)) return std::nullopt;
  const auto body_header = reader.byte_string();
  if (!body_header || !body_header->empty() || !take_empty_map(reader)) return std::nullopt;
  const auto payload = reader.byte_string();
  if (!payload || payload->empty()) return std::nullopt;
  auto signatures = read_signatures(reader);
  if (!signatures || !reader.end()) return std::nullopt;
  return SignedByMany{*payload, std::move(*signatures)};
}

}  // namespace

Result<SignedByMany, SignError> parse_sign(ByteView bytes) {
  CborReader reader{bytes};
  auto read = read_all(reader);
  if (!read) return fail(SignError::malformed);
  return std::move(*read);
}

Bytes signer_structure(const Kid& kid, ByteView payload) {
  CborWriter writer;
  writer.array(5);
  writer.text_string(kContext);
  writer.byte_string({});
  writer.byte_string(header_for(kid));
  writer.byte_string({});
  writer.byte_string(payload);
  return std::move(writer).take();
}

Bytes serialize_sign(ByteView payload, std::span<const SignerSignature> signatures) {
  CborWriter writer;
  writer.tag(kTag);
  writer.array(kElements);
  writer.byte_string({});
  writer.map(0);
  writer.byte_string(payload);
  writer.array(signatures.size());
  for (const auto& [kid, signature] : signatures) {
    writer.array(kSignatureElements);
    writer.byte_string(header_for(kid));
    writer.map(0);
    writer.byte_string(signature);
  }
  return std::move(writer).take();
}

}  // namespace fedatario::cose
