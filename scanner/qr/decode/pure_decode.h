#pragma once

#include <optional>
#include <string>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// The content of a symbol that was drawn flat, upright and alone (decode/painted_symbol.h). Empty
/// where its check symbols cannot mend it (ISO/IEC 18004, 7.5.2), and where the content has 0 bytes
/// or more than `limits::kMaxCodeBytes`. Safe from several threads at once.
[[nodiscard]] std::optional<std::string> decode_pure(const GrayFrame& symbol);

}  // namespace fedatario::scanner
