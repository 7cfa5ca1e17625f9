#include "server/cli/issuing_office.h"

#include <utility>
#include <variant>

#include "server/store/certificates.h"

namespace fedatario::cli {
namespace {

Outcome<TrustList> own_keys(store::Database& database, const Signer& signer, Instant now) {
  auto keys = store::load_trusted_keys(database);
  if (!keys) return fail(failure_of(keys.error()));
  auto trust = TrustList::of(std::move(*keys), now, 1);
  if (!trust) return fail(failure_of(certificate::StoreError::damaged));
  if (trust->find(signer.public_key().kid()) == nullptr) {
    return fail(Failure{Exit::data,
                        "La clave no está registrada en esta base de datos. Use la que creó "
                        "«fedatario keys create»."});
  }
  return std::move(*trust);
}

Outcome<files::ProcessLock> lock_issuing(const Environment& environment) {
  const auto path = std::filesystem::path{environment.database}.concat(".issuing");
  auto lock = files::ProcessLock::try_take(path);
  if (!lock) return fail(failure_of(lock.error(), path));
  if (!*lock) {
    return fail(Failure{Exit::busy,
                        "Otra emisión está en curso en esta base de datos. Espere a que termine y "
                        "repita la orden; nada se cambió."});
  }
  return std::move(**lock);
}

}  // namespace

Outcome<IssuingOffice> open_office(const Environment& environment, const KeyChoice& key) {
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  auto lock = lock_issuing(environment);
  if (!lock) return fail(lock.error());
  auto institution = store::load_institution(*database);
  if (!institution) return fail(failure_of(institution.error()));
  const auto now = instant_of(environment, *institution);
  if (!now) return fail(now.error());

  auto signer = open_key(key, beside_database(environment, std::string{kIssuerKeyFile}));
  if (!signer) return fail(signer.error());
  auto trust = own_keys(*database, **signer, *now);
  if (!trust) return fail(trust.error());
  return IssuingOffice{.lock = std::move(*lock),
                       .database = std::make_unique<store::Database>(std::move(*database)),
                       .institution = std::move(*institution),
                       .signer = std::move(*signer),
                       .evidence = {.trust = std::move(*trust), .now = *now}};
}

Outcome<ResumeReport> finish_open_intents(const IssuingOffice& office,
                                          const certificate::StepObserver& observe) {
  auto store = office.store();
  const auto resumed = certificate::resume(
      {.store = store, .signer = *office.signer, .evidence = office.evidence, .observe = observe});
  if (!resumed) return fail(failure_of(resumed.error()));

  ResumeReport report;
  for (const auto& [intent, outcome] : *resumed) {
    const auto* failure = std::get_if<certificate::IssueFailure>(&outcome);
    if (failure == nullptr) {
      ++report.finished;
    } else {
      report.problems.push_back("N.° " + store::printed_number(intent.serial.number) + ": " +
                                reason_of(*failure));
    }
  }
  return report;
}

std::string_view name_of(certificate::Step step) {
  switch (step) {
    case certificate::Step::reserved:
      return "reserved";
    case certificate::Step::intents_recorded:
      return "intents_recorded";
    case certificate::Step::sealed:
      return "sealed";
    case certificate::Step::committed:
      return "committed";
  }
  return {};
}

}  // namespace fedatario::cli
