/** The closed vocabularies of credential-json.md, each in the order of its numbers in credential.md. */
export const kinds = ["COE", "CLA"] as const
export const niveles = ["A1", "A2", "A3", "A5", "B0", "C0", "D0", "D1", "D2", "E0", "E1", "E2", "F0", "G0"] as const
export const documentTypes = ["dni", "codigo_estudiante", "carne_extranjeria", "ptp", "passport"] as const
export const situaciones = ["APR", "DES", "PRO", "PER", "RR", "PGU", "POS", "ADE", "RET", "TRA", "FAL", "CON"] as const
export const gradings = ["vigesimal", "literal_by_area", "literal_by_competency", "no_marks"] as const
export const observationTypes = [
    "retiro", "traslado", "prueba_de_ubicacion", "convalidacion", "revalidacion", "subsanacion", "cambio_de_nombre", "otra",
] as const

export type Kind = typeof kinds[number]
export type Nivel = typeof niveles[number]
export type DocumentType = typeof documentTypes[number]
export type Situacion = typeof situaciones[number]
export type Grading = typeof gradings[number]
export type ObservationType = typeof observationTypes[number]

/** Código modular * 10 + anexo. */
export type Service = number

export function serviceText(service: Service): string {
    const digits = service.toString().padStart(8, "0")
    return `${digits.slice(0, 7)}-${digits.slice(7)}`
}
