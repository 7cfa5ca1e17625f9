import { type Bytes, equalBytes, toHex } from "../../src/verify/core/base/bytes"
import { good, type Result } from "../../src/verify/core/base/result"
import { decodeSign1 } from "../../src/verify/core/cose/sign1"
import { decodeSignedByRoots } from "../../src/verify/core/cose/sign"
import { signature1Structure, signatureStructure } from "../../src/verify/core/cose/structure"
import { entryOf } from "../../src/verify/core/credential/envelope"
import type { CryptoProvider } from "../../src/verify/core/keys/provider"
import { PublicKey } from "../../src/verify/core/keys/public_key"
import { type DetailsRecord, isDated } from "../../src/verify/core/lists/details"
import { entryAt, readBlock } from "../../src/verify/core/lists/issued"
import { readDetails } from "../../src/verify/core/lists/list"
import { decodeClaims, positionsWithStatus, readStatusToken, statusAt } from "../../src/verify/core/lists/status_token"
import { believePart, type PartName, partName, type PartSource } from "../../src/verify/core/parts/part"
import { everyLeaf, oneLeaf } from "../../src/verify/core/parts/tree"
import { sortedRoots } from "../../src/verify/core/trust/root_set"
import { followRotations } from "../../src/verify/core/trust/rotations"
import { type Issuer, readShard, shardOf } from "../../src/verify/core/trust/shards"
import { readTrustList, type TrustList } from "../../src/verify/core/trust/trust_list"
import { difference } from "./equal"
import { fromHex, fromInstantText } from "./hex"
import type { DetailsVector, Expect, IssuedVector, StatusVector, TrustVector } from "./vector_files"
import { issuerView, publisherOfJson, recordView, trustContentView } from "./views"

/** The result and, where it is good, what was read. */
function compare(read: Result<unknown, string>, expect: Expect, intermediate: unknown): string | null {
    const outcome = { result: read.ok ? "ok" : "refused", reason: read.ok ? null : read.word }
    const expected = { result: expect.result, reason: expect.reason }
    return difference(outcome, expected, "expect") ?? (read.ok ? difference(read.value, intermediate, "intermediate") : null)
}

export async function sourceOf(crypto: CryptoProvider, parts: readonly Bytes[]): Promise<PartSource> {
    const named = new Map<PartName, Bytes>()
    for (const part of parts) named.set(await partName(crypto, part), part)
    return (name) => believePart(crypto, name, named.get(name))
}

export async function runTrust(crypto: CryptoProvider, vector: TrustVector): Promise<string | null> {
    return compare(await readTrust(crypto, vector), vector.expect, vector.intermediate)
}

async function readTrust(crypto: CryptoProvider, vector: TrustVector): Promise<Result<unknown, string>> {
    const rotations = vector.rotations === null ? null : fromHex(vector.rotations)
    const roots = await followRotations(crypto, rotations, sortedRoots(vector.pinned.map(fromHex)))
    if (!roots.ok) return roots
    const part = fromHex(vector.trust_list)
    const trust = await readTrustList(crypto, part, roots.value)
    if (!trust.ok) return trust
    const source = await sourceOf(crypto, vector.parts.map(fromHex))
    const issuers: Issuer[] = []
    const shards = await everyLeaf(trust.value.shards, source, async (leaf, index) => {
        const shard = await readShard(crypto, leaf, index, trust.value)
        if (shard.ok) issuers.push(...shard.value)
        return shard
    })
    if (!shards.ok) return shards
    const signed = decodeSignedByRoots(part)
    return good({
        root_set: roots.value.keys.map(toHex),
        sequence: roots.value.sequence,
        to_be_signed: signed?.signatures.map(({ header }) => toHex(signatureStructure(header, signed.payload))),
        content: trustContentView(trust.value),
        issuers: issuers.map(issuerView),
        found: await lookUp(crypto, vector.look_up, trust.value, source, issuers),
    })
}

/** By the way that a telephone goes: one shard alone. */
async function lookUp(
    crypto: CryptoProvider, kid: string | null, trust: TrustList, source: PartSource, issuers: readonly Issuer[],
): Promise<number | null> {
    if (kid === null) return null
    const index = shardOf(kid, trust.shardBits)
    const leaf = await oneLeaf(trust.shards, source, index)
    if (!leaf.ok || leaf.value === null) return null
    const shard = await readShard(crypto, leaf.value, index, trust)
    const found = shard.ok ? shard.value.find((issuer) => issuer.kid === kid) : undefined
    return found === undefined ? null : issuers.findIndex((issuer) => equalBytes(issuer.key.bytes, found.key.bytes))
}

export async function runStatus(crypto: CryptoProvider, vector: StatusVector): Promise<string | null> {
    const publishers = new Map(vector.publishers.map((json) => {
        const key = PublicKey.fromBytes(fromHex(json.public_key))
        if (!key.ok) throw new Error(`a key of the vector is ${key.word}`)
        return [json.kid, publisherOfJson(json, key.value)]
    }))
    const { list, segment, positions } = vector
    const token = fromHex(vector.token)
    const place = { list, segment, positions, asOf: fromInstantText(vector.as_of) }
    const statuses = await readStatusToken(crypto, token, publishers, place)
    if (!statuses.ok) return compare(statuses, vector.expect, null)
    const sign1 = decodeSign1(token, "status_token", token.length)
    if (!sign1.ok) return "a token that was read is no COSE_Sign1"
    const { header, payload } = sign1.value
    const claims = decodeClaims(payload)
    const view = {
        to_be_signed: toHex(signature1Structure(header, payload)),
        claims: toHex(payload),
        lst: claims && toHex(claims.lst),
        statuses: Object.fromEntries(positionsWithStatus(statuses.value).map((at) => [at, statusAt(statuses.value, at)])),
    }
    return compare(good(view), vector.expect, vector.intermediate)
}

export async function runDetails(crypto: CryptoProvider, vector: DetailsVector): Promise<string | null> {
    const [leaf, ...quarters] = vector.parts.map(fromHex)
    if (leaf === undefined) return "a vector without parts"
    const records = await readDetails(leaf, await sourceOf(crypto, quarters))
    const dated = records.ok ? checkDates(records.value, fromInstantText(vector.as_of)) : records
    return compare(dated, vector.expect, vector.intermediate)
}

function checkDates(records: readonly DetailsRecord[], asOf: number): Result<unknown, string> {
    const areDated = records.every((record) => isDated(record, asOf))
    return areDated ? good({ records: records.map(recordView) }) : { ok: false, word: "inconsistent" }
}

export async function runIssued(crypto: CryptoProvider, vector: IssuedVector): Promise<string | null> {
    const block = readBlock(fromHex(vector.block), vector.entries)
    if (!block.ok) return compare(block, vector.expect, null)
    const own = await entryOf(crypto, fromHex(vector.envelope))
    const held = entryAt(block.value, vector.position)
    const entry = held === null ? "absent" : equalBytes(held, own) ? "equal" : "different"
    return compare(good({ entry: toHex(own) }), vector.expect, vector.intermediate)
        ?? difference(entry, vector.expect.entry, "expect/entry")
}
