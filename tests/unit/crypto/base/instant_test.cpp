#include "crypto/base/instant.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

constexpr Instant kNewYearInLima{1'767'243'600};  // 2026-01-01T05:00:00Z

TEST(Instant, LimaIsFiveHoursBehindUtc) {
  EXPECT_EQ(lima_date(kNewYearInLima), "01/01/2026");
  EXPECT_EQ(lima_time(kNewYearInLima), "00:00:00");
  EXPECT_EQ(lima_date({kNewYearInLima.seconds - 1}), "31/12/2025");
  EXPECT_EQ(lima_time({kNewYearInLima.seconds - 1}), "23:59:59");
}

TEST(Instant, Rfc3339RoundTrip) {
  EXPECT_EQ(to_rfc3339(kNewYearInLima), "2026-01-01T05:00:00Z");
  EXPECT_EQ(from_rfc3339("2026-01-01T05:00:00Z"), kNewYearInLima);
  EXPECT_EQ(from_rfc3339("2024-02-29T23:59:59Z"), Instant{1'709'251'199});
}

TEST(Instant, Rfc3339RefusesOtherForms) {
  for (const char* text :
       {"2026-01-01 05:00:00Z", "2026-01-01T05:00:00", "2026-01-01T05:00:00+00",
        "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z",
        "2026-01-01T05:60:00Z", "1969-12-31T23:59:59Z", "2026-01-0AT05:00:00Z"}) {
    EXPECT_FALSE(from_rfc3339(text)) << text;
  }
}

}  // namespace
}  // namespace fedatario
