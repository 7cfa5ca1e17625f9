import { describe, expect, test } from "vitest"
import { readBundleFile } from "../src/verify/core/bundle/read_bundle"
import { sortedRoots } from "../src/verify/core/trust/root_set"
import { readFolder } from "./support/folder"
import { fromHex } from "./support/hex"
import { engine } from "./support/providers"
import type { BundleVector } from "./support/vector_files"

/** Holds every kind of signature: a rotation, a trust list, a manifest, a list head, a status token. */
const [, vector] = readFolder<BundleVector>("bundle").find(([name]) => name === "ok-install-sequence-equal") ?? []
if (vector === undefined) throw new Error("the vector is missing")

const file = fromHex(vector.file)
const pinned = sortedRoots(vector.pinned.map(fromHex))
const chunk = 256

describe("a bundle file with one bit flipped is refused", () => {
    test("and without is not", async () => {
        expect((await readBundleFile(engine, file, pinned)).ok).toBe(true)
    })

    test.each(Array.from({ length: Math.ceil(file.length / chunk) }, (_, i) => i * chunk))("from byte %i on", async (first) => {
        const accepted: number[] = []
        for (let bit = first * 8; bit < Math.min(first + chunk, file.length) * 8; bit++) {
            const flipped = file.slice()
            flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
            if ((await readBundleFile(engine, flipped, pinned)).ok) accepted.push(bit)
        }
        expect(accepted).toEqual([])
    })
})
