import type { Bytes } from "../base/bytes"

/** Bits of a deflate stream, the lowest of each byte first (RFC 1951, 3.1.1). */
export class BitReader {
    private at = 0
    private held = 0
    private count = 0

    constructor(private readonly bytes: Bytes) {}

    /** Up to 16 bits, the first the lowest; undefined beyond the end. */
    take(count: number): number | undefined {
        while (this.count < count) {
            const byte = this.bytes[this.at++]
            if (byte === undefined) return undefined
            this.held |= byte << this.count
            this.count += 8
        }
        const value = this.held & ((1 << count) - 1)
        this.held >>>= count
        this.count -= count
        return value
    }

    /** The spare bits up to the next byte have no meaning in RFC 1951, so any value will do. */
    skipToByte(): void {
        this.take(this.count & 7)
    }

    /** The whole bytes behind the bits that were taken. */
    rest(): Bytes | undefined {
        this.skipToByte()
        return this.count === 0 ? this.bytes.subarray(this.at) : undefined
    }
}
