import type { Bytes } from "../base/bytes"

/**
 * What the core needs of a cryptographic library. `verifiesEd25519` answers for the equation `[S]B = R + [k]A` without
 * cofactor (credential.md, 9), k taken modulo L; keys and signatures reach it through the doors of public_key.ts and
 * signature.ts alone, so it need not refuse what they refuse. Neither throws nor rejects on bytes of the right length.
 */
export interface CryptoProvider {
    sha256(bytes: Bytes): Promise<Bytes>
    verifiesEd25519(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean>
}
