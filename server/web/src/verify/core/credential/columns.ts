import type { Bytes } from "../base/bytes"
import { limits } from "../base/limits"
import type { Cbor } from "../codec/cbor"
import { bytes, rises } from "../codec/fields"
import type { Grading, Nivel, Situacion } from "./words"
import { gradings, situaciones } from "./words"

/** A column as its 3 bytes say (credential.md, 6); `school` counts in the table of schools, 0 the issuing service. */
export interface PackedColumn {
    readonly year: number
    readonly period: number
    readonly grade: number
    readonly school: number
    readonly situacionFinal: Situacion | null
    readonly grading: Grading
}

const bytesOfColumn = 3
const noSituacion = 12
const withPeriods: readonly Nivel[] = ["C0", "D0", "D1", "D2", "G0"]
const withoutMarks: readonly (Situacion | null)[] = ["RET", "TRA", "FAL", null]

const grades: Readonly<Record<Nivel, readonly [number, number]>> = {
    A1: [0, 5], A2: [0, 5], A3: [0, 5], A5: [0, 5], E1: [0, 5],
    B0: [1, 6], C0: [1, 6], E2: [1, 6],
    D0: [1, 9], D1: [1, 5], D2: [6, 9],
    E0: [0, 6],
    F0: [1, 5], G0: [1, 5],
}

export function readColumns(item: Cbor | undefined, nivel: Nivel, schools: number): PackedColumn[] | undefined {
    const packed = bytes(item, bytesOfColumn, bytesOfColumn * limits.columns)
    if (packed === undefined || packed.length % bytesOfColumn !== 0) return undefined
    const columns: PackedColumn[] = []
    for (let at = 0; at < packed.length; at += bytesOfColumn) {
        const column = readColumn(packed.subarray(at, at + bytesOfColumn))
        if (column === undefined || !isLegal(column, nivel, schools)) return undefined
        columns.push(column)
    }
    const stand = (a: PackedColumn, b: PackedColumn) => a.year < b.year || (a.year === b.year && a.period <= b.period)
    return rises(columns, stand) && !hasTwin(columns) ? columns : undefined
}

function readColumn(packed: Bytes): PackedColumn | undefined {
    const [first = 0, second = 0, third = 0] = packed
    const situacion = (third >> 2) & 15
    const situacionFinal = situacion === noSituacion ? null : situaciones[situacion]
    const grading = gradings[third & 3]
    if (first >> 7 !== 0 || situacionFinal === undefined || grading === undefined) return undefined
    return {
        year: 1950 + (first & 127),
        period: second >> 6,
        grade: (second >> 2) & 15,
        school: ((second & 3) << 2) | (third >> 6),
        situacionFinal,
        grading,
    }
}

function isLegal(column: PackedColumn, nivel: Nivel, schools: number): boolean {
    const [least, most] = grades[nivel]
    if (column.grade < least || column.grade > most) return false
    if (column.period !== 0 && !withPeriods.includes(nivel)) return false
    if (column.school > schools) return false
    if (column.grading === "no_marks") return withoutMarks.includes(column.situacionFinal)
    return column.situacionFinal !== null
}

function hasTwin(columns: readonly PackedColumn[]): boolean {
    const keys = columns.map(({ year, period, grade, school }) => `${year} ${period} ${grade} ${school}`)
    return new Set(keys).size < keys.length
}

/** Schools stand in the order in which columns first use them, and each is used. */
export function useSchoolsInOrder(columns: readonly PackedColumn[], schools: number): boolean {
    const firstUses = [...new Set(columns.map(({ school }) => school))].filter((school) => school !== 0)
    return firstUses.length === schools && firstUses.every((school, i) => school === i + 1)
}
