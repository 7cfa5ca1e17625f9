#include "scanner/qr/time_box.h"

#include <thread>

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;

/// Rounds of work until it is over; gives up after more than any machine needs.
int rounds_until_over(const TimeBox& time) {
  int rounds = 0;
  while (!time.is_over() && rounds < 1'000'000'000)
    ++rounds;
  return rounds;
}

TEST(TimeBox, IsOverAfterItsTimeOfWork) {
  const TimeBox time{2ms};
  EXPECT_FALSE(time.is_over());
  EXPECT_GT(time.left(), 0ms);
  EXPECT_LE(time.left(), 2ms);
  EXPECT_LT(rounds_until_over(time), 1'000'000'000);
  EXPECT_LE(time.left(), 0ms);
}

TEST(TimeBox, OfNoTimeIsOverAtOnce) {
  EXPECT_TRUE(TimeBox{0ms}.is_over());
  EXPECT_TRUE(TimeBox{-1ms}.is_over());
}

TEST(TimeBox, DoesNotCountWhatOtherThreadsDo) {
  const TimeBox time{10'000ms};
  std::thread other{[] { (void)rounds_until_over(TimeBox{20ms}); }};
  other.join();
  // Waiting for 20 ms of another thread's work takes this one next to none.
  EXPECT_GT(time.left(), 9'990ms);
}

}  // namespace
}  // namespace fedatario::scanner
