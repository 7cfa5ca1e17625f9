import { type Bytes, equalBytes } from "../base/bytes"
import { fail, good, type Result } from "../base/result"
import { PublicKey } from "../keys/public_key"
import { type RootKeys, rootsOfSet, sortedRoots } from "./root_set"

/** SubjectPublicKeyInfo of Ed25519 (RFC 8410, 4) up to the key. */
const spki = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)
const block = /-----BEGIN PUBLIC KEY-----\r?\n([A-Za-z0-9+/]{59}=)\r?\n-----END PUBLIC KEY-----\r?\n/g

/** The pinned root set (trust-list.md, 1): three blocks and nothing else but empty lines, in any order of the keys. */
export function rootsFromPem(text: string): Result<RootKeys, "malformed" | "unsafe_key"> {
    const whole = text.endsWith("\n") ? text : `${text}\n`
    const blocks = [...whole.matchAll(block)].map((match) => decodeBlock(match[1] ?? ""))
    if (whole.replace(block, "").trim() !== "" || blocks.length !== rootsOfSet) return fail("malformed")
    const keys: Bytes[] = []
    for (const key of blocks) {
        if (key === undefined) return fail("malformed")
        const admitted = PublicKey.fromBytes(key)
        if (!admitted.ok || !admitted.value.isOnCurve()) return fail("unsafe_key")
        keys.push(key)
    }
    const sorted = sortedRoots(keys)
    return new Set(sorted.map(String)).size === rootsOfSet ? good(sorted) : fail("malformed")
}

function decodeBlock(base64: string): Bytes | undefined {
    const characters = atob(base64)
    const der = Uint8Array.from(characters, (character) => character.charCodeAt(0))
    const isOneSpelling = btoa(characters) === base64
    return isOneSpelling && der.length === 44 && equalBytes(der.subarray(0, spki.length), spki) ? der.slice(spki.length) : undefined
}
