// fedatario-verify: see docs/man/fedatario-verify.1.

#include <chrono>
#include <iostream>

#include <sodium.h>

#include "crypto/base/match.h"
#include "kiosk/cli/check_input.h"
#include "kiosk/cli/evidence_files.h"
#include "kiosk/cli/messages.h"
#include "kiosk/cli/options.h"
#include "kiosk/cli/report_json.h"
#include "kiosk/cli/report_text.h"
#include "kiosk/cli/usage_messages.h"

namespace {

using namespace fedatario;
using namespace fedatario::cli;

Instant system_clock() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::floor<std::chrono::seconds>(now).count()};
}

int fail_with(ExitStatus status, std::string_view text) {
  std::cerr << "fedatario-verify: " << text << "\n";
  return static_cast<int>(status);
}

/// The status once all is written: a verdict that nobody could read is none.
int end_with(ExitStatus status) {
  if (!std::cout.flush()) return fail_with(ExitStatus::no_output, messages::no_output());
  return static_cast<int>(status);
}

int run(const Options& options) {
  if (sodium_init() < 0) {
    return fail_with(ExitStatus::no_cryptography, messages::no_cryptography());
  }
  const auto evidence = read_evidence(options, system_clock());
  if (!evidence) return fail_with(ExitStatus::no_input, messages::sentence(evidence.error()));
  const auto tools = scanner::ScanTools::of_this_program();

  Tally tally;
  bool first = true;
  const auto report = [&](const Outcome& outcome) {
    tally.add(outcome);
    if (options.json) {
      std::cout << to_json(outcome, *evidence) << std::endl;
      return;
    }
    std::cout << (first ? "" : "\n") << to_words(outcome, *evidence) << std::flush;
    first = false;
  };
  for (const auto& input : options.inputs)
    check_input(input, *evidence, tools, report);
  return end_with(tally.status());
}

}  // namespace

int main(int argc, char** argv) {
  return std::visit(Match{
                        [](const Options& options) { return run(options); },
                        [](const Information& information) {
                          std::cout << information.text;
                          return end_with(ExitStatus::all_accepted);
                        },
                        [](const UsageError& error) {
                          return fail_with(ExitStatus::usage,
                                           error.text + " " + std::string{messages::see_help()});
                        },
                    },
                    parse_options(argc, argv));
}
