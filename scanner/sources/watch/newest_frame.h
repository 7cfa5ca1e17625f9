#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>

#include "scanner/sources/frame_source.h"
#include "scanner/sources/watch/source_state.h"

namespace fedatario::scanner {

/// What a reader gets to see of a source: its newest frame, where there is one that was not taken
/// yet, and how it stands with the source.
struct Sight {
  std::optional<TimedFrame> frame;
  SourceState state;
};

/// Hands frames from one thread to another, the newest alone: a slow reader sees fewer frames,
/// never older ones. Any thread may call it.
class NewestFrame {
 public:
  void put(TimedFrame frame);
  void put(const SourceState& state);

  /// Waits for a new frame, a change of state or `close`, at the latest until the deadline.
  [[nodiscard]] Sight take(FrameInstant deadline);

  /// Ends every wait, now and later.
  void close();
  [[nodiscard]] bool is_closed() const;
  /// Waits for `close`, at the latest until the instant.
  void pause(FrameInstant until);

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<TimedFrame> frame_;
  SourceState state_;
  bool state_is_news_ = false;
  bool closed_ = false;
};

}  // namespace fedatario::scanner
