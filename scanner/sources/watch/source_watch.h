#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "scanner/sources/frame_source.h"
#include "scanner/sources/watch/source_state.h"

namespace fedatario::scanner {

/// Whether a source shows what is there now, and has to keep moving, or what was there once.
enum class Liveness : std::uint8_t { live, recorded };

/// How long is waited for what.
namespace watch {

/// Until the same pixels again and again are called frozen. A sensor's noise changes some of two
/// million pixels in each frame, so a sheet that lies still is not taken for it.
inline constexpr std::chrono::milliseconds kFrozenAfter{2'000};
/// Until a live source that gives no frame, or only bad ones, is given up.
inline constexpr std::chrono::milliseconds kSilentAfter{3'000};
/// From a failure to the next opening; doubled until a source gives a good frame.
inline constexpr std::chrono::milliseconds kFirstRetry{250};
inline constexpr std::chrono::milliseconds kLongestRetry{8'000};

}  // namespace watch

/// Decides for one source what is to be done next: when to open it, when to give it up, which
/// frames are worth reading. Sees no clock, waits for nothing: each instant comes in, none earlier
/// than the one before.
class SourceWatch {
 public:
  enum class Action : std::uint8_t { open, read, pause, stop };

  explicit SourceWatch(Liveness liveness) : liveness_{liveness} {}

  /// `pause` until `retry_at`; `stop` once a recording has ended. A source that is open is to be
  /// closed as soon as this says anything but `read`.
  [[nodiscard]] Action action(FrameInstant now) const;
  [[nodiscard]] FrameInstant retry_at() const { return retry_at_; }

  [[nodiscard]] const SourceState& state() const { return state_; }

  void opened(FrameInstant now);
  /// An opening failed, or a frame did not come.
  void failed(SourceError error, FrameInstant now);
  /// A frame came: whether it is worth reading. Of a live source one of one colour, or that breaks
  /// off, is not.
  [[nodiscard]] bool accept(const GrayImage& image, FrameInstant now);

 private:
  [[nodiscard]] bool is_stuck(const GrayImage& image, FrameInstant now);
  void give_up(SourceError error, FrameInstant now);

  Liveness liveness_;
  SourceState state_ = Opening{};
  bool open_ = false;
  FrameInstant retry_at_;
  std::chrono::milliseconds delay_ = watch::kFirstRetry;
  FrameInstant last_good_;
  std::optional<SourceError> last_bad_;  ///< since the last good frame
  std::optional<std::uint64_t> pixels_;  ///< the last frame's, kept over an opening
  FrameInstant changed_at_;
};

}  // namespace fedatario::scanner
