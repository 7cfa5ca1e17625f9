import type { Bytes } from "../base/bytes"
import type { Instant } from "../base/instant"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { type Cbor, decodeCbor } from "../codec/cbor"
import { array, bytes, instant, list, nullable, rises, uint } from "../codec/fields"
import { service } from "../credential/elements"
import { properText } from "../credential/texts"
import { type Kind, kinds, type Nivel, niveles, type Service } from "../credential/words"
import type { CryptoProvider } from "../keys/provider"
import { type Kid, kidNumber, PublicKey } from "../keys/public_key"
import { type Range, readRanges } from "./ranges"
import { labelCharacters, type TrustList } from "./trust_list"

export const states = ["active", "retired", "compromised"] as const
export type State = typeof states[number]

/** A key that signs credentials, and for what (trust-list.md, 4). Years and the window include their bounds. */
export interface Issuer {
    readonly kid: Kid
    readonly key: PublicKey
    readonly heading: string
    readonly services: readonly Service[]
    readonly niveles: readonly Nivel[]
    readonly kinds: readonly Kind[]
    readonly firstYear: number
    readonly lastYear: number
    readonly lists: readonly Range[]
    readonly validFrom: Instant
    readonly validUntil: Instant
    readonly state: State
    readonly since: Instant | null
}

type IssuerContent = Omit<Issuer, "kid" | "key"> & { readonly key: Bytes }

export type ShardWord = "malformed" | "unsafe_key" | "duplicate_kid" | "inconsistent"

/** The leaf of `shards` that holds the kid. */
export function shardOf(kid: Kid, shardBits: number): number {
    return Math.floor(kidNumber(kid) / 2 ** (32 - shardBits))
}

export async function readShard(
    crypto: CryptoProvider, part: Bytes, index: number, trust: TrustList,
): Promise<Result<Issuer[], ShardWord>> {
    const contents = list(decodeCbor(part), 1, limits.part, readIssuer)
    if (contents === undefined) return fail("malformed")
    const issuers: Issuer[] = []
    for (const content of contents) {
        const key = PublicKey.fromBytes(content.key)
        if (!key.ok) return fail("unsafe_key")
        issuers.push({ ...content, key: key.value, kid: await key.value.kid(crypto) })
    }
    const kids = new Set(issuers.map(({ kid }) => kid))
    const isTaken = issuers.some(({ kid }) => trust.publishers.has(kid) || trust.roots.set.has(kid))
    if (kids.size < issuers.length || isTaken) return fail("duplicate_kid")
    const belong = issuers.every(({ kid }) => shardOf(kid, trust.shardBits) === index)
    if (!belong || !rises(issuers, (a, b) => a.kid < b.kid) || !issuers.every(isConsistent)) return fail("inconsistent")
    return good(issuers)
}

function readIssuer(item: Cbor | undefined): IssuerContent | undefined {
    const fields = array(item, 12)
    const key = bytes(fields?.[0], 32, 32)
    const heading = properText(fields?.[1], labelCharacters)
    const services = list(fields?.[2], 1, limits.services, service)
    const nivelBits = uint(fields?.[3], 1, 2 ** niveles.length - 1)
    const kindBits = uint(fields?.[4], 1, 2 ** kinds.length - 1)
    const firstYear = uint(fields?.[5], 2020, 2106)
    const lastYear = uint(fields?.[6], 2020, 2106)
    const lists = readRanges(fields?.[7], 1)
    const validFrom = instant(fields?.[8])
    const validUntil = instant(fields?.[9])
    const state = states[uint(fields?.[10], 0, 2) ?? -1]
    const since = nullable(fields?.[11], instant)
    if (key === undefined || heading === undefined || services === undefined || lists === undefined) return undefined
    if (nivelBits === undefined || kindBits === undefined || firstYear === undefined || lastYear === undefined) return undefined
    if (validFrom === undefined || validUntil === undefined || state === undefined || since === undefined) return undefined
    if (!rises(services, (a, b) => a < b)) return undefined
    return {
        key, heading, services, niveles: pick(niveles, nivelBits), kinds: pick(kinds, kindBits), firstYear, lastYear, lists,
        validFrom, validUntil, state, since,
    }
}

function pick<T>(values: readonly T[], bits: number): T[] {
    return values.filter((_, bit) => (bits >> bit) & 1)
}

function isConsistent(issuer: Issuer): boolean {
    if (issuer.validFrom > issuer.validUntil || issuer.firstYear > issuer.lastYear) return false
    return (issuer.state === "compromised") === (issuer.since !== null)
}
