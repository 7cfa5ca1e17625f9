#pragma once

#include <filesystem>
#include <memory>

#include "server/cli/commands/commands.h"

/// What the commands about roots and evidence share. For this folder's sources.
namespace fedatario::cli {

/// `fedatario keys root ...`
void add_root_keys(CLI::App& keys, Chosen& chosen);
void add_ceremony(CLI::App& root, Chosen& chosen);

/// `fedatario keys publisher`, `retire`, `compromise`.
void add_key_states(CLI::App& keys, Chosen& chosen);

/// `--roots`, the PEM file of the three pinned roots.
inline void add_roots_option(CLI::App& command, std::filesystem::path& roots) {
  roots = "/etc/fedatario/roots.pem";
  command.add_option("--roots", roots, "Partes públicas de las tres claves raíz")
      ->capture_default_str()
      ->type_name("PEM");
}

inline void add_out_option(CLI::App& command, std::filesystem::path& out, const char* what) {
  command.add_option("--out", out, what)->required()->type_name("ARCHIVO");
}

/// The command's action on the options that its parsing filled.
template <class Options, class Act>
void choose(CLI::App& command, Chosen& chosen, const std::shared_ptr<Options>& options, Act act) {
  command.callback([options, act, &chosen] {
    chosen.action = [options, act](const Environment& environment) {
      return act(*options, environment);
    };
  });
}

}  // namespace fedatario::cli
