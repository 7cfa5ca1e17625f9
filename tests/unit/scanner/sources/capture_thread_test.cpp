#include "scanner/sources/watch/capture_thread.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;

FrameInstant soon() {
  return FrameInstant::clock::now() + 20s;
}

TimedFrame frame(std::uint64_t number) {
  GrayImage image{{64, 64}, Bytes(64 * 64)};
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] = static_cast<Byte>((i + number) % 200);
  return {std::move(image), FrameInstant::clock::now(), number};
}

/// Frames as fast as they are asked for; after `count` of them, `error`.
class Counting final : public FrameSource {
 public:
  Counting(std::uint64_t count, SourceError error) : count_{count}, error_{error} {}

  Result<TimedFrame, SourceError> next(FrameInstant /*deadline*/) override {
    if (number_ == count_) return fail(error_);
    return frame(number_++);
  }

 private:
  std::uint64_t count_;
  SourceError error_;
  std::uint64_t number_ = 0;
};

/// A device that does not come back from a call before it is let go.
struct Lock {
  std::mutex mutex;
  std::condition_variable changed;
  bool entered = false;
  bool released = false;
  bool closed = false;

  void set(bool& flag) {
    {
      const std::lock_guard lock{mutex};
      flag = true;
    }
    changed.notify_all();
  }
  void wait_for(const bool& flag) {
    std::unique_lock lock{mutex};
    changed.wait(lock, [&flag] { return flag; });
  }
};

class Stuck final : public FrameSource {
 public:
  explicit Stuck(std::shared_ptr<Lock> lock) : lock_{std::move(lock)} {}
  Stuck(const Stuck&) = delete;
  Stuck(Stuck&&) = delete;
  Stuck& operator=(const Stuck&) = delete;
  Stuck& operator=(Stuck&&) = delete;
  ~Stuck() override { lock_->set(lock_->closed); }

  Result<TimedFrame, SourceError> next(FrameInstant /*deadline*/) override {
    lock_->set(lock_->entered);
    lock_->wait_for(lock_->released);
    return fail(SourceError::unplugged);
  }

 private:
  std::shared_ptr<Lock> lock_;
};

using Opened = Result<std::unique_ptr<FrameSource>, SourceError>;

SourceOpener counting(std::uint64_t count, SourceError error) {
  return [count, error]() -> Opened { return std::make_unique<Counting>(count, error); };
}

TEST(NewestFrame, GivesTheNewestAloneAndOnce) {
  NewestFrame slot;
  slot.put(frame(1));
  slot.put(frame(2));
  const auto sight = slot.take(soon());
  ASSERT_TRUE(sight.frame);
  EXPECT_EQ(sight.frame->number, 2U);
  EXPECT_FALSE(slot.take(FrameInstant{}).frame);
}

TEST(NewestFrame, WakesForAChangeOfState) {
  NewestFrame slot;
  slot.put(SourceState{Failing{SourceError::busy}});
  EXPECT_EQ(slot.take(soon()).state, SourceState{Failing{SourceError::busy}});
}

TEST(NewestFrame, WaitsForNothingOnceItIsClosed) {
  NewestFrame slot;
  slot.close();
  EXPECT_FALSE(slot.take(FrameInstant::max()).frame);
  slot.pause(FrameInstant::max());
  EXPECT_TRUE(slot.is_closed());
}

TEST(CaptureThread, GivesFramesInOrderAndThenTheEnd) {
  CaptureThread capture{counting(1'000, SourceError::ended), Liveness::recorded};
  std::uint64_t after = 0;
  for (;;) {
    const Sight sight = capture.take(soon());
    if (sight.frame) {
      EXPECT_GE(sight.frame->number, after);
      EXPECT_EQ(sight.frame->image.pixels[1], (1 + sight.frame->number) % 200) << "not torn";
      after = sight.frame->number + 1;
    }
    if (sight.state == SourceState{Ended{}}) break;
    ASSERT_NE(sight.state, SourceState{Opening{}});
  }
  EXPECT_EQ(after, 1'000U) << "the last frame is not lost to the news of the end";
}

TEST(CaptureThread, StopsWhileItPauses) {
  CaptureThread capture{[]() -> Opened { return fail(SourceError::missing); }, Liveness::live};
  EXPECT_EQ(capture.take(soon()).state, SourceState{Failing{SourceError::missing}});
}

TEST(CaptureThread, StopEndsATakeThatWaits) {
  const auto lock = std::make_shared<Lock>();
  CaptureThread capture{[lock]() -> Opened { return std::make_unique<Stuck>(lock); },
                        Liveness::live};
  std::thread stopper{[&] {
    lock->wait_for(lock->entered);
    capture.stop();
  }};
  EXPECT_FALSE(capture.take(FrameInstant::max()).frame);
  stopper.join();
  lock->set(lock->released);
  lock->wait_for(lock->closed);
}

TEST(CaptureThread, ManyReadersAndRestartsDoNotMeet) {
  for (int round = 0; round < 50; ++round) {
    CaptureThread capture{counting(40, SourceError::unplugged), Liveness::live};
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
      readers.emplace_back([&capture] {
        for (int frames = 0; frames < 10; ++frames) {
          const Sight sight = capture.take(FrameInstant::clock::now() + 1ms);
          EXPECT_TRUE(!sight.frame || sight.frame->image.pixels.size() == 64U * 64U);
        }
      });
    }
    for (auto& reader : readers)
      reader.join();
  }
}

}  // namespace
}  // namespace fedatario::scanner
