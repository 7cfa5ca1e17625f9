import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { type Cbor, decodeCbor } from "../codec/cbor"
import { bytes, uint } from "../codec/fields"
import type { Authentic } from "../cose/authentic"
import { type PackedColumn, readColumns, useSchoolsInOrder } from "./columns"
import type { Area, Column, Credential } from "./credential"
import { document, observations, registration, schools, service, subjects } from "./elements"
import { readMarks } from "./marks"
import { cellOf, readAreas, readCompetencies, rowsOf } from "./rows"
import { name } from "./texts"
import { kinds, niveles } from "./words"

export type PayloadWord =
    | "payload_cbor" | "payload_schema" | "payload_template" | "payload_kind" | "payload_nivel" | "payload_service"
    | "payload_holder" | "payload_document" | "payload_schools" | "payload_areas" | "payload_other_areas"
    | "payload_talleres" | "payload_columns" | "payload_competencies" | "payload_marks" | "payload_observations"
    | "payload_registration" | "payload_director"

const elements = 18

/** The claims of a payload whose signature held; else the first element that breaks a rule of credential.md, 4 to 8. */
export function decodePayload(authentic: Authentic): Result<Credential, PayloadWord> {
    const item = decodeCbor(authentic.payload)
    if (item?.kind !== "array" || item.items.length !== elements) return fail("payload_cbor")
    const at = item.items

    if (uint(at[0], 1, 1) === undefined) return fail("payload_schema")
    const template = uint(at[1], 1, 255)
    if (template === undefined) return fail("payload_template")
    const kind = kinds[uint(at[2], 0, 1) ?? -1]
    if (kind === undefined) return fail("payload_kind")
    const nivel = niveles[uint(at[3], 0, 13) ?? -1]
    if (nivel === undefined) return fail("payload_nivel")
    const issuing = service(at[4])
    if (issuing === undefined) return fail("payload_service")
    const holder = name(at[5], limits.name)
    if (holder === undefined) return fail("payload_holder")
    const identity = document(at[6], at[7])
    if (identity === undefined) return fail("payload_document")
    const others = schools(at[8], issuing)
    const packed = others && readColumns(at[12], nivel, others.length)
    if (!others || (packed && !useSchoolsInOrder(packed, others.length))) return fail("payload_schools")
    const numbers = readAreas(at[9])
    if (numbers === undefined) return fail("payload_areas")
    const otherAreas = subjects(at[10])
    if (otherAreas === undefined) return fail("payload_other_areas")
    const talleres = subjects(at[11])
    if (talleres === undefined) return fail("payload_talleres")
    if (packed === undefined) return fail("payload_columns")
    const areas = readCompetencies(at[13], numbers, packed.some(({ grading }) => grading === "literal_by_competency"))
    if (areas === undefined) return fail("payload_competencies")
    const columns = fillColumns(at[14], packed, [issuing, ...others], areas, otherAreas.length + talleres.length)
    if (columns === undefined) return fail("payload_marks")
    const remarks = observations(at[15])
    if (remarks === undefined) return fail("payload_observations")
    const registered = registration(at[16])
    if (registered === undefined) return fail("payload_registration")
    const director = at[17]?.kind === "null" ? null : name(at[17], 60)
    if (director === undefined || (director === null) !== (kind === "CLA")) return fail("payload_director")

    return good({
        template, kind, nivel, service: issuing, holder, document: identity, columns, areas, otherAreas, talleres,
        observations: remarks, ...registered, director,
    })
}

/** The columns with their marks; at most 96 rows, and none just where no column has marks. */
function fillColumns(
    item: Cbor | undefined, packed: readonly PackedColumn[], services: readonly number[], areas: readonly Area[],
    subjectCount: number,
): Column[] | undefined {
    const rows = rowsOf(areas, subjectCount)
    const isGraded = packed.some(({ grading }) => grading !== "no_marks")
    if (rows.length > limits.rows || (rows.length > 0) !== isGraded) return undefined
    const cells = packed.map(({ grading }) => rows.flatMap((row) => cellOf(row, grading) ?? []))
    const packedMarks = bytes(item, 0, limits.payload)
    const marks = packedMarks && readMarks(packedMarks, cells.flat())
    if (marks === undefined) return undefined
    let taken = 0
    return packed.map(({ school, ...column }, i) => {
        const count = cells[i]?.length ?? 0
        taken += count
        return { ...column, school: services[school] ?? 0, marks: marks.slice(taken - count, taken) }
    })
}
