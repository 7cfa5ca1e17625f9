import type { Bytes } from "../base/bytes"
import { good, type Result } from "../base/result"
import { Authentic } from "../cose/authentic"
import type { Credential } from "../credential/credential"
import { parseEnvelope } from "../credential/envelope"
import { decodePayload } from "../credential/payload"
import type { CryptoProvider } from "../keys/provider"
import { type ListHead, readListHead } from "../lists/list_head"
import { readPosition } from "../lists/position"
import { believePart, type PartName, type PartSource } from "../parts/part"
import { oneLeaf } from "../parts/tree"
import type { RootKeys } from "../trust/root_set"
import { listOf, outOfScope, positionOf } from "../trust/scope"
import { type Issuer, readShard, shardOf } from "../trust/shards"
import type { TrustList } from "../trust/trust_list"
import {
    type Catalogue, competenciesLeaf, familyOfNivel, joinCatalogues, noCatalogue, readCompetencyNames, readFamily,
} from "./catalogue"
import { type Evidence, type Place } from "./evidence"
import { decodeManifest } from "./manifest"
import { type BundleWord, type Opened, openBundle, type Reading } from "./opened"

/** The bytes of a part by its name, from wherever; undefined where nobody has it. */
export type FetchPart = (name: PartName) => Promise<Bytes | undefined>

export interface Gathered {
    readonly opened: Opened
    /** The list that was consulted; null where the bundle has none, or nothing was asked of one. */
    readonly head: ListHead | null
    readonly evidence: Evidence
}

/** `bytesFetched` counts the parts that were asked for; the manifest is the caller's. */
export interface Gathering {
    readonly result: Result<Gathered, BundleWord>
    readonly bytesFetched: number
}

/**
 * The evidence about one certificate, by the parts on the way to it alone (bundle.md, 7): no list is asked for before the
 * signature holds. The certificate is judged against it afterwards, as against a whole bundle.
 */
export async function gatherEvidence(
    crypto: CryptoProvider, qrText: string, manifest: Bytes, pinned: RootKeys, fetchPart: FetchPart,
    own: Catalogue = noCatalogue,
): Promise<Gathering> {
    let bytesFetched = 0
    const source: PartSource = async (name) => {
        const bytes = await fetchPart(name)
        bytesFetched += bytes?.length ?? 0
        return believePart(crypto, name, bytes)
    }
    return { result: await gather({ crypto, source }, qrText, manifest, pinned, own), bytesFetched }
}

async function gather(
    reading: Reading, qrText: string, bytes: Bytes, pinned: RootKeys, own: Catalogue,
): Promise<Result<Gathered, BundleWord>> {
    const manifest = decodeManifest(bytes)
    if (!manifest.ok) return manifest
    const opened = await openBundle(reading, bytes, manifest.value, pinned)
    if (!opened.ok) return opened
    const issuer = await findIssuer(reading, qrText, opened.value.trust)
    if (!issuer.ok) return issuer
    const credential = issuer.value && await readCredential(reading, qrText, issuer.value)
    if (!credential) return good(gathered(opened.value, issuer.value, own, null, null))
    const catalogue = await readCatalogueFor(reading, opened.value, credential, own)
    if (!catalogue.ok) return catalogue
    const head = await findList(reading, opened.value, listOf(credential.statusIndex))
    if (!head.ok) return head
    if (head.value === null) return good(gathered(opened.value, issuer.value, catalogue.value, null, null))
    const position = positionOf(credential.statusIndex)
    const found = await readPosition(reading.crypto, reading.source, opened.value.trust.publishers, head.value, position)
    if (!found.ok) return found
    const { asOf, completeThrough } = head.value
    const place = { statusIndex: credential.statusIndex, asOf, completeThrough, ...found.value }
    return good(gathered(opened.value, issuer.value, catalogue.value, head.value, place))
}

function gathered(
    opened: Opened, issuer: Issuer | undefined, catalogue: Catalogue, head: ListHead | null,
    place: Place & { statusIndex: number } | null,
): Gathered {
    const { manifest, trust } = opened
    const evidence: Evidence = {
        issuedAt: manifest.issuedAt,
        expires: manifest.expires,
        trustExpires: trust.expires,
        demonstration: trust.demonstration,
        catalogue,
        issuerOf: (kid) => kid === issuer?.kid ? issuer : undefined,
        placeOf: (statusIndex) => statusIndex === place?.statusIndex ? place : null,
    }
    return { opened, head, evidence }
}

async function findIssuer(
    { crypto, source }: Reading, qrText: string, trust: TrustList,
): Promise<Result<Issuer | undefined, BundleWord>> {
    const envelope = parseEnvelope(qrText)
    if (!envelope.ok) return good(undefined)
    const { kid } = envelope.value.sign1
    const index = shardOf(kid, trust.shardBits)
    const leaf = await oneLeaf(trust.shards, source, index)
    if (!leaf.ok) return leaf
    const shard = leaf.value === null ? good([]) : await readShard(crypto, leaf.value, index, trust)
    return shard.ok ? good(shard.value.find((issuer) => issuer.kid === kid)) : shard
}

/** Undefined where the verdict needs no more than the issuer. */
async function readCredential({ crypto }: Reading, qrText: string, issuer: Issuer): Promise<Credential | undefined> {
    const envelope = parseEnvelope(qrText)
    const authentic = envelope.ok ? await Authentic.authenticate(crypto, envelope.value.sign1, issuer.key) : undefined
    const credential = authentic && decodePayload(authentic)
    return credential?.ok && outOfScope(issuer, credential.value) === undefined ? credential.value : undefined
}

async function readCatalogueFor(
    { source }: Reading, { manifest }: Opened, credential: Credential, own: Catalogue,
): Promise<Result<Catalogue, BundleWord>> {
    const index = familyOfNivel(credential.nivel)
    const familyPart = await oneLeaf(manifest.catalogue, source, index)
    if (!familyPart.ok) return familyPart
    const family = familyPart.value === null ? good(null) : readFamily(familyPart.value)
    if (!family.ok) return family
    const namesPart = await oneLeaf(manifest.catalogue, source, competenciesLeaf)
    if (!namesPart.ok) return namesPart
    const names = namesPart.value === null ? good(null) : readCompetencyNames(namesPart.value)
    if (!names.ok) return names
    return joinCatalogues(new Map(family.value === null ? [] : [[index, family.value]]), names.value, own)
}

async function findList(
    { crypto, source }: Reading, { manifest, trust }: Opened, number: number,
): Promise<Result<ListHead | null, BundleWord>> {
    const part = await oneLeaf(manifest.lists, source, number)
    if (!part.ok || part.value === null) return part.ok ? good(null) : part
    return readListHead(crypto, part.value, number, trust.publishers, manifest.issuedAt)
}
