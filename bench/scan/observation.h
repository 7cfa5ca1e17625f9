#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace fedatario::bench {

/// One reader on one frame.
struct Observation {
  std::string reader;
  std::string set;
  std::string condition;
  std::string frame;
  std::uint32_t lines = 0;
  bool within_use = false;
  bool code_in_sight = true;
  int burst = -1;
  bool right = false;  ///< every content that was there was read; where there is none, nothing was
  bool wrong = false;  ///< some content was read that is not there
  double milliseconds = 0;
};

using Observations = std::vector<Observation>;
using Choice = std::function<bool(const Observation&)>;

/// Processor time in milliseconds; 0 where there was no frame.
struct Times {
  double median = 0;
  double p95 = 0;
  double most = 0;
};

[[nodiscard]] Times times_of(std::vector<double> milliseconds);

struct Summary {
  std::size_t frames = 0;
  std::size_t right = 0;
  std::size_t wrong = 0;
  Times times;

  /// Percent.
  [[nodiscard]] double rate() const {
    constexpr double kPercent = 100;
    if (frames == 0) return 0;
    return kPercent * static_cast<double>(right) / static_cast<double>(frames);
  }
};

[[nodiscard]] Summary summary_of(const Observations& observations, const Choice& choice);

/// How long a reader takes to the first decode of a burst, in milliseconds from its first usable
/// frame on: one within the intended use, or that any reader of the run could read. Bursts without
/// such a frame are left out; one that is never read counts as all its frames' time and as missed.
struct BurstSummary {
  std::size_t bursts = 0;
  std::size_t read = 0;
  Times times;
};

[[nodiscard]] BurstSummary burst_summary_of(const Observations& observations,
                                            const std::string& reader);

}  // namespace fedatario::bench
