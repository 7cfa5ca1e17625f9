import type { Bytes } from "../base/bytes"
import type { Instant } from "../base/instant"
import { limits } from "../base/limits"
import { fail, good, type Result } from "../base/result"
import { decodeCbor } from "../codec/cbor"
import { bytes, instant, list, named, rises, version } from "../codec/fields"
import { checkRoots, decodeSignedByRoots, type RootSet, type RootsWord, type SignedByRoots } from "../cose/sign"
import type { CryptoProvider } from "../keys/provider"
import { admitRoots, areSameRoots, readRootKeys, type RootKeys } from "./root_set"

export type RotationsWord = "malformed" | "inconsistent" | "unsafe_key" | "duplicate_kid" | RootsWord

/** The root set in force, and the sequence of the last rotation; 0 for none. */
export interface RootsInForce {
    readonly keys: RootKeys
    readonly set: RootSet
    readonly sequence: number
}

interface Rotation {
    readonly signed: SignedByRoots
    readonly sequence: number
    readonly issuedAt: Instant
    readonly old: RootKeys
    readonly next: RootKeys
}

/** From the pinned set to the one in force (trust-list.md, 2). `part` is null where there were no rotations. */
export async function followRotations(
    crypto: CryptoProvider, part: Bytes | null, pinned: RootKeys,
): Promise<Result<RootsInForce, RotationsWord>> {
    if (part === null) return inForce(crypto, pinned, 0)
    const rotations = list(decodeCbor(part), 1, limits.rotations, (item) => readRotation(bytes(item, 1, limits.part)))
    if (rotations === undefined) return fail("malformed")
    if (!rises(rotations, isNext) || rotations.some(({ old, next }) => areSameRoots(old, next))) return fail("inconsistent")

    const last = rotations[rotations.length - 1]
    const from = rotations.findIndex(({ old }) => areSameRoots(old, pinned))
    if (last === undefined || (from < 0 && !areSameRoots(last.next, pinned))) return fail("unknown_roots")
    for (const rotation of from < 0 ? [] : rotations.slice(from)) {
        const followed = await follow(crypto, rotation)
        if (!followed.ok) return followed
    }
    return inForce(crypto, last.next, last.sequence)
}

function readRotation(envelope: Bytes | undefined): Rotation | undefined {
    const signed = envelope && decodeSignedByRoots(envelope)
    const content = signed && named(decodeCbor(signed.payload), "fedatario root rotation", 1, 6)
    if (signed === undefined || content === undefined) return undefined
    const sequence = version(content[2])
    const issuedAt = instant(content[3])
    const old = readRootKeys(content[4])
    const next = readRootKeys(content[5])
    if (sequence === undefined || issuedAt === undefined || old === undefined || next === undefined) return undefined
    return { signed, sequence, issuedAt, old, next }
}

function isNext(before: Rotation, after: Rotation): boolean {
    if (after.sequence !== before.sequence + 1 || after.issuedAt < before.issuedAt) return false
    return areSameRoots(before.next, after.old)
}

async function follow(crypto: CryptoProvider, { signed, old, next }: Rotation): Promise<Result<Bytes, RotationsWord>> {
    const oldSet = await admitRoots(crypto, old)
    if (!oldSet.ok) return oldSet
    const nextSet = await admitRoots(crypto, next)
    if (!nextSet.ok) return nextSet
    return checkRoots(crypto, signed, [oldSet.value, nextSet.value])
}

async function inForce(
    crypto: CryptoProvider, keys: RootKeys, sequence: number,
): Promise<Result<RootsInForce, RotationsWord>> {
    const set = await admitRoots(crypto, keys)
    return set.ok ? good({ keys, set: set.value, sequence }) : set
}
