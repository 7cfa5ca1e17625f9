import type { Instant } from "../base/instant"
import { fail, good, type Result } from "../base/result"
import type { Opened } from "../bundle/opened"
import type { PartName } from "../parts/part"
import { nowOf } from "./clock"

/** The highest that was ever installed; kept longer than the bundle (bundle.md, 8). */
export interface Floor {
    readonly manifestVersion: number
    readonly trustVersion: number
    readonly sequence: number
    readonly issuedAt: Instant
}

/** The bundle in use: the hash of its manifest, and the version of each list that it holds. */
export interface Held {
    readonly manifest: PartName
    readonly lists: ReadonlyMap<number, number>
}

export type ListVersions = ReadonlyMap<number, number>

/** The floor once this bundle is in use, or why it must not be. `lists` are the versions that it brings. */
export function install(
    opened: Opened, lists: ListVersions, floor: Floor | null, held: Held | null, clock: Instant,
): Result<Floor, "older" | "expired"> {
    const { manifest, trust } = opened
    const offered: Floor = {
        manifestVersion: manifest.version,
        trustVersion: trust.version,
        sequence: trust.roots.sequence,
        issuedAt: manifest.issuedAt,
    }
    if (isOlder(opened.name, offered, lists, floor, held)) return fail("older")
    const now = nowOf(clock, floor, manifest.issuedAt)
    if (now > manifest.expires || now > trust.expires) return fail("expired")
    return good({ ...offered, issuedAt: Math.max(offered.issuedAt, floor?.issuedAt ?? 0) })
}

function isOlder(name: PartName, offered: Floor, lists: ListVersions, floor: Floor | null, held: Held | null): boolean {
    if (floor === null) return false
    if (offered.manifestVersion < floor.manifestVersion || offered.trustVersion < floor.trustVersion) return true
    if (offered.sequence < floor.sequence) return true
    if (held === null) return false
    if (offered.manifestVersion === floor.manifestVersion && name !== held.manifest) return true
    return [...held.lists].some(([number, version]) => (lists.get(number) ?? version) < version)
}
