#include "scanner/sources/watch/capture_thread.h"

#include <utility>

namespace fedatario::scanner {
namespace {

using std::chrono::milliseconds;

/// Between two looks at whether to stop.
constexpr milliseconds kTurn{100};
constexpr milliseconds kPatience{400};

FrameInstant now() {
  return FrameInstant::clock::now();
}

void open(std::unique_ptr<FrameSource>& source, const SourceOpener& opener, SourceWatch& watch) {
  auto opened = opener();
  if (!opened) return watch.failed(opened.error(), now());
  source = std::move(*opened);
  watch.opened(now());
}

void read(FrameSource& source, SourceWatch& watch, NewestFrame& newest) {
  auto frame = source.next(now() + kTurn);
  if (!frame) return watch.failed(frame.error(), now());
  if (!watch.accept(frame->image, now())) return;
  newest.put(watch.state());  // no frame comes with the state before it
  newest.put(std::move(*frame));
}

}  // namespace

void CaptureThread::run(const SourceOpener& opener, Liveness liveness, Shared& shared) {
  SourceWatch watch{liveness};
  std::unique_ptr<FrameSource> source;
  while (!shared.newest.is_closed()) {
    const auto action = watch.action(now());
    if (action != SourceWatch::Action::read) source.reset();
    switch (action) {
      case SourceWatch::Action::open:
        open(source, opener, watch);
        break;
      case SourceWatch::Action::read:
        read(*source, watch, shared.newest);
        break;
      case SourceWatch::Action::pause:
        shared.newest.pause(watch.retry_at());
        break;
      case SourceWatch::Action::stop:
        return;
    }
    shared.newest.put(watch.state());
  }
}

CaptureThread::CaptureThread(SourceOpener opener, Liveness liveness)
    : shared_{std::make_shared<Shared>()},
      ended_{shared_->ended.get_future()},
      thread_{[shared = shared_, opener = std::move(opener), liveness] {
        run(opener, liveness, *shared);
        shared->ended.set_value();
      }} {}

CaptureThread::~CaptureThread() {
  stop();
  if (ended_.wait_for(kPatience) == std::future_status::ready) {
    thread_.join();
  } else {
    thread_.detach();
  }
}

}  // namespace fedatario::scanner
