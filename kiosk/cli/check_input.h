#pragma once

#include <functional>
#include <string>

#include "crypto/verify/verify.h"
#include "kiosk/cli/outcome.h"
#include "scanner/document/scan_tools.h"

namespace fedatario::cli {

/// Takes each outcome as soon as it is known.
using OutcomeSink = std::function<void(const Outcome&)>;

/// Says everything about one input: a PDF or an image (each different code once, with its pages), a
/// text file of QR texts, or standard input (`-`) of the same, line by line. At least one outcome:
/// a text without lines is unreadable, `file_empty`.
void check_input(const std::string& input, const Evidence& evidence,
                 const scanner::ScanTools& tools, const OutcomeSink& sink);

}  // namespace fedatario::cli
