/** Whole seconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** 2020-01-01T00:00:00Z and the last instant of 32 bits (bundle.md, 1). */
export const firstInstant = 1577836800
export const lastInstant = 4294967295

export const secondsOfDay = 86400

/** RFC 3339, as credential-json.md prints it. */
export function instantText(instant: Instant): string {
    return new Date(instant * 1000).toISOString().replace(".000Z", "Z")
}

/** The calendar year in UTC. */
export function yearOf(instant: Instant): number {
    return new Date(instant * 1000).getUTCFullYear()
}
