import type { Bytes } from "../base/bytes"
import type { Instant } from "../base/instant"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { Authentic } from "../cose/authentic"
import { decodeSign1, type Sign1 } from "../cose/sign1"
import type { HeaderForm } from "../cose/structure"
import type { CryptoProvider } from "../keys/provider"
import type { Kid } from "../keys/public_key"
import type { Publisher } from "./trust_list"

export type PublisherWord = "malformed" | "unknown_publisher" | "publisher_not_allowed" | "bad_signature"
export type Publishers = ReadonlyMap<Kid, Publisher>

/** What a publisher signed; its window is compared with a date of the content, once that is read. */
export interface Published {
    readonly authentic: Authentic
    readonly publisher: Publisher
}

/** A part signed by a publisher that may: envelope, publisher, leave, signature, in this order. */
export async function openPublished(
    crypto: CryptoProvider, part: Bytes, form: HeaderForm, publishers: Publishers, mayOf: (publisher: Publisher) => boolean,
): Promise<Result<Published, PublisherWord>> {
    const sign1 = decodeSign1(part, form, limits.part)
    return sign1.ok ? believePublisher(crypto, sign1.value, publishers, mayOf) : fail("malformed")
}

export async function believePublisher(
    crypto: CryptoProvider, sign1: Sign1, publishers: Publishers, mayOf: (publisher: Publisher) => boolean,
): Promise<Result<Published, Exclude<PublisherWord, "malformed">>> {
    const publisher = publishers.get(sign1.kid)
    if (publisher === undefined) return fail("unknown_publisher")
    if (!mayOf(publisher)) return fail("publisher_not_allowed")
    const authentic = await Authentic.authenticate(crypto, sign1, publisher.key)
    return authentic ? good({ authentic, publisher }) : fail("bad_signature")
}

export function isInWindow(publisher: Publisher, instant: Instant): boolean {
    return publisher.validFrom <= instant && instant <= publisher.validUntil
}
