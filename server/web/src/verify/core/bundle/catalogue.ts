import type { Bytes } from "../base/bytes"
import { fail, good, type Result } from "../base/result"
import { type Cbor, decodeCbor } from "../codec/cbor"
import { array, list, rises, uint } from "../codec/fields"
import { properText } from "../credential/texts"
import type { Nivel } from "../credential/words"

/** What the numbers of areas mean (catalogue.md); competencies by their national number. */
export interface CatalogueArea {
    readonly number: number
    readonly code: string
    readonly printed: string
    readonly competencies: readonly number[]
}

export type Family = readonly CatalogueArea[]
export type CompetencyNames = ReadonlyMap<number, string>

/** By leaf: a family where it is known, and the names of competencies. */
export interface Catalogue {
    readonly families: ReadonlyMap<number, Family>
    readonly competencies: CompetencyNames
}

export const noCatalogue: Catalogue = { families: new Map(), competencies: new Map() }
export const competenciesLeaf = 5

const mostPrinted = 160

const familyOf: Readonly<Record<Nivel, number>> = {
    A1: 0, A2: 0, A3: 0, A5: 0, B0: 1, F0: 2, C0: 3, D0: 3, D1: 3, D2: 3, G0: 3, E0: 4, E1: 4, E2: 4,
}

export function familyOfNivel(nivel: Nivel): number {
    return familyOf[nivel]
}

export function readFamily(part: Bytes): Result<Family, "malformed" | "inconsistent"> {
    const areas = list(decodeCbor(part), 1, 128, readArea)
    if (areas === undefined) return fail("malformed")
    const isRising = rises(areas, (a, b) => a.number < b.number)
    const areTwins = new Set(areas.map(({ code }) => code)).size < areas.length
    const repeats = areas.some(({ competencies }) => new Set(competencies).size < competencies.length)
    return isRising && !areTwins && !repeats ? good(areas) : fail("inconsistent")
}

function readArea(item: Cbor | undefined): CatalogueArea | undefined {
    const fields = array(item, 4)
    const number = uint(fields?.[0], 0, 127)
    const code = fields?.[1]
    const printed = properText(fields?.[2], mostPrinted)
    const competencies = list(fields?.[3], 0, 8, (each) => uint(each, 1, 255))
    if (number === undefined || printed === undefined || competencies === undefined) return undefined
    if (code?.kind !== "text" || !/^[A-Z0-9-]{1,16}$/.test(code.value)) return undefined
    return { number, code: code.value, printed, competencies }
}

export function readCompetencyNames(part: Bytes): Result<CompetencyNames, "malformed" | "inconsistent"> {
    const names = list(decodeCbor(part), 1, 255, readCompetencyName)
    if (names === undefined) return fail("malformed")
    return rises(names, ([a], [b]) => a < b) ? good(new Map(names)) : fail("inconsistent")
}

function readCompetencyName(item: Cbor | undefined): [number, string] | undefined {
    const [numberItem, nameItem] = array(item, 2) ?? []
    const number = uint(numberItem, 1, 255)
    const name = properText(nameItem, mostPrinted)
    return number === undefined || name === undefined ? undefined : [number, name]
}

/**
 * The bundle's catalogue and the reader's own as one. Refused where they contradict each other, or where an area lists
 * a competency without a name; of two lists of competencies the longer counts.
 */
export function joinCatalogues(
    families: ReadonlyMap<number, Family>, names: CompetencyNames | null, own: Catalogue,
): Result<Catalogue, "inconsistent"> {
    const named = names ?? own.competencies
    const competencies = new Map([...own.competencies, ...named])
    if ([...own.competencies].some(([number, name]) => competencies.get(number) !== name)) return fail("inconsistent")

    const joined = new Map(own.families)
    for (const [leaf, family] of families) {
        if (family.some((area) => area.competencies.some((number) => !named.has(number)))) return fail("inconsistent")
        const whole = joinFamilies(family, own.families.get(leaf) ?? [])
        if (whole === undefined) return fail("inconsistent")
        joined.set(leaf, whole)
    }
    return good({ families: joined, competencies })
}

function joinFamilies(family: Family, own: Family): Family | undefined {
    const areas = new Map(own.map((area) => [area.number, area]))
    for (const area of family) {
        const before = areas.get(area.number)
        if (before !== undefined && !agree(area, before)) return undefined
        areas.set(area.number, before && before.competencies.length > area.competencies.length ? before : area)
    }
    const codes = new Set([...areas.values()].map(({ code }) => code))
    return codes.size === areas.size ? [...areas.values()].sort((a, b) => a.number - b.number) : undefined
}

function agree(a: CatalogueArea, b: CatalogueArea): boolean {
    const shared = Math.min(a.competencies.length, b.competencies.length)
    const isBeginning = a.competencies.slice(0, shared).every((number, i) => number === b.competencies[i])
    return a.code === b.code && a.printed === b.printed && isBeginning
}
