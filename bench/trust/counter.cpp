#include "bench/trust/counter.h"

#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

#include "bench/trust/generated_list.h"
#include "crypto/trust/bundle/bundle_file.h"
#include "crypto/trust/limits.h"
#include "crypto/verify/verify.h"
#include "files/file.h"
#include "tests/support/evidence_world.h"
#include "tests/support/program/program_run.h"

namespace fedatario::bench {
namespace {

constexpr std::string_view kIdle = "--idle";
constexpr std::string_view kLoad = "--load";
constexpr std::size_t kLongestText = 8'192;
constexpr std::size_t kKilobyte = 1'024;

std::size_t peak_memory_of_this_process() {
  std::ifstream status{"/proc/self/status"};
  std::string word;
  while (status >> word && word != "VmHWM:") {
  }
  std::size_t kilobytes = 0;
  status >> kilobytes;
  return kilobytes * kKilobyte;
}

/// As `BundleStore` reads: the file's bytes are let go once the bundle is there.
Bundle load(const std::filesystem::path& path) {
  const Bytes file = files::read_file(path, limits::kMaxBundleFile).value();
  return read_bundle_file(file, samples::root_set()).value();
}

bool is_accepted(const CounterFiles& files) {
  const Bytes text = files::read_file(files.qr_text, kLongestText).value();
  const Evidence evidence{.bundle = load(files.bundle), .clock = kAsOf};
  return std::holds_alternative<Accepted>(verify(as_text(text), evidence));
}

}  // namespace

int run_counter(int argc, char** argv) {
  if (argc != 4) return 64;
  const CounterFiles files{argv[2], argv[3]};
  if (argv[1] == kLoad && !is_accepted(files)) return 1;
  std::cout << peak_memory_of_this_process() << '\n';
  return 0;
}

double peak_memory(const std::filesystem::path& program, const CounterFiles& files, Work work) {
  const auto result =
      test::run_program({.arguments = {program, std::string{work == Work::nothing ? kIdle : kLoad},
                                       files.bundle, files.qr_text},
                         .environment = {},
                         .file_size_limit = {},
                         .kill_after_microseconds = {}});
  if (result.exit_code != 0) throw std::runtime_error{"the counter's program failed"};
  return std::stod(result.out);
}

}  // namespace fedatario::bench
