#include "tests/support/token/soft_token.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "tests/support/program/program_run.h"

namespace fedatario::test {
namespace {

namespace fs = std::filesystem;

constexpr auto kTool = "/usr/bin/softhsm2-util";
constexpr auto kModule = "/usr/lib/softhsm/libsofthsm2.so";

void demand_softhsm() {
  if (fs::exists(kTool) && fs::exists(kModule)) return;
  throw std::runtime_error{"SoftHSM is not installed; scripts/setup test installs it"};
}

}  // namespace

SoftToken::SoftToken() {
  demand_softhsm();
  fs::create_directory(tokens());
  std::ofstream{configuration()} << "directories.tokendir = " << tokens().string() << '\n'
                                 << "objectstore.backend = file\n"
                                 << "log.level = ERROR\n";
  // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread is started
  ::setenv("SOFTHSM2_CONF", configuration().c_str(), 1);
  const auto made = run_program({.arguments = {kTool, "--init-token", "--free", "--label", kLabel,
                                               "--so-pin", "13579", "--pin", kPin},
                                 .environment = {},
                                 .file_size_limit = std::nullopt,
                                 .kill_after_microseconds = std::nullopt});
  if (made.exit_code != 0) throw std::runtime_error{"softhsm2-util: " + made.err};
}

keys::TokenKey SoftToken::key(const std::string& object) const {
  return {.module = kModule, .token = kLabel, .serial = {}, .object = object, .id = {}, .pin = {}};
}

void SoftToken::remove() const {
  for (const auto& token : fs::directory_iterator{tokens()}) {
    fs::remove_all(token.path());
  }
}

}  // namespace fedatario::test
