import { type Bytes, bigEndianWide } from "../base/bytes"
import type { Cell } from "./rows"

const radixes: Readonly<Record<Cell, number>> = { number: 23, letter: 6 }
const mostProduct = 1n << 64n
const letters = ["AD", "A", "B", "C", "EXO", "-"]

/** The marks of all cells, in their order (credential.md, 8); undefined for bytes that no marks make. */
export function readMarks(bytes: Bytes, cells: readonly Cell[]): string[] | undefined {
    const marks: string[] = []
    let at = 0
    for (let first = 0; first < cells.length;) {
        const group = groupFrom(cells, first)
        const width = bytesFor(group.product)
        const packed = bytes.subarray(at, at + width)
        const values = packed.length === width ? split(bigEndianWide(packed), group.cells) : undefined
        if (values === undefined) return undefined
        marks.push(...values)
        at += width
        first += group.cells.length
    }
    return at === bytes.length ? marks : undefined
}

/** The longest run whose product of radices is at most 2^64. */
function groupFrom(cells: readonly Cell[], first: number): { cells: readonly Cell[], product: bigint } {
    let product = 1n
    let end = first
    for (let cell = cells[end]; cell !== undefined; cell = cells[++end]) {
        const larger = product * BigInt(radixes[cell])
        if (larger > mostProduct) break
        product = larger
    }
    return { cells: cells.slice(first, end), product }
}

function bytesFor(product: bigint): number {
    let width = 0
    while (1n << BigInt(8 * width) < product) width++
    return width
}

/** The last cell is the lowest digit. Undefined for a number that the radices do not reach. */
function split(number: bigint, cells: readonly Cell[]): string[] | undefined {
    const marks: string[] = []
    let rest = number
    for (const cell of [...cells].reverse()) {
        const radix = BigInt(radixes[cell])
        marks.unshift(markText(cell, Number(rest % radix)))
        rest /= radix
    }
    return rest === 0n ? marks : undefined
}

function markText(cell: Cell, value: number): string {
    if (cell === "letter") return letters[value] ?? ""
    if (value === 21) return "EXO"
    return value === 22 ? "-" : value.toString().padStart(2, "0")
}
