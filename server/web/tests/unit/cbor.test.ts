import { expect, test } from "vitest"
import { decodeCbor } from "../../src/verify/core/codec/cbor"
import { fromHex } from "../support/hex"

test.each([
    ["an integer one byte too wide", "1817"],
    ["an integer two bytes too wide", "1900ff"],
    ["an integer four bytes too wide", "1a0000ffff"],
    ["an integer eight bytes too wide", "1b00000000ffffffff"],
    ["a byte string's length too wide", "580101"],
    ["an indefinite byte string", "5f4101ff"],
    ["an indefinite array", "9f01ff"],
    ["a break alone", "ff"],
    ["a float that is whole", "f93c00"],
    ["undefined", "f7"],
    ["another simple value", "e0"],
    ["false in two bytes", "f814"],
    ["nothing", ""],
    ["a string that is cut", "4201"],
    ["an array that is cut", "8201"],
    ["a length of 64 bits", "5bffffffffffffffff"],
    ["an array of 64 bits", "9bffffffffffffffff"],
    ["a byte behind the end", "0000"],
    ["map keys that descend", "a202000100"],
    ["a map key twice", "a201000100"],
    ["a longer key before a shorter", "a21818000100"],
    ["nine levels", "818181818181818100"],
])("refuses %s", (_, hex) => {
    expect(decodeCbor(fromHex(hex))).toBeUndefined()
})

test("follows eight levels", () => {
    expect(decodeCbor(fromHex("8181818181818100"))).toBeDefined()
})

test("holds numbers of more than 53 bits apart", () => {
    expect(decodeCbor(fromHex("1b001fffffffffffff"))).toEqual({ kind: "uint", value: Number.MAX_SAFE_INTEGER })
    expect(decodeCbor(fromHex("1b0020000000000000"))).toEqual({ kind: "wide", value: 2n ** 53n })
    expect(decodeCbor(fromHex("3b001fffffffffffff"))).toEqual({ kind: "wide", value: -(2n ** 53n) })
})

test.each(["6180", "62c080", "63eda080", "61ff"])("knows text that is no UTF-8: %s", (hex) => {
    expect(decodeCbor(fromHex(hex))).toEqual({ kind: "not_utf8" })
})

test("leaves a byte order mark where it is", () => {
    expect(decodeCbor(fromHex("63efbbbf"))).toEqual({ kind: "text", value: "\uFEFF" })
})
