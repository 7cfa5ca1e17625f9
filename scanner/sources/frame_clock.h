#pragma once

#include <functional>
#include <thread>

#include "scanner/sources/frame_source.h"

namespace fedatario::scanner {

/// The clock by which a recording is shown, as a value: a test's own does not wait.
struct FrameClock {
  std::function<FrameInstant()> now;
  std::function<void(FrameInstant)> wait_until;

  /// The machine's.
  [[nodiscard]] static FrameClock steady() {
    return {[] { return FrameInstant::clock::now(); },
            [](FrameInstant instant) { std::this_thread::sleep_until(instant); }};
  }
};

}  // namespace fedatario::scanner
