#include <iostream>
#include <memory>

#include "server/cli/commands/key_options.h"
#include "server/cli/issuing_office.h"
#include "server/cli/stop_point.h"

namespace fedatario::cli {
namespace {

Outcome<Exit> run(const KeyChoice& key, const Environment& environment) {
  const auto office = open_office(environment, key, KeyDuty::finishing);
  if (!office) return fail(office.error());
  const auto stop = StopPoint::from_environment();
  const auto report = finish_open_intents(
      *office, [&](certificate::Step step, std::size_t) { stop.pass(name_of(step)); });
  if (!report) return fail(report.error());
  for (const std::string& problem : report->problems) {
    std::cerr << problem << '\n';
  }
  std::cout << "Terminados: " << report->finished << ". Con error: " << report->problems.size()
            << ".\n";
  return report->problems.empty() ? Exit::ok : Exit::incomplete;
}

}  // namespace

void add_resume(CLI::App& app, Chosen& chosen) {
  const auto key = std::make_shared<KeyChoice>();
  auto* command =
      app.add_subcommand("resume", "Termina las emisiones que un corte dejó pendientes");
  add_issuing_key(*command, *key);
  command->callback([key, &chosen] {
    chosen.action = [key](const Environment& environment) { return run(*key, environment); };
  });
}

}  // namespace fedatario::cli
