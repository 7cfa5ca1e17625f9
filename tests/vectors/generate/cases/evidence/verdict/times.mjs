// Rows 11, 14 and 15, and section 9: dates ahead, old evidence, the clock.

import { accepted, after, fileWith, kFuture, kHoldsFuture, kNoLists, kPlain } from "./verdict_case.mjs";
import { kSuspended, kWithoutOurs, ofRecord, unconfirmed, verdictCase } from "./verdict_case.mjs";
import { bundleFile, envelopeWith, kAsOf, kExpires, kManifestIssued, record } from "../world.mjs";
import { trust } from "../world.mjs";
import { qrOf } from "../../world.mjs";
import { entriesOf } from "../../../writer/lists.mjs";

// bundle/: every row of the table in docs/spec/bundle.md, section 10, and where two of them meet.

const kDay = 24 * 60 * 60 * 1000;

/** now is `ahead` seconds before the certificate's date; every other instant is older. */
function dated(ahead) {
  const envelope = envelopeWith({ issued_at: after(kManifestIssued, ahead) });
  const entriesOfIt = { entries: entriesOf(new Map([[17, envelope]])) };
  return [fileWith(entriesOfIt), { qr_text: qrOf(envelope), clock: kManifestIssued }];
}

export const dates = () => [
  accepted("24-hours-ahead", "Row 17: exactly 24 hours ahead of now.", ...dated(86400)),
  unconfirmed(
    "dated_in_the_future",
    "24-hours-and-a-second",
    "Row 11: a second more than 24 hours ahead of now.",
    ...dated(86401),
  ),
  unconfirmed(
    "dated_in_the_future",
    "list-missing",
    "Row 11 before row 12: dated ahead, and the list is not in the bundle.",
    kNoLists,
    { qr_text: qrOf(kFuture) },
  ),
  unconfirmed(
    "dated_in_the_future",
    "absent",
    "Row 11 before row 13: dated ahead, without an entry.",
    fileWith(kWithoutOurs),
    { qr_text: qrOf(kFuture) },
  ),
  unconfirmed(
    "dated_in_the_future",
    "expired",
    "Row 11 before row 14: dated ahead, and the bundle has expired.",
    fileWith({
      entries: entriesOf(new Map([[17, envelopeWith({ issued_at: "2036-04-01T00:00:00Z" })]])),
    }),
    {
      qr_text: qrOf(envelopeWith({ issued_at: "2036-04-01T00:00:00Z" })),
      clock: "2030-01-01T00:00:00Z",
    },
  ),
  unconfirmed(
    "dated_in_the_future",
    "suspended",
    "Row 11 before row 16: dated ahead and suspended.",
    fileWith({ ...kHoldsFuture, ...ofRecord(record(17, 2)) }),
    { qr_text: qrOf(kFuture) },
  ),
];

export const expiries = () => [
  accepted("at-expires", "Row 17: now is exactly the manifest's expires.", kPlain, {
    clock: kExpires,
  }),
  unconfirmed(
    "evidence_expired",
    "manifest",
    "Row 14: a second after the manifest's expires.",
    kPlain,
    { clock: after(kExpires, 1) },
  ),
  accepted("after-next-update", "Row 17: a newer bundle was expected, no more.", kPlain, {
    clock: "2026-03-03T00:00:00Z",
  }),
  accepted(
    "at-trust-expires",
    "Row 17: now is exactly the trust list's expires.",
    bundleFile({ trust: trust({ expires: "2026-03-02T00:00:00Z" }) }),
  ),
  unconfirmed(
    "evidence_expired",
    "trust-list",
    "Row 14: a second after the trust list's expires.",
    bundleFile({ trust: trust({ expires: "2026-03-01T23:59:59Z" }) }),
  ),
  unconfirmed(
    "evidence_expired",
    "stale",
    "Row 14 before row 15: expired, and older than the stale limit.",
    kPlain,
    { clock: "2027-06-01T00:00:00Z" },
  ),
  unconfirmed(
    "evidence_expired",
    "suspended",
    "Row 14 before row 16: expired, and suspended.",
    fileWith(ofRecord(record(17, 2))),
    { clock: after(kExpires, 1) },
  ),
  unconfirmed(
    "evidence_expired",
    "trust-expired-before-issue",
    "Row 14: the manifest's issued-at moves the clock beyond the trust list's expires.",
    bundleFile({ trust: trust({ expires: "2026-02-01T00:00:00Z" }) }),
    { clock: "2026-01-15T00:00:00Z" },
  ),
];

const kLong = { expires: "2026-06-01T00:00:00Z" };

const days = (count, seconds = 0) => after(kAsOf, count * (kDay / 1000) + seconds);

