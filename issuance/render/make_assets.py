"""Writes the C++ file that holds the font subsets and the colour profile of every PDF.

The subsets keep the characters of docs/spec/credential.md, section 5, and the signs of the fixed
texts, without hinting and layout tables: they are embedded in every document, so each byte counts.
Run by the build with Debian's own Python (package fonttools).
"""

import array
import io
import re
import sys
import zlib

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import ttProgram

# What nearly every certificate needs, in CP1252, which is PDF's WinAnsiEncoding.
SPANISH = [ord(c) for c in "ÁÄÉÍÑÓÖÚÜáéíñóúüª«°·»–…"]
WESTERN = [*range(0x20, 0x7F), *SPANISH]

# Every other letter stands in a font of its own, the n-th under the n-th of these codes
# (issuance/render/single_byte.cpp knows the same rule).
NO_LETTERS = {0xD7, 0xF7, 0x131, 0x132, 0x133, 0x138, 0x13F, 0x140, 0x149}
EXTENDED = [c for c in range(0xC0, 0x17F) if c not in NO_LETTERS and c not in SPANISH]
CODES = [*range(0x21, 0x7F), *range(0xC0, 0x100), *range(0xAE, 0xC0)]


def program(bytecode):
    result = ttProgram.Program()
    result.fromBytecode(bytecode)
    return result


def add_empty_hinting(font):
    """libharu refuses a font without these tables, whatever they hold."""
    font["cvt "] = newTable("cvt ")
    font["cvt "].values = array.array("h", [0])
    font["fpgm"] = newTable("fpgm")
    font["fpgm"].program = program(b"\xb0\x00\x2c\x2d")  # one function that does nothing
    font["prep"] = newTable("prep")
    font["prep"].program = program(b"\xb8\x01\xff\x85")  # drop-out control at every size
    font["maxp"].maxFunctionDefs = 1
    font["maxp"].maxStackElements = 4


def subset_of(path, characters):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [1, 2, 6]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["gasp", "kern", "meta", "FFTM", "GDEF", "GPOS", "GSUB", "DSIG"]
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    # libharu reads the Windows cmap alone.
    font["cmap"].tables = [t for t in font["cmap"].tables if (t.platformID, t.platEncID) == (3, 1)]
    add_empty_hinting(font)
    return font


def at_codes(font):
    """The extended letters under codes of CP1252, so that one byte names each."""
    glyphs = font.getBestCmap()
    for table in font["cmap"].tables:
        table.cmap = {code: glyphs[c] for code, c in zip(CODES, EXTENDED)}
    return font


def bytes_of(font):
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def array_of(name, data):
    lines = [
        ",".join(str(byte) for byte in data[at : at + 32]) + ","
        for at in range(0, len(data), 32)
    ]
    body = "\n".join(lines)
    return f"constexpr std::array<Byte, {len(data)}> {name} = {{{{\n{body}\n}}}};\n"


def function_name(name):
    return re.sub("(?<!^)(?=[A-Z])", "_", name).lower()


def plain_asset(name, data):
    return (
        array_of(f"k{name}", data)
        + f"}}  // namespace\n\nByteView {function_name(name)}() {{\n"
        + f"  return k{name};\n}}\n\nnamespace {{\n"
    )


def asset(name, data):
    return (
        array_of(f"k{name}", data)
        + array_of(f"k{name}Deflated", zlib.compress(data, 9))
        + f"}}  // namespace\n\nAsset {function_name(name)}() {{\n"
        + f"  return {{k{name}, k{name}Deflated}};\n}}\n\nnamespace {{\n"
    )


def main(regular, bold, profile, output):
    with open(profile, "rb") as file:
        icc = file.read()
    parts = [
        asset("Regular", bytes_of(subset_of(regular, WESTERN))),
        asset("Bold", bytes_of(subset_of(bold, WESTERN))),
        asset("Srgb", icc),
        plain_asset("RegularExtended", bytes_of(at_codes(subset_of(regular, EXTENDED)))),
        plain_asset("BoldExtended", bytes_of(at_codes(subset_of(bold, EXTENDED)))),
    ]
    with open(output, "w", encoding="ascii") as file:
        file.write('#include "issuance/render/assets.h"\n\n#include <array>\n\n')
        file.write("namespace fedatario::render::assets {\nnamespace {\n\n")
        file.writelines(parts)
        file.write("}  // namespace\n}  // namespace fedatario::render::assets\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
