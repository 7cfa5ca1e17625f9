#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>

#include "scanner/hints/hint.h"
#include "tests/support/hint_frames/scene.h"

namespace fedatario::hint_frames {

/// The hint that a frame of that kind deserves, if it could not be read.
[[nodiscard]] std::optional<scanner::Hint> deserved(FrameKind kind);

[[nodiscard]] const char* name_of(scanner::Hint hint);

/// What the reader and the hints made of one frame.
struct JudgedFrame {
  FrameKind kind = FrameKind::sound;
  bool is_full_hd = false;
  bool was_read = false;
  std::optional<scanner::Hint> hint;
  double milliseconds = 0;  ///< of processor time for the hint, beyond the reader's
};

/// The frame drawn from that seed.
[[nodiscard]] JudgedFrame judge(FrameKind kind, std::uint64_t seed);

/// How often a hint was given where it was deserved, and where another or none was.
struct HintScore {
  int deserving = 0;
  int right = 0;
  int others = 0;
  int wrong = 0;

  [[nodiscard]] double right_part() const { return deserving == 0 ? 0 : 1.0 * right / deserving; }
  [[nodiscard]] double wrong_part() const { return others == 0 ? 0 : 1.0 * wrong / others; }
};

/// Over the frames that were not read; those that were deserve no hint and get none.
[[nodiscard]] std::map<scanner::Hint, HintScore> scores_of(std::span<const JudgedFrame> frames);

}  // namespace fedatario::hint_frames
