#include "scanner/sources/decode/frame_decoder.h"

#include <array>

#include <fcntl.h>
#include <sys/socket.h>

#include "scanner/confine/pipe.h"
#include "scanner/confine/sanitized.h"
#include "scanner/images/image_header.h"
#include "scanner/sources/decode/frame_message.h"
#include "scanner/sources/decode/timed_io.h"

namespace fedatario::scanner {
namespace {

using std::chrono::milliseconds;

/// A frame of 1080p goes through in two turns, where an ordinary pipe needs thirty-two. The largest
/// that a user may have; a smaller one only costs time.
constexpr int kPipeBytes = 1 << 20;

SourceError source_error_of(ScanError error) {
  switch (error) {
    case ScanError::unknown_format:
      return SourceError::unsupported_format;
    case ScanError::too_many_pixels:
    case ScanError::file_too_large:
    case ScanError::too_much_memory:
      return SourceError::absurd_size;
    case ScanError::program_missing:
      return SourceError::decoder_missing;
    case ScanError::not_confined:
      return SourceError::not_confined;
    case ScanError::file_empty:
    case ScanError::damaged:
    case ScanError::too_many_pages:
    case ScanError::too_many_codes:
    case ScanError::password_needed:
    case ScanError::too_slow:
      return SourceError::torn;
  }
  return SourceError::torn;
}

}  // namespace

FrameDecoder::FrameDecoder(std::string worker, DecodeLimits limits)
    : program_{std::move(worker)}, limits_{limits} {}

Result<Done, SourceError> FrameDecoder::start() {
  if (worker_) return Done{};
  // Requests go by a socket: writing to a pipe that nobody reads would end this process.
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return fail(SourceError::failed);
  }
  UniqueFd ours{ends[0]};
  const UniqueFd theirs{ends[1]};
  auto answers = make_pipe();
  const UniqueFd errors = open_null();
  if (!answers || !errors.is_open()) return fail(SourceError::failed);
  static_cast<void>(::fcntl(answers->read_end.get(), F_SETPIPE_SZ, kPipeBytes));

  auto process = ConfinedProcess::start({program_, {"frames"}},
                                        {theirs.get(), answers->write_end.get(), errors.get()},
                                        {kSanitized ? 0 : limits::kWorkerMemory, 0});
  if (!process) return fail(SourceError::decoder_missing);
  worker_.emplace(Worker{std::move(*process), std::move(ours), std::move(answers->read_end)});
  return Done{};
}

/// Says why the worker did not answer: by its end, or because it had to be ended.
SourceError FrameDecoder::end_worker() {
  constexpr milliseconds kEnding{100};
  const auto outcome = worker_->process.wait(Deadline::clock::now() + kEnding);
  worker_.reset();
  if (outcome.end == ProcessEnd::not_started) return SourceError::decoder_missing;
  if (outcome.end == ProcessEnd::not_confined) return SourceError::not_confined;
  return SourceError::torn;
}

Result<GrayImage, SourceError> FrameDecoder::answer_to(ByteView file, FrameSize size) {
  const Deadline deadline = Deadline::clock::now() + limits_.time;
  frame_message::AnswerHead head{};
  if (!send_all(worker_->requests.get(), frame_message::request(file.size()), deadline) ||
      !send_all(worker_->requests.get(), file, deadline) ||
      !receive_all(worker_->answers.get(), head, deadline)) {
    return fail(end_worker());
  }
  const auto answer = frame_message::parse_answer(head);
  if (answer && !*answer) return fail(source_error_of(answer->error()));
  // A worker that sees another size than the header says is not to be believed any further.
  if (!answer || **answer != size) return fail(end_worker());

  GrayImage image{size, Bytes(size.pixels())};
  if (!receive_all(worker_->answers.get(), image.pixels, deadline)) return fail(end_worker());
  return image;
}

Result<GrayImage, SourceError> FrameDecoder::decode(ByteView file) {
  const auto header = read_image_header(file);
  if (!header) return fail(source_error_of(header.error()));
  if (header->size.pixels() > limits_.pixels) return fail(SourceError::absurd_size);
  if (file.size() > limits::kMaxFileBytes) return fail(SourceError::absurd_size);
  const auto started = start();
  if (!started) return fail(started.error());
  return answer_to(file, header->size);
}

}  // namespace fedatario::scanner
