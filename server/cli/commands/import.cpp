#include <array>
#include <iostream>
#include <memory>
#include <utility>

#include "server/cli/commands/commands.h"
#include "server/cli/importing.h"
#include "server/store/audit.h"

namespace fedatario::cli {
namespace {

using imports::Fate;

using Planner = Outcome<ImportPlan> (*)(store::Database&, const ImportSource&);

struct Options {
  std::filesystem::path file;
  std::string separator;
  bool confirm = false;
};

constexpr std::array<std::pair<std::string_view, char>, 3> kSeparators = {
    {{"coma", ','}, {"punto-y-coma", ';'}, {"tabulador", '\t'}}};

Outcome<std::optional<char>> separator_of(const std::string& word) {
  if (word.empty()) return std::optional<char>{};
  for (const auto& [name, separator] : kSeparators) {
    if (word == name) return std::optional{separator};
  }
  return fail(Failure{Exit::usage, "El separador es coma, punto-y-coma o tabulador."});
}

struct Tally {
  std::array<std::size_t, 4> rows{};  ///< by fate

  [[nodiscard]] std::size_t of(Fate fate) const { return rows[static_cast<std::size_t>(fate)]; }
  [[nodiscard]] bool all_taken() const {
    return of(Fate::doubtful) == 0 && of(Fate::rejected) == 0;
  }
};

/// Every row that was not taken as it stands, then the sums.
Tally print_report(const ImportPlan& plan) {
  Tally tally;
  for (const imports::RowReport& report : plan.reports) {
    ++tally.rows[static_cast<std::size_t>(report.fate())];
    for (const std::string& line : imports::lines_of(report)) {
      std::cout << line << '\n';
    }
  }
  for (const std::string& column : plan.ignored) {
    std::cout << "Columna que no se usa: " << column << '\n';
  }
  std::cout << "Filas: " << plan.reports.size() << " (" << plan.form
            << "). Aceptadas: " << tally.of(Fate::accepted)
            << ". Reparadas: " << tally.of(Fate::repaired)
            << ". Dudosas: " << tally.of(Fate::doubtful)
            << ". Rechazadas: " << tally.of(Fate::rejected) << ". Ya guardadas: " << plan.already
            << ".\n";
  return tally;
}

std::string sums_of(const store::Addition& addition) {
  return "Personas nuevas: " + std::to_string(addition.people.size()) +
         ". Años de estudio nuevos: " + std::to_string(addition.years.size()) + ".";
}

/// A file that adds nothing leaves no audit row either.
Outcome<Done> save(store::Database& database, const ImportPlan& plan, const std::string& what) {
  const auto& [people, years] = plan.addition;
  if (people.empty() && years.empty()) return Done{};
  const auto saved = store::save_addition(database, plan.addition,
                                          {.at = read_clock(),
                                           .actor = acting_user(),
                                           .action = "registry.imported",
                                           .subject = what,
                                           .detail = "people=" + std::to_string(people.size()) +
                                                     " years=" + std::to_string(years.size())});
  if (!saved) return fail(failure_of(saved.error()));
  return Done{};
}

Outcome<Exit> run(const Options& options, Planner planner, const std::string& what,
                  const Environment& environment) {
  const auto separator = separator_of(options.separator);
  if (!separator) return fail(separator.error());
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  const auto plan = planner(*database, {.file = options.file, .separator = *separator});
  if (!plan) return fail(plan.error());
  const Tally tally = print_report(*plan);
  if (options.confirm) {
    if (const auto saved = save(*database, *plan, what); !saved) return fail(saved.error());
    const bool nothing = plan->addition.people.empty() && plan->addition.years.empty();
    std::cout << (nothing ? "No había nada nuevo que guardar. " : "Guardado. ")
              << sums_of(plan->addition) << '\n';
  } else {
    std::cout << sums_of(plan->addition)
              << " Todavía no se guardó nada: revise el informe y repita la orden con "
                 "--confirm.\n";
  }
  return tally.all_taken() ? Exit::ok : Exit::incomplete;
}

struct Kind {
  const char* name;
  const char* description;
  Planner planner;
};

void add_kind(CLI::App& parent, Chosen& chosen, const Kind& kind) {
  const auto options = std::make_shared<Options>();
  auto* command = parent.add_subcommand(kind.name, kind.description);
  command->add_option("FILE", options->file, "Archivo CSV")->required()->type_name("ARCHIVO");
  command->add_option("--separator", options->separator, "coma, punto-y-coma o tabulador")
      ->type_name("SEPARADOR");
  command->add_flag("--confirm", options->confirm,
                    "Guarda las filas aceptadas y reparadas; sin él solo se informa");
  command->callback([options, &chosen, kind] {
    chosen.action = [options, kind](const Environment& environment) {
      return run(*options, kind.planner, kind.name, environment);
    };
  });
}

}  // namespace

void add_import(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("import", "Importa estudiantes o notas de un archivo CSV");
  command->require_subcommand(1);
  add_kind(
      *command, chosen,
      {"students", "Personas: documento, apellidos, nombres, nacimiento, sexo", plan_students});
  add_kind(
      *command, chosen,
      {"marks", "Notas, una por fila: documento, año, IE, grado, sección, área, nota", plan_marks});
}

}  // namespace fedatario::cli
