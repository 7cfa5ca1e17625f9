import { ascii, type Bytes, concat } from "../base/bytes"
import { cborHead } from "../codec/cbor"
import { kidFromBytes, type Kid } from "../keys/public_key"

const empty = new Uint8Array(0)

/** { 1: -8, 4: kid }, and the same with 16: the content type of a status token (status-list.md). */
const headerStart = Uint8Array.of(0xa2, 0x01, 0x27, 0x04, 0x44)
const tokenHeaderStart = Uint8Array.of(0xa3, 0x01, 0x27, 0x04, 0x44)
const tokenType = ascii("application/statuslist+cwt")
const tokenHeaderEnd = concat(Uint8Array.of(0x10), cborHead(3, tokenType.length), tokenType)

export type HeaderForm = "plain" | "status_token"

/** The kid of a protected header that has exactly this form. */
export function kidOfHeader(header: Bytes, form: HeaderForm): Kid | undefined {
    const start = form === "plain" ? headerStart : tokenHeaderStart
    const end = form === "plain" ? empty : tokenHeaderEnd
    const kid = header.subarray(start.length, start.length + 4)
    const expected = concat(start, kid, end)
    const isEqual = header.length === start.length + 4 + end.length && header.every((byte, i) => byte === expected[i])
    return isEqual ? kidFromBytes(kid) : undefined
}

/** Sig_structure of a COSE_Sign1 (credential.md, 3). */
export function signature1Structure(header: Bytes, payload: Bytes): Bytes {
    return concat(cborHead(4, 4), text("Signature1"), byteString(header), byteString(empty), byteString(payload))
}

/** Sig_structure of one signature of a COSE_Sign (bundle.md, 2). */
export function signatureStructure(header: Bytes, payload: Bytes): Bytes {
    return concat(
        cborHead(4, 5), text("Signature"), byteString(empty), byteString(header), byteString(empty), byteString(payload),
    )
}

function text(value: string): Bytes {
    return concat(cborHead(3, value.length), ascii(value))
}

function byteString(value: Bytes): Bytes {
    return concat(cborHead(2, value.length), value)
}
