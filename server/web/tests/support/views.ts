import { toHex } from "../../src/verify/core/base/bytes"
import { type Instant, instantText } from "../../src/verify/core/base/instant"
import type { Bundle } from "../../src/verify/core/bundle/read_bundle"
import { kinds, niveles, serviceText } from "../../src/verify/core/credential/words"
import type { DetailsRecord } from "../../src/verify/core/lists/details"
import type { PublicKey } from "../../src/verify/core/keys/public_key"
import type { Range } from "../../src/verify/core/trust/ranges"
import type { Issuer } from "../../src/verify/core/trust/shards"
import type { Publisher, TrustList } from "../../src/verify/core/trust/trust_list"
import type { Verdict } from "../../src/verify/core/verdict/verdict"
import { fromInstantText } from "./hex"
import type { IssuerJson, PublisherJson } from "./vector_files"

/** What was read, in the words of tests/vectors/README.md; and the other way where a vector hands a value in. */

function nullableInstant(instant: Instant | null): string | null {
    return instant === null ? null : instantText(instant)
}

function rangesView(ranges: readonly Range[]) {
    return ranges.map(({ first, last }) => [first, last])
}

export function publisherView(publisher: Publisher) {
    return {
        kid: publisher.kid,
        public_key: toHex(publisher.key.bytes),
        name: publisher.name,
        lists: rangesView(publisher.lists),
        bundles: publisher.bundles,
        valid_from: instantText(publisher.validFrom),
        valid_until: instantText(publisher.validUntil),
    }
}

export function issuerView(issuer: Issuer) {
    return {
        kid: issuer.kid,
        public_key: toHex(issuer.key.bytes),
        heading: issuer.heading,
        services: issuer.services.map(serviceText),
        niveles: issuer.niveles,
        kinds: issuer.kinds,
        first_year: issuer.firstYear,
        last_year: issuer.lastYear,
        lists: rangesView(issuer.lists),
        valid_from: instantText(issuer.validFrom),
        valid_until: instantText(issuer.validUntil),
        state: issuer.state,
        since: nullableInstant(issuer.since),
    }
}

export function trustContentView(trust: TrustList) {
    return {
        version: trust.version,
        issued_at: instantText(trust.issuedAt),
        expires: instantText(trust.expires),
        demonstration: trust.demonstration,
        shard_bits: trust.shardBits,
        leaves: trust.shards.leaves,
        publishers: [...trust.publishers.values()].map(publisherView),
    }
}

export function recordView({ position, standing }: DetailsRecord) {
    return {
        position,
        status: standing.status,
        since: standing.status === 0 ? null : instantText(standing.since),
        reason_class: standing.status === 1 || standing.status === 2 ? standing.reasonClass : null,
        superseded_by: standing.status === 3 ? standing.supersededBy : null,
        rectified_since: nullableInstant(standing.rectifiedSince),
    }
}

export function bundleView({ manifest, lists, names }: Bundle) {
    return {
        manifest: {
            version: manifest.version,
            issued_at: instantText(manifest.issuedAt),
            next_update: instantText(manifest.nextUpdate),
            expires: instantText(manifest.expires),
        },
        lists: [...lists.values()].map(({ head }) => ({
            list: head.number,
            version: head.version,
            as_of: instantText(head.asOf),
            complete_through: instantText(head.completeThrough),
            positions: head.positions,
            kid: head.kid,
        })),
        names,
    }
}

export function verdictView(verdict: Verdict) {
    const hasReason = verdict.kind === "refused" || verdict.kind === "unconfirmed"
    const hasSince = verdict.kind === "annulled" || verdict.kind === "suspended" || verdict.kind === "superseded"
    return {
        verdict: verdict.kind,
        reason: hasReason ? verdict.reason : null,
        since: hasSince ? instantText(verdict.since) : null,
        reason_class: verdict.kind === "annulled" || verdict.kind === "suspended" ? verdict.reasonClass : null,
        superseded_by: verdict.kind === "superseded" ? verdict.supersededBy : null,
        rectified_since: verdict.kind === "accepted" ? nullableInstant(verdict.rectifiedSince) : null,
    }
}

/** A credential's vector may use every status list, and its keys are active. */
export function issuerOfJson(json: IssuerJson, kid: string, key: PublicKey): Issuer {
    return {
        kid,
        key,
        heading: json.heading,
        services: json.services.map((service) => Number(service.replace("-", ""))),
        niveles: niveles.filter((nivel) => json.niveles.includes(nivel)),
        kinds: kinds.filter((kind) => json.kinds.includes(kind)),
        firstYear: json.first_year,
        lastYear: json.last_year,
        lists: [{ first: 0, last: 4095 }],
        validFrom: fromInstantText(json.valid_from),
        validUntil: fromInstantText(json.valid_until),
        state: "active",
        since: null,
    }
}

export function publisherOfJson(json: PublisherJson, key: PublicKey): Publisher {
    return {
        kid: json.kid,
        key,
        name: json.name,
        lists: json.lists.map(([first, last]) => ({ first, last })),
        bundles: json.bundles,
        validFrom: fromInstantText(json.valid_from),
        validUntil: fromInstantText(json.valid_until),
    }
}
