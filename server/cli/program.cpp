#include "server/cli/program.h"

#include <csignal>
#include <iostream>
#include <string>

#include "server/cli/commands/commands.h"

namespace fedatario::cli {
namespace {

constexpr auto kDefaultDatabase = "/var/lib/fedatario/fedatario.db";

struct GlobalOptions {
  std::string database = kDefaultDatabase;
  std::string at;
};

void add_global_options(CLI::App& app, GlobalOptions& options) {
  app.add_option("--db", options.database, "Base de datos")
      ->envname("FEDATARIO_DB")
      ->capture_default_str()
      ->type_name("ARCHIVO");
  app.add_option("--at", options.at,
                 "Instante en lugar del reloj, 2026-03-01T15:04:05Z; solo en demostraciones")
      ->type_name("INSTANTE");
  app.set_version_flag("--version", std::string{"fedatario "} + FEDATARIO_VERSION,
                       "Muestra la versión");
  app.set_help_flag("-h,--help", "Muestra esta ayuda");
}

void speak_spanish(CLI::App& app) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", "Uso");
  formatter->label("OPTIONS", "OPCIONES");
  formatter->label("SUBCOMMAND", "ORDEN");
  formatter->label("SUBCOMMANDS", "ÓRDENES");
  formatter->label("Positionals", "Argumentos");
  formatter->label("Options", "Opciones");
  formatter->label("Subcommands", "Órdenes");
  formatter->label("REQUIRED", "(obligatorio)");
  formatter->label("Env", "variable");
  formatter->column_width(28);
  app.formatter(formatter);
  app.option_defaults()->group("Opciones");
}

/// CLI11 gives a command its help flag before it knows the Spanish group.
void group_commands(CLI::App& app) {
  for (CLI::App* command : app.get_subcommands({})) {
    command->group("Órdenes");
    command->get_help_ptr()->group("Opciones");
    for (CLI::App* nested : command->get_subcommands({})) {
      nested->group("Órdenes");
      nested->get_help_ptr()->group("Opciones");
    }
  }
}

std::string until(const std::string& text, const std::string& mark) {
  return text.substr(0, text.find(mark));
}

/// CLI11 explains itself in English only, after the option's name.
std::string sentence_of(const CLI::ParseError& error) {
  const std::string what = error.what();
  const std::string kind = error.get_name();
  if (kind == "RequiredError" && what.find("subcommand") != std::string::npos) {
    return "Falta la orden, o no existe.";
  }
  if (kind == "RequiredError") return "Falta " + until(what, " is required") + ".";
  if (kind == "ArgumentMismatch") return "Falta el valor de " + until(what, ":") + ".";
  if (kind == "ExcludesError") {
    const std::string separator = " excludes ";
    const std::string other = what.substr(what.find(separator) + separator.size());
    return "No se usan juntas " + until(what, separator) + " y " + other + ".";
  }
  if (kind == "ExtrasError") return "No se entiende: " + what.substr(what.rfind(": ") + 2) + ".";
  return "Valor no válido: " + what + ".";
}

int complain(const std::string& sentence, Exit exit) {
  std::cerr << "fedatario: " << sentence << '\n';
  return static_cast<int>(exit);
}

Outcome<Environment> environment_of(const GlobalOptions& options) {
  Environment environment{.database = options.database, .at = std::nullopt};
  if (options.at.empty()) return environment;
  environment.at = from_rfc3339(options.at);
  if (environment.at) return environment;
  return fail(Failure{Exit::usage, "Instante no válido: " + options.at +
                                       ". Escríbalo en UTC, por ejemplo 2026-03-01T15:04:05Z."});
}

int act(const Action& action, const GlobalOptions& options) {
  const auto exit = environment_of(options).and_then(
      [&](const Environment& environment) { return action(environment); });
  if (!exit) return complain(exit.error().message, exit.error().exit);
  return static_cast<int>(*exit);
}

}  // namespace

int run(int argc, const char* const* argv) {
  // A write past the file size limit must come back as an error, not end the process half-way.
  std::signal(SIGXFSZ, SIG_IGN);

  CLI::App app{"Fedatario: certificados de estudios firmados", "fedatario"};
  GlobalOptions options;
  Chosen chosen;
  speak_spanish(app);
  app.fallthrough();
  app.require_subcommand(1);
  add_global_options(app, options);
  for (const auto add : {add_init, add_keys, add_generate, add_import, add_issue, add_resume,
                         add_show, add_bundle, add_doctor}) {
    add(app, chosen);
  }
  group_commands(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help_or_version) {
    return app.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    return complain(sentence_of(error) + " Vea «fedatario --help».", Exit::usage);
  }
  return act(chosen.action, options);
}

}  // namespace fedatario::cli
