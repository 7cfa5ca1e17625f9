import { ascii, toHex } from "../../src/verify/core/base/bytes"
import { decodeCbor } from "../../src/verify/core/codec/cbor"
import { inflateExactly } from "../../src/verify/core/codec/inflate"
import { signature1Structure } from "../../src/verify/core/cose/structure"
import type { CryptoProvider } from "../../src/verify/core/keys/provider"
import { PublicKey } from "../../src/verify/core/keys/public_key"
import { verifies } from "../../src/verify/core/keys/signature"
import { statusAt } from "../../src/verify/core/lists/status_token"
import { difference } from "./equal"
import { fromHex } from "./hex"

/** Vectors that others published. Each answers null where it holds. */

export interface CctvVector {
    readonly key: string
    readonly sig: string
    readonly msg: string
    readonly flags: readonly string[] | null
}

const unsafe = ["low_order_A", "non_canonical_A", "low_order_R", "non_canonical_R"]
/** What is left of R + [k]A - [S]B is of small order: the equation holds with a cofactor only. */
const residue = "low_order_residue"

/** The strict rules decide each case: accepted just where no flag speaks against it. */
export async function runCctv(crypto: CryptoProvider, { key, sig, msg, flags }: CctvVector): Promise<string | null> {
    const isAccepted = await accepts(crypto, key, ascii(msg), sig)
    const isStrict = ![...unsafe, residue].some((flag) => flags?.includes(flag))
    return difference(isAccepted, isStrict, "accepted")
}

export interface WycheproofFile {
    readonly testGroups: readonly {
        readonly publicKey: { readonly pk: string },
        readonly tests: readonly { readonly tcId: number, readonly msg: string, readonly sig: string, readonly result: string }[],
    }[]
}

export async function runWycheproof(crypto: CryptoProvider, file: WycheproofFile): Promise<readonly (string | null)[]> {
    const found: (string | null)[] = []
    for (const { publicKey, tests } of file.testGroups) {
        for (const { tcId, msg, sig, result } of tests) {
            const isAccepted = await accepts(crypto, publicKey.pk, fromHex(msg), sig)
            found.push(difference(isAccepted, result === "valid", `test ${tcId}`))
        }
    }
    return found
}

async function accepts(crypto: CryptoProvider, key: string, message: Uint8Array<ArrayBuffer>, sig: string): Promise<boolean> {
    const admitted = PublicKey.fromBytes(fromHex(key))
    return admitted.ok && verifies(crypto, admitted.value, message, fromHex(sig))
}

export interface CborVector {
    readonly hex: string
    readonly roundtrip: boolean
    readonly diagnostic?: string
    readonly decoded?: unknown
}

/** Floats, undefined and other simple values are not of the subset; what another encoder would write shorter is not either. */
export function runCbor({ hex, roundtrip }: CborVector): string | null {
    const isOther = /^(c1)?f[9ab]|^f[078]/.test(hex)
    return difference(decodeCbor(fromHex(hex)) !== undefined, roundtrip && !isOther, hex)
}

export interface StatusListVector {
    readonly name: string
    readonly bits: number
    readonly entries: number
    readonly status: Readonly<Record<string, number>>
    readonly cbor_hex: string
}

/** { "bits": n, "lst": bstr }: the draft writes its keys in another order than deterministic CBOR. */
export function runStatusList(vector: StatusListVector): string | null {
    const at = vector.cbor_hex.indexOf("636c7374") + 8
    const lst = fromHex(vector.cbor_hex.slice(at)).subarray(vector.cbor_hex.slice(at, at + 2) === "58" ? 2 : 3)
    const size = vector.entries * vector.bits / 8
    const bytes = inflateExactly(lst, size)
    if (bytes === undefined) return `${vector.name}: not inflated`
    if (inflateExactly(lst, size - 1) !== undefined || inflateExactly(lst, size + 1) !== undefined) return "another size"
    const statuses: Record<string, number> = {}
    for (let i = 0; i < vector.entries; i++) {
        const status = vector.bits === 2 ? statusAt(bytes, i) : ((bytes[i >> 3] ?? 0) >> (i & 7)) & 1
        if (status !== 0) statuses[i] = status
    }
    return difference(statuses, vector.status, vector.name)
}

export interface CoseVector {
    readonly input: { readonly plaintext: string, readonly sign0: { readonly key: { readonly x_hex: string } } }
    readonly intermediates: { readonly ToBeSign_hex: string }
    readonly output: { readonly cbor: string }
}

/** The Sig_structure of another's COSE_Sign1, and its signature. Our decoder has no place for its unprotected kid. */
export async function runCose(crypto: CryptoProvider, { input, intermediates, output }: CoseVector): Promise<string | null> {
    const item = decodeCbor(fromHex(output.cbor))
    const [header, , payload, signature] = item?.kind === "tag" && item.item.kind === "array" ? item.item.items : []
    if (header?.kind !== "bytes" || payload?.kind !== "bytes" || signature?.kind !== "bytes") return "no COSE_Sign1"
    const structure = signature1Structure(header.value, payload.value)
    return difference(toHex(structure), intermediates.ToBeSign_hex.toLowerCase(), "Sig_structure")
        ?? difference(await accepts(crypto, input.sign0.key.x_hex, structure, toHex(signature.value)), true, "signature")
}
