#include "scanner/sources/watch/source_watch.h"

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;
using Action = SourceWatch::Action;

constexpr FrameInstant kStart{1h};

/// A picture of noise that no other seed gives.
GrayImage picture(unsigned seed) {
  GrayImage image{{16, 64}, Bytes(16 * 64)};
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] = static_cast<Byte>((i * 31 + seed * 7 + (i * i >> 5)) % 251);
  return image;
}

GrayImage plain(Byte grey) {
  return {{16, 64}, Bytes(16 * 64, grey)};
}

SourceWatch working(Liveness liveness = Liveness::live) {
  SourceWatch watch{liveness};
  watch.opened(kStart);
  EXPECT_TRUE(watch.accept(picture(0), kStart));
  return watch;
}

SourceState failing(SourceError error) {
  return Failing{error};
}

TEST(SourceWatch, OpensAtOnceAndIsWorkingWithItsFirstFrame) {
  SourceWatch watch{Liveness::live};
  EXPECT_EQ(watch.action(kStart), Action::open);
  EXPECT_EQ(watch.state(), SourceState{Opening{}});
  watch.opened(kStart);
  EXPECT_EQ(watch.action(kStart), Action::read);
  EXPECT_EQ(watch.state(), SourceState{Opening{}});
  EXPECT_TRUE(watch.accept(picture(1), kStart));
  EXPECT_EQ(watch.state(), SourceState{Working{}});
}

