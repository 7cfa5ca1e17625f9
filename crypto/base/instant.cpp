#include "crypto/base/instant.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace fedatario {
namespace {

constexpr Duration kLimaOffset{-5 * std::int64_t{3600}};

CivilTime civil_of(Instant instant) {
  using namespace std::chrono;
  const sys_seconds moment{seconds{instant.seconds}};
  const auto midnight = floor<std::chrono::days>(moment);
  const year_month_day date{midnight};
  const hh_mm_ss time{moment - midnight};
  return {.year = static_cast<int>(date.year()),
          .month = static_cast<unsigned>(date.month()),
          .day = static_cast<unsigned>(date.day()),
          .hour = static_cast<unsigned>(time.hours().count()),
          .minute = static_cast<unsigned>(time.minutes().count()),
          .second = static_cast<unsigned>(time.seconds().count())};
}

/// Room for the longest form with every field at its widest.
using TextBuffer = std::array<char, 80>;

std::optional<unsigned> digits_at(std::string_view text, std::size_t at, std::size_t count) {
  unsigned value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(text[i] - '0');
  }
  return value;
}

}  // namespace

CivilTime in_lima(Instant instant) {
  return civil_of(instant + kLimaOffset);
}

std::string lima_date(Instant instant) {
  const CivilTime t = in_lima(instant);
  TextBuffer text{};
  const int length =
      std::snprintf(text.data(), text.size(), "%02u/%02u/%04d", t.day, t.month, t.year);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string lima_time(Instant instant) {
  const CivilTime t = in_lima(instant);
  TextBuffer text{};
  const int length =
      std::snprintf(text.data(), text.size(), "%02u:%02u:%02u", t.hour, t.minute, t.second);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string to_rfc3339(Instant instant) {
  const CivilTime t = civil_of(instant);
  TextBuffer text{};
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02u:%02u:%02uZ",
                                   t.year, t.month, t.day, t.hour, t.minute, t.second);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<Instant> from_rfc3339(std::string_view text) {
  using namespace std::chrono;
  if (text.size() != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' ||
      text[16] != ':' || text[19] != 'Z') {
    return std::nullopt;
  }
  const auto y = digits_at(text, 0, 4);
  const auto mo = digits_at(text, 5, 2);
  const auto d = digits_at(text, 8, 2);
  const auto h = digits_at(text, 11, 2);
  const auto mi = digits_at(text, 14, 2);
  const auto s = digits_at(text, 17, 2);
  if (!y || !mo || !d || !h || !mi || !s) return std::nullopt;
  const year_month_day date{year{static_cast<int>(*y)}, month{*mo}, day{*d}};
  if (*y < 1970 || !date.ok() || *h > 23 || *mi > 59 || *s > 59) return std::nullopt;
  const sys_seconds moment = sys_days{date} + hours{*h} + minutes{*mi} + seconds{*s};
  return Instant{moment.time_since_epoch().count()};
}

}  // namespace fedatario
