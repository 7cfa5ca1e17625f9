#include "scanner/sources/recording/ffmpeg_recording.h"

#include <array>
#include <optional>

#include <fcntl.h>

#include "scanner/confine/pipe.h"
#include "scanner/confine/sanitized.h"
#include "scanner/pdf/gray_page_stream.h"
#include "scanner/sources/decode/timed_io.h"
#include "scanner/sources/limits.h"

namespace fedatario::scanner {
namespace {

using std::chrono::milliseconds;

constexpr std::int64_t kFramesPerSecond = 30;
constexpr std::int64_t kMicroseconds = 1'000'000;
constexpr milliseconds kFirstFrame{4'000};  // its libraries start, and it probes the file
constexpr milliseconds kNextFrame{2'000};
constexpr int kPipeBytes = 1 << 20;

/// Playlists would name other files, so only containers are read, and only from the file that is
/// open as its standard input: by a path, since a pipe cannot be searched for an index at the end.
Command command_of(const std::string& program) {
  return {program,
          {"-nostdin",
           "-hide_banner",
           "-loglevel",
           "quiet",
           "-threads",
           "1",
           "-max_pixels",
           std::to_string(limits::kMaxFramePixels),
           "-format_whitelist",
           "avi,matroska,webm,mov,mp4,mpegts,mpeg,ogg,flv",
           "-protocol_whitelist",
           "file",
           "-i",
           "file:/proc/self/fd/0",
           "-map",
           "0:v:0",
           "-an",
           "-sn",
           "-dn",
           "-fps_mode",
           "cfr",
           "-r",
           std::to_string(kFramesPerSecond),
           "-pix_fmt",
           "gray",
           "-c:v",
           "pgm",
           "-f",
           "image2pipe",
           "pipe:1"}};
}

}  // namespace

Result<std::unique_ptr<Recording>, SourceError> FfmpegRecording::open(const std::string& program,
                                                                      const InputFile& file) {
  auto pipe = make_pipe();
  const UniqueFd errors = open_null();
  if (!pipe || !errors.is_open()) return fail(SourceError::failed);
  static_cast<void>(::fcntl(pipe->read_end.get(), F_SETPIPE_SZ, kPipeBytes));
  auto process = ConfinedProcess::start(command_of(program),
                                        {file.descriptor(), pipe->write_end.get(), errors.get()},
                                        {kSanitized ? 0 : limits::kVideoMemory, 0});
  if (!process) return fail(SourceError::decoder_missing);
  return std::make_unique<FfmpegRecording>(std::move(*process), std::move(pipe->read_end));
}

SourceError FfmpegRecording::end() {
  constexpr milliseconds kEnding{100};
  if (has_ended_) return SourceError::ended;
  has_ended_ = true;
  const auto outcome = process_.wait(Deadline::clock::now() + kEnding);
  if (outcome.end == ProcessEnd::not_started) return SourceError::decoder_missing;
  if (outcome.end == ProcessEnd::not_confined) return SourceError::not_confined;
  return count_ == 0 ? SourceError::unsupported_format : SourceError::ended;
}

/// Byte by byte up to its fourth separator, not to take any of the pixels.
Result<FrameSize, SourceError> FfmpegRecording::next_size(Deadline deadline) {
  constexpr int kSeparators = 4;
  std::array<Byte, kMaxPgmHeader> head{};
  std::size_t length = 0;
  for (int separators = 0; separators < kSeparators && length < head.size(); ++length) {
    if (!receive_all(frames_.get(), std::span{head}.subspan(length, 1), deadline)) {
      return fail(end());
    }
    if (head.at(length) == ' ' || head.at(length) == '\n') ++separators;
  }
  const auto header = parse_pgm_header(as_text(ByteView{head}.first(length)));
  if (!header || header->size.pixels() > limits::kMaxFramePixels) return fail(end());
  return header->size;
}

Result<RecordedFrame, SourceError> FfmpegRecording::next() {
  if (has_ended_) return fail(SourceError::ended);
  const Deadline deadline = Deadline::clock::now() + (count_ == 0 ? kFirstFrame : kNextFrame);
  const auto size = next_size(deadline);
  if (!size) return fail(size.error());
  GrayImage image{*size, Bytes(size->pixels())};
  if (!receive_all(frames_.get(), image.pixels, deadline)) return fail(end());
  const std::chrono::microseconds offset{count_++ * kMicroseconds / kFramesPerSecond};
  return RecordedFrame{std::move(image), offset};
}

}  // namespace fedatario::scanner
