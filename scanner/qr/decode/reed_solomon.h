#pragma once

#include <optional>
#include <span>

#include "crypto/base/bytes.h"

namespace fedatario::scanner {

/// Mends a block of QR codewords, its last `check` the check codewords (ISO/IEC 18004, 7.5.2: over
/// GF(256) of x^8 + x^4 + x^3 + x^2 + 1, roots from 2^0). `doubtful` are positions whose codewords
/// may be anything; besides them, (check - doubtful) / 2 wrong ones are found and mended. Says how
/// many others were wrong; empty, and the block as it was, where it is no such block. Positions are
/// distinct and inside.
[[nodiscard]] std::optional<int> mend_block(std::span<Byte> block, int check,
                                            std::span<const int> doubtful);

}  // namespace fedatario::scanner
