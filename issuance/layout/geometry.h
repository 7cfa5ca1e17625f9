#pragma once

#include "issuance/layout/page_model.h"

/// Measures that every template shares (domain rules of the printed documents).
namespace fedatario::layout {

inline constexpr Length kMargin = 15 * kMillimetre;
inline constexpr Length kContentWidth = kPageWidth - 2 * kMargin;
inline constexpr Length kContentRight = kMargin + kContentWidth;

/// Least width of the symbol, and of one of its modules (docs/spec/credential.md, section 1).
inline constexpr Length kLeastQrWidth = 40 * kMillimetre;
inline constexpr Length kLeastModule = kMillimetre / 2 + 1;
inline constexpr int kQuietModules = 4;

/// Free place for the director's signature and stamp, and its distance from the symbol.
inline constexpr Length kSignatureWidth = 70 * kMillimetre;
inline constexpr Length kSignatureHeight = 35 * kMillimetre;
inline constexpr Length kLeastSignatureGap = 15 * kMillimetre;

/// Nothing is printed smaller.
inline constexpr Length kLeastTextSize = 7 * kPoint;

inline constexpr Length kHairline = kPoint * 3 / 10;
inline constexpr Length kThinLine = kPoint * 6 / 10;
inline constexpr Length kThickLine = kPoint;

}  // namespace fedatario::layout
