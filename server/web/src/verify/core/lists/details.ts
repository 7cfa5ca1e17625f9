import { type Bytes, bigEndian } from "../base/bytes"
import { firstInstant, type Instant } from "../base/instant"
import { limits } from "../base/limits"
import { decodeCbor } from "../codec/cbor"
import { bytes, list, rises } from "../codec/fields"
import { child, type Child } from "../parts/tree"
import { type Status, statusOf } from "./status_token"

export const reasonClasses = ["content_error", "not_entitled", "fraud", "key_compromise", "court_order", "other"] as const
export type ReasonClass = typeof reasonClasses[number]

/** Whether a certificate that was issued still stands; `status` is its class (details.md). */
export type Standing = { readonly rectifiedSince: Instant | null } & (
    | { readonly status: 0 }
    | { readonly status: 1 | 2, readonly since: Instant, readonly reasonClass: ReasonClass }
    | { readonly status: 3, readonly since: Instant, readonly supersededBy: number }
)

export const stands: Standing = { status: 0, rectifiedSince: null }

/** `position` counts in the leaf, quarters too. */
export interface DetailsRecord {
    readonly position: number
    readonly standing: Standing
}

export type DetailsLeaf =
    | { readonly kind: "records", readonly records: readonly DetailsRecord[] }
    | { readonly kind: "quarters", readonly names: readonly Child[] }

const quarters = 4
export const positionsOfQuarter = limits.positionsOfDetails / quarters
const leastRecord = 6

export function decodeDetailsLeaf(part: Bytes): DetailsLeaf | undefined {
    const item = decodeCbor(part)
    if (item?.kind === "bytes") {
        const packed = bytes(item, leastRecord, limits.detailsLeaf)
        const records = packed && readRecords(packed)
        return records && { kind: "records", records }
    }
    const names = list(item, quarters, quarters, child)
    return names?.some((name) => name !== null) ? { kind: "quarters", names } : undefined
}

/** A quarter's records, all of its own 1,024 positions, and how many bytes they take. */
export function decodeQuarter(part: Bytes, quarter: number): { records: DetailsRecord[], size: number } | undefined {
    const packed = bytes(decodeCbor(part), leastRecord, limits.detailsQuarter)
    const records = packed && readRecords(packed)
    if (packed === undefined || records === undefined) return undefined
    const belong = records.every(({ position }) => Math.floor(position / positionsOfQuarter) === quarter)
    return belong ? { records, size: packed.length } : undefined
}

/** No instant is later than the head's `as-of`. */
export function isDated({ standing }: DetailsRecord, asOf: Instant): boolean {
    const since = standing.status === 0 ? 0 : standing.since
    return since <= asOf && (standing.rectifiedSince ?? 0) <= asOf
}

function readRecords(packed: Bytes): DetailsRecord[] | undefined {
    const reader = new RecordReader(packed)
    const records: DetailsRecord[] = []
    while (!reader.isAtEnd()) {
        const record = reader.record()
        if (record === undefined) return undefined
        records.push(record)
    }
    return rises(records, (a, b) => a.position < b.position) ? records : undefined
}

class RecordReader {
    private at = 0

    constructor(private readonly packed: Bytes) {}

    isAtEnd(): boolean {
        return this.at === this.packed.length
    }

    record(): DetailsRecord | undefined {
        const head = this.number(2, 0, 0x7fff)
        if (head === undefined) return undefined
        const isRectified = head >> 14 === 1
        const cause = this.cause(statusOf(head >> 12), isRectified)
        const rectifiedSince = isRectified ? this.instant() : null
        if (cause === undefined || rectifiedSince === undefined) return undefined
        return { position: head & 4095, standing: { ...cause, rectifiedSince } }
    }

    /** A record of class 0 is there for its rectification alone. */
    private cause(status: Status, isRectified: boolean) {
        if (status === 0) return isRectified ? { status } : undefined
        const since = this.instant()
        if (since === undefined) return undefined
        if (status === 3) {
            const supersededBy = this.number(4, 1, 99999999)
            return supersededBy === undefined ? undefined : { status, since, supersededBy }
        }
        const reasonClass = reasonClasses[(this.number(1, 1, reasonClasses.length) ?? 0) - 1]
        return reasonClass && { status, since, reasonClass }
    }

    private instant(): Instant | undefined {
        return this.number(4, firstInstant, 0xffffffff)
    }

    private number(width: number, least: number, most: number): number | undefined {
        const field = this.packed.subarray(this.at, this.at + width)
        this.at += field.length
        const value = bigEndian(field)
        return field.length === width && least <= value && value <= most ? value : undefined
    }
}
