import { limits } from "../base/limits"
import type { Bytes } from "../base/bytes"
import { fail, good, type Result } from "../base/result"
import { type Cbor, decodeCbor } from "../codec/cbor"
import { array, bytes, list, rises } from "../codec/fields"
import type { CryptoProvider } from "../keys/provider"
import type { Kid, PublicKey } from "../keys/public_key"
import { signatureBytes, verifies } from "../keys/signature"
import { kidOfHeader, signatureStructure } from "./structure"

interface RootSignature {
    readonly header: Bytes
    readonly kid: Kid
    readonly signature: Bytes
}

/** A COSE_Sign by roots (bundle.md, 2) that nobody has vouched for yet. */
export interface SignedByRoots {
    readonly payload: Bytes
    readonly signatures: readonly RootSignature[]
}

/** Root keys by kid. */
export type RootSet = ReadonlyMap<Kid, PublicKey>

const tag = 98
const threshold = 2
const mostSigners = 6

/** Fewer signatures than two are a spelling too: trust-list.md has a word of its own for them, and ceremonies pass them on. */
export function decodeSignedByRoots(part: Bytes): SignedByRoots | undefined {
    const item = decodeCbor(part)
    if (item?.kind !== "tag" || item.tag !== tag) return undefined
    const [header, unprotected, payload, signatures] = array(item.item, 4) ?? []
    if (bytes(header, 0, 0) === undefined || !isEmptyMap(unprotected)) return undefined
    const signed = bytes(payload, 1, limits.part)
    const signers = list(signatures, 0, mostSigners, readSignature)
    if (signed === undefined || signers === undefined) return undefined
    return rises(signers, (a, b) => a.kid < b.kid) ? { payload: signed, signatures: signers } : undefined
}

function readSignature(item: Cbor | undefined): RootSignature | undefined {
    const [header, unprotected, signature] = array(item, 3) ?? []
    const protectedHeader = bytes(header, 0, limits.part)
    const signatureValue = bytes(signature, signatureBytes, signatureBytes)
    const kid = protectedHeader && kidOfHeader(protectedHeader, "plain")
    if (!protectedHeader || !signatureValue || kid === undefined || !isEmptyMap(unprotected)) return undefined
    return { header: protectedHeader, kid, signature: signatureValue }
}

function isEmptyMap(item: Cbor | undefined): boolean {
    return item?.kind === "map" && item.entries.length === 0
}

export type RootsWord = "unknown_roots" | "too_few_signatures" | "bad_signature"

/** At least two of each set signed, nobody outside of the sets did, and every signature holds. */
export async function checkRoots(
    crypto: CryptoProvider, signed: SignedByRoots, sets: readonly RootSet[],
): Promise<Result<Bytes, RootsWord>> {
    const believed = new Map(sets.flatMap((set) => [...set]))
    if (!signed.signatures.every(({ kid }) => believed.has(kid))) return fail("unknown_roots")
    for (const set of sets) {
        const signers = signed.signatures.filter(({ kid }) => set.has(kid))
        if (signers.length < threshold) return fail("too_few_signatures")
    }
    for (const { header, kid, signature } of signed.signatures) {
        const key = believed.get(kid)
        const toBeSigned = signatureStructure(header, signed.payload)
        if (key === undefined || !await verifies(crypto, key, toBeSigned, signature)) return fail("bad_signature")
    }
    return good(signed.payload)
}
