#include "issuance/transcript/calendar.h"

#include <array>
#include <charconv>
#include <cstddef>

namespace fedatario::transcript {
namespace {

constexpr std::size_t kDateLength = 10;

std::optional<unsigned> read_number(std::string_view digits) {
  unsigned value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stopped, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || stopped != end) return std::nullopt;
  return value;
}

void append_padded(std::string& text, unsigned value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

}  // namespace

std::string to_text(const CalendarDate& date) {
  std::string text;
  append_padded(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  text += '-';
  append_padded(text, static_cast<unsigned>(date.month()), 2);
  text += '-';
  append_padded(text, static_cast<unsigned>(date.day()), 2);
  return text;
}

std::optional<CalendarDate> parse_date(std::string_view text) {
  if (text.size() != kDateLength || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = read_number(text.substr(0, 4));
  const auto month = read_number(text.substr(5, 2));
  const auto day = read_number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const CalendarDate date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                          std::chrono::day{*day}};
  if (!date.ok()) return std::nullopt;
  return date;
}

int full_years(const CalendarDate& from, const CalendarDate& until) {
  const int years = static_cast<int>(until.year()) - static_cast<int>(from.year());
  const auto day_of_year = [](const CalendarDate& date) {
    return static_cast<unsigned>(date.month()) * 32 + static_cast<unsigned>(date.day());
  };
  return day_of_year(until) < day_of_year(from) ? years - 1 : years;
}

}  // namespace fedatario::transcript
