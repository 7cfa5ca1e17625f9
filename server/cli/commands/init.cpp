#include <iostream>
#include <memory>

#include "crypto/codec/latin.h"
#include "crypto/trust/limits.h"
#include "server/cli/commands/commands.h"

namespace fedatario::cli {
namespace {

/// The trust list's limit for it (docs/spec/trust-list.md).
constexpr std::size_t kMaxHeadingCharacters = 100;

struct Options {
  std::string heading;
  std::string host;
  bool demonstration = false;
  std::uint16_t list = 0;
};

bool is_host(const std::string& host) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789.-:";
  constexpr std::size_t kMaxHost = 60;  // docs/spec/credential.md, section 1
  return !host.empty() && host.size() <= kMaxHost &&
         host.find_first_not_of(kAllowed) == std::string::npos;
}

Outcome<Exit> run(const Options& options, const Environment& environment) {
  if (!is_credential_text(options.heading, kMaxHeadingCharacters)) {
    return fail(Failure{
        Exit::usage, "El encabezado debe tener de 1 a 100 letras latinas, sin espacios de más."});
  }
  if (!is_host(options.host)) {
    return fail(Failure{Exit::usage,
                        "El dominio debe tener de 1 a 60 minúsculas, dígitos, puntos o guiones, "
                        "por ejemplo --host v.ugel.example"});
  }
  auto database = store::Database::create(environment.database);
  if (!database) return fail(failure_of(database.error(), environment.database));
  const store::Institution institution{.heading = options.heading,
                                       .host = options.host,
                                       .demonstration = options.demonstration,
                                       .list = options.list};
  if (const auto saved = store::save_institution(*database, institution); !saved) {
    return fail(failure_of(saved.error()));
  }
  std::cout << "Base de datos creada: " << environment.database.string() << '\n'
            << "Institución: " << options.heading
            << (options.demonstration ? " (demostración: datos ficticios)" : "") << '\n';
  return Exit::ok;
}

}  // namespace

void add_init(CLI::App& app, Chosen& chosen) {
  const auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("init", "Crea la base de datos de una institución");
  command->add_option("--heading", options->heading, "Entidad que encabeza los certificados")
      ->required()
      ->type_name("TEXTO");
  command->add_option("--host", options->host, "Dominio del enlace que lleva el código QR")
      ->required()
      ->type_name("DOMINIO");
  command->add_flag("--demo", options->demonstration, "Demostración: datos ficticios, sin valor");
  command->add_option("--list", options->list, "Lista de estados que la autoridad asignó, 0 a 4095")
      ->check(CLI::Range(0, int{limits::kMaxListNumber}))
      ->capture_default_str()
      ->type_name("N");
  command->callback([options, &chosen] {
    chosen.action = [options](const Environment& environment) {
      return run(*options, environment);
    };
  });
}

}  // namespace fedatario::cli
