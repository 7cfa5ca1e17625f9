#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "scanner/frames/gray_frame.h"
#include "scanner/qr/qr_reading.h"

namespace fedatario::scanner {

/// How hard a look tries.
enum class Effort : std::uint8_t {
  /// The next frame of a camera comes soon: stops where every likely symbol was read.
  frame,
  /// A page comes once: every way of looking is tried for more codes.
  page,
};

/// How much a look at one frame may take.
struct ReadLimits {
  Effort effort = Effort::frame;
  /// Processor time of the calling thread, tested between and inside the reader's stages; the call
  /// answers within it and one more stage, of at most 20 ms at 1080 lines.
  std::chrono::milliseconds time{75};
  std::size_t codes = 15;
};

/// Finds and reads the QR codes of a frame: dark on light or reversed, mirrored, several, at any
/// angle, versions 1 to 40 (ISO/IEC 18004). Other symbologies are passed over, contents of 0 bytes
/// and over `limits::kMaxCodeBytes` are left out, and no character set is guessed. Remembers
/// nothing of a frame but the size of its working memory, under 100 MB at 1920 x 1080.
/// One reader per thread.
class QrReader {
 public:
  explicit QrReader(ReadLimits limits = {}) : limits_{limits} {}

  [[nodiscard]] QrReading read(const GrayFrame& frame);

 private:
  ReadLimits limits_;
};

}  // namespace fedatario::scanner
