import { type Bytes, equalBytes } from "../base/bytes"
import { type Instant, secondsOfDay } from "../base/instant"
import type { Evidence, Place } from "../bundle/evidence"
import { Authentic } from "../cose/authentic"
import { codigoVirtual, entryOf, parseEnvelope } from "../credential/envelope"
import { decodePayload } from "../credential/payload"
import type { CryptoProvider } from "../keys/provider"
import { type Standing, stands } from "../lists/details"
import { listOf, outOfScope } from "../trust/scope"
import { isStale, nowOf, type StaleDays } from "./clock"
import type { Floor } from "./install"
import type { RefusedWord, UnconfirmedWord, UnreadWord, Verdict } from "./verdict"

/** What the reader asks with: its clock, its floor, its patience. */
export interface Asked {
    readonly clock: Instant
    readonly floor: Floor | null
    readonly staleDays: StaleDays
}

/** The table of bundle.md, 10, row by row: the first that applies decides. Never fails; nothing is shown before row 5. */
export async function judge(crypto: CryptoProvider, qrText: string, evidence: Evidence, asked: Asked): Promise<Verdict> {
    const envelope = parseEnvelope(qrText)
    if (!envelope.ok) return unread(envelope.word) // 1
    const { bytes, sign1 } = envelope.value
    const issuer = evidence.issuerOf(sign1.kid)
    if (issuer === undefined) return unread("unknown_issuer") // 2
    const authentic = await Authentic.authenticate(crypto, sign1, issuer.key)
    if (authentic === undefined) return unread("bad_signature") // 3
    const payload = decodePayload(authentic)
    if (!payload.ok) return unread(payload.word) // 4

    const credential = payload.value
    const { issuedAt, statusIndex } = credential
    const signed = { codigoVirtual: await codigoVirtual(crypto, bytes), issuer, credential, evidenceAsOf: evidence.issuedAt }
    const scope = outOfScope(issuer, credential)
    if (scope !== undefined) return { kind: "refused", signed, reason: scope } // 5

    const now = nowOf(asked.clock, asked.floor, evidence.issuedAt)
    const place = evidence.placeOf(statusIndex)
    const standing = place?.standing ?? stands
    const entry = compareEntry(place, await entryOf(crypto, bytes))
    const known = { ...signed, evidenceAsOf: place?.asOf ?? evidence.issuedAt }
    const refused = (reason: RefusedWord): Verdict => ({ kind: "refused", signed: known, reason })
    const unconfirmed = (reason: UnconfirmedWord): Verdict => ({ kind: "unconfirmed", signed: known, reason })

    if (entry === "different") return refused("issued_differs") // 6
    if (entry !== "equal" && issuer.state === "compromised") return refused("key_compromised") // 7
    if (place && entry === "absent" && issuedAt <= place.completeThrough) return refused("issued_absent") // 8
    if (entry === "equal" && standing.status === 1) return { kind: "annulled", signed: known, ...why(standing) } // 9
    if (entry === "equal" && standing.status === 3) return { kind: "superseded", signed: known, ...successor(standing) } // 10
    if (issuedAt > now + secondsOfDay) return unconfirmed("dated_in_the_future") // 11
    if (place === null) return unconfirmed("list_missing") // 12
    if (entry === "absent") return unconfirmed("newer_than_evidence") // 13
    if (now > evidence.expires || now > evidence.trustExpires) return unconfirmed("evidence_expired") // 14
    if (isStale(now, place.asOf, asked.staleDays, listOf(statusIndex))) return unconfirmed("evidence_too_old") // 15
    if (standing.status === 2) return { kind: "suspended", signed: known, ...why(standing) } // 16
    return { kind: "accepted", signed: known, rectifiedSince: standing.rectifiedSince } // 17
}

type Entry = "equal" | "different" | "absent"

/** "absent" also where there is no list to hold one. */
function compareEntry(place: Place | null, own: Bytes): Entry {
    if (place === null || place.entry === null) return "absent"
    return equalBytes(place.entry, own) ? "equal" : "different"
}

function why({ since, reasonClass }: Extract<Standing, { status: 1 | 2 }>) {
    return { since, reasonClass }
}

function successor({ since, supersededBy }: Extract<Standing, { status: 3 }>) {
    return { since, supersededBy }
}

function unread(reason: UnreadWord): Verdict {
    return { kind: "refused", signed: null, reason }
}
