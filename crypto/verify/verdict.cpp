#include "crypto/verify/verdict.h"

#include "crypto/base/match.h"

namespace fedatario {
namespace {

std::string word(EnvelopeError error) {
  switch (error) {
    case EnvelopeError::not_a_credential:
      return "not_a_credential";
    case EnvelopeError::too_long:
      return "too_long";
    case EnvelopeError::wrong_digits:
      return "wrong_digits";
    case EnvelopeError::malformed_cbor:
      return "malformed_cbor";
    case EnvelopeError::wrong_tag:
      return "wrong_tag";
    case EnvelopeError::wrong_shape:
      return "wrong_shape";
    case EnvelopeError::wrong_protected_header:
      return "wrong_protected_header";
    case EnvelopeError::unprotected_header_present:
      return "unprotected_header_present";
    case EnvelopeError::wrong_signature_length:
      return "wrong_signature_length";
  }
  return {};
}

std::string word(AuthenticationError error) {
  switch (error) {
    case AuthenticationError::unknown_issuer:
      return "unknown_issuer";
    case AuthenticationError::bad_signature:
      return "bad_signature";
  }
  return {};
}

std::string word(ScopeError error) {
  switch (error) {
    case ScopeError::key_not_valid_then:
      return "scope_key_not_valid_then";
    case ScopeError::service:
      return "scope_service";
    case ScopeError::nivel:
      return "scope_nivel";
    case ScopeError::kind:
      return "scope_kind";
    case ScopeError::year:
      return "scope_year";
    case ScopeError::status_list:
      return "scope_status_list";
  }
  return {};
}

std::string word(IssuedError error) {
  switch (error) {
    case IssuedError::differs:
      return "issued_differs";
    case IssuedError::absent:
      return "issued_absent";
    case IssuedError::key_compromised:
      return "key_compromised";
  }
  return {};
}

std::string word(PayloadError error) {
  return "payload_" + std::string{name_of(error.field)};
}

}  // namespace

std::string_view word_for(const Verdict& verdict) {
  return std::visit(Match{
                        [](const Accepted&) { return "accepted"; },
                        [](const Superseded&) { return "superseded"; },
                        [](const Annulled&) { return "annulled"; },
                        [](const Suspended&) { return "suspended"; },
                        [](const Unconfirmed&) { return "unconfirmed"; },
                        [](const Refused&) { return "refused"; },
                    },
                    verdict);
}

std::string_view word_for(Doubt doubt) {
  switch (doubt) {
    case Doubt::dated_in_the_future:
      return "dated_in_the_future";
    case Doubt::list_missing:
      return "list_missing";
    case Doubt::newer_than_evidence:
      return "newer_than_evidence";
    case Doubt::evidence_expired:
      return "evidence_expired";
    case Doubt::evidence_too_old:
      return "evidence_too_old";
  }
  return {};
}

std::string word_for(const RefusalReason& reason) {
  return std::visit([](const auto& why) { return word(why); }, reason);
}

const Attested* attested_of(const Verdict& verdict) {
  return std::visit(Match{
                        [](const Refused& refused) -> const Attested* {
                          return refused.attested ? &*refused.attested : nullptr;
                        },
                        [](const auto& held) -> const Attested* { return &held.attested; },
                    },
                    verdict);
}

}  // namespace fedatario
