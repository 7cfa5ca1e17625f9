// Runs a fuzz target on files instead of on libFuzzer's inventions: what was found once stays
// found.

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<std::uint8_t> read(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

/// How many inputs of the folder were run.
std::size_t replay(const fs::path& folder) {
  std::size_t inputs = 0;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (!entry.is_regular_file()) continue;
    const auto input = read(entry.path());
    LLVMFuzzerTestOneInput(input.data(), input.size());
    ++inputs;
  }
  return inputs;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t inputs = 0;
  for (int i = 1; i < argc; ++i)
    inputs += replay(argv[i]);
  std::cout << inputs << " inputs\n";
  return inputs == 0 ? 1 : 0;  // an empty corpus proves nothing
}
