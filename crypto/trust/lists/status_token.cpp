#include "crypto/trust/lists/status_token.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "crypto/codec/zlib_stream.h"
#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"
#include "crypto/trust/lists/signed_part.h"

namespace fedatario {
namespace {

constexpr auto kProfile = cose::Sign1Profile::status_token;

/// Claims of a CWT (RFC 8392, 3.1) and of the Token Status List in it, as they stand in the map.
constexpr std::uint64_t kSubject = 2;
constexpr std::uint64_t kExpires = 4;
constexpr std::uint64_t kIssuedAt = 6;
constexpr std::uint64_t kStatusList = 65'533;
constexpr std::uint64_t kTimeToLive = 65'534;
constexpr std::uint64_t kClaims = 5;

constexpr std::string_view kList = "lst";
constexpr std::string_view kBits = "bits";
constexpr std::uint64_t kStatusListPairs = 2;
constexpr std::uint64_t kBitsPerStatus = 2;
constexpr std::uint64_t kSecondsToLive = 86'400;

constexpr Duration kLifetime = days(45);

struct Claims {
  std::string_view subject;
  Instant expires;
  Instant issued_at;
  ByteView list;
};

constexpr std::string_view kSubjectStart = "urn:fedatario:status:";

std::string subject_of(const TokenPlace& place) {
  return std::string{kSubjectStart} + std::to_string(place.list) + ":" +
         std::to_string(place.segment);
}

bool take_number(CborReader& reader, std::uint64_t number) {
  return reader.unsigned_integer() == number;
}

bool take_text(CborReader& reader, std::string_view text) {
  return reader.text_string() == text;
}

/// The compressed list of `{"lst": bstr, "bits": 2}`.
std::optional<ByteView> read_list(CborReader& reader) {
  if (reader.map() != kStatusListPairs || !take_text(reader, kList)) return std::nullopt;
  const auto list = reader.byte_string();
  if (!list || !take_text(reader, kBits) || !take_number(reader, kBitsPerStatus)) {
    return std::nullopt;
  }
  return *list;
}

std::optional<Claims> read_claims(ByteView payload) {
  CborReader reader{payload};
  if (reader.map() != kClaims || !take_number(reader, kSubject)) return std::nullopt;
  const auto subject = reader.text_string();
  if (!subject || !take_number(reader, kExpires)) return std::nullopt;
  const auto expires = read_instant(reader);
  if (!expires || !take_number(reader, kIssuedAt)) return std::nullopt;
  const auto issued_at = read_instant(reader);
  if (!issued_at || !take_number(reader, kStatusList)) return std::nullopt;
  const auto list = read_list(reader);
  if (!list || !take_number(reader, kTimeToLive) || !take_number(reader, kSecondsToLive) ||
      !reader.end()) {
    return std::nullopt;
  }
  return Claims{*subject, *expires, *issued_at, *list};
}

/// How many of the token's statuses are within the list.
std::uint32_t positions_within(const TokenExpectation& expected) {
  const std::uint64_t first =
      std::uint64_t{expected.place.segment} * std::uint64_t{limits::kPositionsPerToken};
  return first >= expected.positions ? 0 : expected.positions - static_cast<std::uint32_t>(first);
}

}  // namespace

Result<StatusToken, EvidenceError> read_status_token(ByteView part, const Publishers& publishers,
                                                     const TokenExpectation& expected) {
  const auto opened = open_signed_part(part, kProfile, publishers, expected.place.list);
  if (!opened) return fail(opened.error());
  const auto claims = read_claims(opened->payload);
  if (!claims) return fail(EvidenceError::malformed);
  auto statuses = inflate_exactly(claims->list, limits::kStatusBytes);
  if (!statuses) return fail(EvidenceError::malformed);
  if (!opened->publisher->is_valid_at(claims->issued_at)) {
    return fail(EvidenceError::publisher_not_allowed);
  }
  StatusToken token{.issued_at = claims->issued_at,
                    .expires = claims->expires,
                    .statuses = PackedStatuses{std::move(*statuses)}};
  if (claims->subject != subject_of(expected.place) || token.issued_at > expected.as_of ||
      expected.as_of > token.expires || !token.statuses.is_valid_from(positions_within(expected))) {
    return fail(EvidenceError::inconsistent);
  }
  return token;
}

std::optional<TokenPlace> claimed_place(ByteView part) {
  const auto object = cose::parse_sign1(part, limits::kMaxPartBytes, kProfile);
  const auto claims = object ? read_claims(object->payload) : std::nullopt;
  if (!claims || !claims->subject.starts_with(kSubjectStart)) return std::nullopt;
  const std::string_view rest = claims->subject.substr(kSubjectStart.size());
  const auto colon = std::min(rest.find(':'), rest.size());
  TokenPlace place;
  std::from_chars(rest.data(), rest.data() + colon, place.list);
  if (colon < rest.size()) {
    std::from_chars(rest.data() + colon + 1, rest.data() + rest.size(), place.segment);
  }
  if (subject_of(place) != claims->subject) return std::nullopt;
  return place;
}

Result<Bytes, PublishError> sign_status_token(const TokenPlace& place, Instant issued_at,
                                              const PackedStatuses& statuses,
                                              const Signer& publisher) {
  const Instant expires = issued_at + kLifetime;
  if (!is_evidence_instant(issued_at) || !is_evidence_instant(expires)) {
    return fail(PublishError::inconsistent);
  }
  CborWriter writer;
  writer.map(kClaims);
  writer.unsigned_integer(kSubject);
  writer.text_string(subject_of(place));
  writer.unsigned_integer(kExpires);
  write_instant(writer, expires);
  writer.unsigned_integer(kIssuedAt);
  write_instant(writer, issued_at);
  writer.unsigned_integer(kStatusList);
  writer.map(kStatusListPairs);
  writer.text_string(kList);
  writer.byte_string(deflate_smallest(statuses.bytes()));
  writer.text_string(kBits);
  writer.unsigned_integer(kBitsPerStatus);
  writer.unsigned_integer(kTimeToLive);
  writer.unsigned_integer(kSecondsToLive);
  return sign_part(writer.bytes(), kProfile, publisher);
}

}  // namespace fedatario
