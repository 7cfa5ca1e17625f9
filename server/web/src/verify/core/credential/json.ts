import { instantText } from "../base/instant"
import type { Credential } from "./credential"
import { serviceText } from "./words"

/** The view of credential-json.md, members in its order. */
export function credentialJson(credential: Credential): object {
    return {
        template: credential.template,
        kind: credential.kind,
        nivel: credential.nivel,
        service: serviceText(credential.service),
        holder: credential.holder,
        document: credential.document,
        columns: credential.columns.map((column) => ({
            year: column.year,
            period: column.period,
            grade: column.grade,
            school: serviceText(column.school),
            situacion_final: column.situacionFinal,
            grading: column.grading,
            marks: column.marks,
        })),
        areas: credential.areas,
        other_areas: credential.otherAreas,
        talleres: credential.talleres,
        observations: credential.observations,
        number: credential.number,
        issued_at: instantText(credential.issuedAt),
        director: credential.director,
        status_index: credential.statusIndex,
    }
}
