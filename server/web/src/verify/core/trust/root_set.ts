import { ascii, type Bytes, compareBytes, concat, equalBytes, toHex } from "../base/bytes"
import { fail, good, type Result } from "../base/result"
import type { Cbor } from "../codec/cbor"
import { bytes, list } from "../codec/fields"
import type { RootSet } from "../cose/sign"
import type { CryptoProvider } from "../keys/provider"
import { areRisingKeys, type Kid, PublicKey } from "../keys/public_key"

export const rootsOfSet = 3

/** Three keys in rising order, as a rotation or a PEM file names them; not yet through the strict door. */
export type RootKeys = readonly Bytes[]

export function readRootKeys(item: Cbor | undefined): RootKeys | undefined {
    const keys = list(item, rootsOfSet, rootsOfSet, (each) => bytes(each, 32, 32))
    return keys && areRisingKeys(keys) ? keys : undefined
}

export function areSameRoots(a: RootKeys, b: RootKeys): boolean {
    return equalBytes(concat(...a), concat(...b))
}

/** Keys that may be used: each strict, no two of one kid. */
export async function admitRoots(
    crypto: CryptoProvider, keys: RootKeys,
): Promise<Result<RootSet, "unsafe_key" | "duplicate_kid">> {
    const set = new Map<Kid, PublicKey>()
    for (const each of keys) {
        const key = PublicKey.fromBytes(each)
        if (!key.ok) return fail("unsafe_key")
        set.set(await key.value.kid(crypto), key.value)
    }
    return set.size === keys.length ? good(set) : fail("duplicate_kid")
}

const fingerprintContext = ascii("fedatario root v1")

/** Of one root key, or of a set in rising order (trust-list.md, 1): 20 bytes in groups of four digits. */
export async function fingerprint(crypto: CryptoProvider, keys: RootKeys): Promise<string> {
    const digest = await crypto.sha256(concat(fingerprintContext, ...keys))
    return (toHex(digest.subarray(0, 20)).toUpperCase().match(/.{4}/g) ?? []).join(" ")
}

/** For keys that come in any order. */
export function sortedRoots(keys: readonly Bytes[]): RootKeys {
    return [...keys].sort(compareBytes)
}
