#pragma once

#include <memory>
#include <string>

#include "scanner/sources/camera/v4l2_device.h"
#include "scanner/sources/decode/frame_decoder.h"
#include "scanner/sources/frame_source.h"

namespace fedatario::scanner {

/// A camera of this machine, brightness alone, in the mode that `choose_mode` prefers. Where
/// several frames wait, the newest is given. Errors: `timed_out`, `torn`; `unplugged`; those of the
/// decoder for a camera that gives JPEGs.
class Camera final : public FrameSource {
 public:
  /// Opens /dev/videoN and starts it. Errors: `missing`, `busy`, `not_permitted`,
  /// `unsupported_format`, `absurd_size`, `unplugged`, `decoder_missing`, `failed`.
  [[nodiscard]] static Result<std::unique_ptr<FrameSource>, SourceError> open(
      unsigned number, const std::string& worker);

  /// A device that was started in this layout.
  Camera(V4l2Device device, const FrameLayout& layout, FrameDecoder decoder)
      : device_{std::move(device)}, layout_{layout}, decoder_{std::move(decoder)} {}

  [[nodiscard]] Result<TimedFrame, SourceError> next(FrameInstant deadline) override;

 private:
  [[nodiscard]] Result<V4l2Device::Filled, SourceError> newest(FrameInstant deadline);
  [[nodiscard]] Result<GrayImage, SourceError> picture_in(const V4l2Device::Filled& filled);

  V4l2Device device_;
  FrameLayout layout_;
  FrameDecoder decoder_;
};

}  // namespace fedatario::scanner
