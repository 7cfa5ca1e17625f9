#include "scanner/worker/decode_frames.h"

#include <cerrno>
#include <new>
#include <span>

#include <unistd.h>

#include "scanner/images/image_reader.h"
#include "scanner/sources/decode/frame_message.h"

namespace fedatario::scanner {
namespace {

/// False where the input ends before the target is full.
bool read_fully(std::span<Byte> target) {
  while (!target.empty()) {
    const ssize_t count = ::read(STDIN_FILENO, target.data(), target.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    target = target.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

/// False where nobody reads any more.
bool write_fully(ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

Result<GrayImage, ScanError> decode(ByteView file) {
  try {
    return read_image(file);
  } catch (const std::bad_alloc&) {
    return fail(ScanError::too_much_memory);
  } catch (...) {  // a decoder gave up in a way of its own
    return fail(ScanError::damaged);
  }
}

bool answer(const Result<GrayImage, ScanError>& image) {
  if (!image) return write_fully(frame_message::answer(image.error()));
  return write_fully(frame_message::answer(image->size)) && write_fully(image->pixels);
}

}  // namespace

bool decode_frames() {
  Bytes file;  // kept from one to the next
  frame_message::RequestHead head{};
  while (read_fully(head)) {
    const auto length = frame_message::parse_request(head);
    if (!length) return false;
    file.resize(*length);
    if (!read_fully(file) || !answer(decode(file))) return false;
  }
  return true;
}

}  // namespace fedatario::scanner
