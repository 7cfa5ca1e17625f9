#include "scanner/sources/recording/video_head.h"

#include <algorithm>
#include <string_view>

#include "scanner/images/byte_reader.h"

namespace fedatario::scanner {
namespace {

using std::chrono::microseconds;

/// The list of headers comes first, and in it the main header, whose first number is the period.
microseconds avi_period(ByteView head) {
  constexpr std::size_t kMainHeader = 24;
  constexpr std::uint64_t kShortest = 1'000;
  constexpr std::uint64_t kLongest = 10'000'000;
  const auto period = number_at(head, kMainHeader + 8, 4, ByteOrder::little_endian);
  const bool told = as_text(head).substr(0, kMainHeader + 4).ends_with("avih") && period;
  if (!told || *period < kShortest || *period > kLongest) return kDefaultPeriod;
  return microseconds{static_cast<std::int64_t>(*period)};
}

}  // namespace

VideoHead read_video_head(ByteView head) {
  const std::string_view text = as_text(head.first(std::min(head.size(), kVideoHeadBytes)));
  if (text.starts_with("\xFF\xD8\xFF")) return {VideoCoding::jpegs, kDefaultPeriod};
  constexpr std::size_t kFormat = 8;
  const bool is_avi = text.starts_with("RIFF") && text.find("AVI ", kFormat) == kFormat;
  if (!is_avi) return {};
  // A stream's header: its type, then its coding.
  const bool is_motion_jpeg = text.find("vidsMJPG") != std::string_view::npos ||
                              text.find("vidsmjpg") != std::string_view::npos;
  return {is_motion_jpeg ? VideoCoding::jpegs : VideoCoding::other, avi_period(head)};
}

}  // namespace fedatario::scanner
