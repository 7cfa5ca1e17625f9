import type { Bytes } from "../base/bytes"
import { firstInstant, lastInstant, type Instant } from "../base/instant"
import type { Cbor } from "./cbor"

/**
 * Fields of a structure whose CBOR is good: each gives the value, or undefined for another type or a value outside of
 * the bounds. Bounds are included. null is a value where a field may be null.
 */
export type Field<T> = (item: Cbor | undefined) => T | undefined

export function uint(item: Cbor | undefined, least: number, most: number): number | undefined {
    if (item?.kind !== "uint" || item.value < least || item.value > most) return undefined
    return item.value
}

export function bytes(item: Cbor | undefined, least: number, most: number): Bytes | undefined {
    if (item?.kind !== "bytes" || item.value.length < least || item.value.length > most) return undefined
    return item.value
}

export function bool(item: Cbor | undefined): boolean | undefined {
    return item?.kind === "bool" ? item.value : undefined
}

export function isText(item: Cbor | undefined, text: string): boolean {
    return item?.kind === "text" && item.value === text
}

export function instant(item: Cbor | undefined): Instant | undefined {
    return uint(item, firstInstant, lastInstant)
}

/** `version` of bundle.md, 1; also the sequence of a rotation. */
export function version(item: Cbor | undefined): number | undefined {
    return uint(item, 1, 4294967295)
}

export function nullable<T>(item: Cbor | undefined, field: Field<T>): T | null | undefined {
    return item?.kind === "null" ? null : field(item)
}

/** The items of an array of so many. */
export function array(item: Cbor | undefined, least: number, most: number = least): readonly Cbor[] | undefined {
    if (item?.kind !== "array" || item.items.length < least || item.items.length > most) return undefined
    return item.items
}

/** An array whose every element is such a field. */
export function list<T>(item: Cbor | undefined, least: number, most: number, field: Field<T>): T[] | undefined {
    const items = array(item, least, most)
    if (items === undefined) return undefined
    const values: T[] = []
    for (const each of items) {
        const value = field(each)
        if (value === undefined) return undefined
        values.push(value)
    }
    return values
}

/** The content of a payload that begins with the text that names it and a number of its version (bundle.md, 2). */
export function named(item: Cbor | undefined, name: string, format: number, size: number): readonly Cbor[] | undefined {
    const items = array(item, size)
    if (items === undefined || !isText(items[0], name) || uint(items[1], format, format) === undefined) return undefined
    return items
}

/** Every neighbour stands in this order. */
export function rises<T>(values: readonly T[], isBefore: (a: T, b: T) => boolean): boolean {
    return values.every((value, i) => {
        const next = values[i + 1]
        return next === undefined || isBefore(value, next)
    })
}
