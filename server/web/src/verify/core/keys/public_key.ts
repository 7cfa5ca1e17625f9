import { ascii, type Bytes, compareBytes, concat, toHex } from "../base/bytes"
import { fail, good, type Result } from "../base/result"
import { isOnCurve, pointFault, type PointFault } from "./curve"
import type { CryptoProvider } from "./provider"

/** First 4 bytes of a hash of a key, in hexadecimal (credential.md, 3): finds a key, proves nothing. */
export type Kid = string

const kidContext = ascii("fedatario kid v1")
const keyBytes = 32

/** An Ed25519 key that came through the strict door of credential.md, 9; there is no other way to hold one. */
export class PublicKey {
    private constructor(readonly bytes: Bytes) {}

    /** Whether the point lies on the curve is left to each verification, which fails where it does not (trust-list.md, 4). */
    static fromBytes(bytes: Bytes): Result<PublicKey, "wrong_length" | PointFault> {
        if (bytes.length !== keyBytes) return fail("wrong_length")
        const fault = pointFault(bytes)
        return fault === undefined ? good(new PublicKey(bytes)) : fail(fault)
    }

    isOnCurve(): boolean {
        return isOnCurve(this.bytes)
    }

    async kid(crypto: CryptoProvider): Promise<Kid> {
        return kidOfKeyBytes(crypto, this.bytes)
    }
}

export function kidFromBytes(bytes: Bytes): Kid {
    return toHex(bytes)
}

export async function kidOfKeyBytes(crypto: CryptoProvider, key: Bytes): Promise<Kid> {
    return kidFromBytes((await crypto.sha256(concat(kidContext, key))).subarray(0, 4))
}

/** The kid as a big-endian number (trust-list.md, 4). */
export function kidNumber(kid: Kid): number {
    return Number.parseInt(kid, 16)
}

/** Root keys of a set stand by their bytes, all different. */
export function areRisingKeys(keys: readonly Bytes[]): boolean {
    return keys.every((key, i) => i === 0 || compareBytes(keys[i - 1] ?? key, key) < 0)
}
