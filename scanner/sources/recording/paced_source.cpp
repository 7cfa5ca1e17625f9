#include "scanner/sources/recording/paced_source.h"

#include <utility>

namespace fedatario::scanner {

PacedSource::PacedSource(std::unique_ptr<Recording> recording, FrameClock clock)
    : recording_{std::move(recording)}, clock_{std::move(clock)} {}

Result<TimedFrame, SourceError> PacedSource::next(FrameInstant deadline) {
  if (!start_) start_ = clock_.now();
  if (!waiting_) {
    auto frame = recording_->next();
    if (!frame) {
      if (goes_on(frame.error())) ++number_;
      return fail(frame.error());
    }
    waiting_ = std::move(*frame);
  }
  const FrameInstant due = *start_ + waiting_->offset;
  if (due > deadline) {
    clock_.wait_until(deadline);
    return fail(SourceError::timed_out);
  }
  clock_.wait_until(due);
  auto frame = std::exchange(waiting_, std::nullopt);
  return TimedFrame{std::move(frame->image), due, number_++};
}

}  // namespace fedatario::scanner
