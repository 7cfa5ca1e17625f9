#include <algorithm>
#include <iostream>
#include <memory>

#include "server/cli/commands/commands.h"
#include "server/cli/progress_bar.h"
#include "server/registry/synthetic/generator.h"
#include "server/store/audit.h"
#include "server/store/registry_writer.h"

namespace fedatario::cli {
namespace {

/// People in one transaction: about a hundred thousand rows, so a disk write costs nothing.
constexpr std::uint32_t kPeopleInBatch = 1000;

struct Options {
  std::string scenario;
  std::uint64_t seed = 1;
};

struct Counts {
  std::size_t people = 0;
  std::size_t years = 0;
  std::size_t marks = 0;

  void add(const registry::PersonFile& file) {
    ++people;
    years += file.enrolments.size();
    for (const auto& enrolment : file.enrolments) {
      marks += enrolment.year.marks.size();
    }
  }
};

Failure failure_of_saving(certificate::StoreError error) {
  if (error != certificate::StoreError::conflict) return failure_of(error);
  return {Exit::data,
          "La base de datos ya tiene un padrón. Genere los datos en una base nueva (fedatario "
          "init --demo)."};
}

Outcome<Counts> save_people(store::Database& database, const synthetic::Generator& generator) {
  const std::uint32_t total = generator.person_count();
  ProgressBar progress{"Generando", total};
  Counts counts;
  for (std::uint32_t first = 0; first < total; first += kPeopleInBatch) {
    std::vector<registry::PersonFile> batch;
    const std::uint32_t end = std::min(total, first + kPeopleInBatch);
    for (std::uint32_t index = first; index < end; ++index) {
      batch.push_back(generator.person(index).file);
      counts.add(batch.back());
    }
    const auto saved = store::save_people(database, batch);
    if (!saved) return fail(failure_of_saving(saved.error()));
    progress.advance(batch.size());
  }
  return counts;
}

Outcome<Exit> run(const Options& options, const Environment& environment) {
  const auto scenario = synthetic::parse_scenario(options.scenario);
  if (!scenario) {
    return fail(Failure{
        Exit::usage, "No hay un escenario «" + options.scenario + "». Los que hay: school, ugel."});
  }
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  const auto institution = store::load_institution(*database);
  if (!institution) return fail(failure_of(institution.error()));
  if (!institution->demonstration) {
    return fail(Failure{Exit::usage,
                        "Los datos ficticios solo entran en una base de demostración (init "
                        "--demo)."});
  }
  const synthetic::Generator generator{*scenario, options.seed};
  const auto saved = store::save_directory(*database, generator.directory());
  if (!saved) return fail(failure_of_saving(saved.error()));
  const auto counts = save_people(*database, generator);
  if (!counts) return fail(counts.error());
  const auto recorded =
      store::record_event(*database, {.at = read_clock(),
                                      .actor = acting_user(),
                                      .action = "registry.generated",
                                      .subject = options.scenario,
                                      .detail = "seed=" + std::to_string(options.seed)});
  if (!recorded) return fail(failure_of(recorded.error()));
  std::cout << "Servicios: " << generator.directory().services.size()
            << ". Personas: " << counts->people << ". Años de estudio: " << counts->years
            << ". Notas: " << counts->marks << ".\n";
  return Exit::ok;
}

}  // namespace

void add_generate(CLI::App& app, Chosen& chosen) {
  const auto options = std::make_shared<Options>();
  auto* command =
      app.add_subcommand("generate", "Llena una base de demostración de datos ficticios");
  command->add_option("--scenario", options->scenario, "school (una IE) o ugel (una UGEL)")
      ->required()
      ->type_name("ESCENARIO");
  command->add_option("--seed", options->seed, "Semilla: la misma da siempre los mismos datos")
      ->capture_default_str()
      ->type_name("N");
  command->callback([options, &chosen] {
    chosen.action = [options](const Environment& environment) {
      return run(*options, environment);
    };
  });
}

}  // namespace fedatario::cli
