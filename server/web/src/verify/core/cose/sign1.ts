import type { Bytes } from "../base/bytes"
import { fail, good, type Result } from "../base/result"
import { type Cbor, decodeCbor } from "../codec/cbor"
import type { Kid } from "../keys/public_key"
import { signatureBytes } from "../keys/signature"
import { type HeaderForm, kidOfHeader } from "./structure"

export type Sign1Word =
    | "malformed_cbor"
    | "wrong_tag"
    | "wrong_shape"
    | "wrong_protected_header"
    | "unprotected_header_present"
    | "wrong_signature_length"

/** A COSE_Sign1 that nobody has vouched for yet. */
export interface Sign1 {
    readonly header: Bytes
    readonly kid: Kid
    readonly payload: Bytes
    readonly signature: Bytes
}

const tag = 18

/** credential.md, 3, which bundle.md, 2 takes over for publishers; `mostPayload` is in bytes. */
export function decodeSign1(bytes: Bytes, form: HeaderForm, mostPayload: number): Result<Sign1, Sign1Word> {
    const item = decodeCbor(bytes)
    if (item === undefined) return fail("malformed_cbor")
    if (item.kind !== "tag" || item.tag !== tag) return fail("wrong_tag")
    return readSign1(item.item, form, mostPayload)
}

function readSign1(item: Cbor, form: HeaderForm, mostPayload: number): Result<Sign1, Sign1Word> {
    if (item.kind !== "array" || item.items.length !== 4) return fail("wrong_shape")
    const [header, unprotected, payload, signature] = item.items
    if (header?.kind !== "bytes" || unprotected?.kind !== "map") return fail("wrong_shape")
    if (payload?.kind !== "bytes" || payload.value.length === 0 || signature?.kind !== "bytes") return fail("wrong_shape")
    const kid = kidOfHeader(header.value, form)
    if (kid === undefined) return fail("wrong_protected_header")
    if (unprotected.entries.length > 0) return fail("unprotected_header_present")
    if (signature.value.length !== signatureBytes) return fail("wrong_signature_length")
    if (payload.value.length > mostPayload) return fail("wrong_shape")
    return good({ header: header.value, kid, payload: payload.value, signature: signature.value })
}
