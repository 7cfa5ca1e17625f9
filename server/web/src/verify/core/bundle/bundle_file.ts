import type { Bytes } from "../base/bytes"
import { limits } from "../base/limits"
import { fail, good, type Failure, type Result } from "../base/result"
import { decodeCbor } from "../codec/cbor"
import { bytes, list, named } from "../codec/fields"
import { decodeSignedByRoots } from "../cose/sign"
import { decodeSign1 } from "../cose/sign1"
import type { CryptoProvider } from "../keys/provider"
import { decodeDetailsLeaf } from "../lists/details"
import { decodeListContent } from "../lists/list_head"
import { believePart, type PartName, type PartSource } from "../parts/part"
import { everyLeaf } from "../parts/tree"
import { decodeTrustContent } from "../trust/trust_list"
import type { Manifest } from "./manifest"

/** The array of a bundle file (bundle.md, 6). */
export interface BundleFile {
    readonly manifest: Bytes
    readonly parts: readonly Bytes[]
}

export function decodeBundleFile(file: Bytes): Result<BundleFile, "too_long" | "malformed"> {
    if (file.length > limits.file) return fail("too_long")
    const content = named(decodeCbor(file), "fedatario bundle file", 1, 4)
    const manifest = bytes(content?.[2], 1, limits.file)
    const parts = list(content?.[3], 0, limits.file, (part) => bytes(part, 1, limits.file))
    if (manifest === undefined || parts === undefined) return fail("malformed")
    const isTooLong = [manifest, ...parts].some(({ length }) => length > limits.part)
    return isTooLong ? fail("too_long") : good({ manifest, parts })
}

/**
 * The parts by name, each where a reader meets its name. `rest`: some stand behind the last name, or a part from which
 * names were to come is malformed, which the reading of the parts then says of the same part.
 */
export interface Layout {
    readonly source: PartSource
    readonly names: readonly PartName[]
    readonly rest: boolean
}

type LayoutWord = "too_long" | "missing_part" | "wrong_part"

export async function layOut(
    crypto: CryptoProvider, manifest: Manifest, parts: readonly Bytes[],
): Promise<Result<Layout, LayoutWord>> {
    const found = new Map<PartName, Bytes>()
    const names: PartName[] = []
    const take: PartSource = async (name) => {
        const part = await believePart(crypto, name, parts[names.length])
        if (!part.ok) return part
        found.set(name, part.value)
        names.push(name)
        return part
    }
    const walked = await walk(manifest, take)
    if (!walked.ok && walked.word !== "malformed") return fail(walked.word)
    const source: PartSource = async (name) => believePart(crypto, name, found.get(name))
    return good({ source, names, rest: !walked.ok || names.length < parts.length })
}

type WalkWord = LayoutWord | "malformed"
const malformed: Failure<"malformed"> = fail("malformed")
const seen = async (): Promise<Result<null, never>> => good(null)

/** Meets every name, in the order of bundle.md, 6, and believes nothing but hashes. */
async function walk(manifest: Manifest, take: PartSource): Promise<Result<null, WalkWord>> {
    if (manifest.rotations !== null) {
        const rotations = await take(manifest.rotations)
        if (!rotations.ok) return rotations
    }
    const trust = await take(manifest.trust)
    if (!trust.ok) return trust
    const signed = decodeSignedByRoots(trust.value)
    const content = signed && decodeTrustContent(signed.payload)
    if (content === undefined) return malformed
    const shards = await everyLeaf(content.shards, take, seen)
    if (!shards.ok) return shards
    const catalogue = await everyLeaf(manifest.catalogue, take, seen)
    if (!catalogue.ok) return catalogue
    return everyLeaf(manifest.lists, take, (head) => walkList(head, take))
}

async function walkList(part: Bytes, take: PartSource): Promise<Result<null, WalkWord>> {
    const sign1 = decodeSign1(part, "plain", limits.part)
    const head = sign1.ok ? decodeListContent(sign1.value.payload) : undefined
    if (head === undefined) return malformed
    const status = await everyLeaf(head.status, take, seen)
    if (!status.ok) return status
    const issued = await everyLeaf(head.issued, take, seen)
    if (!issued.ok) return issued
    return everyLeaf(head.details, take, (leaf) => walkQuarters(leaf, take))
}

async function walkQuarters(part: Bytes, take: PartSource): Promise<Result<null, WalkWord>> {
    const leaf = decodeDetailsLeaf(part)
    if (leaf === undefined) return malformed
    for (const name of leaf.kind === "quarters" ? leaf.names : []) {
        const quarter = name === null ? good(null) : await take(name)
        if (!quarter.ok) return quarter
    }
    return good(null)
}
