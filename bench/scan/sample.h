#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "scanner/frames/gray_frame.h"

namespace fedatario::bench {

/// A frame that can be had, and what is known of it.
struct Sample {
  std::string name;
  std::string condition;
  std::vector<std::string> contents;
  bool within_use = false;
  bool code_in_sight = true;
  int burst = -1;
  std::function<scanner::GrayImage()> take;
};

struct SampleSet {
  std::string name;
  std::vector<Sample> samples;
};

/// Names of the generated sets, in the order in which they are measured.
[[nodiscard]] const std::vector<std::string>& set_names();

/// Throws std::invalid_argument for a name that is none of them.
[[nodiscard]] SampleSet generated_set(std::string_view name, std::uint64_t seed);

/// Every PNG, JPEG and WebP file below the folder, with the content beside it: `NAME.bin`, or
/// `NAME.txt`; none where neither is there. The condition is the folder that a file lies in. A
/// folder that `write_set` wrote gives its set back as it was.
[[nodiscard]] SampleSet folder_set(const std::filesystem::path& folder);

/// Writes the frames as PNG, their contents beside them and `truth.tsv`.
void write_set(const SampleSet& set, const std::filesystem::path& folder);

}  // namespace fedatario::bench
