#pragma once

#include <chrono>

#include "crypto/base/result.h"
#include "scanner/frames/gray_frame.h"
#include "scanner/sources/source_error.h"

namespace fedatario::scanner {

struct RecordedFrame {
  GrayImage image;
  std::chrono::microseconds offset{};  ///< from the recording's start
};

/// Frames that were taken before, in order. Errors as of a `FrameSource`; one that `goes_on` costs
/// that one frame.
class Recording {
 public:
  Recording() = default;
  Recording(const Recording&) = delete;
  Recording(Recording&&) = delete;
  Recording& operator=(const Recording&) = delete;
  Recording& operator=(Recording&&) = delete;
  virtual ~Recording() = default;

  [[nodiscard]] virtual Result<RecordedFrame, SourceError> next() = 0;
};

}  // namespace fedatario::scanner
