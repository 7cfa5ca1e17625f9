import { chooseProvider } from "../../src/verify/core/keys/choose"
import { nobleProvider } from "../../src/verify/core/keys/noble"
import type { CryptoProvider } from "../../src/verify/core/keys/provider"
import { webCryptoProvider } from "../../src/verify/core/keys/webcrypto"
import {
    type CborVector, type CctvVector, type CoseVector, runCbor, runCctv, runCose, runStatusList, runWycheproof,
    type StatusListVector, type WycheproofFile,
} from "../support/run_outsiders"
import { suites } from "../support/suites"

/** What tests/browser/run.mjs asks of the page: how many held, and a line for each that did not. */
export interface Report {
    readonly passed: number
    readonly failures: readonly string[]
}

declare global {
    interface Window {
        runVectors: () => Promise<Report>
    }
}

const providers: readonly (readonly [string, CryptoProvider])[] = [
    ["WebCrypto", webCryptoProvider(crypto.subtle)],
    ["@noble/curves", nobleProvider()],
]

class Tally {
    passed = 0
    readonly failures: string[] = []

    count(name: string, found: string | null): void {
        if (found === null) this.passed += 1
        else this.failures.push(`${name}: ${found}`)
    }
}

async function load<T>(path: string): Promise<T> {
    const answer = await fetch(path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.json()
}

async function runSuites(tally: Tally): Promise<void> {
    for (const { folder, run } of suites) {
        const files = Object.entries(await load<Record<string, string>>(`/vectors/${folder}`))
        if (files.length === 0) tally.count(folder, "no vectors")
        for (const [provider, library] of providers) {
            for (const [name, json] of files) {
                const found = await run(library, json).catch((error: unknown) => String(error))
                tally.count(`${folder}/${name} by ${provider}`, found)
            }
        }
    }
}

async function runOutsiders(tally: Tally): Promise<void> {
    for (const [provider, library] of providers) {
        for (const vector of await load<CctvVector[]>("/outsiders/ed25519/cctv.json")) {
            tally.count(`CCTV by ${provider}`, await runCctv(library, vector))
        }
        const wycheproof = await runWycheproof(library, await load<WycheproofFile>("/outsiders/ed25519/wycheproof.json"))
        for (const found of wycheproof) tally.count(`Wycheproof by ${provider}`, found)
        tally.count(`COSE by ${provider}`, await runCose(library, await load<CoseVector>("/outsiders/cose/eddsa-sig-01.json")))
    }
    for (const vector of await load<CborVector[]>("/outsiders/cbor/appendix_a.json")) tally.count("CBOR", runCbor(vector))
    const { cases } = await load<{ cases: StatusListVector[] }>("/outsiders/status-list/encoding.json")
    for (const vector of cases) tally.count("status list", runStatusList(vector))
}

/** The engine must not be found wanting: then nothing here would have run by it. */
async function runChoice(tally: Tally): Promise<void> {
    let asked = false
    const { subtle } = crypto
    await chooseProvider({
        digest: subtle.digest.bind(subtle),
        importKey: subtle.importKey.bind(subtle),
        verify: async (...question) => {
            asked = await subtle.verify(...question) || asked
            return subtle.verify(...question)
        },
    })
    tally.count("this engine verifies Ed25519", asked ? null : "it does not")
}

window.runVectors = async () => {
    const tally = new Tally()
    await runChoice(tally)
    await runSuites(tally)
    if (await load<boolean>("/has-outsiders")) await runOutsiders(tally)
    return { passed: tally.passed, failures: tally.failures }
}
