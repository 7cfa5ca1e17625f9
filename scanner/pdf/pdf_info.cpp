#include "scanner/pdf/pdf_info.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

constexpr double kPointsPerInch = 72;

/// Takes a number off the front, spaces before it included.
template <class Number>
std::optional<Number> take_number(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

bool take_word(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

/// `Page    1 size:  595.28 x 841.89 pts (A4)` gives 841.89.
std::optional<double> page_side(std::string_view line) {
  if (!take_word(line, "Page ") || !take_number<unsigned>(line)) return std::nullopt;
  if (!take_word(line, " size:")) return std::nullopt;
  const auto width = take_number<double>(line);
  if (!width || !take_word(line, " x ")) return std::nullopt;
  const auto height = take_number<double>(line);
  if (!height || !std::isfinite(*width) || !std::isfinite(*height)) return std::nullopt;
  return std::max(*width, *height);
}

std::optional<unsigned> page_count(std::string_view line) {
  if (!take_word(line, "Pages:")) return std::nullopt;
  return take_number<unsigned>(line);
}

unsigned side_at(double resolution, const PdfInfo& info, unsigned longest) {
  const double pixels = std::ceil(info.longest_side_points / kPointsPerInch * resolution);
  return static_cast<unsigned>(std::clamp<double>(pixels, limits::kMinPageSide, longest));
}

}  // namespace

Result<PdfInfo, ScanError> parse_pdf_info(std::string_view text) {
  PdfInfo info;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (const auto pages = page_count(line)) info.pages = *pages;
    if (const auto side = page_side(line)) {
      info.longest_side_points = std::max(info.longest_side_points, *side);
    }
  }
  if (info.pages == 0 || info.longest_side_points <= 0) return fail(ScanError::damaged);
  if (info.pages > limits::kMaxPages) return fail(ScanError::too_many_pages);
  return info;
}

unsigned first_page_side(const PdfInfo& info) {
  return side_at(limits::kFirstResolution, info, limits::kMaxFirstPageSide);
}

unsigned second_page_side(const PdfInfo& info) {
  return std::min(2 * first_page_side(info), limits::kMaxSecondPageSide);
}

}  // namespace fedatario::scanner
