#include "bench/scan/promises.h"

#include <utility>

#include "bench/scan/table.h"

namespace fedatario::bench {
namespace {

constexpr double kMegabyte = 1e6;
constexpr std::uint32_t kFullHdLines = 1'080;
constexpr const char* kNewest = "zxing-wasm";

struct Question {
  std::string name;
  Choice choice;
};

/// What is promised of the rate in percent.
struct RatePromise {
  Question of;
  double limit;
};

/// What is promised of processor time in milliseconds; 0 for no promise.
struct TimePromise {
  Question of;
  double median = 0;
  double p95 = 0;
  double most = 0;
};

Choice in_set(const std::string& set) {
  return [set](const Observation& seen) { return seen.set == set; };
}

std::vector<RatePromise> rate_promises() {
  return {
      {{"counter frames, within use, read, % (floor 96)", in_set("counter")}, 98},
      {{"hard frames within use read, % (floor 96)",
        [](const Observation& seen) { return seen.set == "hard" && seen.within_use; }},
       98},
      {{"hard frames read, % (floor 67)", in_set("hard")}, 70},
      {{"sample photographs read, %", in_set("photographs")}, 94},
  };
}

std::vector<TimePromise> time_promises() {
  return {
      {{"1080p within use",
        [](const Observation& seen) { return seen.lines == kFullHdLines && seen.within_use; }},
       12,
       35},
      {{"any 1080p frame",
        [](const Observation& seen) {
          return seen.lines == kFullHdLines && seen.set != "photographs";
        }},
       0,
       80,
       120},
      {{"1080p without a code in sight",
        [](const Observation& seen) {
          return seen.lines == kFullHdLines && seen.set == "negatives" && !seen.code_in_sight;
        }},
       15},
  };
}

Summary summary_for(const Results& results, const std::string& reader, const Choice& choice) {
  return summary_of(results.observations,
                    [&](const Observation& seen) { return seen.reader == reader && choice(seen); });
}

void add_times(std::vector<Figure>& figures, const Results& results, const std::string& reader,
               const TimePromise& promise) {
  const Summary summary = summary_for(results, reader, promise.of.choice);
  if (summary.frames == 0) return;
  const std::string& name = promise.of.name;
  const auto& [median, p95, most] = summary.times;
  if (promise.median > 0)
    figures.push_back({name + ", median, ms", reader, median, promise.median});
  if (promise.p95 > 0) figures.push_back({name + ", p95, ms", reader, p95, promise.p95});
  if (promise.most > 0) figures.push_back({name + ", most, ms", reader, most, promise.most});
}

void add_bursts(std::vector<Figure>& figures, const Results& results, const std::string& reader) {
  constexpr double kMedian = 50;
  constexpr double kP95 = 200;
  const BurstSummary bursts = burst_summary_of(results.observations, reader);
  if (bursts.bursts == 0) return;
  figures.push_back({"bursts to first decode, median, ms", reader, bursts.times.median, kMedian});
  figures.push_back({"bursts to first decode, p95, ms", reader, bursts.times.p95, kP95});
}

void add_memory(std::vector<Figure>& figures, const Results& results, const std::string& reader) {
  constexpr double kMost = 100;
  const auto memory = results.memory.find(reader);
  if (memory == results.memory.end()) return;
  figures.push_back({"memory at 1080p, MB", reader, memory->second / kMegabyte, kMost});
}

/// Our lead over the newest ZXing-cpp on the hard set, where that took part.
void add_lead(std::vector<Figure>& figures, const Results& results) {
  constexpr double kLead = 5;
  const Summary ours = summary_for(results, kOurs, in_set("hard"));
  const Summary newest = summary_for(results, kNewest, in_set("hard"));
  if (ours.frames == 0 || newest.frames == 0) return;
  figures.push_back(
      {"hard frames, lead over zxing-wasm, points", kOurs, ours.rate() - newest.rate(), kLead});
}

}  // namespace

std::vector<Figure> promised_figures(const Results& results) {
  std::vector<Figure> figures;
  for (const std::string& reader : readers_of(results.observations)) {
    for (const RatePromise& promise : rate_promises()) {
      const Summary summary = summary_for(results, reader, promise.of.choice);
      if (summary.frames == 0) continue;
      figures.push_back({promise.of.name, reader, summary.rate(), promise.limit});
    }
    for (const TimePromise& promise : time_promises())
      add_times(figures, results, reader, promise);
    add_bursts(figures, results, reader);
    const Summary all =
        summary_for(results, reader, [](const Observation& /*seen*/) { return true; });
    figures.push_back(
        {"frames with wrong content or a phantom code", reader, static_cast<double>(all.wrong), 0});
    add_memory(figures, results, reader);
  }
  add_lead(figures, results);
  return figures;
}

}  // namespace fedatario::bench
