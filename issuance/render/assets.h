#pragma once

#include "crypto/base/bytes.h"

/// What every PDF embeds, as bytes in the program: nothing is read at run time. Written by
/// make_assets.py during the build.
namespace fedatario::render::assets {

/// Liberation Sans, the characters of CP1252 that a certificate may print.
[[nodiscard]] ByteView regular();
[[nodiscard]] ByteView bold();

/// The other letters of the credential's table, under codes of CP1252 (`single_byte.h`).
[[nodiscard]] ByteView regular_extended();
[[nodiscard]] ByteView bold_extended();

/// ICC profile of the sRGB colour space.
[[nodiscard]] ByteView srgb();

}  // namespace fedatario::render::assets
