#pragma once

#include <cstddef>
#include <vector>

#include "scanner/frames/gray_frame.h"
#include "scanner/qr/qr_reading.h"

namespace fedatario::scanner {

/// ZXing-cpp's own look at the whole frame: quick, and good at codes that lie flat and sharp. At
/// most `most` codes. Safe from several threads at once.
[[nodiscard]] std::vector<QrText> read_directly(const GrayFrame& frame, std::size_t most);

}  // namespace fedatario::scanner
