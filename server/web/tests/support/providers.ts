import { webcrypto } from "node:crypto"
import { nobleProvider } from "../../src/verify/core/keys/noble"
import type { CryptoProvider } from "../../src/verify/core/keys/provider"
import { webCryptoProvider } from "../../src/verify/core/keys/webcrypto"

/** What a test takes where it does not matter which. */
export const engine: CryptoProvider = webCryptoProvider(webcrypto.subtle)

/** Both, each the same to every test. */
export const providers: readonly (readonly [string, CryptoProvider])[] = [
    ["WebCrypto", engine],
    ["@noble/curves", nobleProvider()],
]
