import type { Bytes } from "../base/bytes"
import type { Instant } from "../base/instant"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { decodeCbor } from "../codec/cbor"
import { instant, named, nullable, version } from "../codec/fields"
import { decodeSign1, type Sign1 } from "../cose/sign1"
import type { PartName } from "../parts/part"
import { hash, readTree, type Tree } from "../parts/tree"

/** bundle.md, 4. */
export interface Manifest {
    readonly version: number
    readonly issuedAt: Instant
    readonly nextUpdate: Instant
    readonly expires: Instant
    readonly rotations: PartName | null
    readonly trust: PartName
    readonly catalogue: Tree
    readonly lists: Tree
}

/** A manifest that names its parts and that nobody has vouched for yet. */
export interface UnbelievedManifest {
    readonly sign1: Sign1
    readonly content: Manifest
}

export function decodeManifest(bytes: Bytes): Result<UnbelievedManifest, "too_long" | "malformed"> {
    if (bytes.length > limits.part) return fail("too_long")
    const sign1 = decodeSign1(bytes, "plain", limits.part)
    const content = sign1.ok ? readContent(sign1.value.payload) : undefined
    return sign1.ok && content !== undefined ? good({ sign1: sign1.value, content }) : fail("malformed")
}

function readContent(payload: Bytes): Manifest | undefined {
    const content = named(decodeCbor(payload), "fedatario bundle", 1, 10)
    const number = version(content?.[2])
    const issuedAt = instant(content?.[3])
    const nextUpdate = instant(content?.[4])
    const expires = instant(content?.[5])
    const rotations = nullable(content?.[6], hash)
    const trust = hash(content?.[7])
    const catalogue = readTree(content?.[8], limits.catalogueLeaves)
    const lists = readTree(content?.[9])
    if (number === undefined || issuedAt === undefined || nextUpdate === undefined || expires === undefined) return undefined
    if (rotations === undefined || trust === undefined || catalogue === undefined || lists === undefined) return undefined
    return { version: number, issuedAt, nextUpdate, expires, rotations, trust, catalogue, lists }
}

/** The manifest's own dates, and the trust list's not later. */
export function areDatesConsistent(manifest: Manifest, trustIssuedAt: Instant): boolean {
    const { issuedAt, nextUpdate, expires } = manifest
    return issuedAt < nextUpdate && nextUpdate <= expires && trustIssuedAt <= issuedAt
}
