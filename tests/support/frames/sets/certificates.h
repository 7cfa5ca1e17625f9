#pragma once

#include <string>

#include "tests/support/frames/scene/chance.h"

namespace fedatario::frames {

inline constexpr int kSmallestCertificate = 10;
inline constexpr int kLargestCertificate = 15;

/// QR text of a signed certificate of an invented person, whose symbol has the given version:
/// `kSmallestCertificate` to `kLargestCertificate`. Throws for others.
[[nodiscard]] std::string certificate_text(int version, Chance& chance);

}  // namespace fedatario::frames
