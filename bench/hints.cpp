// How often the hints to whoever holds the sheet are right and false, and what they take.

#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "bench/measurement.h"
#include "tests/support/hint_frames/judged_frame.h"

namespace fedatario {
namespace {

using hint_frames::FrameKind;
using hint_frames::JudgedFrame;

constexpr double kLeastRight = 90;
constexpr double kMostFalse = 5;
constexpr double kMostMilliseconds = 3;

/// Not among the seeds that the limits were chosen on: 1 to 60 and 2001 to 2040.
constexpr std::uint64_t kFirstSeed = 5'001;
constexpr std::size_t kFramesOfAHint = 100;
constexpr std::uint64_t kMostFrames = 1'000;  // of a kind, should the reader read nearly all

/// Frames of a kind that the reader did not read; two kinds deserve "blurred", and two "dark".
std::size_t wanted(FrameKind kind) {
  switch (kind) {
    case FrameKind::too_far:
    case FrameKind::too_near:
    case FrameKind::glare:
    case FrameKind::cut_off:
      return kFramesOfAHint;
    case FrameKind::blurred:
    case FrameKind::moving:
    case FrameKind::dark:
    case FrameKind::covered:
    case FrameKind::text_page:
    case FrameKind::blank_page:
    case FrameKind::empty_desk:
    case FrameKind::clutter:
      return kFramesOfAHint / 2;
    case FrameKind::sound:
      return 0;
  }
  return 0;
}

/// All that were drawn, read or not.
std::vector<JudgedFrame> judge_kind(FrameKind kind) {
  std::vector<JudgedFrame> frames;
  const std::size_t least = kFramesOfAHint / 5;
  std::size_t unread = 0;
  for (std::uint64_t seed = kFirstSeed; seed < kFirstSeed + kMostFrames; ++seed) {
    if (unread >= wanted(kind) && frames.size() >= least) break;
    frames.push_back(hint_frames::judge(kind, seed));
    unread += std::size_t{!frames.back().was_read};
  }
  std::cerr << hint_frames::name_of(kind) << " done\n";
  return frames;
}

std::vector<JudgedFrame> judge_all() {
  std::vector<JudgedFrame> frames;
  for (const FrameKind kind : hint_frames::all_kinds()) {
    const auto more = judge_kind(kind);
    frames.insert(frames.end(), more.begin(), more.end());
  }
  return frames;
}

/// One line a kind: how many were read, then what was said of the others.
void show_kinds(const std::vector<JudgedFrame>& frames) {
  for (const FrameKind kind : hint_frames::all_kinds()) {
    int read = 0;
    std::map<std::string, int> said;
    for (const JudgedFrame& frame : frames) {
      if (frame.kind != kind) continue;
      read += int{frame.was_read};
      if (!frame.was_read) ++said[frame.hint ? hint_frames::name_of(*frame.hint) : "none"];
    }
    std::cerr << hint_frames::name_of(kind) << ": read " << read;
    for (const auto& [words, count] : said)
      std::cerr << ", " << words << ' ' << count;
    std::cerr << '\n';
  }
}

void print_scores(const std::vector<JudgedFrame>& frames) {
  for (const auto& [hint, score] : hint_frames::scores_of(frames)) {
    const std::string name = std::string{"hints: "} + hint_frames::name_of(hint);
    bench::print({.name = name + ", right of " + std::to_string(score.deserving) + ", %",
                  .value = 100 * score.right_part(),
                  .limit = kLeastRight,
                  .peer = {}});
    bench::print({.name = name + ", false of " + std::to_string(score.others) + ", %",
                  .value = 100 * score.wrong_part(),
                  .limit = kMostFalse,
                  .peer = {}});
  }
}

void print_times(const std::vector<JudgedFrame>& frames) {
  std::vector<double> times;
  for (const JudgedFrame& frame : frames) {
    if (frame.is_full_hd && !frame.was_read) times.push_back(frame.milliseconds);
  }
  if (times.empty()) return;
  std::ranges::sort(times);
  bench::print({.name = "hints: median at 1920 x 1080, ms",
                .value = times[times.size() / 2],
                .limit = kMostMilliseconds,
                .peer = {}});
  bench::print({.name = "hints: 95th percentile at 1920 x 1080, ms",
                .value = times[times.size() * 95 / 100],
                .limit = {},
                .peer = {}});
}

}  // namespace
}  // namespace fedatario

int main() {
  const auto frames = fedatario::judge_all();
  fedatario::show_kinds(frames);
  fedatario::print_scores(frames);
  fedatario::print_times(frames);
  return 0;
}
