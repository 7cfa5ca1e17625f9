#pragma once

#include <chrono>
#include <cstdint>

#include "crypto/base/result.h"
#include "scanner/frames/gray_frame.h"
#include "scanner/sources/source_error.h"

namespace fedatario::scanner {

/// When something happened on the machine's steady clock (CLOCK_MONOTONIC), which no change of date
/// moves.
using FrameInstant = std::chrono::steady_clock::time_point;

struct TimedFrame {
  GrayImage image;
  FrameInstant at;           ///< when the light was seen, as well as the source knows
  std::uint64_t number = 0;  ///< grows; a gap is frames that the source dropped
};

/// Where frames come from. Opened, asked and closed in one thread: some sources hold a confined
/// process, which dies with the thread that started it. Keeps no frame and writes none to disk.
class FrameSource {
 public:
  FrameSource() = default;
  FrameSource(const FrameSource&) = delete;
  FrameSource(FrameSource&&) = delete;
  FrameSource& operator=(const FrameSource&) = delete;
  FrameSource& operator=(FrameSource&&) = delete;
  virtual ~FrameSource() = default;

  /// Waits for the next frame, at the latest until the deadline and the time to decode one frame
  /// (`limits::kDecodeTime`). After an error that `goes_on` it may be asked again; after any other
  /// it gives that error, or `ended`, for good.
  [[nodiscard]] virtual Result<TimedFrame, SourceError> next(FrameInstant deadline) = 0;
};

}  // namespace fedatario::scanner
