#include "scanner/sources/camera/camera.h"

#include "scanner/sources/jpeg/jpeg_splitter.h"

namespace fedatario::scanner {

Result<std::unique_ptr<FrameSource>, SourceError> Camera::open(unsigned number,
                                                               const std::string& worker) {
  auto device = V4l2Device::open("/dev/video" + std::to_string(number));
  if (!device) return fail(device.error());
  const auto mode = choose_mode(device->modes());
  if (!mode) return fail(SourceError::unsupported_format);
  const auto layout = device->set_mode(*mode);
  if (!layout) return fail(layout.error());

  FrameDecoder decoder{worker};
  if (layout->format == PixelFormat::mjpg) {
    const auto started = decoder.start();
    if (!started) return fail(started.error());
  }
  const auto started = device->start();
  if (!started) return fail(started.error());
  return std::make_unique<Camera>(std::move(*device), *layout, std::move(decoder));
}

/// Gives back every filled buffer but the newest.
Result<V4l2Device::Filled, SourceError> Camera::newest(FrameInstant deadline) {
  const auto ready = device_.wait(deadline);
  if (!ready) return fail(ready.error());
  std::optional<V4l2Device::Filled> newest;
  for (;;) {
    const auto filled = device_.take();
    if (!filled && newest && goes_on(filled.error())) break;
    if (!filled) return fail(filled.error());
    if (!*filled) break;
    if (newest) {
      const auto given = device_.give_back(newest->buffer);
      if (!given) return fail(given.error());
    }
    newest = **filled;
  }
  if (!newest) return fail(SourceError::timed_out);
  return *newest;
}

Result<GrayImage, SourceError> Camera::picture_in(const V4l2Device::Filled& filled) {
  if (filled.is_damaged) return fail(SourceError::torn);
  if (layout_.format != PixelFormat::mjpg) return gray_of(filled.bytes, layout_);
  const auto jpeg = first_jpeg(filled.bytes);
  if (!jpeg) return fail(jpeg.error());
  return decoder_.decode(*jpeg);
}

Result<TimedFrame, SourceError> Camera::next(FrameInstant deadline) {
  const auto filled = newest(deadline);
  if (!filled) return fail(filled.error());
  auto picture = picture_in(*filled);
  const auto given = device_.give_back(filled->buffer);
  if (!given) return fail(given.error());
  if (!picture) return fail(picture.error());
  return TimedFrame{std::move(*picture), filled->at, filled->number};
}

}  // namespace fedatario::scanner
