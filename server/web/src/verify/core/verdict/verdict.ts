import type { Instant } from "../base/instant"
import type { Credential } from "../credential/credential"
import type { EnvelopeWord } from "../credential/envelope"
import type { PayloadWord } from "../credential/payload"
import type { ReasonClass } from "../lists/details"
import type { ScopeWord } from "../trust/scope"
import type { Issuer } from "../trust/shards"

/** What a signature that held vouches for, and how new the evidence about it is (verify-json.md, `evidence_as_of`). */
export interface Signed {
    readonly codigoVirtual: string
    readonly issuer: Issuer
    readonly credential: Credential
    readonly evidenceAsOf: Instant
}

/** Refused with no claim shown: rows 1 to 4 of bundle.md, 10. */
export type UnreadWord = EnvelopeWord | "unknown_issuer" | "bad_signature" | PayloadWord
/** Refused, rows 5 to 8. */
export type RefusedWord = ScopeWord | "issued_differs" | "key_compromised" | "issued_absent"
export type UnconfirmedWord =
    | "dated_in_the_future" | "list_missing" | "newer_than_evidence" | "evidence_expired" | "evidence_too_old"

export type Verdict =
    | { readonly kind: "accepted", readonly signed: Signed, readonly rectifiedSince: Instant | null }
    | { readonly kind: "superseded", readonly signed: Signed, readonly since: Instant, readonly supersededBy: number }
    | { readonly kind: "annulled", readonly signed: Signed, readonly since: Instant, readonly reasonClass: ReasonClass }
    | { readonly kind: "suspended", readonly signed: Signed, readonly since: Instant, readonly reasonClass: ReasonClass }
    | { readonly kind: "unconfirmed", readonly signed: Signed, readonly reason: UnconfirmedWord }
    | { readonly kind: "refused", readonly signed: Signed, readonly reason: RefusedWord }
    | { readonly kind: "refused", readonly signed: null, readonly reason: UnreadWord }
