import type { Bytes } from "../../src/verify/core/base/bytes"
import type { Instant } from "../../src/verify/core/base/instant"

export function fromHex(hex: string): Bytes {
    if (!/^([0-9a-fA-F]{2})*$/.test(hex)) throw new Error("not hexadecimal")
    return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

export function fromInstantText(text: string): Instant {
    const milliseconds = Date.parse(text)
    if (Number.isNaN(milliseconds)) throw new Error(`no instant: ${text}`)
    return milliseconds / 1000
}
