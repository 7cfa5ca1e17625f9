#pragma once

#include "scanner/frames/gray_frame.h"
#include "scanner/qr/sample/module_greys.h"

namespace fedatario::scanner {

/// A symbol drawn anew, sharp and flat: its data modules as the soft bits say, its finder, timing
/// and alignment patterns and version information as they must be (ISO/IEC 18004, 5.3, 7.10), with
/// a quiet zone around.
[[nodiscard]] GrayImage paint_symbol(const ModuleGreys& soft);

}  // namespace fedatario::scanner
