#include "scanner/sources/open_source.h"

#include "crypto/base/match.h"
#include "scanner/document/scan_tools.h"
#include "scanner/sources/camera/camera.h"
#include "scanner/sources/recording/ffmpeg_recording.h"
#include "scanner/sources/recording/image_recording.h"
#include "scanner/sources/recording/jpeg_recording.h"
#include "scanner/sources/recording/paced_source.h"
#include "scanner/sources/recording/video_head.h"
#include "scanner/sources/recording/whole_file.h"
#include "scanner/sources/stream/http_stream.h"

namespace fedatario::scanner {
namespace {

using Source = Result<std::unique_ptr<FrameSource>, SourceError>;

std::unique_ptr<FrameSource> paced(std::unique_ptr<Recording> recording, const Playback& playback) {
  return std::make_unique<PacedSource>(std::move(recording), playback.clock);
}

Source open_images(Result<std::vector<RecordedImage>, SourceError> images, const SourceTools& tools,
                   const Playback& playback) {
  if (!images) return fail(images.error());
  FrameDecoder decoder{tools.worker, kStillLimits};
  const auto started = decoder.start();
  if (!started) return fail(started.error());
  return paced(std::make_unique<ImageRecording>(std::move(*images), std::move(decoder)), playback);
}

Source open_video(const std::string& path, const SourceTools& tools, const Playback& playback) {
  auto file = InputFile::open(path);
  if (!file) return fail(source_error_of(file.error()));
  const auto start = read_start(*file, kVideoHeadBytes);
  if (!start) return fail(start.error());

  const VideoHead head = read_video_head(*start);
  if (head.coding == VideoCoding::other) {
    auto recording = FfmpegRecording::open(tools.ffmpeg, *file);
    if (!recording) return fail(recording.error());
    return paced(std::move(*recording), playback);
  }
  FrameDecoder decoder{tools.worker};
  const auto started = decoder.start();
  if (!started) return fail(started.error());
  return paced(std::make_unique<JpegRecording>(std::move(*file), head.period, std::move(decoder)),
               playback);
}

}  // namespace

SourceTools SourceTools::of_this_program() {
  return {.worker = ScanTools::of_this_program().worker};
}

Source open_source(const SourceAddress& address, const SourceTools& tools,
                   const Playback& playback) {
  return std::visit(
      Match{
          [&](const CameraAddress& camera) { return Camera::open(camera.number, tools.worker); },
          [&](const VideoAddress& video) { return open_video(video.path, tools, playback); },
          [&](const ImagesAddress& images) {
            return open_images(images_in(images.path, playback.image_interval), tools, playback);
          },
          [&](const StreamAddress& stream) {
            return HttpStream::open(stream.url, FrameDecoder{tools.worker});
          },
          [&](const ReplayAddress& replay) {
            return open_images(recorded_in(replay.path), tools, playback);
          },
      },
      address);
}

}  // namespace fedatario::scanner
