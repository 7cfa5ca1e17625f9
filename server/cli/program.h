#pragma once

namespace fedatario::cli {

/// The program `fedatario`: reads the command line, runs the subcommand, returns the exit code.
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace fedatario::cli
