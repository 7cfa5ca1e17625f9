#pragma once

#include <string>
#include <vector>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// The contents of the QR codes in a frame, as the raw bytes that they carry: no character set is
/// guessed. Other symbologies are passed over. At most `limits::kMaxCodesPerPage`, each content
/// once; empty where none can be read. Contents of 0 bytes and over `limits::kMaxCodeBytes` are
/// left out. Safe from several threads at once.
[[nodiscard]] std::vector<std::string> decode_qr(const GrayFrame& frame);

}  // namespace fedatario::scanner
