#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "scanner/limits.h"

/// What a source of frames will not exceed.
namespace fedatario::scanner::limits {

/// Largest frame of a camera, stream or video: 4096 x 4096, above the 3840 x 2160 that counter
/// cameras end at. Still images keep `kMaxPixels`.
inline constexpr std::uint64_t kMaxFramePixels = std::uint64_t{16} << 20U;
static_assert(kMaxFramePixels <= kMaxPixels);

/// Longest encoded frame. A JPEG of 3840 x 2160 at quality 95 has 4 MB.
inline constexpr std::size_t kMaxFrameBytes = std::size_t{8} << 20U;

/// Longest stretch of a stream between two JPEGs: a boundary and a part's header lines.
inline constexpr std::size_t kMaxStreamGap = std::size_t{64} << 10U;

/// Longest answer header of a stream's server.
inline constexpr std::size_t kMaxHeaderBytes = std::size_t{16} << 10U;

/// Wall time for decoding one frame: 30 times what a 1080p JPEG takes, so that a busy machine is
/// not taken for a hostile frame, and a hostile one does not hold up the next for long.
inline constexpr std::chrono::milliseconds kDecodeTime{1'000};

/// For one of `kMaxPixels`, which only still images have.
inline constexpr std::chrono::milliseconds kStillDecodeTime{4'000};

/// Most images of a folder and most lines of a recording's list.
inline constexpr std::size_t kMaxImages = 100'000;

/// Address space of a video's decoder: the libraries map 150 MB, and H.264 of 3840 x 2160 keeps up
/// to 16 reference pictures of 12 MB.
inline constexpr std::uint64_t kVideoMemory = std::uint64_t{800} << 20U;

}  // namespace fedatario::scanner::limits
