import type { Bytes } from "../base/bytes"

/** Digits of a group of 0 to 7 bytes (credential.md, 2). */
const widths = [0, 3, 5, 8, 10, 13, 15, 17]
const groupDigits = 17

/** The bytes that decimal digits spell; undefined for a last group of another width or a group over its range. */
export function decodeDigits(digits: string): Bytes | undefined {
    const bytes: number[] = []
    for (let at = 0; at < digits.length; at += groupDigits) {
        const group = digits.slice(at, at + groupDigits)
        const size = widths.indexOf(group.length)
        const number = BigInt(group)
        if (size < 0 || number >= 1n << BigInt(8 * size)) return undefined
        for (let byte = size - 1; byte >= 0; byte--) bytes.push(Number((number >> BigInt(8 * byte)) & 255n))
    }
    return Uint8Array.from(bytes)
}
