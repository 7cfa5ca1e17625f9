#include "bench/scan/observation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace fedatario::bench {
namespace {

using Frames = std::vector<const Observation*>;

/// Frames of a burst that some reader could use.
std::set<std::string> usable_frames(const Observations& observations) {
  std::set<std::string> names;
  for (const Observation& observation : observations) {
    if (observation.burst >= 0 && (observation.within_use || observation.right))
      names.insert(observation.set + "/" + observation.frame);
  }
  return names;
}

}  // namespace

Times times_of(std::vector<double> milliseconds) {
  if (milliseconds.empty()) return {};
  std::ranges::sort(milliseconds);
  const auto at = [&](double part) {
    const auto last = static_cast<double>(milliseconds.size() - 1);
    return milliseconds[static_cast<std::size_t>(std::ceil(part * last))];
  };
  return {at(0.5), at(0.95), milliseconds.back()};
}

Summary summary_of(const Observations& observations, const Choice& choice) {
  Summary summary;
  std::vector<double> milliseconds;
  for (const Observation& observation : observations) {
    if (!choice(observation)) continue;
    ++summary.frames;
    summary.right += observation.right ? 1 : 0;
    summary.wrong += observation.wrong ? 1 : 0;
    milliseconds.push_back(observation.milliseconds);
  }
  summary.times = times_of(std::move(milliseconds));
  return summary;
}

BurstSummary burst_summary_of(const Observations& observations, const std::string& reader) {
  const auto usable = usable_frames(observations);
  std::map<int, Frames> bursts;
  for (const Observation& observation : observations) {
    if (observation.burst >= 0 && observation.reader == reader)
      bursts[observation.burst].push_back(&observation);
  }
  BurstSummary summary;
  std::vector<double> milliseconds;
  for (const auto& [number, frames] : bursts) {
    const auto first = std::ranges::find_if(frames, [&](const Observation* frame) {
      return usable.contains(frame->set + "/" + frame->frame);
    });
    if (first == frames.end()) continue;
    ++summary.bursts;
    double spent = 0;
    bool read = false;
    for (auto frame = first; frame != frames.end() && !read; ++frame) {
      spent += (*frame)->milliseconds;
      read = (*frame)->right;
    }
    summary.read += read ? 1 : 0;
    milliseconds.push_back(spent);
  }
  summary.times = times_of(std::move(milliseconds));
  return summary;
}

}  // namespace fedatario::bench
