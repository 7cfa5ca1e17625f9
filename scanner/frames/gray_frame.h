#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "crypto/base/bytes.h"

namespace fedatario::scanner {

/// Width and height in pixels.
struct FrameSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;

  [[nodiscard]] constexpr std::uint64_t pixels() const { return std::uint64_t{width} * height; }

  friend bool operator==(const FrameSize&, const FrameSize&) = default;
};

/// A look at 8-bit grey pixels that somebody else owns, row by row, 0 black. Never kept beyond the
/// call it is given to.
class GrayFrame {
 public:
  /// `stride` is the distance between the starts of two rows in bytes. Empty where a side is 0, a
  /// side or the whole is over the limits, a row is longer than the stride, or `pixels` ends early.
  [[nodiscard]] static std::optional<GrayFrame> of(ByteView pixels, FrameSize size,
                                                   std::size_t stride);

  [[nodiscard]] FrameSize size() const { return size_; }
  [[nodiscard]] std::size_t stride() const { return stride_; }
  [[nodiscard]] const Byte* data() const { return pixels_.data(); }

  /// The pixels of one row; empty below the last.
  [[nodiscard]] ByteView row(std::uint32_t y) const;

 private:
  GrayFrame(ByteView pixels, FrameSize size, std::size_t stride)
      : pixels_{pixels}, size_{size}, stride_{stride} {}

  ByteView pixels_;
  FrameSize size_;
  std::size_t stride_;
};

/// Grey pixels with their owner; rows follow each other without gaps.
struct GrayImage {
  FrameSize size;
  Bytes pixels;

  [[nodiscard]] std::optional<GrayFrame> frame() const {
    return GrayFrame::of(pixels, size, size.width);
  }
};

}  // namespace fedatario::scanner
