import { webcrypto } from "node:crypto"
import { ed25519 } from "@noble/curves/ed25519"
import { expect, test } from "vitest"
import type { Bytes } from "../../src/verify/core/base/bytes"
import { chooseProvider, isStrict } from "../../src/verify/core/keys/choose"
import type { CryptoProvider } from "../../src/verify/core/keys/provider"
import { providers } from "../support/providers"

function answering(verifiesEd25519: CryptoProvider["verifiesEd25519"]): CryptoProvider {
    return { sha256: async (bytes) => bytes, verifiesEd25519 }
}

test.each(providers)("%s is strict", async (_, crypto) => {
    expect(await isStrict(crypto)).toBe(true)
})

test("a library that multiplies by the cofactor is found out", async () => {
    const verify = async (key: Bytes, message: Bytes, signature: Bytes) => ed25519.verify(signature, message, key, { zip215: false })
    expect(await isStrict(answering(verify))).toBe(false)
})

test("so is one that says always the same", async () => {
    expect(await isStrict(answering(async () => true))).toBe(false)
    expect(await isStrict(answering(async () => false))).toBe(false)
})

test("the engine's own is taken where it is strict", async () => {
    let asked = 0
    const subtle = {
        digest: webcrypto.subtle.digest.bind(webcrypto.subtle),
        importKey: webcrypto.subtle.importKey.bind(webcrypto.subtle),
        verify: async (...question: Parameters<typeof webcrypto.subtle.verify>) => {
            asked += 1
            return webcrypto.subtle.verify(...question)
        },
    }
    expect(await isStrict(await chooseProvider(subtle))).toBe(true)
    expect(asked).toBe(4) // two questions to choose, two of this test
})

test("an engine without Ed25519, and none at all, give way to noble's points", async () => {
    const without = { ...webcrypto.subtle, importKey: async () => Promise.reject(new Error("NotSupportedError")) }
    for (const subtle of [{ digest: webcrypto.subtle.digest, importKey: without.importKey, verify: async () => true }, undefined]) {
        expect(await isStrict(await chooseProvider(subtle))).toBe(true)
    }
})
