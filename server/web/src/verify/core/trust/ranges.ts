import type { Cbor } from "../codec/cbor"
import { array, list, rises, uint } from "../codec/fields"

/** A run of list numbers, both ends included. */
export interface Range {
    readonly first: number
    readonly last: number
}

export const mostListNumber = 4095

/** Ranges that rise and neither overlap nor touch (trust-list.md, 3). */
export function readRanges(item: Cbor | undefined, least: number): Range[] | undefined {
    const ranges = list(item, least, 16, readRange)
    return ranges && rises(ranges, (a, b) => a.last + 1 < b.first) ? ranges : undefined
}

function readRange(item: Cbor | undefined): Range | undefined {
    const [firstItem, lastItem] = array(item, 2) ?? []
    const first = uint(firstItem, 0, mostListNumber)
    const last = uint(lastItem, 0, mostListNumber)
    return first === undefined || last === undefined || first > last ? undefined : { first, last }
}

export function includes(ranges: readonly Range[], number: number): boolean {
    return ranges.some(({ first, last }) => first <= number && number <= last)
}
