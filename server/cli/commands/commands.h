#pragma once

#include <functional>

#include <CLI/CLI.hpp>

#include "server/cli/environment.h"
#include "server/cli/exit_code.h"

/// One function per subcommand: it declares the options, and sets what is to be done if the user
/// names it. Only these files and program.cpp see CLI11.
namespace fedatario::cli {

using Action = std::function<Outcome<Exit>(const Environment&)>;

/// Where the chosen subcommand puts its action.
struct Chosen {
  Action action;
};

void add_init(CLI::App& app, Chosen& chosen);
void add_keys(CLI::App& app, Chosen& chosen);
void add_generate(CLI::App& app, Chosen& chosen);
void add_import(CLI::App& app, Chosen& chosen);
void add_issue(CLI::App& app, Chosen& chosen);
void add_resume(CLI::App& app, Chosen& chosen);
void add_show(CLI::App& app, Chosen& chosen);
void add_bundle(CLI::App& app, Chosen& chosen);
void add_doctor(CLI::App& app, Chosen& chosen);

}  // namespace fedatario::cli
