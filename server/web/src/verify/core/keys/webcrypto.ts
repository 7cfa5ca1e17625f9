import type { Bytes } from "../base/bytes"
import type { CryptoProvider } from "./provider"

/** What is used of WebCrypto. */
export type Subtle = Pick<SubtleCrypto, "digest" | "importKey" | "verify">

/** The engine's own Ed25519. Whether it has one, and without cofactor, `chooseProvider` finds out. */
export function webCryptoProvider(subtle: Subtle): CryptoProvider {
    return {
        async sha256(bytes) {
            return new Uint8Array(await subtle.digest("SHA-256", bytes))
        },
        async verifiesEd25519(key, message, signature) {
            try {
                return await verify(subtle, key, message, signature)
            } catch {
                return false // a key that is no point, or an engine without Ed25519
            }
        },
    }
}

async function verify(subtle: Subtle, key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
    const imported = await subtle.importKey("raw", key, "Ed25519", false, ["verify"])
    return subtle.verify("Ed25519", imported, signature, message)
}
