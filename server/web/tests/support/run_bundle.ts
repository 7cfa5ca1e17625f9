import type { Bytes } from "../../src/verify/core/base/bytes"
import { good, type Result } from "../../src/verify/core/base/result"
import { decodeBundleFile } from "../../src/verify/core/bundle/bundle_file"
import { gatherEvidence } from "../../src/verify/core/bundle/gather"
import { type Bundle, evidenceOfBundle, readBundleFile } from "../../src/verify/core/bundle/read_bundle"
import type { CryptoProvider } from "../../src/verify/core/keys/provider"
import { type PartName, partName } from "../../src/verify/core/parts/part"
import { type RootKeys, sortedRoots } from "../../src/verify/core/trust/root_set"
import { type Floor, type Held, install, type ListVersions } from "../../src/verify/core/verdict/install"
import { type Asked, judge } from "../../src/verify/core/verdict/judge"
import { difference } from "./equal"
import { fromHex, fromInstantText } from "./hex"
import { ownCatalogue } from "./own_catalogue"
import type { BundleVector } from "./vector_files"
import { bundleView, verdictView } from "./views"

/** Read whole, installed where the vector says so, asked; then asked again as a telephone asks, with the same answer. */
export async function runBundle(crypto: CryptoProvider, vector: BundleVector): Promise<string | null> {
    const pinned = sortedRoots(vector.pinned.map(fromHex))
    const bundle = await readBundleFile(crypto, fromHex(vector.file), pinned, ownCatalogue)
    const before = await installedBefore(crypto, vector, pinned)
    const floor = bundle.ok ? installed(bundle.value, before, fromInstantText(vector.clock)) : bundle
    const { result, reason } = vector.expect
    const outcome = { result: floor.ok ? "ok" : "refused", reason: floor.ok ? null : floor.word }
    const differs = difference(outcome, { result, reason }, "expect")
    if (differs !== null || !bundle.ok || !floor.ok) return differs
    return difference(bundleView(bundle.value), vector.intermediate, "intermediate")
        ?? await compareVerdicts(crypto, vector, bundle.value, askedOf(vector, floor.value), pinned)
}

interface Before {
    readonly floor: Floor | null
    readonly held: Held | null
}

/** The floor of the vector, raised by the bundle that it says is held. */
async function installedBefore(crypto: CryptoProvider, vector: BundleVector, pinned: RootKeys): Promise<Before> {
    const floor = vector.floor && {
        manifestVersion: vector.floor.manifest_version,
        trustVersion: vector.floor.trust_version,
        sequence: vector.floor.sequence,
        issuedAt: fromInstantText(vector.floor.issued_at),
    }
    if (vector.held === null || vector.held === undefined) return { floor, held: null }
    const held = await readBundleFile(crypto, fromHex(vector.held), pinned, ownCatalogue)
    if (!held.ok) throw new Error(`the bundle that is held is ${held.word}`)
    const { manifest, trust, name } = held.value
    return {
        floor: {
            manifestVersion: Math.max(manifest.version, floor?.manifestVersion ?? 0),
            trustVersion: Math.max(trust.version, floor?.trustVersion ?? 0),
            sequence: Math.max(trust.roots.sequence, floor?.sequence ?? 0),
            issuedAt: Math.max(manifest.issuedAt, floor?.issuedAt ?? 0),
        },
        held: { manifest: name, lists: versionsOf(held.value) },
    }
}

function installed(bundle: Bundle, { floor, held }: Before, clock: number): Result<Floor | null, string> {
    return floor === null ? good(null) : install(bundle, versionsOf(bundle), floor, held, clock)
}

function versionsOf(bundle: Bundle): ListVersions {
    return new Map([...bundle.lists].map(([number, { head }]) => [number, head.version]))
}

function askedOf(vector: BundleVector, floor: Floor | null): Asked {
    const lists = Object.entries(vector.stale_days.lists).map(([list, days]): [number, number] => [Number(list), days])
    return {
        clock: fromInstantText(vector.clock),
        floor,
        staleDays: { default: vector.stale_days.default, lists: new Map(lists) },
    }
}

async function compareVerdicts(
    crypto: CryptoProvider, vector: BundleVector, bundle: Bundle, asked: Asked, pinned: RootKeys,
): Promise<string | null> {
    if (vector.qr_text === null) return null
    const whole = await judge(crypto, vector.qr_text, evidenceOfBundle(bundle), asked)
    const differs = difference(verdictView(whole), vector.expect.verdict, "expect/verdict")
    if (differs !== null) return differs

    const file = decodeBundleFile(fromHex(vector.file))
    if (!file.ok) return "a file that was read is none"
    const parts = await namedParts(crypto, file.value.parts)
    const fetchPart = async (name: PartName) => parts.get(name)
    const gathering = await gatherEvidence(crypto, vector.qr_text, file.value.manifest, pinned, fetchPart, ownCatalogue)
    if (!gathering.result.ok) return `gathered: ${gathering.result.word}`
    const gathered = await judge(crypto, vector.qr_text, gathering.result.value.evidence, asked)
    return difference(verdictView(gathered), verdictView(whole), "gathered")
        ?? difference(gathered.signed, whole.signed, "gathered/signed")
}

export async function namedParts(crypto: CryptoProvider, parts: readonly Bytes[]): Promise<ReadonlyMap<PartName, Bytes>> {
    const named = new Map<PartName, Bytes>()
    for (const part of parts) named.set(await partName(crypto, part), part)
    return named
}
