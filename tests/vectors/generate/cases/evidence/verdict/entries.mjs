// Rows 6 to 8, 12 and 13: what the issued list holds, and whose key it is.

import { accepted, after, fileWith, kAnnulled, kNoLists, kPlain, kWithoutOurs } from "./verdict_case.mjs";
import { ofRecord, refused, trusting, unconfirmed, verdictCase } from "./verdict_case.mjs";
import { bundleFile, envelopeWith, kEnvelope, kIssuedAt, list, record } from "../world.mjs";
import { qrOf } from "../../world.mjs";
import { entriesOf } from "../../../writer/lists.mjs";

const kOther = { entries: entriesOf(new Map([[17, envelopeWith({ number: 9 })]])) };

const kEmptyList = { entries: new Map(), records: [] };

const kCompromised = trusting({ state: "compromised", since: "2026-02-01T00:00:00Z" });

const compromised = (listChanges, bundleChanges = {}) =>
  fileWith(listChanges, { trust: kCompromised, ...bundleChanges });

export const entries = () => [
  refused(
    "issued_differs",
    "other",
    "Row 6: another certificate has this index.",
    fileWith(kOther),
  ),
  refused(
    "issued_differs",
    "compromised",
    "Row 6 before row 7: different is said of a compromised key too.",
    compromised(kOther),
  ),
  refused(
    "issued_differs",
    "annulled",
    "Row 6 before row 9: what was annulled is the other certificate.",
    fileWith({ ...kOther, ...ofRecord(record(17, 1)) }),
  ),
  refused(
    "issued_differs",
    "future",
    "Row 6 before row 11: a date ahead does not soften it.",
    fileWith(kOther),
    { qr_text: qrOf(envelopeWith({ issued_at: "2026-04-01T00:00:00Z" })) },
  ),
  refused(
    "issued_differs",
    "expired",
    "Row 6 before row 14: old evidence is enough for it.",
    fileWith(kOther),
    { clock: "2030-01-01T00:00:00Z" },
  ),
  refused(
    "issued_differs",
    "last-bit",
    "Row 6: the entry differs in its last bit.",
    fileWith({ entries: new Map([[17, withLastBit()]]) }),
  ),
  refused(
    "key_compromised",
    "absent",
    "Row 7: the key is compromised and nobody vouches for the certificate.",
    compromised(kWithoutOurs),
  ),
  refused(
    "key_compromised",
    "absent-newer",
    "Row 7: also where the certificate is dated after complete-through.",
    compromised({ ...kWithoutOurs, complete_through: "2026-02-01T00:00:00Z" }),
  ),
  refused(
    "key_compromised",
    "absent-dated-before",
    "Row 7: also where it is dated before the key was in doubt.",
    compromised(kWithoutOurs),
    { qr_text: qrOf(envelopeWith({ issued_at: "2025-06-01T00:00:00Z" })) },
  ),
  refused(
    "key_compromised",
    "absent-future",
    "Row 7 before row 11: also where it is dated in the future.",
    compromised(kWithoutOurs),
    { qr_text: qrOf(envelopeWith({ issued_at: "2026-04-01T00:00:00Z" })) },
  ),
  refused(
    "key_compromised",
    "list-missing",
    "Row 7 before row 12: the list is not in the bundle.",
    bundleFile({ trust: kCompromised, lists: new Map() }),
  ),
  refused(
    "key_compromised",
    "beyond-positions",
    "Row 7: the index lies beyond the list's positions.",
    compromised(kWithoutOurs),
    { qr_text: qrOf(envelopeWith({ status_index: 5000 })) },
  ),
  accepted(
    "compromised-key",
    "Row 17: a compromised key's certificate stands where the issued list vouches for it.",
    compromised({}),
  ),
  accepted(
    "compromised-key-dated-after",
    "Row 17: also where it is dated after the instant of doubt.",
    bundleFile({ trust: trusting({ state: "compromised", since: "2020-01-01T00:00:00Z" }) }),
  ),
  verdictCase(
    kAnnulled,
    "compromised-key",
    "Row 9: a compromised key's certificate that is in the list and annulled.",
    compromised(ofRecord(record(17, 1))),
  ),
];

function withLastBit() {
  const entry = Uint8Array.from(entriesOf(new Map([[17, kEnvelope]])).get(17));
  entry[7] ^= 1;
  return entry;
}

