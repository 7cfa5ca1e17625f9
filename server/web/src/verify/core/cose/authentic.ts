import type { Bytes } from "../base/bytes"
import type { CryptoProvider } from "../keys/provider"
import type { PublicKey } from "../keys/public_key"
import { verifies } from "../keys/signature"
import type { Sign1 } from "./sign1"
import { signature1Structure } from "./structure"

/** A payload whose signature held under the key that the caller believed. Only `authenticate` makes one. */
export class Authentic {
    private constructor(readonly payload: Bytes) {}

    static async authenticate(crypto: CryptoProvider, sign1: Sign1, key: PublicKey): Promise<Authentic | undefined> {
        const signed = signature1Structure(sign1.header, sign1.payload)
        const holds = await verifies(crypto, key, signed, sign1.signature)
        return holds ? new Authentic(sign1.payload) : undefined
    }
}
