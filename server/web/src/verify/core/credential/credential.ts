import type { Instant } from "../base/instant"
import type { DocumentType, Grading, Kind, Nivel, ObservationType, Service, Situacion } from "./words"

/** What a payload says, decoded (credential.md, 4 to 8). Services are código modular * 10 + anexo, years whole years. */
export interface Credential {
    readonly template: number
    readonly kind: Kind
    readonly nivel: Nivel
    readonly service: Service
    readonly holder: string
    readonly document: { readonly type: DocumentType, readonly number: string }
    readonly columns: readonly Column[]
    readonly areas: readonly Area[]
    readonly otherAreas: readonly string[]
    readonly talleres: readonly string[]
    readonly observations: readonly Observation[]
    readonly number: number
    readonly issuedAt: Instant
    readonly director: string | null
    readonly statusIndex: number
}

export interface Column {
    readonly year: number
    readonly period: number
    readonly grade: number
    readonly school: Service
    readonly situacionFinal: Situacion | null
    readonly grading: Grading
    /** Of each cell that the column has, top to bottom: two digits, AD A B C, EXO, or - for not taken. */
    readonly marks: readonly string[]
}

/** A catalogue number, and how many of the area's competencies have rows. */
export interface Area {
    readonly number: number
    readonly competencies: number
}

export interface Observation {
    readonly type: ObservationType
    readonly year: number
    readonly resolution: string | null
    readonly reason: string | null
}
