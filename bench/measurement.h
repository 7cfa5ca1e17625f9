#pragma once

#include <map>
#include <optional>
#include <string>

/// Runs a program's Google Benchmarks and says what came out, one JSON object a line.
namespace fedatario::bench {

/// CPU nanoseconds of one iteration by benchmark name, the median of its repetitions.
using Timings = std::map<std::string, double>;

/// Runs every registered benchmark `repetitions` times in random order, two seconds of each in all.
/// A ratio wants many short runs: a slow moment of the machine then falls on both sides. Google
/// Benchmark's own table goes to stderr.
[[nodiscard]] Timings run_all(int repetitions);

/// One result. `limit` where one is promised; `peer` where somebody else's software gave it.
struct Metric {
  std::string name;
  double value = 0;
  std::optional<double> limit;
  std::optional<std::string> peer;
};

/// Prints the line on stdout.
void print(const Metric& metric);

}  // namespace fedatario::bench
