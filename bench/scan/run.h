#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "bench/scan/observation.h"
#include "bench/scan/sample.h"

namespace fedatario::bench {

/// A reader, and how to start its process.
struct ReaderCommand {
  std::string name;
  std::vector<std::string> command;
  bool slow = false;  ///< takes no part in bursts
};

/// What the readers made of the sets that were measured so far.
struct Results {
  Observations observations;
  /// Most memory that a reader took over what it held before its first frame, on frames of at most
  /// 1080 lines; bytes.
  std::map<std::string, double> memory;
};

/// Shows each frame to each reader, in processes of their own that were warmed up. What goes on is
/// told on stderr.
void measure(const SampleSet& set, const std::vector<ReaderCommand>& readers, Results& results);

}  // namespace fedatario::bench
