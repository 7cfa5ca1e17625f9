import { type Bytes, bigEndianWide, compareBytes } from "../base/bytes"
import { limits } from "../base/limits"

/**
 * One item of deterministic CBOR (RFC 8949, 4.2.1). `wide`: a whole number that no `number` holds exactly; `not_utf8`: a
 * text string that is well formed and no text, as no field is.
 */
export type Cbor =
    | { readonly kind: "uint", readonly value: number }
    | { readonly kind: "nint", readonly value: number }
    | { readonly kind: "wide", readonly value: bigint }
    | { readonly kind: "bytes", readonly value: Bytes }
    | { readonly kind: "text", readonly value: string }
    | { readonly kind: "not_utf8" }
    | { readonly kind: "array", readonly items: readonly Cbor[] }
    | { readonly kind: "map", readonly entries: readonly (readonly [Cbor, Cbor])[] }
    | { readonly kind: "tag", readonly tag: number, readonly item: Cbor }
    | { readonly kind: "bool", readonly value: boolean }
    | { readonly kind: "null" }

/**
 * The one item that all of `bytes` spells, or undefined: truncated, bytes left over, not the shortest form, indefinite,
 * map keys out of order or twice, floats, undefined, other simple values, deeper than credential.md, 10 allows. Byte
 * strings are views into `bytes`.
 */
export function decodeCbor(bytes: Bytes): Cbor | undefined {
    const reader = new Reader(bytes)
    const item = reader.item(limits.cborDepth)
    return reader.isAtEnd() ? item : undefined
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

function decodeUtf8(bytes: Bytes): string | undefined {
    try {
        return utf8.decode(bytes)
    } catch {
        return undefined
    }
}

class Reader {
    private at = 0

    constructor(private readonly bytes: Bytes) {}

    isAtEnd(): boolean {
        return this.at === this.bytes.length
    }

    item(depth: number): Cbor | undefined {
        if (depth === 0) return undefined
        const first = this.take(1)?.[0]
        if (first === undefined) return undefined
        const major = first >> 5
        if (major === 7) return simple(first & 31)
        const argument = this.argument(first & 31)
        if (argument === undefined) return undefined
        if (typeof argument === "bigint") return wide(major, argument)
        switch (major) {
            case 0: return { kind: "uint", value: argument }
            case 1: return negative(argument)
            case 2: return this.byteString(argument)
            case 3: return this.textString(argument)
            case 4: return this.array(argument, depth)
            case 5: return this.map(argument, depth)
            default: return this.tagged(argument, depth)
        }
    }

    private take(count: number): Bytes | undefined {
        if (count > this.bytes.length - this.at) return undefined
        this.at += count
        return this.bytes.subarray(this.at - count, this.at)
    }

    /** The number behind an item's first byte, refused unless this width is the shortest. */
    private argument(info: number): number | bigint | undefined {
        if (info < 24) return info
        if (info > 27) return undefined
        const width = 1 << (info - 24)
        const bytes = this.take(width)
        if (bytes === undefined) return undefined
        const smallest = width === 1 ? 24n : 1n << BigInt(4 * width)
        const value = bigEndianWide(bytes)
        if (value < smallest) return undefined
        return value > BigInt(Number.MAX_SAFE_INTEGER) ? value : Number(value)
    }

    private byteString(length: number): Cbor | undefined {
        const value = this.take(length)
        return value && { kind: "bytes", value }
    }

    private textString(length: number): Cbor | undefined {
        const bytes = this.take(length)
        if (bytes === undefined) return undefined
        const value = decodeUtf8(bytes)
        return value === undefined ? { kind: "not_utf8" } : { kind: "text", value }
    }

    private array(count: number, depth: number): Cbor | undefined {
        const items: Cbor[] = []
        for (let i = 0; i < count; i++) {
            const item = this.item(depth - 1)
            if (item === undefined) return undefined
            items.push(item)
        }
        return { kind: "array", items }
    }

    private map(count: number, depth: number): Cbor | undefined {
        const entries: (readonly [Cbor, Cbor])[] = []
        let before: Bytes | undefined
        for (let i = 0; i < count; i++) {
            const from = this.at
            const key = this.item(depth - 1)
            const spelling = this.bytes.subarray(from, this.at)
            if (key === undefined || (before !== undefined && compareBytes(before, spelling) >= 0)) return undefined
            before = spelling
            const value = this.item(depth - 1)
            if (value === undefined) return undefined
            entries.push([key, value])
        }
        return { kind: "map", entries }
    }

    private tagged(tag: number, depth: number): Cbor | undefined {
        const item = this.item(depth - 1)
        return item && { kind: "tag", tag, item }
    }
}

function simple(info: number): Cbor | undefined {
    switch (info) {
        case 20: return { kind: "bool", value: false }
        case 21: return { kind: "bool", value: true }
        case 22: return { kind: "null" }
        default: return undefined
    }
}

function negative(argument: number): Cbor {
    if (argument === Number.MAX_SAFE_INTEGER) return { kind: "wide", value: -1n - BigInt(argument) }
    return { kind: "nint", value: -1 - argument }
}

/** A length or tag of more than 53 bits is beyond every limit. */
function wide(major: number, argument: bigint): Cbor | undefined {
    if (major === 0) return { kind: "wide", value: argument }
    if (major === 1) return { kind: "wide", value: -1n - argument }
    return undefined
}

/** The head of a byte or text string or an array, for the few structures that are written to be hashed or signed. */
export function cborHead(major: 2 | 3 | 4, length: number): Bytes {
    const type = major << 5
    if (length < 24) return Uint8Array.of(type | length)
    if (length < 256) return Uint8Array.of(type | 24, length)
    return Uint8Array.of(type | 25, length >> 8, length & 255)
}
