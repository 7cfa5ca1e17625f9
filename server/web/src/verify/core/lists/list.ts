import type { Bytes } from "../base/bytes"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import type { CryptoProvider } from "../keys/provider"
import type { PartSource } from "../parts/part"
import { everyLeaf, type TreeWord } from "../parts/tree"
import type { Publishers } from "../trust/publisher"
import { decodeDetailsLeaf, decodeQuarter, type DetailsRecord, isDated, type Standing } from "./details"
import { entriesOfBlock, entryAt, readBlock } from "./issued"
import type { ListHead } from "./list_head"
import { positionsWithStatus, readStatusToken, statusAt, type TokenWord } from "./status_token"

export type ListWord = TreeWord | TokenWord

/** A whole list, its three trees in agreement. Keys count leaves, positions of `standings` the whole list. */
export interface List {
    readonly head: ListHead
    readonly tokens: ReadonlyMap<number, Bytes>
    readonly blocks: ReadonlyMap<number, Bytes>
    readonly standings: ReadonlyMap<number, Standing>
}

/** Status, issued, details and their agreement (bundle.md, 5). */
export async function readList(
    crypto: CryptoProvider, source: PartSource, publishers: Publishers, head: ListHead,
): Promise<Result<List, ListWord>> {
    const tokens = new Map<number, Bytes>()
    const status = await everyLeaf(head.status, source, async (leaf, segment) => {
        const place = { list: head.number, segment, asOf: head.asOf, positions: head.positions }
        const token = await readStatusToken(crypto, leaf, publishers, place)
        return token.ok ? good(tokens.set(segment, token.value)) : token
    })
    if (!status.ok) return status

    const blocks = new Map<number, Bytes>()
    const issued = await everyLeaf(head.issued, source, async (leaf, index) => {
        const block = readBlock(leaf, entriesOfBlock(index, head.positions))
        return block.ok ? good(blocks.set(index, block.value)) : block
    })
    if (!issued.ok) return issued

    const standings = new Map<number, Standing>()
    const details = await everyLeaf(head.details, source, async (leaf, index): Promise<Result<null, ListWord>> => {
        const records = await readDetails(leaf, source)
        if (!records.ok) return records
        if (!records.value.every((record) => isDated(record, head.asOf))) return fail("inconsistent")
        for (const { position, standing } of records.value) {
            standings.set(index * limits.positionsOfDetails + position, standing)
        }
        return good(null)
    })
    if (!details.ok) return details
    const list = { head, tokens, blocks, standings }
    return agrees(list) ? good(list) : fail("inconsistent")
}

/** All records of a details leaf, quarters included (details.md). */
export async function readDetails(
    part: Bytes, source: PartSource,
): Promise<Result<readonly DetailsRecord[], TreeWord>> {
    const leaf = decodeDetailsLeaf(part)
    if (leaf === undefined) return fail("malformed")
    if (leaf.kind === "records") return good(leaf.records)
    const records: DetailsRecord[] = []
    let size = 0
    for (const [i, name] of leaf.names.entries()) {
        if (name === null) continue
        const quarterPart = await source(name)
        if (!quarterPart.ok) return quarterPart
        const quarter = decodeQuarter(quarterPart.value, i)
        if (quarter === undefined) return fail("malformed")
        records.push(...quarter.records)
        size += quarter.size
    }
    return size > limits.detailsLeaf ? good(records) : fail("malformed")
}

/** A record with a class just where the status is not 0, of that class; every record of a position with an entry. */
function agrees(list: List): boolean {
    for (const [segment, token] of list.tokens) {
        const first = segment * limits.positionsOfToken
        if (!positionsWithStatus(token).every((position) => list.standings.has(first + position))) return false
    }
    return [...list.standings].every(([position, standing]) =>
        standing.status === statusInList(list, position) && entryInList(list, position) !== null)
}

export function entryInList(list: List, position: number): Bytes | null {
    const block = list.blocks.get(Math.floor(position / limits.positionsOfBlock))
    return block === undefined ? null : entryAt(block, position % limits.positionsOfBlock)
}

function statusInList(list: List, position: number): number {
    const token = list.tokens.get(Math.floor(position / limits.positionsOfToken))
    return token === undefined ? 0 : statusAt(token, position % limits.positionsOfToken)
}
