#include "scanner/sources/camera/camera_mode.h"

#include <algorithm>
#include <array>
#include <tuple>

#include <linux/videodev2.h>

#include "scanner/sources/limits.h"

namespace fedatario::scanner {
namespace {

constexpr std::array<std::pair<PixelFormat, std::uint32_t>, 5> kCodes{{
    {PixelFormat::grey, V4L2_PIX_FMT_GREY},
    {PixelFormat::nv12, V4L2_PIX_FMT_NV12},
    {PixelFormat::yuv420, V4L2_PIX_FMT_YUV420},
    {PixelFormat::yuyv, V4L2_PIX_FMT_YUYV},
    {PixelFormat::mjpg, V4L2_PIX_FMT_MJPEG},
}};

constexpr std::array<FrameSize, 2> kPreferred{{{1920, 1080}, {1280, 720}}};

/// The lower, the better; the second number ranks equals of the first.
std::pair<std::size_t, std::uint64_t> size_rank(FrameSize size) {
  const auto* const preferred = std::ranges::find(kPreferred, size);
  if (preferred != kPreferred.end()) {
    return {static_cast<std::size_t>(preferred - kPreferred.begin()), 0};
  }
  const std::uint64_t best = kPreferred.front().pixels();
  if (size.pixels() <= best) return {kPreferred.size(), best - size.pixels()};
  return {kPreferred.size() + 1, size.pixels()};
}

auto rank(const CameraMode& mode) {
  constexpr unsigned kSlow = 10;
  const bool is_slow = mode.rate != 0 && mode.rate < kSlow;
  return std::tuple{is_slow, size_rank(mode.size), mode.format};
}

bool is_within(std::uint32_t side, std::uint32_t least, std::uint32_t greatest,
               std::uint32_t step) {
  return side >= least && side <= greatest && (side - least) % std::max(step, 1U) == 0;
}

}  // namespace

std::uint32_t code_of(PixelFormat format) {
  const auto* const found = std::ranges::find(kCodes, format, [](auto pair) { return pair.first; });
  return found == kCodes.end() ? 0 : found->second;
}

std::optional<PixelFormat> pixel_format_of(std::uint32_t code) {
  const auto* const found = std::ranges::find(kCodes, code, [](auto pair) { return pair.second; });
  if (found == kCodes.end()) return std::nullopt;
  return found->first;
}

std::optional<CameraMode> choose_mode(std::span<const CameraMode> offered) {
  std::optional<CameraMode> best;
  for (const CameraMode& mode : offered) {
    if (mode.size.pixels() == 0 || mode.size.pixels() > limits::kMaxFramePixels) continue;
    if (!best || rank(mode) < rank(*best)) best = mode;
  }
  return best;
}

std::vector<FrameSize> sizes_worth(const SizeRange& range) {
  std::vector<FrameSize> sizes;
  for (const FrameSize size : kPreferred) {
    if (is_within(size.width, range.least.width, range.greatest.width, range.step.width) &&
        is_within(size.height, range.least.height, range.greatest.height, range.step.height)) {
      sizes.push_back(size);
    }
  }
  sizes.push_back(range.greatest);
  return sizes;
}

}  // namespace fedatario::scanner
