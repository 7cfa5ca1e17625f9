/** Bytes that no other thread can change while they are read. */
export type Bytes = Uint8Array<ArrayBuffer>

export function toHex(bytes: Bytes): string {
    let text = ""
    for (const byte of bytes) text += byte.toString(16).padStart(2, "0")
    return text
}

export function ascii(text: string): Bytes {
    return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export function concat(...pieces: readonly Bytes[]): Bytes {
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
    let at = 0
    for (const piece of pieces) {
        whole.set(piece, at)
        at += piece.length
    }
    return whole
}

/** Below 0, 0 or above: the order of the bytes, a beginning before what goes on. */
export function compareBytes(a: Bytes, b: Bytes): number {
    const shared = Math.min(a.length, b.length)
    for (let i = 0; i < shared; i++) {
        const difference = (a[i] ?? 0) - (b[i] ?? 0)
        if (difference !== 0) return difference
    }
    return a.length - b.length
}

export function equalBytes(a: Bytes, b: Bytes): boolean {
    return compareBytes(a, b) === 0
}

/** At most 6 bytes, which a number holds exactly. */
export function bigEndian(bytes: Bytes): number {
    return bytes.reduce((number, byte) => number * 256 + byte, 0)
}

export function bigEndianWide(bytes: Bytes): bigint {
    return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
}

export function littleEndianWide(bytes: Bytes): bigint {
    return bigEndianWide(bytes.slice().reverse())
}
