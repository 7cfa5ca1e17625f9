#pragma once

#include <string>
#include <vector>

#include "crypto/base/result.h"
#include "scanner/frames/gray_frame.h"
#include "scanner/scan_error.h"

namespace fedatario::scanner {

/// The contents of the QR codes in a frame, as the raw bytes that they carry: no character set is
/// guessed. Other symbologies are passed over. Each content once; empty where none can be read.
/// Contents of 0 bytes and over `limits::kMaxCodeBytes` are left out. Safe from several threads at
/// once. Errors: `too_many_codes`, over `limits::kMaxCodesPerPage`.
[[nodiscard]] Result<std::vector<std::string>, ScanError> decode_qr(const GrayFrame& frame);

}  // namespace fedatario::scanner
