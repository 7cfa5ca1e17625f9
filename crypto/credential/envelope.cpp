#include "crypto/credential/envelope.h"

#include <algorithm>

#include "crypto/codec/digits.h"
#include "crypto/credential/limits.h"

namespace fedatario {
namespace {

constexpr std::string_view kScheme = "https://";
constexpr std::string_view kFragment = "/#";

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':';
}

bool is_host(std::string_view host) {
  return !host.empty() && host.size() <= limits::kMaxHost &&
         std::ranges::all_of(host, is_host_character);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// What stands behind the prefix; empty where there is no prefix, or nothing behind it.
std::string_view digits_of(std::string_view text) {
  if (!text.starts_with(kScheme)) return {};
  const std::size_t fragment = text.find(kFragment, kScheme.size());
  if (fragment == std::string_view::npos) return {};
  if (!is_host(text.substr(kScheme.size(), fragment - kScheme.size()))) return {};
  return text.substr(fragment + kFragment.size());
}

EnvelopeError envelope_error(cose::Sign1Error error) {
  switch (error) {
    case cose::Sign1Error::malformed_cbor:
      return EnvelopeError::malformed_cbor;
    case cose::Sign1Error::wrong_tag:
      return EnvelopeError::wrong_tag;
    case cose::Sign1Error::wrong_shape:
      return EnvelopeError::wrong_shape;
    case cose::Sign1Error::wrong_protected_header:
      return EnvelopeError::wrong_protected_header;
    case cose::Sign1Error::unprotected_header_present:
      return EnvelopeError::unprotected_header_present;
    case cose::Sign1Error::wrong_signature_length:
      return EnvelopeError::wrong_signature_length;
    case cose::Sign1Error::payload_too_long:
      return EnvelopeError::too_long;
  }
  return EnvelopeError::malformed_cbor;
}

}  // namespace

Envelope::Envelope(Bytes bytes, const cose::Sign1& parts)
    : kid_{parts.kid},
      signature_{parts.signature},
      payload_offset_{static_cast<std::size_t>(parts.payload.data() - bytes.data())},
      payload_size_{parts.payload.size()} {
  bytes_ = std::move(bytes);
}

Result<Envelope, EnvelopeError> Envelope::from_bytes(Bytes bytes) {
  if (bytes.size() > limits::kMaxEnvelopeBytes) return fail(EnvelopeError::too_long);
  const auto parts = cose::parse_sign1(bytes, limits::kMaxPayloadBytes);
  if (!parts) return fail(envelope_error(parts.error()));
  return Envelope{std::move(bytes), *parts};
}

Result<Envelope, EnvelopeError> read_qr_text(std::string_view text) {
  if (text.size() > limits::kMaxQrText) return fail(EnvelopeError::too_long);
  const std::string_view digits = digits_of(text);
  if (digits.empty() || !std::ranges::all_of(digits, is_digit)) {
    return fail(EnvelopeError::not_a_credential);
  }
  auto bytes = from_digits(digits);
  if (!bytes) return fail(EnvelopeError::wrong_digits);
  return Envelope::from_bytes(std::move(*bytes));
}

std::optional<QrSegments> write_qr_text(std::string_view host, const Envelope& envelope) {
  if (!is_host(host)) return std::nullopt;
  std::string prefix{kScheme};
  prefix.append(host).append(kFragment);
  return QrSegments{.prefix = std::move(prefix), .digits = to_digits(envelope.bytes())};
}

}  // namespace fedatario
