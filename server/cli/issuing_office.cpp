#include "server/cli/issuing_office.h"

#include <utility>
#include <variant>

#include "server/store/certificates.h"
#include "server/store/publishing.h"

namespace fedatario::cli {
namespace {

Failure out_of_use(const TrustedKey& key) {
  const std::string how = key.state == KeyState::retired ? "retirada" : "marcada como comprometida";
  return {Exit::data, "La clave " + to_hex(key.issuer.kid) + " está " + how +
                          ": no firma certificados nuevos. Cree otra con «fedatario keys create» e "
                          "indíquela con --key. Lo pendiente se termina con «fedatario resume»."};
}

Outcome<TrustList> own_keys(store::Database& database, const Signer& signer, KeyDuty duty,
                            Instant now) {
  auto keys = store::load_trusted_keys(database);
  if (!keys) return fail(failure_of(keys.error()));
  auto trust = store::own_trust_list(std::move(*keys), now);
  if (!trust) return fail(failure_of(certificate::StoreError::damaged));
  const TrustedKey* key = trust->find(signer.public_key().kid());
  if (key == nullptr) {
    return fail(Failure{Exit::data,
                        "La clave no está registrada en esta base de datos. Use la que creó "
                        "«fedatario keys create»."});
  }
  if (duty == KeyDuty::new_certificates && key->state != KeyState::active) {
    return fail(out_of_use(*key));
  }
  return std::move(*trust);
}

/// A certificate dated within what was published as complete would look forged to every verifier.
Outcome<Done> check_clock(store::Database& database, Instant now) {
  const auto last = store::last_edition(database);
  if (!last) return fail(failure_of(last.error()));
  if (!*last || now > (*last)->complete_through) return Done{};
  return fail(
      Failure{Exit::busy, "El reloj de este equipo está atrasado: la última publicación es del " +
                              lima_date((*last)->issued_at) + " " + lima_time((*last)->issued_at) +
                              ". Corrija la hora y repita; nada se emitió."});
}

}  // namespace

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

Outcome<IssuingOffice> open_office(const Environment& environment, const KeyChoice& key,
                                   KeyDuty duty) {
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  auto lock = lock_issuing(environment);
  if (!lock) return fail(lock.error());
  auto institution = store::load_institution(*database);
  if (!institution) return fail(failure_of(institution.error()));
  const auto now = instant_of(environment, *institution);
  if (!now) return fail(now.error());

  if (const auto ahead = check_clock(*database, *now); !ahead) return fail(ahead.error());
  auto signer = open_key(key, beside_database(environment, std::string{kIssuerKeyFile}));
  if (!signer) return fail(signer.error());
  auto trust = own_keys(*database, **signer, duty, *now);
  if (!trust) return fail(trust.error());
  return IssuingOffice{.lock = std::move(*lock),
                       .database = std::make_unique<store::Database>(std::move(*database)),
                       .institution = std::move(*institution),
                       .signer = std::move(*signer),
                       .own_keys = std::move(*trust),
                       .now = *now};
}

Outcome<ResumeReport> finish_open_intents(const IssuingOffice& office,
                                          const certificate::StepObserver& observe) {
  auto store = office.store();
  const auto resumed = certificate::resume({.store = store,
                                            .signer = *office.signer,
                                            .own_keys = office.own_keys,
                                            .now = office.now,
                                            .observe = observe});
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
