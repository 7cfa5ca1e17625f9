import { readdirSync, readFileSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const core = fileURLToPath(new URL("../src/verify/core/", import.meta.url))

function sourcesIn(folder: string): string[] {
    return readdirSync(folder).flatMap((name) => {
        const path = `${folder}${name}`
        return statSync(path).isDirectory() ? sourcesIn(`${path}/`) : [path]
    })
}

/** Without comments and the texts in quotes. */
function codeOf(path: string): string {
    return readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\//g, "").replace(/"(\\.|[^"\\])*"/g, "\"\"").replace(/\/\/.*/g, "")
}

/** A type that nobody checked; a leave to lie to the compiler. */
const unchecked = /\bany\b|\bas\b(?! const\b)|(?<=[\w)\]])!(?=[.;,)\]])|@ts-/
/** What a pure core must not reach for: it comes in as a value. */
const world = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bglobalThis\b|\bwindow\.|\bdocument\.|\bprocess\b|\blocalStorage\b|\bindexedDB\b/

const sources = sourcesIn(core)

test("there are sources to look at", () => {
    expect(sources.length).toBeGreaterThan(40)
})

test.each(sources.map((path) => [path.slice(core.length), path]))("%s takes no type on trust and nothing from the world", (_, path) => {
    const code = codeOf(path)
    expect(unchecked.exec(code)).toBeNull()
    expect(world.exec(code)).toBeNull()
    expect(code.split("\n").length).toBeLessThan(200)
})

test("the rules find what they are for", () => {
    for (const bad of ["let x: any", "y as string", "z!.length", "z!;"]) expect(unchecked.test(bad)).toBe(true)
    for (const bad of ["Date.now()", "fetch(url)"]) expect(world.test(bad)).toBe(true)
})

test("only the fallback knows the library of curves", () => {
    const users = sources.filter((path) => /from "@noble\//.test(readFileSync(path, "utf8")))
    expect(users.map((path) => path.slice(core.length))).toEqual(["keys/noble.ts"])
})
