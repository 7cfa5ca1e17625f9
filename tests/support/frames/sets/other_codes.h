#pragma once

#include <cstdint>

#include "tests/support/frames/scene/modules.h"

namespace fedatario::frames {

enum class OtherCode : std::uint8_t { pdf417, data_matrix, aztec, code_128 };

/// A code of another symbology with random digits, drawn by ZXing.
[[nodiscard]] Modules other_code(OtherCode kind, Chance& chance);

/// A square of modules that are dark or light by chance.
[[nodiscard]] Modules random_modules(Chance& chance);

}  // namespace fedatario::frames
