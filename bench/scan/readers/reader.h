#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scanner/frames/gray_frame.h"

/// Readers of QR codes that run in this process. Each gives the contents that it found as bytes.
namespace fedatario::bench {

using Contents = std::vector<std::string>;
using ReadFrame = Contents (*)(const scanner::GrayFrame& frame);

/// Ours.
[[nodiscard]] Contents read_with_fedatario(const scanner::GrayFrame& frame);

/// Debian's ZXing-cpp by itself, as its own documentation calls it.
[[nodiscard]] Contents read_with_zxing(const scanner::GrayFrame& frame);

/// Debian's zbar, QR codes alone.
[[nodiscard]] Contents read_with_zbar(const scanner::GrayFrame& frame);

struct NativeReader {
  std::string_view name;
  ReadFrame read;
};

[[nodiscard]] const std::vector<NativeReader>& native_readers();

}  // namespace fedatario::bench
