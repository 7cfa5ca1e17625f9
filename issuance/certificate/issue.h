#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <variant>
#include <vector>

#include "crypto/keys/signer.h"
#include "crypto/trust/trust_list.h"
#include "issuance/certificate/payload.h"
#include "issuance/certificate/seal.h"
#include "issuance/certificate/store.h"
#include "issuance/transcript/draft.h"

/// From checked drafts to certificates that survive a crash: reserve, record the intent, sign,
/// verify, commit. Ed25519 is deterministic, so finishing an interrupted issue gives the same
/// bytes.
namespace fedatario::certificate {

/// Certificates in one durable step. One commit costs a disk write, whatever it holds; 500 keeps
/// that cost under the signatures' own and bounds what an interruption leaves open.
inline constexpr std::size_t kBatch = 500;

enum class Step { reserved, intents_recorded, sealed, committed };

/// Told after each step, with how many certificates took it. For progress and for fault tests.
using StepObserver = std::function<void(Step, std::size_t)>;

/// What issuing works with. Nothing in it is kept beyond the call.
struct IssuingDesk {
  Store& store;
  const Signer& signer;
  const TrustList& own_keys;  ///< the issuer's, as trust lists will name them
  Instant now;                ///< the instant of issue
  StepObserver observe;       ///< may be empty
};

/// One person who is to have a certificate.
struct Applicant {
  HolderId holder;
  transcript::Draft draft;
};

/// The standing certificate already says the same; it is to be printed again.
struct AlreadyIssued {
  Issued issued;
};

/// Another run is issuing the same certificate, or the same person stands twice in the batch.
struct BeingIssued {};

/// The intent was recorded for a key that is not the signer's.
struct OtherKey {
  Kid kid;
};

using IssueFailure = std::variant<StoreError, PayloadError, LintError, SignerError, NotAccepted,
                                  BeingIssued, OtherKey>;

using Outcome = std::variant<Issued, AlreadyIssued, IssueFailure>;

/// One outcome for each applicant, in their order. A failure stops nobody else.
[[nodiscard]] std::vector<Outcome> issue(std::span<const Applicant> applicants,
                                         const IssuingDesk& desk);

struct Resumed {
  Intent intent;
  Outcome outcome;
};

/// Finishes every open intent with the bytes that were recorded. The error is of reading them; an
/// intent whose content is refused for good is closed, every other one stays open.
[[nodiscard]] Result<std::vector<Resumed>, StoreError> resume(const IssuingDesk& desk);

}  // namespace fedatario::certificate
