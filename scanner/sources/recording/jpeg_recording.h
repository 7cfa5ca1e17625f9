#pragma once

#include "scanner/document/input_file.h"
#include "scanner/sources/decode/frame_decoder.h"
#include "scanner/sources/jpeg/jpeg_splitter.h"
#include "scanner/sources/recording/recording.h"

namespace fedatario::scanner {

/// A video of JPEGs (video_head.h), read as far as it is shown. One that was cut short ends with
/// its last whole frame.
class JpegRecording final : public Recording {
 public:
  /// `file` stands at its start.
  JpegRecording(InputFile file, std::chrono::microseconds period, FrameDecoder decoder);

  [[nodiscard]] Result<RecordedFrame, SourceError> next() override;

 private:
  [[nodiscard]] Result<Bytes, SourceError> next_jpeg();

  InputFile file_;
  std::chrono::microseconds period_;
  FrameDecoder decoder_;
  JpegSplitter splitter_;
  std::int64_t count_ = 0;
};

}  // namespace fedatario::scanner
