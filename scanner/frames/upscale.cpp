#include "scanner/frames/upscale.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "scanner/limits.h"

namespace fedatario::scanner {

std::optional<GrayImage> upscale_twice(const GrayFrame& frame) {
  const FrameSize from = frame.size();
  if (from.pixels() > kMaxPixelsToUpscale) return std::nullopt;
  const FrameSize size{from.width * 2, from.height * 2};
  if (size.width > limits::kMaxSide || size.height > limits::kMaxSide) return std::nullopt;

  GrayImage image{size, Bytes(size.pixels())};
  const cv::Mat source{static_cast<int>(from.height), static_cast<int>(from.width), CV_8UC1,
                       const_cast<Byte*>(frame.data()),  // read only, whatever the type says
                       frame.stride()};
  cv::Mat target{static_cast<int>(size.height), static_cast<int>(size.width), CV_8UC1,
                 image.pixels.data()};
  cv::resize(source, target, target.size(), 0, 0, cv::INTER_CUBIC);
  return image;
}

}  // namespace fedatario::scanner
