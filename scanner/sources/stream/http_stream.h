#pragma once

#include <memory>
#include <string>

#include "scanner/sources/decode/frame_decoder.h"
#include "scanner/sources/frame_source.h"

namespace fedatario::scanner {

/// JPEGs that an HTTP server sends without end (multipart/x-mixed-replace, as network cameras and
/// telephones do), by libcurl. Where several came since the last was taken, the newest is given:
/// a frame's instant is when its last byte came. Waits 3 seconds for a connection, follows no
/// redirection, uses no proxy; header and frames are held to the limits.
///
/// Errors: `timed_out`, `torn`, `absurd_size`; `unreachable`, `refused`, `not_a_stream`, `ended`
/// where the server hangs up, and those of the decoder.
class HttpStream final : public FrameSource {
  struct Transfer;

 public:
  /// Nothing is sent before the first `next`. Errors: those of starting the decoder; `failed`.
  [[nodiscard]] static Result<std::unique_ptr<FrameSource>, SourceError> open(
      const std::string& url, FrameDecoder decoder);

  HttpStream(std::unique_ptr<Transfer> transfer, FrameDecoder decoder);
  HttpStream(const HttpStream&) = delete;
  HttpStream(HttpStream&&) = delete;
  HttpStream& operator=(const HttpStream&) = delete;
  HttpStream& operator=(HttpStream&&) = delete;
  ~HttpStream() override;

  [[nodiscard]] Result<TimedFrame, SourceError> next(FrameInstant deadline) override;

 private:
  std::unique_ptr<Transfer> transfer_;
  FrameDecoder decoder_;
};

}  // namespace fedatario::scanner
