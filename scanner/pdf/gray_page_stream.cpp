#include "scanner/pdf/gray_page_stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

#include <unistd.h>

#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

bool take_separator(std::string_view& text) {
  if (text.empty() || (text.front() != ' ' && text.front() != '\n')) return false;
  text.remove_prefix(1);
  return true;
}

/// Decimal digits up to a separator.
std::optional<std::uint32_t> take_number(std::string_view& text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (!take_separator(text)) return std::nullopt;
  return number;
}

}  // namespace

Result<PgmHeader, ScanError> parse_pgm_header(std::string_view head) {
  constexpr std::uint32_t kEightBits = 255;
  std::string_view rest = head;
  if (!rest.starts_with("P5")) return fail(ScanError::damaged);
  rest.remove_prefix(2);
  if (!take_separator(rest)) return fail(ScanError::damaged);

  const auto width = take_number(rest);
  const auto height = take_number(rest);
  const auto depth = take_number(rest);
  if (!width || !height || depth != kEightBits) return fail(ScanError::damaged);
  if (*width == 0 || *height == 0) return fail(ScanError::damaged);

  const FrameSize size{*width, *height};
  if (std::max(size.width, size.height) > limits::kMaxSide) {
    return fail(ScanError::too_many_pixels);
  }
  if (size.pixels() > limits::kMaxPixels) return fail(ScanError::too_many_pixels);
  return PgmHeader{size, head.size() - rest.size()};
}

std::size_t GrayPageStream::fill(std::span<Byte> target) {
  const std::size_t kept = std::min(ahead_.size(), target.size());
  std::copy_n(ahead_.begin(), kept, target.begin());
  ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(kept));

  std::size_t filled = kept;
  while (filled < target.size()) {
    const ssize_t count = ::read(fd_, &target[filled], target.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    filled += static_cast<std::size_t>(count);
  }
  return filled;
}

Result<std::optional<GrayImage>, ScanError> GrayPageStream::next() {
  std::array<Byte, kMaxPgmHeader> head{};
  const std::size_t count = fill(head);
  if (count == 0) return std::nullopt;

  const ByteView read = ByteView{head}.first(count);
  const auto header = parse_pgm_header(as_text(read));
  if (!header) return fail(header.error());
  // A page of a few pixels may end within these bytes: what follows is the next page's.
  const ByteView after = read.subspan(header->bytes);
  ahead_.insert(ahead_.begin(), after.begin(), after.end());

  GrayImage page{header->size, Bytes(header->size.pixels())};
  if (fill(page.pixels) != page.pixels.size()) return fail(ScanError::damaged);
  return page;
}

}  // namespace fedatario::scanner
