import { describe, expect, test } from "vitest"
import { outsidersFolder, readJson } from "./support/folder"
import { providers } from "./support/providers"
import {
    type CborVector, type CctvVector, type CoseVector, runCbor, runCctv, runCose, runStatusList, runWycheproof,
    type StatusListVector, type WycheproofFile,
} from "./support/run_outsiders"

function read<T>(path: string): T {
    return readJson<T>(`${outsidersFolder}/${path}`)
}

describe.skipIf(outsidersFolder === undefined)("vectors of others (FEDATARIO_VECTORS)", () => {
    test.each(providers)("CCTV: the strict rules alone decide, by %s", async (_, crypto) => {
        const found = []
        for (const vector of read<CctvVector[]>("ed25519/cctv.json")) found.push(await runCctv(crypto, vector))
        expect(found.length).toBeGreaterThan(900)
        expect(found.filter((each) => each !== null)).toEqual([])
    })

    test.each(providers)("Wycheproof: exactly the valid ones, by %s", async (_, crypto) => {
        const found = await runWycheproof(crypto, read<WycheproofFile>("ed25519/wycheproof.json"))
        expect(found.length).toBeGreaterThan(140)
        expect(found.filter((each) => each !== null)).toEqual([])
    })

    test.each(providers)("COSE: Sig_structure and signature, by %s", async (_, crypto) => {
        expect(await runCose(crypto, read<CoseVector>("cose/eddsa-sig-01.json"))).toBeNull()
    })

    test("RFC 8949, appendix A: the deterministic ones without floats and simple values", () => {
        const vectors = read<CborVector[]>("cbor/appendix_a.json")
        expect(vectors.length).toBeGreaterThan(80)
        expect(vectors.map(runCbor).filter((each) => each !== null)).toEqual([])
    })

    test("IETF status lists inflate to the statuses listed", () => {
        const { cases } = read<{ cases: StatusListVector[] }>("status-list/encoding.json")
        expect(cases.length).toBeGreaterThan(1)
        expect(cases.map(runStatusList).filter((each) => each !== null)).toEqual([])
    })
})
