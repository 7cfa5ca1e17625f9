#pragma once

#include <array>
#include <initializer_list>

#include "crypto/base/bytes.h"

namespace fedatario {

using Digest = std::array<Byte, 32>;

/// SHA-256 (FIPS 180-4) of the parts one after another.
[[nodiscard]] Digest sha256(std::initializer_list<ByteView> parts);

}  // namespace fedatario
