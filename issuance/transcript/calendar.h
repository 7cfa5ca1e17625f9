#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// Days without an hour: births, periods in office. No clock and no zone is involved.
namespace fedatario::transcript {

using CalendarDate = std::chrono::year_month_day;

/// `yyyy-mm-dd`, as files and the registry write it.
[[nodiscard]] std::string to_text(const CalendarDate& date);

/// Exactly the form that `to_text` writes; empty for any other, or for a day that no month has.
[[nodiscard]] std::optional<CalendarDate> parse_date(std::string_view text);

/// Whole years from one day to another. Whoever is born on 29 February has a birthday on 1 March.
[[nodiscard]] int full_years(const CalendarDate& from, const CalendarDate& until);

}  // namespace fedatario::transcript
