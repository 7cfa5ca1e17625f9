import type { BitReader } from "./bits"

const longestCode = 15
/** RFC 1951, 3.2.7: in this order stand the lengths of the codes of lengths. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const mostLiterals = 286
const mostDistances = 30

export interface Codes {
    readonly literals: Huffman
    readonly distances: Huffman
}

/** A canonical prefix code (RFC 1951, 3.2.2), read bit by bit. */
export class Huffman {
    private constructor(
        private readonly counts: readonly number[],
        private readonly symbols: readonly number[],
        readonly isComplete: boolean,
    ) {}

    /** Undefined unless every sequence of bits has one meaning; a single code of one bit may leave the other unused. */
    static of(lengths: readonly number[]): Huffman | undefined {
        const counts = new Array<number>(longestCode + 1).fill(0)
        for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
        counts[0] = 0
        let room = 1
        for (let length = 1; length <= longestCode; length++) {
            room = room * 2 - (counts[length] ?? 0)
            if (room < 0) return undefined
        }
        const coded = counts.reduce((sum, count) => sum + count, 0)
        if (room > 0 && coded !== (counts[1] ?? 0)) return undefined

        const symbols = lengths.map((length, symbol) => ({ length, symbol })).filter(({ length }) => length > 0)
        symbols.sort((a, b) => a.length - b.length || a.symbol - b.symbol)
        return new Huffman(counts, symbols.map(({ symbol }) => symbol), room === 0)
    }

    next(bits: BitReader): number | undefined {
        let code = 0
        let first = 0
        let index = 0
        for (let length = 1; length <= longestCode; length++) {
            const bit = bits.take(1)
            if (bit === undefined) return undefined
            code |= bit
            const count = this.counts[length] ?? 0
            if (code - first < count) return this.symbols[index + code - first]
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        return undefined
    }
}

/** RFC 1951, 3.2.6. */
export function fixedCodes(): Codes | undefined {
    const lengths = Array.from({ length: 288 }, (_, symbol) => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)
    return codesOf(lengths, new Array<number>(32).fill(5))
}

function codesOf(literalLengths: readonly number[], distanceLengths: readonly number[]): Codes | undefined {
    const literals = Huffman.of(literalLengths)
    const distances = Huffman.of(distanceLengths)
    return literals && distances && { literals, distances }
}

/** The codes in front of a block of type 2 (RFC 1951, 3.2.7). */
export function readCodeLengths(bits: BitReader): Codes | undefined {
    const [literals, distances, count] = [bits.take(5), bits.take(5), bits.take(4)]
    if (literals === undefined || distances === undefined || count === undefined) return undefined
    if (literals + 257 > mostLiterals || distances + 1 > mostDistances) return undefined

    const first = new Array<number>(order.length).fill(0)
    for (const symbol of order.slice(0, count + 4)) first[symbol] = bits.take(3) ?? 0
    const code = Huffman.of(first)
    if (code === undefined || !code.isComplete) return undefined
    const lengths = readLengths(bits, code, literals + 257 + distances + 1)
    if (lengths === undefined || (lengths[256] ?? 0) === 0) return undefined
    return codesOf(lengths.slice(0, literals + 257), lengths.slice(literals + 257))
}

function readLengths(bits: BitReader, code: Huffman, count: number): number[] | undefined {
    const lengths: number[] = []
    while (lengths.length < count) {
        const symbol = code.next(bits)
        if (symbol === undefined) return undefined
        if (symbol < 16) {
            lengths.push(symbol)
            continue
        }
        const [width, least] = symbol === 16 ? [2, 3] : symbol === 17 ? [3, 3] : [7, 11]
        const more = bits.take(width)
        const value = symbol === 16 ? lengths[lengths.length - 1] : 0
        if (more === undefined || value === undefined || lengths.length + least + more > count) return undefined
        for (let i = 0; i < least + more; i++) lengths.push(value)
    }
    return lengths
}
