#include "issuance/transcript/fit.h"

#include <utility>

#include "crypto/codec/digits.h"
#include "crypto/credential/limits.h"
#include "issuance/transcript/normalise.h"

namespace fedatario::transcript {
namespace {

// docs/spec/credential.md, section 10: 669 codewords of version 20-M.
constexpr std::size_t kSymbolBits = std::size_t{669} * 8;
// Mode and count indicators of both segments in versions 10 to 26 (ISO/IEC 18004, 7.4).
constexpr std::size_t kByteHeadBits = 4 + 16;
constexpr std::size_t kNumericHeadBits = 4 + 12;

static_assert(limits::kMaxReasonCharacters == limits::kMaxSubjectCharacters);

// Below this, a motivo or a name says nothing.
constexpr std::size_t kShortestUseful = 5;

std::size_t numeric_bits(std::size_t digits) {
  constexpr std::size_t kRest[] = {0, 4, 7};
  return digits / 3 * 10 + kRest[digits % 3];
}

std::size_t symbol_bits(std::size_t payload_bytes, std::string_view host) {
  constexpr std::size_t kAroundHost = std::string_view{"https:///#"}.size();
  const std::size_t digits = digits_for(payload_bytes + limits::kEnvelopeOverhead);
  return kByteHeadBits + 8 * (kAroundHost + host.size()) + kNumericHeadBits + numeric_bits(digits);
}

// The longest that registration may become.
void fill_registration(Credential& credential) {
  credential.number = limits::kMaxNumber;
  credential.issued_at = {limits::kLastIssue};
  credential.status_index = 0xFFFF'FFFF;
}

std::vector<std::string*> texts_to_shorten(Credential& credential) {
  std::vector<std::string*> texts;
  for (Observation& observation : credential.observations) {
    if (observation.reason) texts.push_back(&*observation.reason);
  }
  for (std::string& name : credential.talleres)
    texts.push_back(&name);
  for (std::string& name : credential.other_areas)
    texts.push_back(&name);
  return texts;
}

// The first characters of the text, without a space at the end.
std::string cut(const std::string& utf8, std::size_t characters) {
  std::string kept;
  std::size_t count = 0;
  for (const char unit : utf8) {
    const bool begins = (static_cast<unsigned char>(unit) & 0xC0U) != 0x80U;
    if (begins && ++count > characters) break;
    kept += unit;
  }
  while (kept.ends_with(' '))
    kept.pop_back();
  return kept;
}

bool fits_when_cut(Credential credential, std::size_t characters, std::string_view host) {
  for (std::string* text : texts_to_shorten(credential))
    *text = cut(*text, characters);
  return check_fit(std::move(credential), host).has_value();
}

}  // namespace

Result<Done, PayloadError> check_fit(Credential credential, std::string_view host) {
  fill_registration(credential);
  const auto payload = encode_payload(credential);
  if (!payload) return fail(payload.error());
  if (symbol_bits(payload->size(), host) > kSymbolBits) {
    return fail(PayloadError{PayloadField::size});
  }
  return Done{};
}

std::vector<Shortening> shorten_to_fit(Credential credential, std::string_view host) {
  std::size_t cap = limits::kMaxReasonCharacters;
  while (cap >= kShortestUseful && !fits_when_cut(credential, cap, host))
    --cap;
  if (cap < kShortestUseful) return {};
  std::vector<Shortening> shortened;
  for (const std::string* text : texts_to_shorten(credential)) {
    if (count_characters(*text) > cap) shortened.push_back({*text, cap});
  }
  return shortened;
}

}  // namespace fedatario::transcript
