import { yearOf } from "../base/instant"
import type { Credential } from "../credential/credential"
import { includes } from "./ranges"
import type { Issuer } from "./shards"

export type ScopeWord =
    | "scope_key_not_valid_then" | "scope_service" | "scope_nivel" | "scope_kind" | "scope_year" | "scope_status_list"

/** A credential's list and its place in it (bundle.md, 5). */
export function listOf(statusIndex: number): number {
    return Math.floor(statusIndex / 2 ** 20)
}

export function positionOf(statusIndex: number): number {
    return statusIndex % 2 ** 20
}

/** What the key may not sign, undefined if nothing: trust-list.md, 5, in its order. */
export function outOfScope(issuer: Issuer, credential: Credential): ScopeWord | undefined {
    const { issuedAt, statusIndex } = credential
    if (issuedAt < issuer.validFrom || issuedAt > issuer.validUntil) return "scope_key_not_valid_then"
    if (!issuer.services.includes(credential.service)) return "scope_service"
    if (!issuer.niveles.includes(credential.nivel)) return "scope_nivel"
    if (!issuer.kinds.includes(credential.kind)) return "scope_kind"
    const year = yearOf(issuedAt)
    if (year < issuer.firstYear || year > issuer.lastYear) return "scope_year"
    return includes(issuer.lists, listOf(statusIndex)) ? undefined : "scope_status_list"
}
