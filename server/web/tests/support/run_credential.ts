import { toHex } from "../../src/verify/core/base/bytes"
import { limits } from "../../src/verify/core/base/limits"
import { noCatalogue } from "../../src/verify/core/bundle/catalogue"
import type { Evidence } from "../../src/verify/core/bundle/evidence"
import { decodeDigits } from "../../src/verify/core/codec/digits"
import { signature1Structure } from "../../src/verify/core/cose/structure"
import { codigoVirtual, digitsOf, entryOf, parseEnvelope } from "../../src/verify/core/credential/envelope"
import { credentialJson } from "../../src/verify/core/credential/json"
import type { CryptoProvider } from "../../src/verify/core/keys/provider"
import { type Kid, PublicKey } from "../../src/verify/core/keys/public_key"
import { stands } from "../../src/verify/core/lists/details"
import type { Issuer } from "../../src/verify/core/trust/shards"
import { usualStaleDays } from "../../src/verify/core/verdict/clock"
import { judge } from "../../src/verify/core/verdict/judge"
import type { Verdict } from "../../src/verify/core/verdict/verdict"
import { difference } from "./equal"
import { fromHex, fromInstantText } from "./hex"
import type { CredentialVector, IssuerJson, KeyVector } from "./vector_files"
import { issuerOfJson } from "./views"

/** Null where the reader says of a vector what the vector says; else where it first differs. */
export async function runCredential(crypto: CryptoProvider, vector: CredentialVector): Promise<string | null> {
    const now = fromInstantText(vector.now)
    const evidence = await vouchingEvidence(crypto, vector, now)
    const verdict = await judge(crypto, vector.qr_text, evidence, { clock: now, floor: null, staleDays: usualStaleDays })
    const reason = verdict.kind === "refused" || verdict.kind === "unconfirmed" ? verdict.reason : null
    return difference({ verdict: verdict.kind, reason }, vector.expect, "expect")
        ?? difference(await stages(crypto, vector.qr_text, verdict), vector.intermediate, "intermediate")
}

/** Evidence in which the list vouches for whatever is asked, so that rows 1 to 5 and 11 alone decide. */
async function vouchingEvidence(crypto: CryptoProvider, vector: CredentialVector, now: number): Promise<Evidence> {
    const issuers = await readIssuers(crypto, vector.trust)
    const envelope = parseEnvelope(vector.qr_text)
    const entry = envelope.ok ? await entryOf(crypto, envelope.value.bytes) : null
    return {
        issuedAt: 0,
        expires: Number.MAX_SAFE_INTEGER,
        trustExpires: Number.MAX_SAFE_INTEGER,
        demonstration: true,
        catalogue: noCatalogue,
        issuerOf: (kid) => issuers.get(kid),
        placeOf: () => ({ asOf: now, completeThrough: now, entry, standing: stands }),
    }
}

async function readIssuers(crypto: CryptoProvider, trust: readonly IssuerJson[]): Promise<Map<Kid, Issuer>> {
    const issuers = new Map<Kid, Issuer>()
    for (const json of trust) {
        const key = PublicKey.fromBytes(fromHex(json.public_key))
        if (!key.ok) throw new Error(`a key of the vector is ${key.word}`)
        const kid = await key.value.kid(crypto)
        issuers.set(kid, issuerOfJson(json, kid, key.value))
    }
    return issuers
}

async function stages(crypto: CryptoProvider, qrText: string, verdict: Verdict): Promise<object> {
    const digits = digitsOf(qrText)
    if (!digits.ok) return {}
    const bytes = decodeDigits(digits.value)
    if (bytes === undefined || bytes.length > limits.envelope) return { digits: digits.value }
    const first = { digits: digits.value, envelope: toHex(bytes) }
    const envelope = parseEnvelope(qrText)
    if (!envelope.ok) return first
    const { header, payload } = envelope.value.sign1
    return {
        ...first,
        protected: toHex(header),
        sig_structure: toHex(signature1Structure(header, payload)),
        payload: toHex(payload),
        codigo_virtual: await codigoVirtual(crypto, bytes),
        ...verdict.kind === "refused" && verdict.signed === null ? {} : { credential: shown(verdict) },
    }
}

function shown(verdict: Verdict): unknown {
    return verdict.signed === null ? null : credentialJson(verdict.signed.credential)
}

export async function runKey(_: CryptoProvider, vector: KeyVector): Promise<string | null> {
    const key = PublicKey.fromBytes(fromHex(vector.public_key))
    const word = !key.ok ? key.word : key.value.isOnCurve() ? "ok" : "not_on_curve"
    return difference(word, vector.expect, "expect")
}
