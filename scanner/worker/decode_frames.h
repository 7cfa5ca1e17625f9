#pragma once

namespace fedatario::scanner {

/// Decodes one image after another (sources/decode/frame_message.h), from standard input to
/// standard output, until the input ends. True at a clean end.
[[nodiscard]] bool decode_frames();

}  // namespace fedatario::scanner
