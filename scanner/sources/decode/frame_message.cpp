#include "scanner/sources/decode/frame_message.h"

#include <algorithm>
#include <span>

#include "scanner/images/byte_reader.h"
#include "scanner/limits.h"

namespace fedatario::scanner::frame_message {
namespace {

constexpr Byte kFrame = 'f';
constexpr Byte kError = 'x';
constexpr std::size_t kNumber = 4;

void put_number(std::span<Byte> target, std::uint64_t number) {
  constexpr unsigned kByteBits = 8;
  for (std::size_t i = kNumber; i > 0; --i) {
    target[i - 1] = static_cast<Byte>(number);
    number >>= kByteBits;
  }
}

std::uint32_t number_in(ByteView bytes, std::size_t offset) {
  return static_cast<std::uint32_t>(
      number_at(bytes, offset, kNumber, ByteOrder::big_endian).value_or(0));
}

AnswerHead head_of(Byte kind, std::uint64_t first, std::uint64_t second) {
  AnswerHead head{kind};
  put_number(std::span{head}.subspan(1, kNumber), first);
  put_number(std::span{head}.subspan(1 + kNumber, kNumber), second);
  return head;
}

bool is_image(FrameSize size) {
  return size.width > 0 && size.height > 0 &&
         std::max(size.width, size.height) <= limits::kMaxSide &&
         size.pixels() <= limits::kMaxPixels;
}

}  // namespace

RequestHead request(std::size_t length) {
  RequestHead head{};
  put_number(head, length);
  return head;
}

std::optional<std::size_t> parse_request(const RequestHead& head) {
  const std::size_t length = number_in(head, 0);
  if (length == 0 || length > limits::kMaxFileBytes) return std::nullopt;
  return length;
}

AnswerHead answer(FrameSize size) {
  return head_of(kFrame, size.width, size.height);
}

AnswerHead answer(ScanError error) {
  return head_of(kError, static_cast<std::uint64_t>(error), 0);
}

std::optional<Result<FrameSize, ScanError>> parse_answer(const AnswerHead& head) {
  const std::uint32_t first = number_in(head, 1);
  const std::uint32_t second = number_in(head, 1 + kNumber);
  if (head.front() == kFrame) {
    const FrameSize size{first, second};
    if (!is_image(size)) return std::nullopt;
    return size;
  }
  if (head.front() != kError || first >= kScanErrorCount || second != 0) return std::nullopt;
  return fail(static_cast<ScanError>(first));
}

}  // namespace fedatario::scanner::frame_message
