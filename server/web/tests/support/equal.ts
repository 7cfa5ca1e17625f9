/** Values of JSON are equal whatever the order of their members; says where they first differ, null where they do not. */
export function difference(actual: unknown, expected: unknown, path = ""): string | null {
    if (Object.is(actual, expected)) return null
    if (!isStructure(actual) || !isStructure(expected) || Array.isArray(actual) !== Array.isArray(expected)) {
        return `${path}: ${JSON.stringify(actual)} and not ${JSON.stringify(expected)}`
    }
    const ours = new Map(Object.entries(actual))
    const theirs = new Map(Object.entries(expected))
    for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
        const found = difference(ours.get(key), theirs.get(key), `${path}/${key}`)
        if (found !== null) return found
    }
    return null
}

function isStructure(value: unknown): value is object {
    return typeof value === "object" && value !== null
}
