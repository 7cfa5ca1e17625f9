import { ascii, type Bytes } from "../base/bytes"
import type { CryptoProvider } from "./provider"
import { type Subtle, webCryptoProvider } from "./webcrypto"

/** A signature that holds, and one that holds with a cofactor only: its key has a component of order 8. */
const message = ascii("fedatario")
const good = known(
    "0f7608783489684c04726001595638e5258c2ed0bdb3d18d9e3453ea8bb458ad",
    "b31b20f50426242514d81b383548bd90de72fd0b8cf2382a88f9f52ce5076b23"
    + "6704017ed57bc930d0443f9d63327b71f850e3e64ded1398810c49be7c780908",
)
const cofactorOnly = known(
    "c668425144eca1e8f9a8e178986f150a310e6f426cbc38a42c17a9e0c0e71982",
    "a4ed087ee0c54b7240dfeb00ba7488acb3360acf990edfd11318534219884cda"
    + "46cfda98e390b4b12b7d02b183e37ed696042f0f473f75551fe67aebe5cba806",
)

/**
 * The engine's WebCrypto where it answers two known questions as credential.md, 9 demands; else @noble/curves, fetched
 * only then. `subtle` is undefined where a page has none (no secure context).
 */
export async function chooseProvider(subtle: Subtle | undefined): Promise<CryptoProvider> {
    if (subtle !== undefined) {
        const engine = webCryptoProvider(subtle)
        if (await isStrict(engine)) return engine
    }
    const { nobleProvider } = await import("./noble")
    return nobleProvider()
}

export async function isStrict(provider: CryptoProvider): Promise<boolean> {
    const holds = await provider.verifiesEd25519(good.key, message, good.signature)
    return holds && !await provider.verifiesEd25519(cofactorOnly.key, message, cofactorOnly.signature)
}

function known(key: string, signature: string): { key: Bytes, signature: Bytes } {
    const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    return { key: bytes(key), signature: bytes(signature) }
}
