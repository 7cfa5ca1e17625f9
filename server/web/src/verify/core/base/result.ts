/** What a step gives: a value, or the word (docs/spec) that says why there is none. */
export type Result<T, Word extends string> =
    | { readonly ok: true, readonly value: T }
    | { readonly ok: false, readonly word: Word }

export type Failure<Word extends string> = { readonly ok: false, readonly word: Word }

export function good<T>(value: T): { readonly ok: true, readonly value: T } {
    return { ok: true, value }
}

export function fail<Word extends string>(word: Word): Failure<Word> {
    return { ok: false, word }
}
