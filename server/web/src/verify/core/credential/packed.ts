/** Symbol n of a packed text is character n - 1 (credential.md, 5). */
export type Alphabet = string

const capitals = " ABCDEFGHIJKLMNOPQRSTUVWXYZÑÁÉÍÓÚÜ"
export const nameAlphabet: Alphabet = capitals + "'-.ÄÖ"
export const plainAlphabet: Alphabet = capitals + "0123456789" + "'-.,:;/()°_&+\"%#ª!?"

export function canPack(text: string, alphabet: Alphabet): boolean {
    return [...text].every((character) => alphabet.includes(character))
}

/** Three symbols in 2 bytes, base 40; a single last one in 1. Undefined for a spelling that no text has. */
export function unpackName(bytes: Uint8Array): string | undefined {
    const symbols: number[] = []
    for (let at = 0; at < bytes.length; at += 2) {
        const [high = 0, low] = bytes.subarray(at, at + 2)
        if (low === undefined) {
            symbols.push(high)
            break
        }
        const number = high * 256 + low
        if (number >= 64000) return undefined
        const group = [Math.floor(number / 1600), Math.floor(number / 40) % 40, number % 40]
        const isPair = group[2] === 0 && at + 2 === bytes.length
        symbols.push(...isPair ? group.slice(0, 2) : group)
    }
    return spell(symbols, nameAlphabet)
}

/** Four symbols in 3 bytes, 6 bits each; spare bits at the end are 0. Undefined for a spelling that no text has. */
export function unpackPlain(bytes: Uint8Array): string | undefined {
    const symbols: number[] = []
    for (let at = 0; at < bytes.length; at += 3) {
        const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
        const group = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
        const present = Math.min(bytes.length - at, 3)
        const isShort = present < 3 || (at + 3 === bytes.length && group[3] === 0)
        if (isShort && (group[present] ?? 0) !== 0) return undefined
        symbols.push(...isShort ? group.slice(0, present) : group)
    }
    return spell(symbols, plainAlphabet)
}

function spell(symbols: readonly number[], alphabet: Alphabet): string | undefined {
    let text = ""
    for (const symbol of symbols) {
        const character = alphabet[symbol - 1]
        if (character === undefined) return undefined
        text += character
    }
    return text
}
