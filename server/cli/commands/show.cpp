#include <iostream>
#include <memory>
#include <variant>

#include "crypto/credential/credential_json.h"
#include "crypto/verify/vouch.h"
#include "issuance/transcript/identity.h"
#include "server/cli/commands/commands.h"
#include "server/cli/option_values.h"
#include "server/store/certificates.h"
#include "server/store/record_reader.h"

namespace fedatario::cli {
namespace {

constexpr std::string_view kSections = "sections";

struct Options {
  std::string what;
  bool json = false;
};

Outcome<store::StoredCertificate> find(store::Database& database, const std::string& what) {
  const auto number = parse_number(what);
  const auto codigo = CodigoVirtual::parse(what);
  if (!number && !codigo) {
    return fail(Failure{Exit::usage, "«" + what +
                                         "» no es un número (00012345) ni un código virtual "
                                         "(XXXX-XXXX-XXXX)."});
  }
  auto found = number ? store::find_certificate(database, *number)
                      : store::find_certificate(database, *codigo);
  if (!found) return fail(failure_of(found.error()));
  if (!*found) return fail(Failure{Exit::data, "No hay ningún certificado «" + what + "»."});
  return std::move(**found);
}

Outcome<Attested> attest(store::Database& database, const store::StoredCertificate& stored) {
  auto keys = store::load_trusted_keys(database);
  if (!keys) return fail(failure_of(keys.error()));
  const auto trust = store::own_trust_list(std::move(*keys), stored.committed_at);
  if (!trust) return fail(failure_of(certificate::StoreError::damaged));
  auto attested = vouch(stored.envelope, *trust);
  if (attested) return std::move(*attested);
  return fail(Failure{Exit::data,
                      "Lo guardado no se sostiene ante el verificador. Ejecute «fedatario "
                      "doctor»."});
}

void print_json(const store::StoredCertificate& stored, const Attested& attested) {
  std::cout << R"({"codigo_virtual":")" << attested.codigo_virtual.text() << R"(","kid":")"
            << to_hex(stored.envelope.kid()) << R"(","replaced_by":)";
  if (stored.replaced_by) {
    std::cout << *stored.replaced_by;
  } else {
    std::cout << "null";
  }
  std::cout << R"(,"envelope":")" << to_hex(stored.envelope.bytes()) << R"(","credential":)"
            << credential_to_json(*attested.credential) << "}\n";
}

void print_words(const store::StoredCertificate& stored, const Attested& attested) {
  const Credential& credential = *attested.credential;
  std::cout << to_text(credential.kind) << " N.° " << store::printed_number(stored.number) << '\n'
            << "  código virtual  " << attested.codigo_virtual.text() << '\n'
            << "  estado          "
            << (stored.replaced_by
                    ? "REEMPLAZADO por el N.° " + store::printed_number(*stored.replaced_by)
                    : "VIGENTE")
            << '\n'
            << "  entidad         " << attested.issuer.heading
            << (attested.issuer.demonstration ? " (demostración)" : "") << '\n'
            << "  servicio        " << transcript::print_service(credential.service) << ", nivel "
            << to_text(credential.nivel) << '\n'
            << "  titular         " << credential.holder << '\n'
            << "  documento       " << transcript::name_of(credential.document.type) << ' '
            << credential.document.number << '\n'
            << "  emitido         " << lima_date(credential.issued_at) << ' '
            << lima_time(credential.issued_at) << '\n'
            << "  director        " << credential.director.value_or("-") << '\n'
            << "  clave           " << to_hex(stored.envelope.kid()) << '\n'
            << "  tamaño          " << stored.envelope.bytes().size() << " bytes\n";
}

Outcome<Exit> show_sections(store::Database& database) {
  const auto sections = store::list_sections(database);
  if (!sections) return fail(failure_of(sections.error()));
  for (const auto& [section, nivel, students] : *sections) {
    std::cout << print_section(section) << "  nivel " << to_text(nivel) << "  " << students
              << (students == 1 ? " estudiante\n" : " estudiantes\n");
  }
  return Exit::ok;
}

Outcome<Exit> run(const Options& options, const Environment& environment) {
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  if (options.what == kSections) return show_sections(*database);
  const auto stored = find(*database, options.what);
  if (!stored) return fail(stored.error());
  const auto attested = attest(*database, *stored);
  if (!attested) return fail(attested.error());
  if (options.json) {
    print_json(*stored, *attested);
  } else {
    print_words(*stored, *attested);
  }
  return Exit::ok;
}

}  // namespace

void add_show(CLI::App& app, Chosen& chosen) {
  const auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("show", "Muestra un certificado, o las secciones");
  command
      ->add_option("what", options->what,
                   "Número, código virtual, o la palabra sections para ver las secciones")
      ->required()
      ->type_name("NÚMERO|CÓDIGO|sections");
  command->add_flag("--json", options->json, "Escribe el contenido firmado en JSON");
  command->callback([options, &chosen] {
    chosen.action = [options](const Environment& environment) {
      return run(*options, environment);
    };
  });
}

}  // namespace fedatario::cli
