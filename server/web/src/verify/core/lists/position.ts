import type { Bytes } from "../base/bytes"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import type { CryptoProvider } from "../keys/provider"
import type { PartSource } from "../parts/part"
import { oneLeaf } from "../parts/tree"
import type { Publishers } from "../trust/publisher"
import { decodeDetailsLeaf, decodeQuarter, type DetailsRecord, isDated, positionsOfQuarter, type Standing, stands } from "./details"
import { entriesOfBlock, entryAt, readBlock } from "./issued"
import type { ListWord } from "./list"
import type { ListHead } from "./list_head"
import { readStatusToken, type Status, statusAt } from "./status_token"

/** What a list says of one position, by the parts on the way to it. */
export interface Position {
    readonly entry: Bytes | null
    readonly standing: Standing
}

/** The agreement of the trees is checked at this position alone (bundle.md, 7). */
export async function readPosition(
    crypto: CryptoProvider, source: PartSource, publishers: Publishers, head: ListHead, position: number,
): Promise<Result<Position, ListWord>> {
    if (position >= head.positions) return good({ entry: null, standing: stands })
    const status = await readStatus(crypto, source, publishers, head, position)
    if (!status.ok) return status
    const entry = await readEntry(source, head, position)
    if (!entry.ok) return entry
    const records = await readRecordsNear(source, head, position)
    if (!records.ok) return records
    if (!records.value.every((record) => isDated(record, head.asOf))) return fail("inconsistent")

    const record = records.value.find((each) => each.position === position % limits.positionsOfDetails)
    const standing = record?.standing ?? stands
    if (standing.status !== status.value || (record !== undefined && entry.value === null)) return fail("inconsistent")
    return good({ entry: entry.value, standing })
}

async function readStatus(
    crypto: CryptoProvider, source: PartSource, publishers: Publishers, head: ListHead, position: number,
): Promise<Result<Status, ListWord>> {
    const segment = Math.floor(position / limits.positionsOfToken)
    const leaf = await oneLeaf(head.status, source, segment)
    if (!leaf.ok) return leaf
    if (leaf.value === null) return fail("inconsistent")
    const place = { list: head.number, segment, asOf: head.asOf, positions: head.positions }
    const token = await readStatusToken(crypto, leaf.value, publishers, place)
    return token.ok ? good(statusAt(token.value, position % limits.positionsOfToken)) : token
}

async function readEntry(source: PartSource, head: ListHead, position: number): Promise<Result<Bytes | null, ListWord>> {
    const index = Math.floor(position / limits.positionsOfBlock)
    const leaf = await oneLeaf(head.issued, source, index)
    if (!leaf.ok || leaf.value === null) return leaf
    const block = readBlock(leaf.value, entriesOfBlock(index, head.positions))
    return block.ok ? good(entryAt(block.value, position % limits.positionsOfBlock)) : block
}

/** The records of the leaf, or of the one quarter, in which the position's would stand. */
async function readRecordsNear(
    source: PartSource, head: ListHead, position: number,
): Promise<Result<readonly DetailsRecord[], ListWord>> {
    const part = await oneLeaf(head.details, source, Math.floor(position / limits.positionsOfDetails))
    if (!part.ok) return part
    if (part.value === null) return good([])
    const leaf = decodeDetailsLeaf(part.value)
    if (leaf === undefined) return fail("malformed")
    if (leaf.kind === "records") return good(leaf.records)
    const quarter = Math.floor((position % limits.positionsOfDetails) / positionsOfQuarter)
    const name = leaf.names[quarter]
    if (name === undefined || name === null) return good([])
    const quarterPart = await source(name)
    if (!quarterPart.ok) return quarterPart
    const decoded = decodeQuarter(quarterPart.value, quarter)
    return decoded === undefined ? fail("malformed") : good(decoded.records)
}
