#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <opencv2/core.hpp>

#include "bench/scan/document.h"
#include "bench/scan/metrics.h"
#include "bench/scan/options.h"
#include "bench/scan/readers/reader_process.h"
#include "bench/scan/run.h"
#include "bench/scan/table.h"

namespace fedatario::bench {
namespace {

namespace fs = std::filesystem;

bool is_wanted(const std::vector<std::string>& wanted, const std::string& name) {
  return wanted.empty() || std::ranges::find(wanted, name) != wanted.end();
}

int serve_as(const std::string& name) {
  for (const NativeReader& reader : native_readers()) {
    if (reader.name != name) continue;
    serve(reader.read);
    return EXIT_SUCCESS;
  }
  std::cerr << "bench_scan: no reader " << name << '\n';
  return EXIT_FAILURE;
}

/// Ours and Debian's answer through this program itself, the others through Node.
std::vector<ReaderCommand> readers_for(const ScanOptions& options) {
  const std::string program = fs::canonical("/proc/self/exe").string();
  std::vector<ReaderCommand> readers;
  for (const NativeReader& reader : native_readers()) {
    const std::string name{reader.name};
    readers.push_back({name, {program, "--serve", name}});
  }
  if (options.peers) {
    const std::string script = (*options.peers / "scan_reader.mjs").string();
    readers.push_back({"zxing-wasm", {"node", script, "zxing-wasm"}});
    readers.push_back({"jsqr", {"node", script, "jsqr"}, true});
  }
  std::erase_if(readers, [&](const ReaderCommand& reader) {
    return !is_wanted(options.readers, reader.name);
  });
  return readers;
}

std::vector<fs::path> folders_for(const ScanOptions& options) {
  if (!options.folders.empty() || !options.sets.empty()) return options.folders;
  const char* photographs = std::getenv("FEDATARIO_QR_PHOTOS");
  if (photographs != nullptr) return {photographs};
  std::cerr << "bench_scan: no photographs, FEDATARIO_QR_PHOTOS is not set\n";
  return {};
}

/// Calls `use` with one set after another: they are too large to be kept all at once.
template <class Use>
void for_each_set(const ScanOptions& options, Use use) {
  const auto chosen = [&](SampleSet set) {
    std::erase_if(set.samples, [&](const Sample& sample) {
      return !is_wanted(options.conditions, sample.condition);
    });
    return set;
  };
  const bool all = options.sets.empty() && options.folders.empty();
  for (const std::string& name : all ? set_names() : options.sets) {
    for (const std::uint64_t seed : options.seeds)
      use(chosen(generated_set(name, seed)));
  }
  for (const fs::path& folder : folders_for(options))
    use(chosen(folder_set(folder)));
}

std::string listed(const std::vector<std::uint64_t>& seeds) {
  std::string text;
  for (const std::uint64_t seed : seeds)
    text += (text.empty() ? "" : ", ") + std::to_string(seed);
  return text;
}

int run(const ScanOptions& options) {
  if (options.write) {
    for_each_set(options, [&](const SampleSet& set) { write_set(set, *options.write / set.name); });
    return EXIT_SUCCESS;
  }
  const auto readers = readers_for(options);
  Results results;
  for_each_set(options, [&](const SampleSet& set) { measure(set, readers, results); });
  if (options.markdown) write_document(results, listed(options.seeds), *options.markdown);
  if (options.list_failures) list_failures(results, std::cout);
  if (options.json) {
    print_metrics(results);
  } else {
    print_table(results, std::cout);
  }
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace fedatario::bench

int main(int argc, char** argv) {
  using namespace fedatario::bench;
  // Processor time of one thread is what is compared.
  cv::setNumThreads(1);
  std::signal(SIGPIPE, SIG_IGN);
  const auto options = parse_options(argc, argv);
  if (const int* code = std::get_if<int>(&options)) return *code;
  const auto& asked = std::get<ScanOptions>(options);
  try {
    return asked.serve.empty() ? run(asked) : serve_as(asked.serve);
  } catch (const std::exception& error) {
    std::cerr << "bench_scan: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
