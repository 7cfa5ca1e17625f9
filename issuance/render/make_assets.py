"""Writes the C++ file that holds the font subsets and the colour profile of every PDF.

The subsets keep the characters of docs/spec/credential.md, section 5, and the signs of the fixed
texts, without hinting and layout tables: they are embedded in every document, so each byte counts.
Run by the build with Debian's own Python (package fonttools).
"""

import array
import io
import sys

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import ttProgram

SIGNS = [0xAA, 0xAB, 0xB0, 0xB7, 0xBB, 0x2013, 0x2026]
NO_LETTERS = {0xD7, 0xF7, 0x131, 0x132, 0x133, 0x138, 0x13F, 0x140, 0x149}
CHARACTERS = [
    *range(0x20, 0x7F),
    *(c for c in range(0xC0, 0x17F) if c not in NO_LETTERS),
    *SIGNS,
]


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


def subset_of(path):
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
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    # libharu reads the Windows cmap alone.
    font["cmap"].tables = [t for t in font["cmap"].tables if (t.platformID, t.platEncID) == (3, 1)]
    add_empty_hinting(font)
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def as_array(name, data):
    lines = [
        ",".join(str(byte) for byte in data[at : at + 32]) + ","
        for at in range(0, len(data), 32)
    ]
    body = "\n".join(lines)
    return (
        f"constexpr std::array<Byte, {len(data)}> k{name} = {{{{\n{body}\n}}}};\n"
        f"}}  // namespace\n\nByteView {name.lower()}() {{ return k{name}; }}\n\nnamespace {{\n"
    )


def main(regular, bold, profile, output):
    with open(profile, "rb") as file:
        icc = file.read()
    parts = [("Regular", subset_of(regular)), ("Bold", subset_of(bold)), ("Srgb", icc)]
    with open(output, "w", encoding="ascii") as file:
        file.write('#include "issuance/render/assets.h"\n\n#include <array>\n\n')
        file.write("namespace fedatario::render::assets {\nnamespace {\n\n")
        for name, data in parts:
            file.write(as_array(name, data))
        file.write("}  // namespace\n}  // namespace fedatario::render::assets\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
