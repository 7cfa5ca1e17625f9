import type { Cbor } from "../codec/cbor"
import { bytes } from "../codec/fields"
import type { Area } from "./credential"
import type { Grading } from "./words"

/** A row of the table by what decides its cells (credential.md, 8). */
export type Row = "letter" | "area" | "area_with_competencies" | "competency" | "subject"

/** A number cell has radix 23, a letter cell 6. */
export type Cell = "number" | "letter"

const lettersBelow = 8
const mostCompetencies = 8

/** The catalogue numbers of a bitmap, rising; undefined for a last byte of 0. */
export function readAreas(item: Cbor | undefined): number[] | undefined {
    const bitmap = bytes(item, 0, 16)
    if (bitmap === undefined || bitmap[bitmap.length - 1] === 0) return undefined
    const bits = Array.from({ length: bitmap.length * 8 }, (_, number) => number)
    return bits.filter((number) => ((bitmap[number >> 3] ?? 0) >> (number & 7)) & 1)
}

/** How many competencies each area has rows for: 4 bits for each numbered 8 and up, if a column is graded by them. */
export function readCompetencies(item: Cbor | undefined, numbers: readonly number[], isGraded: boolean): Area[] | undefined {
    const packed = bytes(item, 0, 64)
    if (packed === undefined) return undefined
    const counted = isGraded ? numbers.filter((number) => number >= lettersBelow) : []
    if (packed.length !== Math.ceil(counted.length / 2)) return undefined
    const counts = [...packed].flatMap((byte) => [byte >> 4, byte & 15])
    if (isGraded && counts.every((count) => count === 0)) return undefined
    if (counts.some((count, i) => count > (i < counted.length ? mostCompetencies : 0))) return undefined
    return numbers.map((number) => {
        const place = counted.indexOf(number)
        return { number, competencies: place < 0 ? 0 : counts[place] ?? 0 }
    })
}

/** Top to bottom: each area followed by its competencies, then the other areas and the talleres. */
export function rowsOf(areas: readonly Area[], subjects: number): Row[] {
    const rows = areas.flatMap(({ number, competencies }): Row[] => {
        if (number < lettersBelow) return ["letter"]
        if (competencies === 0) return ["area"]
        return ["area_with_competencies", ...new Array<Row>(competencies).fill("competency")]
    })
    return [...rows, ...new Array<Row>(subjects).fill("subject")]
}

/** The table of credential.md, 8. */
export function cellOf(row: Row, grading: Grading): Cell | undefined {
    if (grading === "no_marks") return undefined
    switch (row) {
        case "letter": return "letter"
        case "area":
        case "subject": return grading === "vigesimal" ? "number" : "letter"
        case "area_with_competencies":
            if (grading === "literal_by_competency") return undefined
            return grading === "vigesimal" ? "number" : "letter"
        case "competency": return grading === "literal_by_competency" ? "letter" : undefined
    }
}
