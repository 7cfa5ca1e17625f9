#include <iostream>
#include <memory>

#include "server/cli/commands/key_options.h"
#include "server/cli/issuing_office.h"
#include "server/store/certificates.h"
#include "server/store/consistency.h"

namespace fedatario::cli {
namespace {

std::string sentence_of(const store::Flaw& flaw) {
  switch (flaw.kind) {
    case store::FlawKind::broken_audit_chain:
      return "La auditoría fue alterada en la fila " + flaw.subject + ".";
    case store::FlawKind::certificate_not_audited:
      return "El certificado N.° " + flaw.subject + " no tiene su fila de auditoría.";
    case store::FlawKind::certificate_not_genuine:
      return "La firma del certificado N.° " + flaw.subject + " no se sostiene.";
    case store::FlawKind::certificate_misfiled:
      return "El certificado N.° " + flaw.subject + " guarda el contenido de otro número.";
  }
  return {};
}

/// Prints one line for each look, and remembers whether all were well.
class Examination {
 public:
  void say(bool well, const std::string& sentence) {
    std::cout << (well ? "bien  " : "MAL   ") << sentence << '\n';
    all_well_ = all_well_ && well;
  }

  [[nodiscard]] bool all_well() const { return all_well_; }

 private:
  bool all_well_ = true;
};

void look_at_key(Examination& examination, store::Database& database, const KeyChoice& choice,
                 const std::filesystem::path& otherwise) {
  const auto signer = open_key(choice, otherwise);
  if (!signer) {
    examination.say(false, signer.error().message);
    return;
  }
  const std::string name = choice.key.empty() ? otherwise.string() : choice.key;
  const Kid kid = (*signer)->public_key().kid();
  const auto keys = store::load_trusted_keys(database);
  const bool registered = keys && std::ranges::any_of(*keys, [&](const TrustedKey& key) {
                            return key.issuer.kid == kid;
                          });
  examination.say(registered, "Clave " + to_hex(kid) + " en " + name +
                                  (registered ? "" : ", sin registrar en esta base") + ".");
}

void look_at_intents(Examination& examination, store::Database& database) {
  store::IssueStore store{database, acting_user()};
  const auto open = store.open_intents(0, certificate::kBatch);
  if (!open) {
    examination.say(false, failure_of(open.error()).message);
    return;
  }
  examination.say(open->empty(), open->empty() ? "No hay emisiones pendientes."
                                               : "Hay emisiones pendientes: ejecute «fedatario "
                                                 "resume».");
}

void look_at_flaws(Examination& examination, store::Database& database, Instant now) {
  const auto flaws = store::find_flaws(database, now);
  if (!flaws) {
    examination.say(false, failure_of(flaws.error()).message);
    return;
  }
  for (const store::Flaw& flaw : *flaws) {
    examination.say(false, sentence_of(flaw));
  }
  if (flaws->empty()) examination.say(true, "Certificados, firmas y auditoría concuerdan.");
}

Outcome<Exit> run(const KeyChoice& key, const Environment& environment) {
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  const auto institution = store::load_institution(*database);
  if (!institution) return fail(failure_of(institution.error()));

  Examination examination;
  examination.say(true, "Base de datos de «" + institution->heading + "».");
  look_at_key(examination, *database, key,
              beside_database(environment, std::string{kIssuerKeyFile}));
  look_at_intents(examination, *database);
  look_at_flaws(examination, *database, read_clock());
  return examination.all_well() ? Exit::ok : Exit::incomplete;
}

}  // namespace

void add_doctor(CLI::App& app, Chosen& chosen) {
  const auto key = std::make_shared<KeyChoice>();
  auto* command = app.add_subcommand("doctor", "Revisa la base de datos, la clave y la auditoría");
  add_issuing_key(*command, *key);
  command->callback([key, &chosen] {
    chosen.action = [key](const Environment& environment) { return run(*key, environment); };
  });
}

}  // namespace fedatario::cli