export const absences = () => [
  refused(
    "issued_absent",
    "hole",
    "Row 8: no entry at the position, and one behind it.",
    fileWith({
      entries: entriesOf(
        new Map([
          [3, envelopeWith({ number: 9 })],
          [40, envelopeWith({ number: 8 })],
        ]),
      ),
    }),
  ),
  refused(
    "issued_absent",
    "at-positions",
    "Row 8: the index is the first at `positions`.",
    fileWith({ entries: entriesOf(new Map([[16, envelopeWith({ number: 9 })]])) }),
  ),
  refused(
    "issued_absent",
    "null-block",
    "Row 8: no block holds the position.",
    fileWith({ entries: entriesOf(new Map([[2000, envelopeWith({ number: 9 })]])) }),
  ),
  refused(
    "issued_absent",
    "empty-list",
    "Row 8: a list without certificates is complete too.",
    fileWith(kEmptyList),
  ),
  refused(
    "issued_absent",
    "at-complete-through",
    "Row 8: issued exactly at complete-through.",
    fileWith({ ...kWithoutOurs, complete_through: kIssuedAt }),
  ),
  refused(
    "issued_absent",
    "expired",
    "Row 8 before row 14: old evidence is enough for it.",
    fileWith(kWithoutOurs),
    { clock: "2030-01-01T00:00:00Z" },
  ),
  refused(
    "issued_absent",
    "last-position",
    "Row 8: the last index of the list.",
    fileWith(kWithoutOurs),
    { qr_text: qrOf(envelopeWith({ status_index: 2 ** 20 - 1 })) },
  ),
  unconfirmed(
    "newer_than_evidence",
    "after-complete-through",
    "Row 13: issued a second after complete-through.",
    fileWith({ ...kWithoutOurs, complete_through: after(kIssuedAt, -1) }),
  ),
  unconfirmed(
    "newer_than_evidence",
    "between",
    "Row 13: issued between complete-through and as-of, without an entry.",
    fileWith({ ...kWithoutOurs, complete_through: "2026-03-01T12:00:00Z" }),
  ),
  unconfirmed(
    "newer_than_evidence",
    "expired",
    "Row 13 before row 14: absent from evidence that has expired.",
    fileWith({ ...kWithoutOurs, complete_through: "2026-03-01T12:00:00Z" }),
    { clock: "2030-01-01T00:00:00Z" },
  ),
  unconfirmed(
    "newer_than_evidence",
    "stale",
    "Row 13 before row 15: absent from evidence that is too old.",
    fileWith({ ...kWithoutOurs, complete_through: "2026-03-01T12:00:00Z" }),
    { clock: "2026-03-05T00:00:00Z", stale_days: { default: 1, lists: {} } },
  ),
  unconfirmed(
    "newer_than_evidence",
    "after-as-of",
    "Row 13: issued after as-of, within 24 hours of now.",
    fileWith(kWithoutOurs),
    { qr_text: qrOf(envelopeWith({ issued_at: "2026-03-02T12:00:00Z" })) },
  ),
  accepted(
    "after-complete-through",
    "Row 17: an entry counts also where it is newer than complete-through.",
    fileWith({ complete_through: "2026-02-01T00:00:00Z" }),
  ),
  unconfirmed("list_missing", "no-lists", "Row 12: a bundle without lists.", kNoLists),
  unconfirmed(
    "list_missing",
    "other-list",
    "Row 12: the bundle carries another list.",
    bundleFile({ lists: new Map([[1, list({ list: 1 })]]) }),
  ),
  unconfirmed(
    "list_missing",
    "beyond-leaves",
    "Row 12: the list's number is beyond the leaves of the tree.",
    kPlain,
    { qr_text: qrOf(envelopeWith({ status_index: 2 ** 32 - 1 })) },
  ),
  unconfirmed(
    "list_missing",
    "expired",
    "Row 12 before row 14: the list is missing and the bundle has expired.",
    kNoLists,
    { clock: "2030-01-01T00:00:00Z" },
  ),
  unconfirmed(
    "list_missing",
    "retired-key",
    "Row 12: only a compromised key makes it a refusal.",
    bundleFile({ trust: trusting({ state: "retired" }), lists: new Map() }),
  ),
];
