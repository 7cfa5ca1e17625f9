import { firstInstant, lastInstant, type Instant } from "../base/instant"
import type { Cbor } from "../codec/cbor"
import { array, list, nullable, rises, uint } from "../codec/fields"
import type { Credential, Observation } from "./credential"
import { plain } from "./texts"
import { type DocumentType, documentTypes, observationTypes, type Service } from "./words"

/** Elements of the payload that stand alone (credential.md, 4); undefined where one breaks a rule. */

export function service(item: Cbor | undefined): Service | undefined {
    return uint(item, 0, 99999999)
}

export function document(type: Cbor | undefined, number: Cbor | undefined): Credential["document"] | undefined {
    const kind = documentTypes[uint(type, 0, documentTypes.length - 1) ?? -1]
    const text = kind && documentNumber(kind, number)
    return kind === undefined || text === undefined ? undefined : { type: kind, number: text }
}

function documentNumber(type: DocumentType, item: Cbor | undefined): string | undefined {
    switch (type) {
        case "dni": return digits(item, 8)
        case "codigo_estudiante": return digits(item, 14)
        case "ptp": return digits(item, 9)
        case "carne_extranjeria": return matching(plain(item, 12), /^[A-Z0-9]{8,12}$/)
        case "passport": return matching(plain(item, 12), /^[A-Z0-9]{1,12}$/)
    }
}

function digits(item: Cbor | undefined, width: number): string | undefined {
    return uint(item, 0, 10 ** width - 1)?.toString().padStart(width, "0")
}

function matching(text: string | undefined, pattern: RegExp): string | undefined {
    return text !== undefined && pattern.test(text) ? text : undefined
}

/** Other services than the issuing one, none twice. Whether columns use them is seen when those are read. */
export function schools(item: Cbor | undefined, issuing: Service): Service[] | undefined {
    const services = list(item, 0, 14, service)
    if (services === undefined || new Set([issuing, ...services]).size !== services.length + 1) return undefined
    return services
}

/** Other areas, talleres: names in the issuer's order, none twice. */
export function subjects(item: Cbor | undefined): string[] | undefined {
    const names = list(item, 0, 12, (each) => plain(each, 60))
    return names !== undefined && new Set(names).size === names.length ? names : undefined
}

export function observations(item: Cbor | undefined): Observation[] | undefined {
    const all = list(item, 0, 12, observation)
    if (all === undefined) return undefined
    const place = ({ type, year }: Observation) => observationTypes.indexOf(type) * 10000 + year
    return rises(all, (a, b) => place(a) <= place(b)) ? all : undefined
}

function observation(item: Cbor | undefined): Observation | undefined {
    const [typeItem, yearItem, resolutionItem, reasonItem] = array(item, 4) ?? []
    const type = observationTypes[uint(typeItem, 0, 7) ?? -1]
    const year = uint(yearItem, 0, 127)
    const resolution = nullable(resolutionItem, (each) => plain(each, 50))
    const reason = nullable(reasonItem, (each) => plain(each, 60))
    if (type === undefined || year === undefined || resolution === undefined || reason === undefined) return undefined
    return { type, year: 1950 + year, resolution, reason }
}

export interface Registration {
    readonly number: number
    readonly issuedAt: Instant
    readonly statusIndex: number
}

export function registration(item: Cbor | undefined): Registration | undefined {
    const [numberItem, issuedItem, indexItem] = array(item, 3) ?? []
    const number = uint(numberItem, 1, 99999999)
    const issuedAt = uint(issuedItem, firstInstant, lastInstant)
    const statusIndex = uint(indexItem, 0, 4294967295)
    if (number === undefined || issuedAt === undefined || statusIndex === undefined) return undefined
    return { number, issuedAt, statusIndex }
}
