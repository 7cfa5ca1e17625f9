#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "scanner/sources/frame_source.h"
#include "scanner/sources/jpeg/jpeg_splitter.h"
#include "scanner/sources/limits.h"

namespace fedatario::scanner {

/// A whole JPEG as it came.
struct ArrivedJpeg {
  Bytes bytes;
  FrameInstant at;
  std::uint64_t number = 0;
};

/// Keeps the newest whole JPEG of a stream that is not yet taken. One thread.
class NewestJpeg {
 public:
  /// Takes what came at that instant. False where the stream is none.
  [[nodiscard]] bool feed(ByteView bytes, FrameInstant now);

  /// Empty where there is nothing new; `torn` or `absurd_size` where that is all that came.
  [[nodiscard]] std::optional<Result<ArrivedJpeg, SourceError>> take();

  [[nodiscard]] bool is_empty() const { return !newest_; }

  /// Whether any whole JPEG has come so far.
  [[nodiscard]] bool has_begun() const { return begun_; }

 private:
  JpegSplitter splitter_{limits::kMaxStreamGap};
  std::optional<Result<ArrivedJpeg, SourceError>> newest_;
  std::uint64_t count_ = 0;
  bool begun_ = false;
};

}  // namespace fedatario::scanner
