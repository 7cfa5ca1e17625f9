#include "scanner/sources/watch/newest_frame.h"

#include <utility>

namespace fedatario::scanner {

void NewestFrame::put(TimedFrame frame) {
  std::optional<TimedFrame> next{std::move(frame)};
  {
    const std::lock_guard lock{mutex_};
    std::swap(frame_, next);  // the older frame's pixels are freed outside the lock
  }
  changed_.notify_all();
}

void NewestFrame::put(const SourceState& state) {
  {
    const std::lock_guard lock{mutex_};
    if (state_ == state) return;
    state_ = state;
    state_is_news_ = true;
  }
  changed_.notify_all();
}

Sight NewestFrame::take(FrameInstant deadline) {
  std::unique_lock lock{mutex_};
  changed_.wait_until(lock, deadline, [this] { return frame_ || state_is_news_ || closed_; });
  state_is_news_ = false;
  return {std::exchange(frame_, std::nullopt), state_};
}

void NewestFrame::close() {
  {
    const std::lock_guard lock{mutex_};
    closed_ = true;
  }
  changed_.notify_all();
}

bool NewestFrame::is_closed() const {
  const std::lock_guard lock{mutex_};
  return closed_;
}

void NewestFrame::pause(FrameInstant until) {
  std::unique_lock lock{mutex_};
  changed_.wait_until(lock, until, [this] { return closed_; });
}

}  // namespace fedatario::scanner
