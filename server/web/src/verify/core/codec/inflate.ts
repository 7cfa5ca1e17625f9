import { type Bytes, bigEndian } from "../base/bytes"
import { readCodeLengths, fixedCodes, type Codes } from "./huffman"
import { BitReader } from "./bits"

/** RFC 1951, 3.2.5: length symbols 257 to 285 and distance symbols 0 to 29. */
const lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
    195, 227, 258]
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577]
const distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]

const endOfBlock = 256

/**
 * What one zlib stream (RFC 1950) holds: exactly `size` bytes, no preset dictionary, the right checksum, nothing behind
 * it; else undefined. Own, because a DecompressionStream says nothing of bytes behind the end in every engine, and sets no bound.
 */
export function inflateExactly(stream: Bytes, size: number): Bytes | undefined {
    const [method = 0, flags = 0] = stream
    const window = 1 << (8 + (method >> 4))
    if (stream.length < 6 || (method & 15) !== 8 || method >> 4 > 7) return undefined
    if ((method * 256 + flags) % 31 !== 0 || (flags & 32) !== 0) return undefined

    const bits = new BitReader(stream.subarray(2))
    const output = new Output(size, window)
    for (let isLast = false; !isLast;) {
        isLast = bits.take(1) === 1
        if (!inflateBlock(bits, output)) return undefined
    }
    const checksum = bits.rest()
    if (!output.isFull() || checksum?.length !== 4 || bigEndian(checksum) !== adler32(output.bytes)) return undefined
    return output.bytes
}

/** Never grows: a byte too many fails. */
class Output {
    readonly bytes: Bytes
    private at = 0

    constructor(size: number, private readonly window: number) {
        this.bytes = new Uint8Array(size)
    }

    isFull(): boolean {
        return this.at === this.bytes.length
    }

    put(byte: number): boolean {
        if (this.isFull()) return false
        this.bytes[this.at++] = byte
        return true
    }

    repeat(distance: number, length: number): boolean {
        if (distance > this.at || distance > this.window || length > this.bytes.length - this.at) return false
        for (let i = 0; i < length; i++) this.put(this.bytes[this.at - distance] ?? 0)
        return true
    }
}

function inflateBlock(bits: BitReader, output: Output): boolean {
    switch (bits.take(2)) {
        case 0: return copyStored(bits, output)
        case 1: return inflateCoded(bits, output, fixedCodes())
        case 2: return inflateCoded(bits, output, readCodeLengths(bits))
        default: return false
    }
}

function copyStored(bits: BitReader, output: Output): boolean {
    bits.skipToByte()
    const length = bits.take(16)
    const complement = bits.take(16)
    if (length === undefined || complement === undefined || (length ^ complement) !== 0xffff) return false
    for (let i = 0; i < length; i++) {
        const byte = bits.take(8)
        if (byte === undefined || !output.put(byte)) return false
    }
    return true
}

function inflateCoded(bits: BitReader, output: Output, codes: Codes | undefined): boolean {
    if (codes === undefined) return false
    for (;;) {
        const symbol = codes.literals.next(bits)
        if (symbol === undefined) return false
        if (symbol === endOfBlock) return true
        const isPut = symbol < endOfBlock ? output.put(symbol) : repeat(bits, output, codes, symbol - endOfBlock - 1)
        if (!isPut) return false
    }
}

function repeat(bits: BitReader, output: Output, codes: Codes, symbol: number): boolean {
    const length = extended(bits, symbol, lengthBase, lengthExtra)
    const distanceSymbol = codes.distances.next(bits)
    if (length === undefined || distanceSymbol === undefined) return false
    const distance = extended(bits, distanceSymbol, distanceBase, distanceExtra)
    return distance !== undefined && output.repeat(distance, length)
}

function extended(bits: BitReader, symbol: number, base: number[], extra: number[]): number | undefined {
    const from = base[symbol]
    const more = bits.take(extra[symbol] ?? 0)
    return from === undefined || more === undefined ? undefined : from + more
}

function adler32(bytes: Bytes): number {
    let low = 1
    let high = 0
    for (const byte of bytes) {
        low = (low + byte) % 65521
        high = (high + low) % 65521
    }
    return high * 65536 + low
}
