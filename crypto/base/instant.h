#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fedatario {

/// A moment in whole seconds of UTC since 1970-01-01T00:00:00Z. The core reads no clock: every
/// instant comes in as a value.
struct Instant {
  std::int64_t seconds = 0;

  // clang-tidy 14 misreads a defaulted <=>.
  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

/// Seconds from one instant to another.
struct Duration {
  std::int64_t seconds = 0;

  // clang-tidy 14 misreads a defaulted <=>.
  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend auto operator<=>(const Duration&, const Duration&) = default;
};

[[nodiscard]] constexpr Instant operator+(Instant instant, Duration duration) {
  return {instant.seconds + duration.seconds};
}
[[nodiscard]] constexpr Duration operator-(Instant later, Instant earlier) {
  return {later.seconds - earlier.seconds};
}

[[nodiscard]] constexpr Duration days(std::int64_t count) {
  return {count * 86'400};
}

/// Calendar fields of an instant as the users' clocks show them.
struct CivilTime {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;

  friend auto operator<=>(const CivilTime&, const CivilTime&) = default;
};

/// America/Lima: UTC-5 all year (no daylight saving since 1994), so no zone data are read.
[[nodiscard]] CivilTime in_lima(Instant instant);

/// `dd/mm/yyyy` in America/Lima.
[[nodiscard]] std::string lima_date(Instant instant);

/// `HH:mm:ss` in America/Lima.
[[nodiscard]] std::string lima_time(Instant instant);

/// RFC 3339 in UTC with whole seconds, `2026-03-01T15:04:05Z`.
[[nodiscard]] std::string to_rfc3339(Instant instant);

/// Reads exactly the form that `to_rfc3339` writes, years 1970 to 9999.
[[nodiscard]] std::optional<Instant> from_rfc3339(std::string_view text);

}  // namespace fedatario
