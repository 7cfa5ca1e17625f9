import type { Bytes } from "../base/bytes"
import { fail, good, type Result } from "../base/result"
import type { CryptoProvider } from "../keys/provider"
import type { Kid } from "../keys/public_key"
import { stands } from "../lists/details"
import { entryInList, type List, readList } from "../lists/list"
import { readListHead } from "../lists/list_head"
import type { PartName } from "../parts/part"
import { everyLeaf, type Tree } from "../parts/tree"
import type { RootKeys } from "../trust/root_set"
import { listOf, positionOf } from "../trust/scope"
import { type Issuer, readShard } from "../trust/shards"
import type { TrustList } from "../trust/trust_list"
import { decodeBundleFile, layOut } from "./bundle_file"
import {
    type Catalogue, competenciesLeaf, type CompetencyNames, type Family, joinCatalogues, noCatalogue, readCompetencyNames,
    readFamily,
} from "./catalogue"
import type { Evidence } from "./evidence"
import { decodeManifest } from "./manifest"
import { type BundleWord, type Opened, openBundle, type Reading } from "./opened"

/** A bundle of which every part was read and believed. `names` are those of its parts, in order. */
export interface Bundle extends Opened {
    readonly names: readonly PartName[]
    readonly issuers: ReadonlyMap<Kid, Issuer>
    readonly catalogue: Catalogue
    readonly lists: ReadonlyMap<number, List>
}

/** A bundle file, whole or not at all: the steps of bundle.md, 7. `own` is the reader's own catalogue. */
export async function readBundleFile(
    crypto: CryptoProvider, file: Bytes, pinned: RootKeys, own: Catalogue = noCatalogue,
): Promise<Result<Bundle, BundleWord>> {
    const content = decodeBundleFile(file)
    if (!content.ok) return content
    const manifest = decodeManifest(content.value.manifest)
    if (!manifest.ok) return manifest
    const layout = await layOut(crypto, manifest.value.content, content.value.parts)
    if (!layout.ok) return layout
    const reading = { crypto, source: layout.value.source }
    const opened = await openBundle(reading, content.value.manifest, manifest.value, pinned)
    if (!opened.ok) return opened
    const issuers = await readIssuers(reading, opened.value.trust)
    if (!issuers.ok) return issuers
    const catalogue = await readCatalogue(reading, opened.value.manifest.catalogue, own)
    if (!catalogue.ok) return catalogue
    const lists = await readLists(reading, opened.value)
    if (!lists.ok) return lists
    if (layout.value.rest) return fail("malformed")
    return good({
        ...opened.value, names: layout.value.names, issuers: issuers.value, catalogue: catalogue.value, lists: lists.value,
    })
}

export function evidenceOfBundle(bundle: Bundle): Evidence {
    return {
        issuedAt: bundle.manifest.issuedAt,
        expires: bundle.manifest.expires,
        trustExpires: bundle.trust.expires,
        demonstration: bundle.trust.demonstration,
        catalogue: bundle.catalogue,
        issuerOf: (kid) => bundle.issuers.get(kid),
        placeOf(statusIndex) {
            const list = bundle.lists.get(listOf(statusIndex))
            if (list === undefined) return null
            const { asOf, completeThrough } = list.head
            const position = positionOf(statusIndex)
            return {
                asOf, completeThrough, entry: entryInList(list, position), standing: list.standings.get(position) ?? stands,
            }
        },
    }
}

async function readIssuers({ crypto, source }: Reading, trust: TrustList): Promise<Result<Map<Kid, Issuer>, BundleWord>> {
    const issuers = new Map<Kid, Issuer>()
    const walked = await everyLeaf(trust.shards, source, async (leaf, index) => {
        const shard = await readShard(crypto, leaf, index, trust)
        if (!shard.ok) return shard
        for (const issuer of shard.value) issuers.set(issuer.kid, issuer)
        return good(null)
    })
    return walked.ok ? good(issuers) : walked
}

async function readCatalogue({ source }: Reading, tree: Tree, own: Catalogue): Promise<Result<Catalogue, BundleWord>> {
    const families = new Map<number, Family>()
    let names: CompetencyNames | null = null
    const walked = await everyLeaf(tree, source, async (leaf, index) => {
        if (index !== competenciesLeaf) {
            const family = readFamily(leaf)
            return family.ok ? good(families.set(index, family.value)) : family
        }
        const competencies = readCompetencyNames(leaf)
        if (competencies.ok) names = competencies.value
        return competencies
    })
    return walked.ok ? joinCatalogues(families, names, own) : walked
}

async function readLists(reading: Reading, { manifest, trust }: Opened): Promise<Result<Map<number, List>, BundleWord>> {
    const { crypto, source } = reading
    const lists = new Map<number, List>()
    const walked = await everyLeaf(manifest.lists, source, async (leaf, number): Promise<Result<unknown, BundleWord>> => {
        const head = await readListHead(crypto, leaf, number, trust.publishers, manifest.issuedAt)
        if (!head.ok) return head
        const list = await readList(crypto, source, trust.publishers, head.value)
        return list.ok ? good(lists.set(number, list.value)) : list
    })
    return walked.ok ? good(lists) : walked
}
