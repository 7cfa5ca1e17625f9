// Rows 9, 10, 16 and 17: whether the certificate stands.

import { accepted, answer, fileWith, kAnnulled, kFuture, kPlain, kSuperseded } from "./verdict_case.mjs";
import { kSuspended, kWithoutOurs, ofRecord, verdictCase } from "./verdict_case.mjs";
import { bundleFile, envelopeWith, kEnvelope, kSince, list, record } from "../world.mjs";
import { qrOf } from "../../world.mjs";
import { entriesOf } from "../../../writer/lists.mjs";

const kReasons = [
  "content_error",
  "not_entitled",
  "fraud",
  "key_compromise",
  "court_order",
  "other",
];

/** An annulment and supersession hold where the evidence or the certificate has a doubtful date. */
export const stands = () =>
  [
    [kAnnulled, 1],
    [kSuperseded, 3],
  ].flatMap(([verdict, status]) => [
    verdictCase(
      verdict,
      "plain",
      `Row ${status === 1 ? 9 : 10}: the certificate no longer stands.`,
      fileWith(ofRecord(record(17, status))),
    ),
    verdictCase(
      verdict,
      "expired",
      "Before row 14: the bundle has expired.",
      fileWith(ofRecord(record(17, status))),
      { clock: "2030-01-01T00:00:00Z" },
    ),
    verdictCase(
      verdict,
      "stale",
      "Before row 15: as-of is older than the stale limit.",
      fileWith(ofRecord(record(17, status))),
      { clock: "2026-03-05T00:00:00Z", stale_days: { default: 1, lists: {} } },
    ),
    verdictCase(
      verdict,
      "future",
      "Before row 11: the certificate is dated more than 24 hours ahead.",
      fileWith({
        entries: entriesOf(new Map([[17, kFuture]])),
        ...ofRecord(record(17, status)),
      }),
      { qr_text: qrOf(kFuture) },
    ),
    verdictCase(
      verdict,
      "rectified",
      "What became of its acta later does not matter here.",
      fileWith(ofRecord(record(17, status, { rectified_since: kSince }))),
    ),
  ]);

export const reasonClasses = () =>
  kReasons.flatMap((reason_class) => [
    verdictCase(
      { ...kAnnulled, reason_class },
      `class-${reason_class}`,
      "Row 9: with its reason class.",
      fileWith(ofRecord(record(17, 1, { reason_class }))),
    ),
    verdictCase(
      { ...kSuspended, reason_class },
      `class-${reason_class}`,
      "Row 16: with its reason class.",
      fileWith(ofRecord(record(17, 2, { reason_class }))),
    ),
  ]);

const kRectified = answer("accepted", null, { rectified_since: kSince });

export const standing = () => [
  accepted("plain", "Row 17: in the list, in scope, not annulled.", kPlain),
  verdictCase(
    kRectified,
    "rectified",
    "Row 17: an acta behind it was rectified later.",
    fileWith(ofRecord(record(17, 0))),
  ),
  verdictCase(
    kSuspended,
    "rectified",
    "Row 16: what became of its acta later does not matter here.",
    fileWith(ofRecord(record(17, 2, { rectified_since: kSince }))),
  ),
  verdictCase(kSuspended, "plain", "Row 16: suspended.", fileWith(ofRecord(record(17, 2)))),
  accepted(
    "neighbours-annulled",
    "Row 17: what stands beside it does not matter.",
    fileWith({
      entries: entriesOf(
        new Map([
          [16, envelopeWith({ number: 9 })],
          [17, kEnvelope],
          [18, envelopeWith({ number: 8 })],
        ]),
      ),
      records: [record(16, 1), record(18, 3)],
    }),
  ),
  accepted(
    "list-4095",
    "Row 17: the last index of the last list.",
    bundleFile({
      lists: new Map([
        [
          4095,
          list({
            list: 4095,
            entries: entriesOf(new Map([[2 ** 20 - 1, kLastIndex]])),
          }),
        ],
      ]),
    }),
    { qr_text: qrOf(kLastIndex) },
  ),
  accepted(
    "list-300",
    "Row 17: a list found through nodes.",
    bundleFile({
      lists: new Map([
        [0, list(kWithoutOurs)],
        [300, list({ list: 300, entries: entriesOf(new Map([[5, kIn300]])) })],
      ]),
    }),
    { qr_text: qrOf(kIn300) },
  ),
  verdictCase(
    kSuperseded,
    "second-token",
    "Row 10: a status in the second token of its list.",
    fileWith({
      entries: entriesOf(new Map([[131072, kSecondToken]])),
      records: [record(131072, 3)],
    }),
    { qr_text: qrOf(kSecondToken) },
  ),
];

const kLastIndex = envelopeWith({ status_index: 2 ** 32 - 1 });

const kIn300 = envelopeWith({ status_index: 300 * 2 ** 20 + 5 });

const kSecondToken = envelopeWith({ status_index: 131072 });
