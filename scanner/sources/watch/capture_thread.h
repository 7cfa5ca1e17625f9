#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <thread>

#include "scanner/sources/frame_source.h"
#include "scanner/sources/watch/newest_frame.h"
#include "scanner/sources/watch/source_watch.h"

namespace fedatario::scanner {

/// Opens a source; called in the capturing thread, again after each failure.
using SourceOpener = std::function<Result<std::unique_ptr<FrameSource>, SourceError>()>;

/// A thread that owns a source, watches it (SourceWatch), opens it again after faults, and keeps
/// its newest frame for whoever takes it. Ends with the object, within half a second: a thread that
/// its device does not let go by then is left behind, and ends by itself, its source with it, when
/// the device lets go.
class CaptureThread {
 public:
  CaptureThread(SourceOpener opener, Liveness liveness);
  CaptureThread(const CaptureThread&) = delete;
  CaptureThread(CaptureThread&&) = delete;
  CaptureThread& operator=(const CaptureThread&) = delete;
  CaptureThread& operator=(CaptureThread&&) = delete;
  ~CaptureThread();

  /// Waits for a new frame or a change of state, at the latest until the deadline. For one reading
  /// thread.
  [[nodiscard]] Sight take(FrameInstant deadline) { return shared_->newest.take(deadline); }

  /// Ends a `take` that waits, and each later one at once. For any thread.
  void stop() { shared_->newest.close(); }

 private:
  /// What outlives the object where the thread has to be left behind.
  struct Shared {
    NewestFrame newest;
    std::promise<void> ended;
  };

  static void run(const SourceOpener& opener, Liveness liveness, Shared& shared);

  std::shared_ptr<Shared> shared_;
  std::future<void> ended_;
  std::thread thread_;
};

}  // namespace fedatario::scanner
