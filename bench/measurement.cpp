#include "bench/measurement.h"

#include <iostream>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

namespace fedatario::bench {
namespace {

constexpr double kSecondsOfEach = 2;

/// Keeps the medians, and shows everything on stderr.
class MedianReporter final : public benchmark::ConsoleReporter {
 public:
  MedianReporter() : ConsoleReporter{OO_None} {
    SetOutputStream(&std::cerr);
    SetErrorStream(&std::cerr);
  }

  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Aggregate || run.aggregate_name != "median") continue;
      timings_[run.run_name.function_name] = run.GetAdjustedCPUTime();
    }
  }

  [[nodiscard]] const Timings& timings() const { return timings_; }

 private:
  Timings timings_;
};

}  // namespace

Timings run_all(int repetitions) {
  std::vector<std::string> arguments = {
      "bench", "--benchmark_repetitions=" + std::to_string(repetitions),
      "--benchmark_min_time=" + std::to_string(kSecondsOfEach / repetitions),
      "--benchmark_enable_random_interleaving=true", "--benchmark_report_aggregates_only=true"};
  std::vector<char*> pointers;
  for (std::string& argument : arguments)
    pointers.push_back(argument.data());
  int count = static_cast<int>(pointers.size());
  benchmark::Initialize(&count, pointers.data());
  MedianReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  return reporter.timings();
}

void print(const Metric& metric) {
  using Json = nlohmann::ordered_json;
  const Json line = {{"metric", metric.name},
                     {"value", metric.value},
                     {"limit", metric.limit ? Json(*metric.limit) : Json()},
                     {"peer", metric.peer ? Json(*metric.peer) : Json()}};
  std::cout << line.dump() << '\n' << std::flush;
}

}  // namespace fedatario::bench
