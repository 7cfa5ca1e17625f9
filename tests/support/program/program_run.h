#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fedatario::test {

/// What is asked of a program that runs as a process of its own.
struct ProgramCall {
  std::vector<std::string> arguments;              ///< the program's path first
  std::map<std::string, std::string> environment;  ///< added to this process's
  std::optional<unsigned long> file_size_limit;    ///< RLIMIT_FSIZE, in bytes
  std::optional<unsigned> kill_after_microseconds;
};

struct ProgramResult {
  int exit_code = -1;  ///< -1 where a signal ended it
  int signal = 0;
  std::string out;
  std::string err;
};

/// Runs it to its end, with an empty standard input. What it writes is kept in files beside each
/// other in a scratch folder, so no pipe can block it.
[[nodiscard]] ProgramResult run_program(const ProgramCall& call);

}  // namespace fedatario::test
