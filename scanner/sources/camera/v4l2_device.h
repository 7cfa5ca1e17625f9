#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/confine/unique_fd.h"
#include "scanner/sources/camera/camera_frame.h"
#include "scanner/sources/camera/camera_mode.h"
#include "scanner/sources/frame_source.h"

namespace fedatario::scanner {

/// A capture device by the kernel's own interface (Video for Linux 2, linux/videodev2.h): one
/// plane, buffers mapped into this process. The device stops with the object. One thread; no call
/// but `wait` waits for the device, as far as its driver keeps to O_NONBLOCK.
class V4l2Device {
 public:
  /// A frame that the driver has filled, until it is given back.
  struct Filled {
    std::uint32_t buffer = 0;
    ByteView bytes;
    FrameInstant at;
    std::uint64_t number = 0;
    bool is_damaged = false;  ///< the driver itself says so
  };

  /// Errors: `missing`, `busy`, `not_permitted`, `unsupported_format` for what captures no video,
  /// `failed`.
  [[nodiscard]] static Result<V4l2Device, SourceError> open(const std::string& path);

  V4l2Device(V4l2Device&&) noexcept = default;
  V4l2Device& operator=(V4l2Device&&) = delete;
  V4l2Device(const V4l2Device&) = delete;
  V4l2Device& operator=(const V4l2Device&) = delete;
  ~V4l2Device();

  /// What it offers of the formats read here.
  [[nodiscard]] std::vector<CameraMode> modes() const;

  /// What the driver made of the mode asked for.
  [[nodiscard]] Result<FrameLayout, SourceError> set_mode(const CameraMode& mode);

  /// Maps the buffers and starts the stream. Errors: `busy`, `unplugged`, `failed`.
  [[nodiscard]] Result<Done, SourceError> start();

  /// Waits until a buffer is filled. Errors: `timed_out`.
  [[nodiscard]] Result<Done, SourceError> wait(FrameInstant deadline);

  /// The oldest filled buffer; empty where there is none. Errors: `torn`, `unplugged`.
  [[nodiscard]] Result<std::optional<Filled>, SourceError> take();

  /// Errors: `unplugged`.
  [[nodiscard]] Result<Done, SourceError> give_back(std::uint32_t buffer);

 private:
  struct Mapping {
    void* start = nullptr;
    std::size_t length = 0;
  };

  explicit V4l2Device(UniqueFd fd) : fd_{std::move(fd)} {}

  [[nodiscard]] Result<Done, SourceError> map_buffer(std::uint32_t index);
  void add_modes(PixelFormat format, std::vector<CameraMode>& modes) const;
  [[nodiscard]] unsigned best_rate(PixelFormat format, FrameSize size) const;

  UniqueFd fd_;
  std::vector<Mapping> mappings_;
  bool has_error_ = false;  ///< poll has seen the device fail
};

}  // namespace fedatario::scanner
