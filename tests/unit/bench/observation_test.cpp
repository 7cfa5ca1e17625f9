#include "bench/scan/observation.h"

#include <gtest/gtest.h>

namespace fedatario::bench {
namespace {

Observation burst_frame(std::string reader, std::string frame, double milliseconds) {
  Observation seen;
  seen.reader = std::move(reader);
  seen.frame = std::move(frame);
  seen.burst = 0;
  seen.milliseconds = milliseconds;
  return seen;
}

Observation read(Observation seen) {
  seen.right = true;
  return seen;
}

TEST(Times, AreThoseOfTheSortedValues) {
  std::vector<double> values;
  for (int i = 100; i >= 0; --i)
    values.push_back(i);
  const Times times = times_of(values);
  EXPECT_EQ(times.median, 50);
  EXPECT_EQ(times.p95, 95);
  EXPECT_EQ(times.most, 100);
  EXPECT_EQ(times_of({}).most, 0);
}

TEST(Summary, CountsWhatIsChosen) {
  Observation right;
  right.reader = "a";
  right.right = true;
  Observation wrong;
  wrong.reader = "a";
  wrong.wrong = true;
  Observation other;
  other.reader = "b";
  const Summary summary =
      summary_of({right, wrong, other}, [](const Observation& seen) { return seen.reader == "a"; });
  EXPECT_EQ(summary.frames, 2U);
  EXPECT_EQ(summary.right, 1U);
  EXPECT_EQ(summary.wrong, 1U);
  EXPECT_EQ(summary.rate(), 50);
}

TEST(BurstSummary, CountsFromTheFirstFrameThatSomebodyReads) {
  const Observations seen = {burst_frame("a", "1", 100),      burst_frame("b", "1", 1),
                             burst_frame("a", "2", 10),       read(burst_frame("b", "2", 2)),
                             read(burst_frame("a", "3", 30)), burst_frame("b", "3", 3)};
  EXPECT_EQ(burst_summary_of(seen, "a").times.median, 40);
  EXPECT_EQ(burst_summary_of(seen, "b").times.median, 2);
  EXPECT_EQ(burst_summary_of(seen, "a").read, 1U);
}

TEST(BurstSummary, CountsAFrameWithinUseAsUsable) {
  Observation within = burst_frame("a", "1", 5);
  within.within_use = true;
  const BurstSummary summary = burst_summary_of({within, burst_frame("a", "2", 6)}, "a");
  EXPECT_EQ(summary.bursts, 1U);
  EXPECT_EQ(summary.read, 0U);
  EXPECT_EQ(summary.times.median, 11);
}

TEST(BurstSummary, LeavesOutBurstsThatNobodyCanRead) {
  EXPECT_EQ(burst_summary_of({burst_frame("a", "1", 5)}, "a").bursts, 0U);
}

}  // namespace
}  // namespace fedatario::bench
