import { constants, deflateRawSync, deflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { type Bytes, equalBytes } from "../../src/verify/core/base/bytes"
import { inflateExactly } from "../../src/verify/core/codec/inflate"
import { fromHex } from "../support/hex"

const size = 32768

/** The same bytes at every run: a small generator of the kind of Numerical Recipes. */
function sample(seed: number, density: number): Bytes {
    let state = seed
    const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
    return Uint8Array.from({ length: size }, () => next() < density ? Math.floor(next() * 256) : 0)
}

function deflate(bytes: Bytes, level: number, strategy: number): Bytes {
    return new Uint8Array(deflateSync(bytes, { level, strategy }))
}

/** vitest takes its time to compare arrays of this length. */
function gives(stream: Bytes, expected: Bytes): boolean {
    const read = inflateExactly(stream, size)
    return read !== undefined && equalBytes(read, expected)
}

const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE]

test.each([0, 0.001, 0.05, 1])("gives back what zlib wrote of every kind of block, density %s", (density) => {
    for (const level of [0, 1, 6, 9]) {
        for (const strategy of strategies) {
            const bytes = sample(level * 10 + strategy, density)
            expect(gives(deflate(bytes, level, strategy), bytes)).toBe(true)
        }
    }
})

test("refuses every other size", () => {
    const stream = deflate(sample(1, 0.05), 9, constants.Z_DEFAULT_STRATEGY)
    expect(inflateExactly(stream, size - 1)).toBeUndefined()
    expect(inflateExactly(stream, size + 1)).toBeUndefined()
})

test("refuses a stream cut anywhere, and one with bytes behind it", () => {
    const stream = deflate(sample(2, 0.001), 9, constants.Z_DEFAULT_STRATEGY)
    for (let end = 0; end < stream.length; end++) expect(inflateExactly(stream.slice(0, end), size)).toBeUndefined()
    expect(inflateExactly(Uint8Array.from([...stream, 0]), size)).toBeUndefined()
    expect(inflateExactly(Uint8Array.from([...stream, ...stream]), size)).toBeUndefined()
    expect(inflateExactly(Uint8Array.from([...stream, ...stream.slice(-4)]), size)).toBeUndefined()
})

test("accepts no single flipped bit as another content", () => {
    const bytes = sample(3, 0.001)
    const stream = deflate(bytes, 9, constants.Z_DEFAULT_STRATEGY)
    for (let bit = 0; bit < stream.length * 8; bit++) {
        const flipped = stream.slice()
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(inflateExactly(flipped, size) === undefined || gives(flipped, bytes)).toBe(true)
    }
})

test.each([
    ["a raw stream", new Uint8Array(deflateRawSync(sample(4, 0.001)))],
    ["a preset dictionary", new Uint8Array(deflateSync(sample(4, 0.001), { dictionary: Buffer.from("fedatario") }))],
    ["a fourth kind of block", fromHex("789c07000000000001")],
    ["a stored length without its complement", fromHex("789c0101000000aa00ab00ab")],
    ["a code of lengths that is not complete", fromHex("789c05e0810800000000002000ffffffff")],
])("refuses %s", (_, stream) => {
    expect(inflateExactly(stream, size)).toBeUndefined()
})

test("reads one stored byte", () => {
    expect(inflateExactly(fromHex("7801010100feffaa00ab00ab"), 1)).toEqual(fromHex("aa"))
})

test("refuses a distance beyond the window that the head announces", () => {
    const once = sample(5, 1).slice(0, 300)
    const twice = Uint8Array.from([...once, ...once])
    const stream = new Uint8Array(deflateSync(twice, { level: 9 }))
    expect(inflateExactly(stream, 600)).toEqual(twice)
    for (const [window, isRead] of [[256, false], [512, true]] as const) {
        const head = (Math.log2(window) - 8) * 16 + 8
        const announced = Uint8Array.from([head, 31 - (head * 256) % 31, ...stream.slice(2)])
        expect(inflateExactly(announced, 600) !== undefined).toBe(isRead)
    }
})

test("refuses a head that asks for a dictionary, even where none follows", () => {
    const stream = deflate(sample(6, 0.001), 9, constants.Z_DEFAULT_STRATEGY)
    const flags = 32 + (31 - (0x78 * 256 + 32) % 31) % 31
    expect(inflateExactly(Uint8Array.from([0x78, flags, ...stream.slice(2)]), size)).toBeUndefined()
    const without = 31 - (0x78 * 256) % 31
    expect(inflateExactly(Uint8Array.from([0x78, without, ...stream.slice(2)]), size)).toBeDefined()
})
