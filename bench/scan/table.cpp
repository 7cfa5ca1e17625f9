#include "bench/scan/table.h"

#include <algorithm>
#include <iomanip>
#include <ostream>

namespace fedatario::bench {
namespace {

constexpr double kMegabyte = 1e6;

template <class Name>
std::vector<std::string> distinct(const Observations& observations, const Choice& choice,
                                  Name name) {
  std::vector<std::string> names;
  for (const Observation& observation : observations) {
    if (!choice(observation)) continue;
    if (std::ranges::find(names, name(observation)) == names.end())
      names.push_back(name(observation));
  }
  return names;
}

bool any(const Observation& /*observation*/) {
  return true;
}

void print_row(std::ostream& out, const std::string& what, const std::string& reader,
               const Summary& summary) {
  if (summary.frames == 0) return;
  out << std::left << std::setw(32) << what << std::setw(12) << reader << std::right << std::setw(6)
      << summary.frames << std::setw(6) << summary.right << std::setw(7) << summary.rate()
      << std::setw(6) << summary.wrong << std::setw(11) << summary.times.median << std::setw(9)
      << summary.times.p95 << std::setw(9) << summary.times.most << '\n';
}

void print_rows(const Results& results, const std::string& what, const Choice& choice,
                std::ostream& out) {
  for (const std::string& reader : readers_of(results.observations)) {
    print_row(out, what, reader, summary_of(results.observations, [&](const Observation& seen) {
                return seen.reader == reader && choice(seen);
              }));
  }
}

void print_bursts(const Results& results, std::ostream& out) {
  for (const std::string& reader : readers_of(results.observations)) {
    const BurstSummary bursts = burst_summary_of(results.observations, reader);
    if (bursts.bursts == 0) continue;
    out << std::left << std::setw(32) << "bursts, first decode" << std::setw(12) << reader
        << std::right << std::setw(6) << bursts.bursts << std::setw(6) << bursts.read
        << std::setw(24) << bursts.times.median << std::setw(9) << bursts.times.p95 << std::setw(9)
        << bursts.times.most << '\n';
  }
}

}  // namespace

std::vector<std::string> readers_of(const Observations& observations) {
  return distinct(observations, any, [](const Observation& seen) { return seen.reader; });
}

std::vector<std::string> sets_of(const Observations& observations) {
  return distinct(observations, any, [](const Observation& seen) { return seen.set; });
}

std::vector<std::string> conditions_of(const Observations& observations, const std::string& set) {
  return distinct(
      observations, [&](const Observation& seen) { return seen.set == set; },
      [](const Observation& seen) { return seen.condition; });
}

void print_table(const Results& results, std::ostream& out) {
  out << std::fixed << std::setprecision(1) << std::left << std::setw(32) << "set, condition"
      << std::setw(12) << "reader" << std::right << std::setw(6) << "frames" << std::setw(6)
      << "right" << std::setw(7) << "%" << std::setw(6) << "wrong" << std::setw(11) << "ms median"
      << std::setw(9) << "p95" << std::setw(9) << "max" << '\n';
  for (const std::string& set : sets_of(results.observations)) {
    for (const std::string& condition : conditions_of(results.observations, set)) {
      print_rows(
          results, set + ", " + condition,
          [&](const Observation& seen) { return seen.set == set && seen.condition == condition; },
          out);
    }
    print_rows(
        results, set + ", all", [&](const Observation& seen) { return seen.set == set; }, out);
    print_rows(
        results, set + ", within use",
        [&](const Observation& seen) { return seen.set == set && seen.within_use; }, out);
    print_rows(
        results, set + ", 1080 lines",
        [&](const Observation& seen) { return seen.set == set && seen.lines == 1'080; }, out);
  }
  print_bursts(results, out);
  for (const auto& [reader, bytes] : results.memory)
    out << "memory, MB  " << reader << "  " << bytes / kMegabyte << '\n';
}

void list_failures(const Results& results, std::ostream& out) {
  for (const Observation& seen : results.observations) {
    if (seen.right && !seen.wrong) continue;
    out << seen.reader << '\t' << seen.set << '\t' << seen.condition << '\t' << seen.frame << '\t'
        << (seen.wrong ? "wrong" : "missed") << '\t' << seen.milliseconds << '\n';
  }
}

}  // namespace fedatario::bench
