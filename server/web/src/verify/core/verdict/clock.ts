import { type Instant, secondsOfDay } from "../base/instant"
import type { Floor } from "./install"

/** `now` of bundle.md, 9: a clock that was set back gains nothing. `clock`: the reader's, or the instant that it is asked about. */
export function nowOf(clock: Instant, floor: Floor | null, manifestIssuedAt: Instant): Instant {
    return Math.max(clock, floor?.issuedAt ?? 0, manifestIssuedAt)
}

/** Days after which a list says no longer that anything stands; of all lists, or of one (bundle.md, 10). */
export interface StaleDays {
    readonly default: number
    readonly lists: ReadonlyMap<number, number>
}

export const usualStaleDays: StaleDays = { default: 30, lists: new Map() }

export function isStale(now: Instant, asOf: Instant, days: StaleDays, list: number): boolean {
    return now - asOf > (days.lists.get(list) ?? days.default) * secondsOfDay
}
