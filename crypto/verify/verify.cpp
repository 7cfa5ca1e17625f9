#include "crypto/verify/verify.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "crypto/trust/limits.h"
#include "crypto/verify/vouch.h"

namespace fedatario {
namespace {

/// What the issued list holds at the certificate's position.
enum class Entry { list_missing, absent, different, equal };

/// What the evidence says of one certificate.
struct Findings {
  Entry entry = Entry::list_missing;
  Status status = Status::valid;
  DetailsRecord details;
  bool key_compromised = false;
  Instant complete_through;
  Instant as_of;  ///< of the list where there is one, else of the bundle
  bool stale = false;
  bool expired = false;
  Instant now;
};

Entry entry_of(const Envelope& envelope, const IssuedEntry& listed) {
  if (listed.is_absent()) return Entry::absent;
  return listed == IssuedEntry::of(envelope.bytes()) ? Entry::equal : Entry::different;
}

Findings look_up(const Envelope& envelope, const Credential& credential, const Evidence& evidence) {
  const Bundle& bundle = evidence.bundle;
  Findings found;
  found.now = evidence.now();
  found.as_of = bundle.manifest.issued_at;
  found.expired = found.now > bundle.expires();
  found.key_compromised = bundle.trust.find(envelope.kid())->state == KeyState::compromised;

  const CertificateList* list = bundle.find_list(credential.status_index >> limits::kPositionBits);
  if (list == nullptr) return found;
  const std::uint32_t position = credential.status_index & (limits::kListPositions - 1);
  found.entry = entry_of(envelope, list->entry_at(position));
  found.status = list->status_at(position);
  if (const DetailsRecord* record = list->details_at(position)) found.details = *record;
  found.complete_through = list->complete_through;
  found.as_of = list->as_of;
  found.stale = found.now - list->as_of > evidence.stale.of(list->number);
  return found;
}

/// docs/spec/bundle.md, section 10, rows 6 to 17, in their order: the first that applies decides.
Verdict judge(Attested attested, const Findings& found) {
  const Instant issued_at = attested.credential->issued_at;
  const DetailsRecord& details = found.details;
  const ReasonClass reason = details.reason.value_or(ReasonClass::other);
  const bool equal = found.entry == Entry::equal;
  const auto refused = [&](IssuedError why) { return Refused{why, std::move(attested)}; };
  const auto unconfirmed = [&](Doubt why) { return Unconfirmed{std::move(attested), why}; };

  if (found.entry == Entry::different) return refused(IssuedError::differs);
  if (!equal && found.key_compromised) return refused(IssuedError::key_compromised);
  if (found.entry == Entry::absent && issued_at <= found.complete_through) {
    return refused(IssuedError::absent);
  }
  if (equal && found.status == Status::annulled) {
    return Annulled{std::move(attested), details.since, reason};
  }
  if (equal && found.status == Status::superseded) {
    return Superseded{std::move(attested), details.since, details.successor};
  }
  if (is_dated_ahead(*attested.credential, found.now))
    return unconfirmed(Doubt::dated_in_the_future);
  if (found.entry == Entry::list_missing) return unconfirmed(Doubt::list_missing);
  if (found.entry == Entry::absent) return unconfirmed(Doubt::newer_than_evidence);
  if (found.expired) return unconfirmed(Doubt::evidence_expired);
  if (found.stale) return unconfirmed(Doubt::evidence_too_old);
  if (found.status == Status::suspended) {
    return Suspended{std::move(attested), details.since, reason};
  }
  return Accepted{std::move(attested), details.rectified_since};
}

}  // namespace

Duration StaleLimits::of(std::uint16_t list) const {
  const auto own = lists.find(list);
  return own == lists.end() ? standard : own->second;
}

Instant Evidence::now() const {
  return std::max(clock, bundle.manifest.issued_at);
}

Verdict verify(std::string_view qr_text, const Evidence& evidence) {
  const auto envelope = read_qr_text(qr_text);
  if (!envelope) return Refused{envelope.error(), std::nullopt};
  return verify_envelope(*envelope, evidence);
}

Verdict verify_envelope(const Envelope& envelope, const Evidence& evidence) {
  auto attested = vouch(envelope, evidence.bundle.trust);
  if (!attested) {
    Refused refused = std::move(attested).error();
    if (refused.attested) refused.attested->evidence_as_of = evidence.bundle.manifest.issued_at;
    return refused;
  }
  const Findings found = look_up(envelope, *attested->credential, evidence);
  attested->evidence_as_of = found.as_of;
  return judge(std::move(*attested), found);
}

}  // namespace fedatario
