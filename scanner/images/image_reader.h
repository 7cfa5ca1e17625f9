#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/frames/gray_frame.h"
#include "scanner/scan_error.h"

namespace fedatario::scanner {

/// A whole PNG, JPEG, WebP or TIFF file as grey pixels, turned as stored (a code is read at any
/// angle). The header's limits are tested before a decoder allocates.
/// The decoders are C libraries that read hostile bytes: call it in a confined process only
/// (confine/confined_process.h).
/// Errors: those of `read_image_header`; `damaged`; `too_much_memory`.
[[nodiscard]] Result<GrayImage, ScanError> read_image(ByteView file);

}  // namespace fedatario::scanner
