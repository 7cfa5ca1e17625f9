#include "scanner/sources/recording/jpeg_recording.h"

#include <limits>

#include "scanner/sources/recording/whole_file.h"

namespace fedatario::scanner {
namespace {

/// A file has an end, so any stretch of sound or index may lie between two frames.
constexpr std::size_t kAnyGap = std::numeric_limits<std::size_t>::max();

}  // namespace

JpegRecording::JpegRecording(InputFile file, std::chrono::microseconds period, FrameDecoder decoder)
    : file_{std::move(file)}, period_{period}, decoder_{std::move(decoder)}, splitter_{kAnyGap} {}

Result<Bytes, SourceError> JpegRecording::next_jpeg() {
  constexpr std::size_t kChunk = std::size_t{256} << 10U;
  for (;;) {
    auto jpeg = splitter_.next();
    if (jpeg) return std::move(*jpeg);
    const auto more = read_more(file_, kChunk);
    if (!more) return fail(more.error());
    if (more->empty()) return fail(SourceError::ended);
    splitter_.feed(*more);
  }
}

Result<RecordedFrame, SourceError> JpegRecording::next() {
  const auto jpeg = next_jpeg();
  if (!jpeg && !goes_on(jpeg.error())) return fail(jpeg.error());
  const auto offset = period_ * count_++;
  if (!jpeg) return fail(jpeg.error());
  auto image = decoder_.decode(*jpeg);
  if (!image) return fail(image.error());
  return RecordedFrame{std::move(*image), offset};
}

}  // namespace fedatario::scanner
