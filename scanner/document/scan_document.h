#pragma once

#include <cstdint>

#include "crypto/base/result.h"
#include "scanner/document/input_file.h"
#include "scanner/document/scan_tools.h"
#include "scanner/document/worker_report.h"
#include "scanner/scan_error.h"

namespace fedatario::scanner {

/// Every QR code of a PDF or a still image. Nothing of the file is decoded in this process: poppler
/// and the worker do it in confined ones. The pages of a PDF that show no code are rendered a
/// second time at twice the resolution, as far as time allows. Answers within `limits::kWallTime`.
/// Moves the file's position: one file from one thread, several files from several.
///
/// No code found is an empty list. Errors: every `ScanError`; `unknown_format` also for a text
/// file, `damaged` also for a PDF that has fewer pages than it says.
[[nodiscard]] Result<ScannedDocument, ScanError> scan_document(const InputFile& file,
                                                               const ScanTools& tools);

}  // namespace fedatario::scanner
