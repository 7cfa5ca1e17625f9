#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "scanner/sources/open_source.h"
#include "scanner/sources/watch/capture_thread.h"
#include "tests/support/pictures/picture.h"
#include "tests/support/pictures/temporary_folder.h"
#include "tests/support/program/loopback_server.h"

/// Sources that fail in the middle, and whether the reader gets over it.
namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;
using pictures::encoded;
using pictures::qr_code;
using pictures::TemporaryFolder;
using test::LoopbackServer;
using test::ServerAnswer;
using Then = ServerAnswer::Then;
using Opened = Result<std::unique_ptr<FrameSource>, SourceError>;

constexpr auto kPromptly = 500ms;

FrameInstant now() {
  return FrameInstant::clock::now();
}

SourceOpener opener(const SourceAddress& address) {
  return [address] { return open_source(address, SourceTools::of_this_program()); };
}

/// The states that are met until `last` comes.
std::vector<SourceState> states_until(CaptureThread& capture, const SourceState& last) {
  const auto deadline = now() + 60s;
  std::vector<SourceState> states;
  while ((states.empty() || states.back() != last) && now() < deadline) {
    const Sight sight = capture.take(deadline);
    if (states.empty() || states.back() != sight.state) states.push_back(sight.state);
  }
  return states;
}

std::string jpeg(const char* content) {
  return std::string{as_text(encoded(qr_code(content, 4), ".jpg"))};
}

std::string stream_of(const std::string& body) {
  return "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; "
         "boundary=b\r\n\r\n--b\r\n\r\n" +
         body;
}

TEST(SourcesFault, AServerThatHangsUpIsAskedAgain) {
  const LoopbackServer server{
      {{stream_of(jpeg("a")), Then::hang_up}, {stream_of(jpeg("b")), Then::stall}}};
  CaptureThread capture{opener(StreamAddress{server.url()}), Liveness::live};
  EXPECT_EQ(states_until(capture, Failing{SourceError::ended}).back(),
            SourceState{Failing{SourceError::ended}});
  EXPECT_EQ(states_until(capture, Working{}).back(), SourceState{Working{}});
  EXPECT_GE(server.clients(), 1U);
}

TEST(SourcesFault, AServerThatFallsSilentIsAskedAgain) {
  const LoopbackServer server{{{stream_of(jpeg("a")), Then::stall}}};
  CaptureThread capture{opener(StreamAddress{server.url()}), Liveness::live};
  EXPECT_EQ(states_until(capture, Working{}).back(), SourceState{Working{}});
  EXPECT_EQ(states_until(capture, Failing{SourceError::silent}).back(),
            SourceState{Failing{SourceError::silent}});
  EXPECT_EQ(states_until(capture, Working{}).back(), SourceState{Working{}});
}

TEST(SourcesFault, AServerThatIsGoneStaysAskedFor) {
  auto server = std::make_unique<LoopbackServer>(
      std::vector<ServerAnswer>{{stream_of(jpeg("a")), Then::stall}});
  CaptureThread capture{opener(StreamAddress{server->url()}), Liveness::live};
  EXPECT_EQ(states_until(capture, Working{}).back(), SourceState{Working{}});
  server.reset();
  EXPECT_EQ(states_until(capture, Failing{SourceError::unreachable}).back(),
            SourceState{Failing{SourceError::unreachable}});
}

TEST(SourcesFault, StopsPromptlyWhateverTheServerDoes) {
  for (const std::string& bytes : {std::string{}, stream_of(jpeg("a").substr(0, 300))}) {
    const LoopbackServer server{{{bytes, Then::stall}}};
    auto capture =
        std::make_unique<CaptureThread>(opener(StreamAddress{server.url()}), Liveness::live);
    static_cast<void>(capture->take(now() + 200ms));
    const auto start = now();
    capture.reset();
    EXPECT_LT(now() - start, kPromptly);
  }
}

