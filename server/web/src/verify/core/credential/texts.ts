import type { Cbor } from "../codec/cbor"
import { type Alphabet, canPack, nameAlphabet, plainAlphabet, unpackName, unpackPlain } from "./packed"

/** The only characters of a credential (credential.md, 5); each is its own NFC form. */
const table = new RegExp(
    "^[\\u0020-\\u007E\\u00AA\\u00B0\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u00FF" +
    "\\u0100-\\u0130\\u0134-\\u0137\\u0139-\\u013E\\u0141-\\u0148\\u014A-\\u017E]*$",
)

/** A text of 1 to `most` characters of the table, no space at an end and no two in a row. */
export function isProperText(text: string, most: number): boolean {
    if (text.length === 0 || text.length > most || !table.test(text)) return false
    return !text.startsWith(" ") && !text.endsWith(" ") && !text.includes("  ")
}

/** A UTF-8 text of the table, as labels and catalogues hold it. */
export function properText(item: Cbor | undefined, most: number): string | undefined {
    return item?.kind === "text" && isProperText(item.value, most) ? item.value : undefined
}

export function name(item: Cbor | undefined, most: number): string | undefined {
    return packable(item, most, nameAlphabet, unpackName)
}

export function plain(item: Cbor | undefined, most: number): string | undefined {
    return packable(item, most, plainAlphabet, unpackPlain)
}

/** Packed where every character can be, UTF-8 where one cannot: each text has one spelling. */
function packable(
    item: Cbor | undefined, most: number, alphabet: Alphabet, unpack: (bytes: Uint8Array) => string | undefined,
): string | undefined {
    if (item?.kind === "text") return canPack(item.value, alphabet) ? undefined : properText(item, most)
    if (item?.kind !== "bytes") return undefined
    const text = unpack(item.value)
    return text !== undefined && isProperText(text, most) ? text : undefined
}