TEST(SourceWatch, WaitsTwiceAsLongAfterEachFailureUpToEightSeconds) {
  SourceWatch watch{Liveness::live};
  FrameInstant now = kStart;
  for (const auto delay : {250ms, 500ms, 1'000ms, 2'000ms, 4'000ms, 8'000ms, 8'000ms}) {
    ASSERT_EQ(watch.action(now), Action::open);
    watch.failed(SourceError::missing, now);
    EXPECT_EQ(watch.state(), failing(SourceError::missing));
    EXPECT_EQ(watch.action(now + delay - 1ms), Action::pause);
    EXPECT_EQ(watch.retry_at(), now + delay);
    now += delay;
  }
}

TEST(SourceWatch, WhateverKeptASourceFromOpeningIsNotTriedAgainAtOnce) {
  for (const auto liveness : {Liveness::live, Liveness::recorded}) {
    for (const auto error :
         {SourceError::absurd_size, SourceError::timed_out, SourceError::ended}) {
      SourceWatch watch{liveness};
      watch.failed(error, kStart);
      EXPECT_EQ(watch.state(), failing(error));
      EXPECT_EQ(watch.action(kStart), Action::pause);
    }
  }
}

TEST(SourceWatch, AGoodFrameMakesTheNextWaitShortAgain) {
  SourceWatch watch{Liveness::live};
  watch.failed(SourceError::busy, kStart);
  watch.failed(SourceError::busy, kStart + 1s);
  watch.opened(kStart + 2s);
  EXPECT_EQ(watch.state(), failing(SourceError::busy)) << "being open proves nothing yet";
  EXPECT_TRUE(watch.accept(picture(1), kStart + 2s));
  EXPECT_EQ(watch.state(), SourceState{Working{}});
  watch.failed(SourceError::unplugged, kStart + 3s);
  EXPECT_EQ(watch.retry_at(), kStart + 3s + 250ms);
}

TEST(SourceWatch, ALiveSourceThatIsSilentForThreeSecondsIsGivenUp) {
  auto watch = working();
  watch.failed(SourceError::timed_out, kStart + 3s - 1ms);
  EXPECT_EQ(watch.action(kStart + 3s - 1ms), Action::read);
  EXPECT_EQ(watch.state(), SourceState{Working{}});
  watch.failed(SourceError::timed_out, kStart + 3s);
  EXPECT_EQ(watch.state(), failing(SourceError::silent));
  EXPECT_EQ(watch.action(kStart + 3s), Action::pause);
}

TEST(SourceWatch, TornFramesForThreeSecondsAreCalledByTheirName) {
  auto watch = working();
  watch.failed(SourceError::torn, kStart + 1s);
  EXPECT_EQ(watch.state(), SourceState{Working{}}) << "one alone is passed over";
  watch.failed(SourceError::torn, kStart + 2s);
  watch.failed(SourceError::timed_out, kStart + 3s);
  EXPECT_EQ(watch.state(), failing(SourceError::torn));
}

TEST(SourceWatch, AGoodFrameBetweenTornOnesKeepsTheSource) {
  auto watch = working();
  watch.failed(SourceError::torn, kStart + 2s);
  EXPECT_TRUE(watch.accept(picture(1), kStart + 2s));
  watch.failed(SourceError::timed_out, kStart + 4s);
  EXPECT_EQ(watch.state(), SourceState{Working{}});
  watch.failed(SourceError::timed_out, kStart + 5s);
  EXPECT_EQ(watch.state(), failing(SourceError::silent)) << "the torn one is forgotten";
}

TEST(SourceWatch, FramesOfOneColourAreNotReadAndAfterThreeSecondsAFault) {
  auto watch = working();
  EXPECT_FALSE(watch.accept(plain(0), kStart + 1s));
  EXPECT_EQ(watch.state(), SourceState{Working{}});
  EXPECT_FALSE(watch.accept(plain(0), kStart + 3s));
  EXPECT_EQ(watch.state(), failing(SourceError::blank));
}

TEST(SourceWatch, FramesThatBreakOffAreNotRead) {
  auto watch = working();
  GrayImage cut = picture(1);
  std::fill(cut.pixels.begin() + 16 * 32, cut.pixels.end(), Byte{128});
  EXPECT_FALSE(watch.accept(cut, kStart + 1s));
  EXPECT_FALSE(watch.accept(cut, kStart + 3s));
  EXPECT_EQ(watch.state(), failing(SourceError::torn));
}

TEST(SourceWatch, TheSamePixelsForTwoSecondsAreFrozen) {
  auto watch = working();
  EXPECT_TRUE(watch.accept(picture(0), kStart + 2s - 1ms));
  EXPECT_EQ(watch.state(), SourceState{Working{}});
  EXPECT_FALSE(watch.accept(picture(0), kStart + 2s));
  EXPECT_EQ(watch.state(), failing(SourceError::frozen));
  EXPECT_EQ(watch.retry_at(), kStart + 2s + 250ms);
}

TEST(SourceWatch, OnePixelThatMovesIsNotFrozen) {
  auto watch = working();
  GrayImage moved = picture(0);
  ++moved.pixels.back();
  EXPECT_TRUE(watch.accept(moved, kStart + 1s));
  EXPECT_TRUE(watch.accept(moved, kStart + 3s - 1ms));
  EXPECT_FALSE(watch.accept(moved, kStart + 3s));
}

TEST(SourceWatch, AFrozenSourceIsWorkingAgainOnlyWithAnotherPicture) {
  auto watch = working();
  EXPECT_FALSE(watch.accept(picture(0), kStart + 2s));
  watch.opened(kStart + 3s);
  EXPECT_TRUE(watch.accept(picture(0), kStart + 3s)) << "still worth a look";
  EXPECT_EQ(watch.state(), failing(SourceError::frozen));
  EXPECT_FALSE(watch.accept(picture(0), kStart + 5s));
  EXPECT_EQ(watch.retry_at(), kStart + 5s + 500ms) << "the second wait is longer";
  watch.opened(kStart + 6s);
  EXPECT_TRUE(watch.accept(picture(1), kStart + 6s));
  EXPECT_EQ(watch.state(), SourceState{Working{}});
}

TEST(SourceWatch, ARecordingMayShowOnePictureForEver) {
  auto watch = working(Liveness::recorded);
  EXPECT_TRUE(watch.accept(picture(0), kStart + 1h));
  EXPECT_TRUE(watch.accept(plain(0), kStart + 2h));
  watch.failed(SourceError::torn, kStart + 3h);
  watch.failed(SourceError::timed_out, kStart + 4h);
  EXPECT_EQ(watch.state(), SourceState{Working{}});
  EXPECT_EQ(watch.action(kStart + 4h), Action::read);
}

TEST(SourceWatch, ARecordingEndsAndAStreamThatEndsIsOpenedAgain) {
  auto recording = working(Liveness::recorded);
  recording.failed(SourceError::ended, kStart + 1s);
  EXPECT_EQ(recording.state(), SourceState{Ended{}});
  EXPECT_EQ(recording.action(kStart + 1h), Action::stop);

  auto stream = working();
  stream.failed(SourceError::ended, kStart + 1s);
  EXPECT_EQ(stream.state(), failing(SourceError::ended));
  EXPECT_EQ(stream.action(kStart + 2s), Action::open);
}

}  // namespace
}  // namespace fedatario::scanner