const stale = (lists, limit = 30) => ({ default: limit, lists });

export const ages = () => [
  accepted("at-stale-limit", "Row 17: as-of is exactly 30 days old.", bundleFile(kLong), {
    clock: days(30),
  }),
  unconfirmed(
    "evidence_too_old",
    "30-days",
    "Row 15: as-of is 30 days and a second old.",
    bundleFile(kLong),
    { clock: days(30, 1) },
  ),
  accepted("list-limit", "Row 17: exactly the limit of this list.", bundleFile(kLong), {
    clock: days(7),
    stale_days: stale({ 0: 7 }),
  }),
  unconfirmed(
    "evidence_too_old",
    "list-limit",
    "Row 15: a second beyond the limit of this list, which is less than that of the others.",
    bundleFile(kLong),
    { clock: days(7, 1), stale_days: stale({ 0: 7 }) },
  ),
  accepted(
    "list-limit-longer",
    "Row 17: the limit of this list is more than that of the others.",
    bundleFile(kLong),
    { clock: days(40), stale_days: stale({ 0: 41 }) },
  ),
  accepted("other-lists-limit", "Row 17: the limit of another list.", bundleFile(kLong), {
    clock: days(8),
    stale_days: stale({ 3: 7 }),
  }),
  unconfirmed(
    "evidence_too_old",
    "default-1",
    "Row 15: a limit of one day for all lists.",
    bundleFile(kLong),
    { clock: days(1, 1), stale_days: stale({}, 1) },
  ),
  unconfirmed(
    "evidence_too_old",
    "suspended",
    "Row 15 before row 16: suspended, by evidence that is too old.",
    fileWith(ofRecord(record(17, 2)), kLong),
    { clock: days(30, 1) },
  ),
  verdictCase(
    kSuspended,
    "at-stale-limit",
    "Row 16: suspended, as-of exactly 30 days old.",
    fileWith(ofRecord(record(17, 2)), kLong),
    { clock: days(30) },
  ),
  unconfirmed(
    "evidence_too_old",
    "as-of-before-issue",
    "Row 15: the manifest is new and repeats an old list.",
    fileWith({
      as_of: "2026-01-15T00:00:00Z",
      complete_through: "2026-01-15T00:00:00Z",
      iat: "2026-01-15T00:00:00Z",
    }),
  ),
];

const kFloor = { manifest_version: 8, trust_version: 5, sequence: 0, issued_at: kManifestIssued };

export const clocks = () => [
  accepted(
    "clock-set-back",
    "Section 9: a clock before the manifest's issued-at counts as that instant.",
    kPlain,
    { clock: "2020-01-01T00:00:00Z" },
  ),
  unconfirmed(
    "evidence_too_old",
    "clock-set-back",
    "Section 9: the age of a list counts from the manifest's issued-at at least.",
    fileWith({
      as_of: "2026-01-15T00:00:00Z",
      complete_through: "2026-01-15T00:00:00Z",
      iat: "2026-01-15T00:00:00Z",
    }),
    { clock: "2026-01-15T00:00:00Z" },
  ),
  unconfirmed(
    "evidence_too_old",
    "floor-moves-clock",
    "Section 9: the floor's issued-at is later than the clock and the manifest.",
    bundleFile({ ...kLong, version: 9 }),
    {
      clock: "2026-03-01T20:00:00Z",
      floor: { ...kFloor, issued_at: days(30, 1) },
    },
  ),
  accepted(
    "floor-older-than-clock",
    "Section 9: a floor's issued-at before the clock changes nothing.",
    bundleFile(kLong),
    { clock: days(30), floor: { ...kFloor, issued_at: "2026-02-01T00:00:00Z" } },
  ),
  accepted(
    "floor-makes-date-near",
    "Section 9: 24 hours ahead of the floor's issued-at, more of the clock.",
    ...futureByFloor(86400),
  ),
  unconfirmed(
    "dated_in_the_future",
    "floor",
    "Section 9: more than 24 hours ahead of the floor's issued-at.",
    ...futureByFloor(86401),
  ),
  unconfirmed(
    "dated_in_the_future",
    "credential-never-moves-clock",
    "Section 9: a signed credential does not move the clock.",
    fileWith(kHoldsFuture),
    { qr_text: qrOf(kFuture), clock: "2020-01-01T00:00:00Z" },
  ),
];

function futureByFloor(ahead) {
  const floor = { ...kFloor, issued_at: "2026-03-04T00:00:00Z" };
  const envelope = envelopeWith({ issued_at: after(floor.issued_at, ahead) });
  const file = fileWith({ entries: entriesOf(new Map([[17, envelope]])) });
  return [file, { qr_text: qrOf(envelope), clock: kManifestIssued, floor }];
}
