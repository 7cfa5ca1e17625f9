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

# CP1252 holds these; the encoding is PDF's WinAnsiEncoding.
WESTERN = [
    *range(0x20, 0x7F),
    *(c for c in range(0xC0, 0x100) if c not in (0xD7, 0xF7)),
    *(0xAA, 0xAB, 0xB0, 0xB7, 0xBB, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E),
    *(0x2013, 0x2026),
]

# Every other letter stands in a font of its own, in the n-th place of these codes
# (issuance/render/single_byte.cpp knows the same rule).
NO_LETTERS = {0x131, 0x132, 0x133, 0x138, 0x13F, 0x140, 0x149}
EXTENDED = [c for c in range(0x100, 0x17F) if c not in NO_LETTERS]
CODES = [*range(0x30, 0x7F), *range(0xC0, 0x100)]


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


def asset(name, data):
    function = re.sub("(?<!^)(?=[A-Z])", "_", name).lower()
    return (
        array_of(f"k{name}", data)
        + array_of(f"k{name}Deflated", zlib.compress(data, 9))
        + f"}}  // namespace\n\nAsset {function}() {{\n"
        + f"  return {{k{name}, k{name}Deflated}};\n}}\n\nnamespace {{\n"
    )


def main(regular, bold, profile, output):
    with open(profile, "rb") as file:
        icc = file.read()
    parts = [
        ("Regular", bytes_of(subset_of(regular, WESTERN))),
        ("Bold", bytes_of(subset_of(bold, WESTERN))),
        ("RegularExtended", bytes_of(at_codes(subset_of(regular, EXTENDED)))),
        ("BoldExtended", bytes_of(at_codes(subset_of(bold, EXTENDED)))),
        ("Srgb", icc),
    ]
    with open(output, "w", encoding="ascii") as file:
        file.write('#include "issuance/render/assets.h"\n\n#include <array>\n\n')
        file.write("namespace fedatario::render::assets {\nnamespace {\n\n")
        for name, data in parts:
            file.write(asset(name, data))
        file.write("}  // namespace\n}  // namespace fedatario::render::assets\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
