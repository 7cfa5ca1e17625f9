import type { Bytes } from "../base/bytes"
import type { Instant } from "../base/instant"
import type { Kid } from "../keys/public_key"
import type { Standing } from "../lists/details"
import type { Issuer } from "../trust/shards"
import type { Catalogue } from "./catalogue"

/** What a list says of one status index. `entry` is null where it is absent; its standing is then of no account. */
export interface Place {
    readonly asOf: Instant
    readonly completeThrough: Instant
    readonly entry: Bytes | null
    readonly standing: Standing
}

/** What a verifier believes: checked against its roots, from a whole bundle or from the parts of one certificate. */
export interface Evidence {
    readonly issuedAt: Instant
    readonly expires: Instant
    readonly trustExpires: Instant
    readonly demonstration: boolean
    readonly catalogue: Catalogue
    issuerOf(kid: Kid): Issuer | undefined
    /** null where the list is not in the bundle. */
    placeOf(statusIndex: number): Place | null
}
