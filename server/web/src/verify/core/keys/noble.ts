import { ed25519 } from "@noble/curves/ed25519"
import { sha256, sha512 } from "@noble/hashes/sha2"
import { type Bytes, concat, littleEndianWide } from "../base/bytes"
import { order } from "./curve"
import type { CryptoProvider } from "./provider"

/**
 * For engines without Ed25519. The equation is written out on @noble/curves' points: its own `verify` multiplies by the
 * cofactor even with `zip215: false`.
 */
export function nobleProvider(): CryptoProvider {
    return {
        async sha256(bytes) {
            return new Uint8Array(sha256(bytes))
        },
        async verifiesEd25519(key, message, signature) {
            try {
                return verify(key, message, signature)
            } catch {
                return false // not a point
            }
        },
    }
}

const zip215 = false

function verify(key: Bytes, message: Bytes, signature: Bytes): boolean {
    const encodedR = signature.subarray(0, 32)
    const s = littleEndianWide(signature.subarray(32))
    if (s >= order) return false
    const a = ed25519.Point.fromHex(key, zip215)
    const r = ed25519.Point.fromHex(encodedR, zip215)
    const k = littleEndianWide(new Uint8Array(sha512(concat(encodedR, key, message)))) % order
    const sB = s === 0n ? ed25519.Point.ZERO : ed25519.Point.BASE.multiply(s) // by its table, which knows no 0
    return sB.equals(r.add(a.multiplyUnsafe(k)))
}
