import { ascii, type Bytes, concat } from "../base/bytes"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { decodeDigits } from "../codec/digits"
import { decodeSign1, type Sign1, type Sign1Word } from "../cose/sign1"
import type { CryptoProvider } from "../keys/provider"

export type EnvelopeWord = "too_long" | "not_a_credential" | "wrong_digits" | Sign1Word

/** What a QR text holds, with no way to a claim: credential.md, 1 to 3. */
export interface Envelope {
    readonly bytes: Bytes
    readonly sign1: Sign1
}

/** The host proves nothing and is not looked at beyond its characters. */
const qrText = /^https:\/\/[a-z0-9.:-]{1,60}\/#([0-9]+)$/

export function digitsOf(text: string): Result<string, "too_long" | "not_a_credential"> {
    if (text.length > limits.qrText) return fail("too_long")
    const digits = qrText.exec(text)?.[1]
    return digits === undefined ? fail("not_a_credential") : good(digits)
}

export function parseEnvelope(text: string): Result<Envelope, EnvelopeWord> {
    const digits = digitsOf(text)
    if (!digits.ok) return digits
    const bytes = decodeDigits(digits.value)
    if (bytes === undefined) return fail("wrong_digits")
    if (bytes.length > limits.envelope) return fail("too_long")
    const sign1 = decodeSign1(bytes, "plain", limits.payload)
    return sign1.ok ? good({ bytes, sign1: sign1.value }) : sign1
}

const codigoContext = ascii("fedatario codigo v1")
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** The first 60 bits of the envelope's hash, `XXXX-XXXX-XXXX` (credential.md, 9). */
export async function codigoVirtual(crypto: CryptoProvider, envelope: Bytes): Promise<string> {
    const hash = await crypto.sha256(concat(codigoContext, envelope))
    let bits = hash.subarray(0, 8).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n) >> 4n
    let text = ""
    for (let i = 0; i < 12; i++, bits >>= 5n) text = (crockford[Number(bits & 31n)] ?? "") + text
    return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}

const issuedContext = ascii("fedatario issued v1")

/** What the issued list holds for this envelope: 8 bytes (issued-list.md). */
export async function entryOf(crypto: CryptoProvider, envelope: Bytes): Promise<Bytes> {
    return (await crypto.sha256(concat(issuedContext, envelope))).slice(0, 8)
}
