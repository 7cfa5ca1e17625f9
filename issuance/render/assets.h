#pragma once

#include "crypto/base/bytes.h"

/// What every PDF embeds, as bytes in the program: nothing is read at run time. Written by
/// make_assets.py during the build.
namespace fedatario::render::assets {

/// Liberation Sans, the characters of docs/spec/credential.md alone.
[[nodiscard]] ByteView regular();
[[nodiscard]] ByteView bold();

/// ICC profile of the sRGB colour space.
[[nodiscard]] ByteView srgb();

}  // namespace fedatario::render::assets
