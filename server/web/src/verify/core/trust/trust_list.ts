import type { Bytes } from "../base/bytes"
import type { Instant } from "../base/instant"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { type Cbor, decodeCbor } from "../codec/cbor"
import { array, bool, bytes, instant, list, named, rises, uint, version } from "../codec/fields"
import { checkRoots, decodeSignedByRoots, type RootsWord } from "../cose/sign"
import { properText } from "../credential/texts"
import type { CryptoProvider } from "../keys/provider"
import { type Kid, kidOfKeyBytes, PublicKey } from "../keys/public_key"
import { readTree, type Tree } from "../parts/tree"
import { type Range, readRanges } from "./ranges"
import type { RootsInForce } from "./rotations"

export type TrustWord = "malformed" | "unsafe_key" | "duplicate_kid" | "inconsistent" | RootsWord

/** Who may sign manifests, list heads and status tokens; bounds of the window are included. */
export interface Publisher {
    readonly kid: Kid
    readonly key: PublicKey
    readonly name: string
    readonly lists: readonly Range[]
    readonly bundles: boolean
    readonly validFrom: Instant
    readonly validUntil: Instant
}

/** A trust list that two roots in force signed. Its shards are read one by one (shards.ts). */
export interface TrustList {
    readonly version: number
    readonly issuedAt: Instant
    readonly expires: Instant
    readonly demonstration: boolean
    readonly publishers: ReadonlyMap<Kid, Publisher>
    readonly shardBits: number
    readonly shards: Tree
    readonly roots: RootsInForce
}

type PublisherContent = Omit<Publisher, "kid" | "key"> & { readonly key: Bytes }
type Content = Omit<TrustList, "publishers" | "roots"> & { readonly publishers: readonly PublisherContent[] }

export const labelCharacters = 100

/** trust-list.md, 3, its checks in its order. */
export async function readTrustList(
    crypto: CryptoProvider, part: Bytes, roots: RootsInForce,
): Promise<Result<TrustList, TrustWord>> {
    const signed = decodeSignedByRoots(part)
    if (signed === undefined) return fail("malformed")
    const payload = await checkRoots(crypto, signed, [roots.set])
    if (!payload.ok) return payload
    const content = decodeTrustContent(payload.value)
    if (content === undefined) return fail("malformed")
    const kids = await Promise.all(content.publishers.map(({ key }) => kidOfKeyBytes(crypto, key)))
    if (!rises(kids, (a, b) => a <= b)) return fail("malformed")
    const publishers = admitPublishers(content.publishers, kids, roots)
    if (!publishers.ok) return publishers
    if (!areDatesConsistent(content)) return fail("inconsistent")
    return good({ ...content, publishers: new Map(publishers.value.map((each) => [each.kid, each])), roots })
}

/** What a trust list says, believed by nobody: a bundle file is laid out by it (bundle.md, 4). */
export function decodeTrustContent(payload: Bytes): Content | undefined {
    const content = named(decodeCbor(payload), "fedatario trust list", 2, 9)
    const number = version(content?.[2])
    const issuedAt = instant(content?.[3])
    const expires = instant(content?.[4])
    const demonstration = bool(content?.[5])
    const publishers = list(content?.[6], 1, limits.publishers, readPublisher)
    const shardBits = uint(content?.[7], 0, 12)
    const shards = readTree(content?.[8])
    if (number === undefined || issuedAt === undefined || expires === undefined || demonstration === undefined) return undefined
    if (publishers === undefined || shardBits === undefined || shards === undefined) return undefined
    if (shards.leaves > 2 ** shardBits) return undefined
    return { version: number, issuedAt, expires, demonstration, publishers, shardBits, shards }
}

function readPublisher(item: Cbor | undefined): PublisherContent | undefined {
    const fields = array(item, 6)
    const key = bytes(fields?.[0], 32, 32)
    const name = properText(fields?.[1], labelCharacters)
    const lists = readRanges(fields?.[2], 0)
    const bundles = bool(fields?.[3])
    const validFrom = instant(fields?.[4])
    const validUntil = instant(fields?.[5])
    if (key === undefined || name === undefined || lists === undefined || bundles === undefined) return undefined
    if (validFrom === undefined || validUntil === undefined) return undefined
    return { key, name, lists, bundles, validFrom, validUntil }
}

function admitPublishers(
    contents: readonly PublisherContent[], kids: readonly Kid[], roots: RootsInForce,
): Result<Publisher[], "unsafe_key" | "duplicate_kid"> {
    const publishers: Publisher[] = []
    for (const [i, content] of contents.entries()) {
        const key = PublicKey.fromBytes(content.key)
        if (!key.ok) return fail("unsafe_key")
        publishers.push({ ...content, key: key.value, kid: kids[i] ?? "" })
    }
    const distinct = new Set([...roots.set.keys(), ...kids])
    return distinct.size === roots.set.size + kids.length ? good(publishers) : fail("duplicate_kid")
}

function areDatesConsistent(content: Content): boolean {
    const isWindow = ({ validFrom, validUntil }: PublisherContent) => validFrom <= validUntil
    return content.issuedAt < content.expires && content.publishers.every(isWindow)
}
