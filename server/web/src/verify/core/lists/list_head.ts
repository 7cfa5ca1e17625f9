import type { Bytes } from "../base/bytes"
import type { Instant } from "../base/instant"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { decodeCbor } from "../codec/cbor"
import { instant, named, uint, version } from "../codec/fields"
import type { CryptoProvider } from "../keys/provider"
import type { Kid } from "../keys/public_key"
import { readTree, type Tree } from "../parts/tree"
import { isInWindow, openPublished, type Publishers, type PublisherWord } from "../trust/publisher"
import { includes, mostListNumber } from "../trust/ranges"

/** bundle.md, 5. */
export interface ListContent {
    readonly number: number
    readonly version: number
    readonly asOf: Instant
    readonly completeThrough: Instant
    readonly positions: number
    readonly status: Tree
    readonly issued: Tree
    readonly details: Tree
}

export interface ListHead extends ListContent {
    readonly kid: Kid
}

export type ListHeadWord = PublisherWord | "inconsistent"

/** `number` is the leaf of the manifest that names the head, `issuedAt` the manifest's. */
export async function readListHead(
    crypto: CryptoProvider, part: Bytes, number: number, publishers: Publishers, issuedAt: Instant,
): Promise<Result<ListHead, ListHeadWord>> {
    const published = await openPublished(crypto, part, "plain", publishers, ({ lists }) => includes(lists, number))
    if (!published.ok) return published
    const { authentic, publisher } = published.value
    const head = decodeListContent(authentic.payload)
    if (head === undefined) return fail("malformed")
    if (!isInWindow(publisher, head.asOf)) return fail("publisher_not_allowed")
    if (head.number !== number || !isConsistent(head, issuedAt)) return fail("inconsistent")
    return good({ ...head, kid: publisher.kid })
}

/** What a head says, believed by nobody: a bundle file is laid out by it. */
export function decodeListContent(payload: Bytes): ListContent | undefined {
    const content = named(decodeCbor(payload), "fedatario list", 1, 10)
    const number = uint(content?.[2], 0, mostListNumber)
    const revision = version(content?.[3])
    const asOf = instant(content?.[4])
    const completeThrough = instant(content?.[5])
    const positions = uint(content?.[6], 0, limits.positionsOfList)
    const status = readTree(content?.[7])
    const issued = readTree(content?.[8])
    const details = readTree(content?.[9])
    if (number === undefined || revision === undefined || asOf === undefined || completeThrough === undefined) return undefined
    if (positions === undefined || status === undefined || issued === undefined || details === undefined) return undefined
    if (status.top.includes(null)) return undefined
    return { number, version: revision, asOf, completeThrough, positions, status, issued, details }
}

function isConsistent(head: ListContent, issuedAt: Instant): boolean {
    const { positions } = head
    if (head.completeThrough > head.asOf || head.asOf > issuedAt) return false
    if (head.status.leaves !== Math.ceil(positions / limits.positionsOfToken)) return false
    if (head.issued.leaves !== Math.ceil(positions / limits.positionsOfBlock)) return false
    return head.details.leaves <= Math.ceil(positions / limits.positionsOfDetails)
}
