#pragma once

#include <chrono>
#include <cstdint>

#include "crypto/base/bytes.h"

namespace fedatario::scanner {

/// Frames a second where a video does not say it, or says nonsense.
inline constexpr std::chrono::microseconds kDefaultPeriod{33'333};

enum class VideoCoding : std::uint8_t {
  jpegs,  ///< whole JPEGs one after another, bare or in an AVI (Microsoft, "AVI RIFF File")
  other,
};

struct VideoHead {
  VideoCoding coding = VideoCoding::other;
  std::chrono::microseconds period = kDefaultPeriod;  ///< from frame to frame

  friend bool operator==(const VideoHead&, const VideoHead&) = default;
};

/// Bytes that `read_video_head` looks at.
inline constexpr std::size_t kVideoHeadBytes = 4'096;

/// What a video's first bytes say. A hint, no proof: the decoder decides.
[[nodiscard]] VideoHead read_video_head(ByteView head);

}  // namespace fedatario::scanner
