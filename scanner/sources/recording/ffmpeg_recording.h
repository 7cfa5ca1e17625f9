#pragma once

#include <memory>
#include <string>

#include "scanner/confine/confined_process.h"
#include "scanner/confine/unique_fd.h"
#include "scanner/document/input_file.h"
#include "scanner/sources/recording/recording.h"

namespace fedatario::scanner {

/// A video of any other coding (H.264 in MP4, Matroska and so on), decoded by the `ffmpeg` program
/// in a confined process: 30 grey frames a second through a pipe, whatever rate the video has.
/// The program is asked for only here; a machine that shows no such video needs none.
class FfmpegRecording final : public Recording {
 public:
  /// Errors: `decoder_missing`, `failed`.
  [[nodiscard]] static Result<std::unique_ptr<Recording>, SourceError> open(
      const std::string& program, const InputFile& file);

  /// A program that writes PGM pictures into `frames`.
  FfmpegRecording(ConfinedProcess process, UniqueFd frames)
      : process_{std::move(process)}, frames_{std::move(frames)} {}

  /// `unsupported_format` where the first frame does not come: ffmpeg cannot read the video, or as
  /// nobody, where this is root, may not.
  [[nodiscard]] Result<RecordedFrame, SourceError> next() override;

 private:
  [[nodiscard]] Result<FrameSize, SourceError> next_size(Deadline deadline);
  [[nodiscard]] SourceError end();

  ConfinedProcess process_;
  UniqueFd frames_;
  std::int64_t count_ = 0;
  bool has_ended_ = false;
};

}  // namespace fedatario::scanner
