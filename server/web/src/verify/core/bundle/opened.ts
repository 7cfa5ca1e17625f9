import type { Bytes } from "../base/bytes"
import { fail, good, type Result } from "../base/result"
import type { CryptoProvider } from "../keys/provider"
import { type PartName, partName, type PartSource, type PartWord } from "../parts/part"
import { believePublisher, isInWindow, type PublisherWord } from "../trust/publisher"
import type { RootKeys } from "../trust/root_set"
import { followRotations, type RotationsWord } from "../trust/rotations"
import { readTrustList, type TrustList, type TrustWord } from "../trust/trust_list"
import { areDatesConsistent, type Manifest, type UnbelievedManifest } from "./manifest"

/** Every word of bundle.md, 7. */
export type BundleWord = PartWord | RotationsWord | TrustWord | PublisherWord | "malformed" | "inconsistent"

/** Where parts come from, and what hashes and verifies them. */
export interface Reading {
    readonly crypto: CryptoProvider
    readonly source: PartSource
}

/** A manifest that pinned roots vouch for by way of the trust list. `name` is the hash of its bytes. */
export interface Opened {
    readonly name: PartName
    readonly manifest: Manifest
    readonly trust: TrustList
}

/** The steps of bundle.md, 7 from the rotations to the manifest's dates. */
export async function openBundle(
    { crypto, source }: Reading, bytes: Bytes, unbelieved: UnbelievedManifest, pinned: RootKeys,
): Promise<Result<Opened, BundleWord>> {
    const manifest = unbelieved.content
    const rotations = manifest.rotations === null ? good(null) : await source(manifest.rotations)
    if (!rotations.ok) return rotations
    const roots = await followRotations(crypto, rotations.value, pinned)
    if (!roots.ok) return roots
    const trustPart = await source(manifest.trust)
    if (!trustPart.ok) return trustPart
    const trust = await readTrustList(crypto, trustPart.value, roots.value)
    if (!trust.ok) return trust

    const published = await believePublisher(crypto, unbelieved.sign1, trust.value.publishers,
        (publisher) => publisher.bundles && isInWindow(publisher, manifest.issuedAt))
    if (!published.ok) return published
    if (!areDatesConsistent(manifest, trust.value.issuedAt)) return fail("inconsistent")
    return good({ name: await partName(crypto, bytes), manifest, trust: trust.value })
}
