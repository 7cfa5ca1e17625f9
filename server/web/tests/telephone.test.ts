import { describe, expect, test } from "vitest"
import { decodeBundleFile } from "../src/verify/core/bundle/bundle_file"
import { gatherEvidence } from "../src/verify/core/bundle/gather"
import { sortedRoots } from "../src/verify/core/trust/root_set"
import { readFolder } from "./support/folder"
import { fromHex } from "./support/hex"
import { ownCatalogue } from "./support/own_catalogue"
import { engine } from "./support/providers"
import { namedParts } from "./support/run_bundle"
import type { BundleVector } from "./support/vector_files"

const vectors = readFolder<BundleVector>("bundle")
/** Position 17 of list 0, which nearly every bundle of the vectors holds. */
const usualText = vectors.find(([name]) => name === "verdict-superseded-plain")?.[1].qr_text ?? ""
const mostBytes = 30 * 1024

/** What a telephone does not come by: another shard, list, position or family, and how a file orders its parts. */
const elsewhere = [
    /^refused-inconsistent-catalogue-other-code-of-transversal$/,
    /^refused-inconsistent-list-(positions-too-low|record-beyond-positions|re[a-z]+-without-entry|under-other-number)$/,
    /^refused-malformed-catalogue-competencies-as-family$/,
    /^refused-malformed-list-details-cut-for-nothing$/,
    /^refused-malformed-tree-(last|upper-last)-/,
]
const ofFiles = new Set(["missing_part", "wrong_part", "too_long", "older", "expired"])

async function gather(vector: BundleVector) {
    const file = decodeBundleFile(fromHex(vector.file))
    if (!file.ok) return undefined
    const parts = await namedParts(engine, file.value.parts)
    const pinned = sortedRoots(vector.pinned.map(fromHex))
    const text = vector.qr_text ?? usualText
    return gatherEvidence(engine, text, file.value.manifest, pinned, async (name) => parts.get(name), ownCatalogue)
}

describe("a telephone", () => {
    const good = vectors.filter(([, { expect }]) => expect.result === "ok")
    test.each(good)("reads what a whole reading accepts, and little of it: %s", async (_, vector) => {
        const gathering = await gather(vector)
        expect(gathering?.result.ok).toBe(true)
        expect(gathering?.bytesFetched).toBeLessThan(mostBytes)
    })

    const bad = vectors.filter(([name, { expect: { reason } }]) =>
        reason !== null && !ofFiles.has(reason) && !/-(file|parts)-|-manifest-empty$/.test(name))
    test.each(bad)("refuses with the same word what lies on its way: %s", async (name, vector) => {
        const gathering = await gather(vector)
        if (gathering === undefined) throw new Error("a file that cannot be opened says nothing of a telephone")
        const { result } = gathering
        const lies = elsewhere.some((pattern) => pattern.test(name))
        expect(result.ok ? "ok" : result.word).toBe(lies ? "ok" : vector.expect.reason)
    })
})
