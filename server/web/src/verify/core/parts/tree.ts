import { type Bytes, toHex } from "../base/bytes"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { type Cbor, decodeCbor } from "../codec/cbor"
import { array, bytes, list, nullable, uint } from "../codec/fields"
import type { PartName, PartSource, PartWord } from "./part"

/** null: nothing below. */
export type Child = PartName | null

/** Names of many parts (bundle.md, 3). */
export interface Tree {
    readonly leaves: number
    readonly top: readonly Child[]
}

export type TreeWord = PartWord | "malformed"

const fanOut = 16

export function hash(item: Cbor | undefined): PartName | undefined {
    const value = bytes(item, 32, 32)
    return value && toHex(value)
}

export function child(item: Cbor | undefined): Child | undefined {
    return nullable(item, hash)
}

export function readTree(item: Cbor | undefined, mostLeaves: number = limits.leaves): Tree | undefined {
    const [leavesItem, topItem] = array(item, 2) ?? []
    const leaves = uint(leavesItem, 0, mostLeaves)
    const top = list(topItem, 0, fanOut, child)
    if (leaves === undefined || top === undefined) return undefined
    const size = sizesOfLevels(leaves).at(-1)
    return top.length === size && top.at(-1) !== null ? { leaves, top } : undefined
}

/** Nodes of each level, the leaves first, `top` last. */
function sizesOfLevels(leaves: number): number[] {
    const sizes = [leaves]
    for (let size = leaves; size > fanOut;) {
        size = Math.ceil(size / fanOut)
        sizes.push(size)
    }
    return sizes
}

/** Where a child stands: level 0 is the leaves. */
interface Place {
    readonly level: number
    readonly index: number
}

/** The children of the node at a place, as many as the shape says; the last leaf of a tree is never null. */
function readNode(part: Bytes, sizes: readonly number[], { level, index }: Place): Child[] | undefined {
    const below = sizes[level - 1] ?? 0
    const count = Math.min(fanOut, below - index * fanOut)
    const children = list(decodeCbor(part), count, count, child)
    if (children === undefined || children.every((each) => each === null)) return undefined
    const isLast = index * fanOut + count === below
    return isLast && children.at(-1) === null ? undefined : children
}

/** Takes each node before what it names, left to right, and hands over the leaves that are not null. */
export async function everyLeaf<Word extends string>(
    tree: Tree, source: PartSource, visit: (leaf: Bytes, index: number) => Promise<Result<unknown, Word>>,
): Promise<Result<null, TreeWord | Word>> {
    const sizes = sizesOfLevels(tree.leaves)
    const descend = async (children: readonly Child[], level: number, first: number): Promise<Result<null, TreeWord | Word>> => {
        for (const [i, name] of children.entries()) {
            if (name === null) continue
            const place = { level, index: first + i }
            const part = await source(name)
            if (!part.ok) return part
            const done = level === 0 ? await visit(part.value, place.index) : await node(part.value, place)
            if (!done.ok) return done
        }
        return good(null)
    }
    const node = async (part: Bytes, place: Place): Promise<Result<null, TreeWord | Word>> => {
        const children = readNode(part, sizes, place)
        return children === undefined ? fail("malformed") : descend(children, place.level - 1, place.index * fanOut)
    }
    return descend(tree.top, sizes.length - 1, 0)
}

/** One leaf, by the parts on the way to it; null where there is none. */
export async function oneLeaf(tree: Tree, source: PartSource, index: number): Promise<Result<Bytes | null, TreeWord>> {
    if (index >= tree.leaves) return good(null)
    const sizes = sizesOfLevels(tree.leaves)
    let children: readonly Child[] = tree.top
    for (let level = sizes.length - 1; ; level--) {
        const at = Math.floor(index / fanOut ** level)
        const name = children[level === sizes.length - 1 ? at : at % fanOut]
        if (name === undefined || name === null) return good(null)
        const part = await source(name)
        if (!part.ok || level === 0) return part
        const below = readNode(part.value, sizes, { level, index: at })
        if (below === undefined) return fail("malformed")
        children = below
    }
}
