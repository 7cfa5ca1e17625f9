#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "scanner/sources/address/source_address.h"
#include "scanner/sources/frame_clock.h"
#include "scanner/sources/frame_source.h"

namespace fedatario::scanner {

/// The programs that sources run, by path.
struct SourceTools {
  std::string worker;                      ///< `fedatario-scan-worker`
  std::string ffmpeg = "/usr/bin/ffmpeg";  ///< for videos that are not of JPEGs alone

  /// With the worker that was built or installed with the running program (ScanTools).
  [[nodiscard]] static SourceTools of_this_program();
};

/// How recordings are shown.
struct Playback {
  std::chrono::milliseconds image_interval{500};  ///< between the pictures of `images:DIR`
  FrameClock clock = FrameClock::steady();
};

/// Opens what an address names; call it in the thread that will ask for frames. A stream's server
/// is only spoken to by the first `next`. Errors: `missing`, `busy`, `not_permitted`,
/// `unsupported_format`, `damaged`, `decoder_missing`, `failed`.
[[nodiscard]] Result<std::unique_ptr<FrameSource>, SourceError> open_source(
    const SourceAddress& address, const SourceTools& tools, const Playback& playback = {});

}  // namespace fedatario::scanner
