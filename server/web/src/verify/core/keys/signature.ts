import { type Bytes, littleEndianWide } from "../base/bytes"
import { order, pointFault } from "./curve"
import type { CryptoProvider } from "./provider"
import type { PublicKey } from "./public_key"

export const signatureBytes = 64

/** The strict rules of credential.md, 9. What the engine's own verification lets through does not matter: S and R are checked here. */
export async function verifies(
    crypto: CryptoProvider, key: PublicKey, message: Bytes, signature: Bytes,
): Promise<boolean> {
    if (signature.length !== signatureBytes) return false
    if (pointFault(signature.subarray(0, 32)) !== undefined) return false
    if (littleEndianWide(signature.subarray(32)) >= order) return false
    return crypto.verifiesEd25519(key.bytes, message, signature)
}
