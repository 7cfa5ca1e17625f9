#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/frames/gray_frame.h"
#include "scanner/scan_error.h"

/// What a process and its confined decoder say to each other, for one image after another; numbers
/// of 4 bytes are big-endian:
///   request   length(4) image file
///   answer    `f` width(4) height(4) pixels, row by row
///             `x` error(4) 0(4)
namespace fedatario::scanner::frame_message {

inline constexpr std::size_t kRequestHead = 4;
inline constexpr std::size_t kAnswerHead = 9;

using RequestHead = std::array<Byte, kRequestHead>;
using AnswerHead = std::array<Byte, kAnswerHead>;

/// Promise of the caller: at most `limits::kMaxFileBytes`.
[[nodiscard]] RequestHead request(std::size_t length);

/// The length; empty over `limits::kMaxFileBytes` or for 0.
[[nodiscard]] std::optional<std::size_t> parse_request(const RequestHead& head);

[[nodiscard]] AnswerHead answer(FrameSize size);
[[nodiscard]] AnswerHead answer(ScanError error);

/// The decoder has met hostile bytes and may be under their control, so its answer is held to the
/// limits of an image. Empty where it is none.
[[nodiscard]] std::optional<Result<FrameSize, ScanError>> parse_answer(const AnswerHead& head);

}  // namespace fedatario::scanner::frame_message
