import { ascii, type Bytes, concat } from "../../src/verify/core/base/bytes"
import { cborHead } from "../../src/verify/core/codec/cbor"
import type { PartName } from "../../src/verify/core/parts/part"
import { fromHex } from "./hex"

/** Items of up to 65,535 bytes or elements, as tests need them. */

export function byteString(value: Bytes): Bytes {
    return concat(cborHead(2, value.length), value)
}

export function text(value: string): Bytes {
    return concat(cborHead(3, value.length), ascii(value))
}

export function array(...items: readonly Bytes[]): Bytes {
    return concat(cborHead(4, items.length), ...items)
}

export function uint(value: number): Bytes {
    if (value < 24) return Uint8Array.of(value)
    if (value < 256) return Uint8Array.of(24, value)
    return Uint8Array.of(25, value >> 8, value & 255)
}

export function child(name: PartName | null): Bytes {
    return name === null ? Uint8Array.of(0xf6) : byteString(fromHex(name))
}
