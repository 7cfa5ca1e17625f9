#include "scanner/sources/stream/newest_jpeg.h"

namespace fedatario::scanner {

bool NewestJpeg::feed(ByteView bytes, FrameInstant now) {
  splitter_.feed(bytes);
  while (auto next = splitter_.next()) {
    if (*next) {
      begun_ = true;
      newest_ = ArrivedJpeg{std::move(**next), now, count_++};
      continue;
    }
    if (!goes_on(next->error())) return false;
    ++count_;
    // A whole frame that waits is worth more than the news of a torn one.
    if (!newest_ || !*newest_) newest_ = fail(next->error());
  }
  return true;
}

std::optional<Result<ArrivedJpeg, SourceError>> NewestJpeg::take() {
  return std::exchange(newest_, std::nullopt);
}

}  // namespace fedatario::scanner
