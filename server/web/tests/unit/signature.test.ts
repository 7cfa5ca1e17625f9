import { expect, test } from "vitest"
import type { CryptoProvider } from "../../src/verify/core/keys/provider"
import { PublicKey } from "../../src/verify/core/keys/public_key"
import { verifies } from "../../src/verify/core/keys/signature"
import { fromHex } from "../support/hex"

/** A library that lets everything through: what is refused here, the core refuses by itself. */
const credulous: CryptoProvider = { sha256: async (bytes) => bytes, verifiesEd25519: async () => true }

const r = "b31b20f50426242514d81b383548bd90de72fd0b8cf2382a88f9f52ce5076b23"
const order = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010"
const belowOrder = order.replace("ed", "ec")

async function isAccepted(signature: string): Promise<boolean> {
    const key = PublicKey.fromBytes(fromHex("0f7608783489684c04726001595638e5258c2ed0bdb3d18d9e3453ea8bb458ad"))
    if (!key.ok) throw new Error(key.word)
    return verifies(credulous, key.value, fromHex("00"), fromHex(signature))
}

test("lets through what may be a signature", async () => {
    expect(await isAccepted(r + belowOrder)).toBe(true)
    expect(await isAccepted(r + "00".repeat(32))).toBe(true)
})

test.each([
    ["S = L", r + order],
    ["S of all bits", r + "ff".repeat(32)],
    ["R neutral", "01".padEnd(64, "0") + belowOrder],
    ["R of order 4", "00".repeat(32) + belowOrder],
    ["R with y = p", "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f" + belowOrder],
    ["R with y = p + 3, of large order", "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f" + belowOrder],
    ["63 bytes", (r + belowOrder).slice(2)],
    ["65 bytes", r + belowOrder + "00"],
])("refuses %s whatever the library says", async (_, signature) => {
    expect(await isAccepted(signature)).toBe(false)
})
