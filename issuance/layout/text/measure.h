#pragma once

#include <cstdint>

namespace fedatario::layout {

/// Thousandths of a point (1/72 inch). Whole numbers, so that a page is the same on every machine.
using Length = std::int32_t;

inline constexpr Length kPoint = 1000;
inline constexpr Length kMillimetre = 2835;  // 72 / 25.4, rounded up

/// Liberation Sans.
enum class Face : std::uint8_t { regular, bold };

}  // namespace fedatario::layout
