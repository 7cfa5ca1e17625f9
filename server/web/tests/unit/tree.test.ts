import { expect, test } from "vitest"
import type { Bytes } from "../../src/verify/core/base/bytes"
import { good } from "../../src/verify/core/base/result"
import { decodeCbor } from "../../src/verify/core/codec/cbor"
import { believePart, type PartName, partName, type PartSource } from "../../src/verify/core/parts/part"
import { everyLeaf, oneLeaf, readTree, type Tree } from "../../src/verify/core/parts/tree"
import { engine } from "../support/providers"
import { array, child, uint } from "../support/write_cbor"

/** A tree over leaves that are the CBOR of their numbers, every seventh but the last null. */
async function grow(count: number): Promise<{ tree: Tree | undefined, source: PartSource, asked: PartName[] }> {
    const parts = new Map<PartName, Bytes>()
    const put = async (part: Bytes): Promise<PartName> => {
        const name = await partName(engine, part)
        parts.set(name, part)
        return name
    }
    let level: (PartName | null)[] = []
    for (let i = 0; i < count; i++) level.push(i % 7 === 3 && i < count - 1 ? null : await put(uint(i)))
    while (level.length > 16) {
        const above: PartName[] = []
        for (let i = 0; i < level.length; i += 16) above.push(await put(array(...level.slice(i, i + 16).map(child))))
        level = above
    }
    const asked: PartName[] = []
    const source: PartSource = (name) => {
        asked.push(name)
        return believePart(engine, name, parts.get(name))
    }
    return { tree: readTree(decodeCbor(array(uint(count), array(...level.map(child))))), source, asked }
}

test.each([0, 1, 16, 17, 256, 257, 977, 4096])("finds each of %i leaves, all at once and one by one", async (count) => {
    const { tree, source, asked } = await grow(count)
    if (tree === undefined) throw new Error("the tree was refused")
    const found: number[] = []
    const walked = await everyLeaf(tree, source, async (leaf, index) => {
        expect(leaf).toEqual(uint(index))
        return good(found.push(index))
    })
    expect(walked.ok).toBe(true)
    const expected = Array.from({ length: count }, (_, i) => i).filter((i) => i % 7 !== 3 || i === count - 1)
    expect(found).toEqual(expected)

    for (const index of [0, 3, 15, 16, 255, 256, count - 1, count, 4095].filter((i) => i >= 0)) {
        asked.length = 0
        const leaf = await oneLeaf(tree, source, index)
        expect(leaf.ok && leaf.value).toEqual(expected.includes(index) ? uint(index) : null)
        expect(asked.length).toBeLessThanOrEqual(3)
    }
})

/** A tree of 18 leaves under two nodes, the last node being these bytes. */
async function withLastNode(last: Bytes): Promise<readonly unknown[]> {
    const leaf = await partName(engine, uint(0))
    const first = array(...new Array<Bytes>(16).fill(child(leaf)))
    const parts = new Map([[leaf, uint(0)]])
    for (const node of [first, last]) parts.set(await partName(engine, node), node)
    const top = array(child(await partName(engine, first)), child(await partName(engine, last)))
    const tree = readTree(decodeCbor(array(uint(18), top)))
    if (tree === undefined) throw new Error("the tree was refused")
    const source: PartSource = (name) => believePart(engine, name, parts.get(name))
    const readings = [await everyLeaf(tree, source, async () => good(null)), await oneLeaf(tree, source, 16)]
    return readings.map((read) => read.ok ? "ok" : read.word)
}

test("a last node holds as many children as are left, and the last of them", async () => {
    const name = child(await partName(engine, uint(0)))
    const none = child(null)
    expect(await withLastNode(array(name, name))).toEqual(["ok", "ok"])
    expect(await withLastNode(array(none, name))).toEqual(["ok", "ok"])
    for (const node of [array(name, none), array(none, none), array(name), array(name, name, name), array(), uint(1)]) {
        expect(await withLastNode(node)).toEqual(["malformed", "malformed"])
    }
})
