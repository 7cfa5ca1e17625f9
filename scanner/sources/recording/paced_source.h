#pragma once

#include <memory>
#include <optional>

#include "scanner/sources/frame_clock.h"
#include "scanner/sources/frame_source.h"
#include "scanner/sources/recording/recording.h"

namespace fedatario::scanner {

/// Shows a recording at its own pace: each frame when its offset has passed since the first was
/// asked for, and every frame, also to a reader that comes late. A frame's instant is the start and
/// its offset, so that two runs differ by their start alone.
class PacedSource final : public FrameSource {
 public:
  PacedSource(std::unique_ptr<Recording> recording, FrameClock clock);

  [[nodiscard]] Result<TimedFrame, SourceError> next(FrameInstant deadline) override;

 private:
  std::unique_ptr<Recording> recording_;
  FrameClock clock_;
  std::optional<FrameInstant> start_;
  std::optional<RecordedFrame> waiting_;  ///< decoded, not due yet
  std::uint64_t number_ = 0;
};

}  // namespace fedatario::scanner
