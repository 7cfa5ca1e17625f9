import { type Bytes, equalBytes } from "../base/bytes"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { decodeCbor } from "../codec/cbor"
import { bytes } from "../codec/fields"

const entryBytes = 8
const noEntry = new Uint8Array(entryBytes)

export type IssuedWord = "malformed" | "inconsistent"

/**
 * The entries of 1,024 positions (issued-list.md). `entries`: how many the list's `positions` leaves for this block,
 * if it is the last; else null.
 */
export function readBlock(part: Bytes, entries: number | null): Result<Bytes, IssuedWord> {
    const block = bytes(decodeCbor(part), entryBytes, entryBytes * limits.positionsOfBlock)
    if (block === undefined || block.length % entryBytes !== 0) return fail("malformed")
    if (equalBytes(block.subarray(-entryBytes), noEntry)) return fail("malformed")
    return entries !== null && block.length !== entries * entryBytes ? fail("inconsistent") : good(block)
}

/** How many entries the last block of a list has, null for a block before it. */
export function entriesOfBlock(index: number, positions: number): number | null {
    const last = Math.ceil(positions / limits.positionsOfBlock) - 1
    return index === last ? positions - index * limits.positionsOfBlock : null
}

/** The entry at a position of the block, null where there is none. */
export function entryAt(block: Bytes, position: number): Bytes | null {
    const entry = block.subarray(entryBytes * position, entryBytes * (position + 1))
    return entry.length < entryBytes || equalBytes(entry, noEntry) ? null : entry
}
