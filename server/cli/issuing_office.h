#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/keys/signer.h"
#include "crypto/trust/trust_list.h"
#include "files/process_lock.h"
#include "issuance/certificate/issue.h"
#include "server/cli/environment.h"
#include "server/cli/signing_key.h"
#include "server/store/issue_store.h"
#include "server/store/issuers.h"

namespace fedatario::cli {

/// Everything that `issue` and `resume` need at hand: the database, the institution, its signing
/// key and its keys as verifiers will know them. While it stands no other process issues into the
/// database, so every open intent found is one that an interruption left.
struct IssuingOffice {
  files::ProcessLock lock;
  std::unique_ptr<store::Database> database;
  store::Institution institution;
  std::unique_ptr<Signer> signer;
  TrustList own_keys;
  Instant now;  ///< the instant of issue

  [[nodiscard]] store::IssueStore store() const { return {*database, acting_user()}; }
};

/// Keeps every other process from issuing into the database while it is held.
[[nodiscard]] Outcome<files::ProcessLock> lock_issuing(const Environment& environment);

/// What the key is opened for. One that was retired or compromised signs nothing new, but finishes
/// what was begun with it: an intent left open would hold back `complete_through` for ever.
enum class KeyDuty { new_certificates, finishing };

/// A choice without a key: the file beside the database that `keys create` makes.
[[nodiscard]] Outcome<IssuingOffice> open_office(const Environment& environment,
                                                 const KeyChoice& key, KeyDuty duty);

/// Finishes what an interruption left. The lines say what could not be finished.
struct ResumeReport {
  std::size_t finished = 0;
  std::vector<std::string> problems;
};

[[nodiscard]] Outcome<ResumeReport> finish_open_intents(const IssuingOffice& office,
                                                        const certificate::StepObserver& observe);

/// `reserved`, `intents_recorded`, ...
[[nodiscard]] std::string_view name_of(certificate::Step step);

/// Name of the signing key's file beside the database.
inline constexpr std::string_view kIssuerKeyFile = "issuer.pem";

}  // namespace fedatario::cli
