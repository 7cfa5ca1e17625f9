import { expect, test } from "vitest"
import { toHex } from "../../src/verify/core/base/bytes"
import { rootsFromPem } from "../../src/verify/core/trust/pem"
import { readFolder } from "../support/folder"
import { fromHex } from "../support/hex"
import type { BundleVector } from "../support/vector_files"

const spki = "302a300506032b6570032100"
const roots = readFolder<BundleVector>("bundle")[0]?.[1].pinned.slice().sort() ?? []

function block(key: string, prefix = spki): string {
    const der = Buffer.from(prefix + key, "hex").toString("base64")
    return `-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----\n`
}

/** Of the last character before `=`, the two lowest bits are spare. */
const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

const [first = "", second = "", third = ""] = roots
const whole = block(first) + block(second) + block(third)

test("reads three keys in any order", () => {
    const read = rootsFromPem(block(third) + "\n" + block(first) + block(second))
    expect(read.ok && read.value.map(toHex)).toEqual(roots)
    expect(rootsFromPem(whole.replaceAll("\n", "\r\n")).ok).toBe(true)
    expect(rootsFromPem(whole.trimEnd()).ok).toBe(true)
})

test.each([
    ["two keys", block(first) + block(second)],
    ["four keys", whole + block("01".repeat(32))],
    ["a key twice", block(first) + block(second) + block(second)],
    ["words around the blocks", `roots of 2026\n${whole}`],
    ["another algorithm", block(first) + block(second) + block(third, "302a300506032b656e032100")],
    ["a private key's label", whole.replaceAll("PUBLIC", "PRIVATE")],
    ["base64 with other spare bits", whole.replace(/(.)=\n/, (_, last: string) => `${base64[base64.indexOf(last) + 1]}=\n`)],
    ["nothing", ""],
])("refuses %s", (_, text) => {
    const read = rootsFromPem(text)
    expect(read.ok ? "ok" : read.word).toBe("malformed")
})

test.each([
    ["the neutral point", "01".padEnd(64, "0")],
    ["no point at all", "02".padEnd(64, "0")],
    ["y of p and more", "ff".repeat(32)],
])("refuses as unsafe %s", (_, key) => {
    const read = rootsFromPem(block(first) + block(second) + block(toHex(fromHex(key))))
    expect(read.ok ? "ok" : read.word).toBe("unsafe_key")
})
