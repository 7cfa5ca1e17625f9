#include "issuance/certificate/batch.h"

#include <algorithm>
#include <set>
#include <utility>

#include "crypto/base/match.h"
#include "crypto/verify/authenticator.h"

namespace fedatario::certificate {
namespace {

/// Whether two credentials say the same but for their registration.
bool says_the_same(const Credential& standing, const Credential& draft) {
  Credential renumbered = draft;
  renumbered.number = standing.number;
  renumbered.status_index = standing.status_index;
  renumbered.issued_at = standing.issued_at;
  return renumbered == standing;
}

IssueFailure failure_of(SealError error) {
  return std::visit([](auto why) { return IssueFailure{std::move(why)}; }, std::move(error));
}

/// Whether no later attempt with the same bytes can succeed: the content itself is refused. A clock
/// that is behind or a signer at fault may pass.
bool is_final(const SealError& error) {
  const auto* not_accepted = std::get_if<NotAccepted>(&error);
  if (not_accepted == nullptr) return false;
  const auto* refused = std::get_if<Refused>(&not_accepted->verdict);
  return refused != nullptr && (std::holds_alternative<ScopeError>(refused->why) ||
                                std::holds_alternative<PayloadError>(refused->why));
}

}  // namespace

Claim claim_of(const Applicant& applicant) {
  const Credential& credential = applicant.draft.credential();
  return {.holder = applicant.holder, .kind = credential.kind, .nivel = credential.nivel};
}

std::vector<Place> Batch::without_certificate(std::span<const Applicant> applicants) {
  std::vector<Claim> claims;
  std::transform(applicants.begin(), applicants.end(), std::back_inserter(claims), claim_of);
  const auto standing = desk_.store.standing(claims);

  std::vector<Place> due;
  std::set<Claim> seen;
  for (Place place = 0; place < applicants.size(); ++place) {
    if (!standing) {
      drop(place, standing.error());
    } else if (!seen.insert(claims[place]).second) {
      drop(place, BeingIssued{});
    } else if (!is_settled(place, applicants[place], (*standing)[place])) {
      due.push_back(place);
    }
  }
  return due;
}

bool Batch::is_settled(Place place, const Applicant& applicant, const Standing& standing) {
  if (standing.being_issued) {
    drop(place, BeingIssued{});
    return true;
  }
  if (!standing.certificate) return false;
  auto attested = Authenticator{desk_.own_keys}.authenticate(*standing.certificate);
  if (!attested) {
    drop(place, StoreError::damaged);
    return true;
  }
  if (!says_the_same(*attested->credential, applicant.draft.credential())) return false;
  Issued issued{.claim = claim_of(applicant),
                .sealed = {*standing.certificate, std::move(*attested)}};
  outcomes_[place] = AlreadyIssued{std::move(issued)};
  return true;
}

std::vector<Numbered> Batch::reserve(std::span<const Applicant> applicants,
                                     const std::vector<Place>& due) {
  std::vector<Numbered> numbered;
  if (due.empty()) return numbered;
  const auto serials = desk_.store.reserve(due.size());
  for (std::size_t i = 0; i < due.size(); ++i) {
    if (!serials) {
      drop(due[i], serials.error());
      continue;
    }
    const Applicant& applicant = applicants[due[i]];
    const Serial serial = (*serials)[i];
    numbered.push_back({.place = due[i],
                        .claim = claim_of(applicant),
                        .serial = serial,
                        .draft = {applicant.draft, serial, desk_.now}});
  }
  tell(Step::reserved, numbered.size());
  return numbered;
}

std::vector<Linted> Batch::lint(const std::vector<Numbered>& numbered) {
  std::vector<Linted> linted;
  for (const auto& [place, claim, serial, draft] : numbered) {
    const auto payload = Payload::of(draft);
    if (!payload) {
      drop(place, payload.error());
      continue;
    }
    auto ticket = payload->lint();
    if (!ticket) {
      drop(place, ticket.error());
      continue;
    }
    const ByteView bytes = payload->bytes();
    linted.push_back({.place = place,
                      .intent = {.claim = claim,
                                 .serial = serial,
                                 .kid = desk_.signer.public_key().kid(),
                                 .payload = {bytes.begin(), bytes.end()}},
                      .ticket = std::move(*ticket)});
  }
  return linted;
}

std::vector<Linted> Batch::lint(const std::vector<Intent>& intents) {
  std::vector<Linted> linted;
  for (Place place = 0; place < intents.size(); ++place) {
    const Intent& intent = intents[place];
    if (intent.kid != desk_.signer.public_key().kid()) {
      drop(place, OtherKey{intent.kid});
      continue;
    }
    auto ticket =
        Payload::from_intent(intent.payload, intent.serial).and_then([](const Payload& p) {
          return p.lint();
        });
    if (!ticket) {
      abandon(place, intent.serial, ticket.error());
      continue;
    }
    linted.push_back({.place = place, .intent = intent, .ticket = std::move(*ticket)});
  }
  return linted;
}

std::vector<Linted> Batch::record_intents(std::vector<Linted> linted) {
  if (linted.empty()) return linted;
  std::vector<Intent> intents;
  intents.reserve(linted.size());
  for (const Linted& one : linted) {
    intents.push_back(one.intent);
  }
  if (const auto recorded = desk_.store.record_intents(intents, desk_.now); !recorded) {
    for (const Linted& one : linted) {
      drop(one.place, recorded.error());
    }
    return {};
  }
  tell(Step::intents_recorded, intents.size());
  return linted;
}

std::vector<Signed> Batch::sign(std::vector<Linted> linted) {
  std::vector<Signed> done;
  for (Linted& one : linted) {
    auto sealed = seal(std::move(one.ticket), desk_.signer, desk_.own_keys, desk_.now);
    if (sealed) {
      done.push_back({one.place, {one.intent.claim, std::move(*sealed)}});
      continue;
    }
    const bool final = is_final(sealed.error());
    IssueFailure why = failure_of(std::move(sealed.error()));
    if (final) {
      abandon(one.place, one.intent.serial, std::move(why));
    } else {
      drop(one.place, std::move(why));
    }
  }
  if (!done.empty()) tell(Step::sealed, done.size());
  return done;
}

void Batch::commit(std::vector<Signed> signed_ones) {
  if (signed_ones.empty()) return;
  std::vector<Issued> issued;
  issued.reserve(signed_ones.size());
  for (const Signed& one : signed_ones) {
    issued.push_back(one.issued);
  }
  const auto committed = desk_.store.commit(issued, desk_.now);
  for (Signed& one : signed_ones) {
    if (committed) {
      outcomes_[one.place] = Outcome{std::move(one.issued)};
    } else {
      drop(one.place, committed.error());
    }
  }
  if (committed) tell(Step::committed, issued.size());
}

std::vector<Outcome> Batch::outcomes() && {
  std::vector<Outcome> all;
  for (auto& outcome : outcomes_) {
    all.push_back(std::move(outcome.value()));
  }
  return all;
}

/// Where closing the intent fails it stays open, and the next `resume` comes here again.
void Batch::abandon(Place place, Serial serial, IssueFailure why) {
  const auto closed = desk_.store.abandon(serial, desk_.now);
  drop(place, closed ? std::move(why) : IssueFailure{closed.error()});
}

void Batch::tell(Step step, std::size_t count) const {
  if (desk_.observe) desk_.observe(step, count);
}

}  // namespace fedatario::certificate
