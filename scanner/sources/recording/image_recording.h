#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "scanner/sources/decode/frame_decoder.h"
#include "scanner/sources/recording/recording.h"

namespace fedatario::scanner {

/// One picture of a recording: its file and when it is shown.
struct RecordedImage {
  std::string path;
  std::chrono::microseconds offset{};

  friend bool operator==(const RecordedImage&, const RecordedImage&) = default;
};

/// The PNG, JPEG, WebP and TIFF files right in a folder, by their names' endings, in the order of
/// their bytes, `interval` apart. Errors: `missing` (also of a folder without one),
/// `not_permitted`, `damaged` over `limits::kMaxImages`, `failed`.
[[nodiscard]] Result<std::vector<RecordedImage>, SourceError> images_in(
    const std::string& folder, std::chrono::microseconds interval);

/// The list `times.tsv` of a recorded folder: a line for each frame, its milliseconds since the
/// start, a tab, the name of its file in the same folder; times do not fall. At most
/// `limits::kMaxImages` lines. Errors: those of `parse_times`; `missing`, `not_permitted`,
/// `failed`.
[[nodiscard]] Result<std::vector<RecordedImage>, SourceError> recorded_in(
    const std::string& folder);

/// The same of the list's text; the names get no folder. Errors: `damaged`, also for a name with a
/// slash.
[[nodiscard]] Result<std::vector<RecordedImage>, SourceError> parse_times(std::string_view text);

/// Pictures in files, read and decoded one by one. A picture that cannot be read costs itself alone
/// and is `torn`, like one that breaks off.
class ImageRecording final : public Recording {
 public:
  ImageRecording(std::vector<RecordedImage> images, FrameDecoder decoder);

  [[nodiscard]] Result<RecordedFrame, SourceError> next() override;

 private:
  std::vector<RecordedImage> images_;
  FrameDecoder decoder_;
  std::size_t next_ = 0;
};

}  // namespace fedatario::scanner
