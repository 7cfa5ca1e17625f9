#pragma once

#include "crypto/base/bytes.h"

/// What every PDF embeds, as bytes in the program: nothing is read at run time. Written by
/// make_assets.py during the build.
namespace fedatario::render::assets {

/// One embedded file, and the same as a zlib stream: compressing it anew for every document would
/// take longer than all the drawing.
struct Asset {
  ByteView plain;
  ByteView deflated;
};

/// Liberation Sans: ASCII, the letters of Spanish names, the signs of the fixed texts.
[[nodiscard]] Asset regular();
[[nodiscard]] Asset bold();

/// The other letters of the credential's table, under codes of CP1252 (`single_byte.h`). So rare
/// that each document embeds the few glyphs that it needs.
[[nodiscard]] ByteView regular_extended();
[[nodiscard]] ByteView bold_extended();

/// ICC profile of the sRGB colour space.
[[nodiscard]] Asset srgb();

}  // namespace fedatario::render::assets
