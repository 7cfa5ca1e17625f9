/** The members of tests/vectors that are read here (tests/vectors/README.md). */
export interface CredentialVector {
    readonly qr_text: string
    readonly trust: readonly IssuerJson[]
    readonly now: string
    readonly expect: { readonly verdict: string, readonly reason: string | null }
    readonly intermediate: Readonly<Record<string, unknown>>
}

export interface IssuerJson {
    readonly public_key: string
    readonly heading: string
    readonly services: readonly string[]
    readonly niveles: readonly string[]
    readonly kinds: readonly string[]
    readonly first_year: number
    readonly last_year: number
    readonly valid_from: string
    readonly valid_until: string
}

export interface KeyVector {
    readonly public_key: string
    readonly expect: string
}

export interface Expect {
    readonly result: "ok" | "refused"
    readonly reason: string | null
}

export interface TrustVector {
    readonly pinned: readonly string[]
    readonly rotations: string | null
    readonly trust_list: string
    readonly parts: readonly string[]
    readonly look_up: string | null
    readonly expect: Expect
    readonly intermediate?: unknown
}

export interface PublisherJson {
    readonly kid: string
    readonly public_key: string
    readonly name: string
    readonly lists: readonly (readonly [number, number])[]
    readonly bundles: boolean
    readonly valid_from: string
    readonly valid_until: string
}

export interface StatusVector {
    readonly token: string
    readonly publishers: readonly PublisherJson[]
    readonly list: number
    readonly segment: number
    readonly as_of: string
    readonly positions: number
    readonly expect: Expect
    readonly intermediate?: unknown
}

export interface DetailsVector {
    readonly parts: readonly string[]
    readonly as_of: string
    readonly expect: Expect
    readonly intermediate?: unknown
}

export interface IssuedVector {
    readonly block: string
    readonly entries: number | null
    readonly position: number
    readonly envelope: string
    readonly expect: Expect & { readonly entry?: string }
    readonly intermediate?: unknown
}

export interface BundleVector {
    readonly pinned: readonly string[]
    readonly file: string
    readonly clock: string
    readonly stale_days: { readonly default: number, readonly lists: Readonly<Record<string, number>> }
    readonly floor: {
        readonly manifest_version: number, readonly trust_version: number, readonly sequence: number, readonly issued_at: string,
    } | null
    readonly held?: string | null
    readonly qr_text: string | null
    readonly expect: Expect & { readonly verdict?: unknown }
    readonly intermediate?: unknown
}
