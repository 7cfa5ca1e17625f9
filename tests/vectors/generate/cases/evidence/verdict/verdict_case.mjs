// bundle/: a verdict, by the table in docs/spec/bundle.md, section 10.

import { bundleFile, bundleInputs, envelopeWith, evidenceCase, issuer, kQr } from "../world.mjs";
import { kSince, list, named, trust } from "../world.mjs";
import { entriesOf } from "../../../writer/lists.mjs";

/** An instant some seconds after another. */
export const after = (instant, seconds) =>
  new Date(Date.parse(instant) + 1000 * seconds).toISOString().replace(".000Z", "Z");

export const answer = (verdict, reason, changes = {}) => ({
  verdict,
  reason,
  since: null,
  reason_class: null,
  superseded_by: null,
  rectified_since: null,
  ...changes,
});

export function verdictCase(verdict, name, description, file, inputs = {}) {
  const content = bundleInputs(file, { qr_text: kQr, ...inputs });
  const { kind, content: made } = evidenceCase("bundle", name, description, content, null, {
    verdict,
  });
  return { kind, name: named("verdict", verdict.verdict, verdict.reason, name), content: made };
}

export const accepted = (name, description, file, inputs) =>
  verdictCase(answer("accepted", null), name, description, file, inputs);

export const refused = (reason, name, description, file, inputs) =>
  verdictCase(answer("refused", reason), name, description, file, inputs);

export const unconfirmed = (reason, name, description, file, inputs) =>
  verdictCase(answer("unconfirmed", reason), name, description, file, inputs);

export const kAnnulled = answer("annulled", null, { since: kSince, reason_class: "content_error" });

export const kSuspended = answer("suspended", null, {
  since: kSince,
  reason_class: "content_error",
});

export const kSuperseded = answer("superseded", null, { since: kSince, superseded_by: 12399 });

/** The bundle's file with other contents of list 0 and other fields. */
export const fileWith = (listChanges, bundleChanges = {}) =>
  bundleFile({ lists: new Map([[0, list(listChanges)]]), ...bundleChanges });

export const ofRecord = (...records) => ({ records });

/** A list that holds another certificate than ours, at position 3 alone. */
export const kWithoutOurs = { entries: entriesOf(new Map([[3, envelopeWith({ number: 9 })]])) };

export const kPlain = bundleFile();

export const kNoLists = bundleFile({ lists: new Map() });

export const trusting = (changes) => trust({ issuers: [issuer(changes)] });

export const kFuture = envelopeWith({ issued_at: "2026-04-01T00:00:00Z" });

export const kHoldsFuture = { entries: entriesOf(new Map([[17, kFuture]])) };