TEST(SourcesFault, AVideoThatIsCutWhileItIsShownEnds) {
  const TemporaryFolder folder;
  std::string film;
  for (int i = 0; i < 200; ++i)
    film += jpeg(std::to_string(i).c_str());
  ASSERT_GT(film.size(), 600'000U) << "more than is read ahead";
  const auto path = folder.write("v.mjpeg", film);
  CaptureThread capture{opener(VideoAddress{path}), Liveness::recorded};
  EXPECT_EQ(states_until(capture, Working{}).back(), SourceState{Working{}});
  std::filesystem::resize_file(path, 1'000);
  EXPECT_EQ(states_until(capture, Ended{}).back(), SourceState{Ended{}});
}

TEST(SourcesFault, AFolderThatIsTakenAwayWhileItIsShownEnds) {
  auto folder = std::make_unique<TemporaryFolder>();
  for (const auto* name : {"1.png", "2.png", "3.png"})
    static_cast<void>(folder->write(name, encoded(qr_code(name, 4), ".png")));
  CaptureThread capture{opener(ImagesAddress{folder->path().string()}), Liveness::recorded};
  EXPECT_EQ(states_until(capture, Working{}).back(), SourceState{Working{}});
  folder.reset();
  EXPECT_EQ(states_until(capture, Ended{}).back(), SourceState{Ended{}});
}

/// Pictures that differ, then the same for ever.
class Freezing final : public FrameSource {
 public:
  Result<TimedFrame, SourceError> next(FrameInstant /*deadline*/) override {
    std::this_thread::sleep_for(20ms);
    const auto count = std::min<std::uint64_t>(number_, 3);
    return TimedFrame{qr_code(std::to_string(count), 4), now(), number_++};
  }

 private:
  std::uint64_t number_ = 0;
};

TEST(SourcesFault, AFrozenCameraIsFoundOutAndOpenedAgain) {
  CaptureThread capture{[]() -> Opened { return std::make_unique<Freezing>(); }, Liveness::live};
  EXPECT_EQ(states_until(capture, Working{}).back(), SourceState{Working{}});
  const auto start = now();
  EXPECT_EQ(states_until(capture, Failing{SourceError::frozen}).back(),
            SourceState{Failing{SourceError::frozen}});
  EXPECT_GE(now() - start, 1'900ms);
  EXPECT_EQ(states_until(capture, Working{}).back(), SourceState{Working{}});
}

/// A few pictures, then gone.
class Unplugging final : public FrameSource {
 public:
  Result<TimedFrame, SourceError> next(FrameInstant /*deadline*/) override {
    if (number_ == 5) return fail(SourceError::unplugged);
    return TimedFrame{qr_code(std::to_string(number_), 4), now(), number_++};
  }

 private:
  std::uint64_t number_ = 0;
};

TEST(SourcesFault, ACameraThatWasUnpluggedIsOpenedOnceItIsBack) {
  std::atomic<int> openings = 0;
  CaptureThread capture{[&openings]() -> Opened {
                          if (++openings == 2) return fail(SourceError::missing);
                          return std::make_unique<Unplugging>();
                        },
                        Liveness::live};
  EXPECT_EQ(states_until(capture, Failing{SourceError::unplugged}).back(),
            SourceState{Failing{SourceError::unplugged}});
  EXPECT_EQ(states_until(capture, Failing{SourceError::missing}).back(),
            SourceState{Failing{SourceError::missing}});
  EXPECT_EQ(states_until(capture, Working{}).back(), SourceState{Working{}});
}

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

TEST(SourcesFault, ADeviceThatDoesNotLetGoIsLeftBehindAndEndsByItself) {
  const auto lock = std::make_shared<Lock>();
  auto capture = std::make_unique<CaptureThread>(
      [lock]() -> Opened { return std::make_unique<Stuck>(lock); }, Liveness::live);
  lock->wait_for(lock->entered);
  const auto start = now();
  capture.reset();
  EXPECT_LT(now() - start, kPromptly);
  {
    const std::lock_guard guard{lock->mutex};
    EXPECT_FALSE(lock->closed) << "the thread still holds its source";
  }
  lock->set(lock->released);
  lock->wait_for(lock->closed);
}

}  // namespace
}  // namespace fedatario::scanner
