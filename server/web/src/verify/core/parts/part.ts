import { type Bytes, toHex } from "../base/bytes"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import type { CryptoProvider } from "../keys/provider"

/** SHA-256 of a part in lower-case hexadecimal (bundle.md, 1). */
export type PartName = string

export type PartWord = "too_long" | "missing_part" | "wrong_part"

/** The part that has this name; never other bytes. */
export type PartSource = (name: PartName) => Promise<Result<Bytes, PartWord>>

export async function partName(crypto: CryptoProvider, part: Bytes): Promise<PartName> {
    return toHex(await crypto.sha256(part))
}

/** Bytes from anywhere become the part that was named, or nothing; undefined: nobody has it. */
export async function believePart(
    crypto: CryptoProvider, name: PartName, bytes: Bytes | undefined,
): Promise<Result<Bytes, PartWord>> {
    if (bytes === undefined) return fail("missing_part")
    if (bytes.length > limits.part) return fail("too_long")
    return await partName(crypto, bytes) === name ? good(bytes) : fail("wrong_part")
}
