import type { Bytes } from "../base/bytes"
import { type Instant, secondsOfDay } from "../base/instant"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { type Cbor, decodeCbor } from "../codec/cbor"
import { bytes, instant, isText, uint } from "../codec/fields"
import { inflateExactly } from "../codec/inflate"
import type { CryptoProvider } from "../keys/provider"
import { isInWindow, openPublished, type Publishers, type PublisherWord } from "../trust/publisher"
import { includes } from "../trust/ranges"

/** What the list's head says of a token; `segment` is its leaf. */
export interface TokenPlace {
    readonly list: number
    readonly segment: number
    readonly asOf: Instant
    readonly positions: number
}

export type Status = 0 | 1 | 2 | 3

export interface StatusClaims {
    readonly subject: string
    readonly expires: Instant
    readonly issuedAt: Instant
    readonly lst: Bytes
}

export type TokenWord = PublisherWord | "inconsistent"

/** The statuses of 131,072 positions, 2 bits each (status-list.md, its checks in its order). */
export async function readStatusToken(
    crypto: CryptoProvider, part: Bytes, publishers: Publishers, place: TokenPlace,
): Promise<Result<Bytes, TokenWord>> {
    const mayOf = ({ lists }: { lists: Parameters<typeof includes>[0] }) => includes(lists, place.list)
    const published = await openPublished(crypto, part, "status_token", publishers, mayOf)
    if (!published.ok) return published
    const { authentic, publisher } = published.value
    const claims = decodeClaims(authentic.payload)
    const statuses = claims && inflateExactly(claims.lst, limits.inflatedToken)
    if (claims === undefined || statuses === undefined) return fail("malformed")
    if (!isInWindow(publisher, claims.issuedAt)) return fail("publisher_not_allowed")
    return isConsistent(claims, statuses, place) ? good(statuses) : fail("inconsistent")
}

export function decodeClaims(payload: Bytes): StatusClaims | undefined {
    const item = decodeCbor(payload)
    if (item?.kind !== "map" || item.entries.length !== 5) return undefined
    const subject = claim(item, 2)
    const expires = instant(claim(item, 4))
    const issuedAt = instant(claim(item, 6))
    const lst = readStatusList(claim(item, 65533))
    const ttl = uint(claim(item, 65534), secondsOfDay, secondsOfDay)
    if (subject?.kind !== "text" || expires === undefined || issuedAt === undefined) return undefined
    return lst === undefined || ttl === undefined ? undefined : { subject: subject.value, expires, issuedAt, lst }
}

function claim(item: Extract<Cbor, { kind: "map" }>, label: number): Cbor | undefined {
    return item.entries.find(([key]) => key.kind === "uint" && key.value === label)?.[1]
}

/** { "lst": bstr, "bits": 2 }, in the deterministic order of its keys. */
function readStatusList(item: Cbor | undefined): Bytes | undefined {
    if (item?.kind !== "map" || item.entries.length !== 2) return undefined
    const [lst, bits] = item.entries
    if (!isText(lst?.[0], "lst") || !isText(bits?.[0], "bits") || uint(bits?.[1], 2, 2) === undefined) return undefined
    return bytes(lst?.[1], 1, limits.part)
}

function isConsistent(claims: StatusClaims, statuses: Bytes, place: TokenPlace): boolean {
    if (claims.subject !== `urn:fedatario:status:${place.list}:${place.segment}`) return false
    if (claims.issuedAt > place.asOf || place.asOf > claims.expires) return false
    const used = Math.max(0, place.positions - place.segment * limits.positionsOfToken)
    return positionsWithStatus(statuses).every((position) => position < used)
}

export function statusAt(statuses: Bytes, position: number): Status {
    return statusOf((statuses[position >> 2] ?? 0) >> (2 * (position & 3)))
}

/** Of the two lowest bits. */
export function statusOf(bits: number): Status {
    switch (bits & 3) {
        case 0: return 0
        case 1: return 1
        case 2: return 2
        default: return 3
    }
}

/** Those of the token whose status is not 0, rising. */
export function positionsWithStatus(statuses: Bytes): number[] {
    const positions: number[] = []
    for (const [at, byte] of statuses.entries()) {
        if (byte === 0) continue
        for (let i = 0; i < 4; i++) if (statusAt(statuses, 4 * at + i) !== 0) positions.push(4 * at + i)
    }
    return positions
}
