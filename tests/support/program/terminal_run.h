#pragma once

#include <string>
#include <vector>

namespace fedatario::test {

/// What somebody at the keyboard does once the program shows `prompt`.
struct Reply {
  std::string prompt;
  std::string keys;  ///< `\n` is the enter key, `\3` control and C
};

struct TerminalResult {
  int exit_code = -1;  ///< -1 where a signal ended it
  int signal = 0;
  std::string shown;   ///< all that the terminal showed
  bool echoes = true;  ///< whether it shows what is typed, after the end
};

/// Runs a program on a terminal of its own, for half a minute at most. Throws where a prompt does
/// not come.
[[nodiscard]] TerminalResult run_in_terminal(std::vector<std::string> arguments,
                                             const std::vector<Reply>& replies);

}  // namespace fedatario::test
