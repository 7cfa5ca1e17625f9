import { describe, expect, test } from "vitest"
import type { Bytes } from "../../src/verify/core/base/bytes"
import { decodeBundleFile } from "../../src/verify/core/bundle/bundle_file"
import { gatherEvidence } from "../../src/verify/core/bundle/gather"
import type { PartName } from "../../src/verify/core/parts/part"
import { install } from "../../src/verify/core/verdict/install"
import { sortedRoots } from "../../src/verify/core/trust/root_set"
import { readFolder } from "../support/folder"
import { fromHex } from "../support/hex"
import { engine } from "../support/providers"
import { namedParts } from "../support/run_bundle"
import type { BundleVector } from "../support/vector_files"

const vectors = new Map(readFolder<BundleVector>("bundle"))

async function open(name: string) {
    const vector = vectors.get(name)
    const file = vector === undefined ? undefined : decodeBundleFile(fromHex(vector.file))
    if (vector === undefined || file === undefined || !file.ok) throw new Error(`no vector ${name}`)
    const parts = await namedParts(engine, file.value.parts)
    const gather = (qrText: string, fetchPart: (name: PartName) => Promise<Bytes | undefined>) =>
        gatherEvidence(engine, qrText, file.value.manifest, sortedRoots(vector.pinned.map(fromHex)), fetchPart)
    return { vector, parts, gather }
}

describe("a telephone", () => {
    test("asks for the parts of one certificate, and counts their bytes", async () => {
        const { vector, parts, gather } = await open("verdict-superseded-plain")
        const asked: PartName[] = []
        const gathering = await gather(vector.qr_text ?? "", async (name) => {
            asked.push(name)
            return parts.get(name)
        })
        expect(gathering.result.ok).toBe(true)
        expect(new Set(asked)).toEqual(new Set(parts.keys())) // this bundle holds no part of another certificate
        expect(gathering.bytesFetched).toBe(asked.reduce((sum, name) => sum + (parts.get(name)?.length ?? 0), 0))
    })

    test("asks for no list where no signature holds", async () => {
        const { vector, parts, gather } = await open("verdict-refused-bad-signature-other-payload")
        const asked: PartName[] = []
        const gathering = await gather(vector.qr_text ?? "", async (name) => {
            asked.push(name)
            return parts.get(name)
        })
        expect(gathering.result.ok && gathering.result.value.head).toBeNull()
        expect(asked.length).toBe(2) // trust list and shard
    })

    test("installs by the same rules, with the one list that it read", async () => {
        const { vector, parts, gather } = await open("verdict-superseded-plain")
        const { result } = await gather(vector.qr_text ?? "", async (name) => parts.get(name))
        if (!result.ok || result.value.head === null) throw new Error("the evidence was refused")
        const { opened, head } = result.value
        const lists = new Map([[head.number, head.version]])
        const clock = opened.manifest.issuedAt
        const floor = install(opened, lists, null, null, clock)
        expect(floor.ok && floor.value.manifestVersion).toBe(opened.manifest.version)
        if (!floor.ok) return

        const held = (manifest: string, version: number) => ({ manifest, lists: new Map([[head.number, version], [4095, 9]]) })
        const word = (read: { ok: boolean, word?: string }) => read.ok ? "ok" : read.word
        expect(word(install(opened, lists, floor.value, held(opened.name, head.version), clock))).toBe("ok")
        expect(word(install(opened, lists, floor.value, held(opened.name, head.version + 1), clock))).toBe("older")
        expect(word(install(opened, lists, floor.value, held("another", head.version), clock))).toBe("older")
        expect(word(install(opened, lists, floor.value, null, opened.manifest.expires + 1))).toBe("expired")
    })

    test("believes no other bytes, whichever part they come for", async () => {
        const { vector, parts, gather } = await open("verdict-superseded-plain")
        for (const victim of parts.keys()) {
            const lie = async (name: PartName) => name === victim ? parts.get(name)?.slice(0, -1) : parts.get(name)
            const { result } = await gather(vector.qr_text ?? "", lie)
            expect(result.ok ? "ok" : result.word).toBe("wrong_part")
            const loss = async (name: PartName) => name === victim ? undefined : parts.get(name)
            const lost = await gather(vector.qr_text ?? "", loss)
            expect(lost.result.ok ? "ok" : lost.result.word).toBe("missing_part")
            const flood = async (name: PartName) => name === victim ? new Uint8Array(16385) : parts.get(name)
            const flooded = await gather(vector.qr_text ?? "", flood)
            expect(flooded.result.ok ? "ok" : flooded.result.word).toBe("too_long")
        }
    })
})
