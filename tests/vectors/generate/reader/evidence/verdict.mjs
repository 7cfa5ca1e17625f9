// docs/spec/bundle.md, sections 9 and 10. The order of the rows is the order of the lines.

import { fromHex } from "../bytes.mjs";
import { instantSeconds } from "../names.mjs";
import { Refusal } from "../refusal.mjs";
import { authenticate, kAheadSeconds, requireScope } from "../verify.mjs";
import { isExpired, latest } from "./bundle.mjs";
import { compareEntry } from "./issued.mjs";
import { isWithin } from "./item.mjs";
import { kListPositions } from "./lists.mjs";

const kDaySeconds = 24 * 60 * 60;
const kAnnulled = 1;
const kSuspended = 2;
const kSuperseded = 3;

const answer = (verdict, changes = {}) => ({
  verdict,
  reason: null,
  since: null,
  reason_class: null,
  superseded_by: null,
  rectified_since: null,
  ...changes,
});

const refused = (reason) => answer("refused", { reason });
const unconfirmed = (reason) => answer("unconfirmed", { reason });

const seconds = (later, earlier) => instantSeconds(later) - instantSeconds(earlier);

function staleSeconds(stale, list) {
  return kDaySeconds * (stale.lists[list] ?? stale.default);
}

/** Rows 6 to 17, for a credential that is in scope. */
function judgeStanding({ credential, envelope, issuer }, bundle, now, stale) {
  const { issued_at, status_index } = credential;
  const number = Math.floor(status_index / kListPositions);
  const list = bundle.lists.get(number);
  const position = status_index % kListPositions;
  const entry = list && compareEntry(list.entry(position), envelope);
  const record = entry === "equal" ? list.record(position) : undefined;

  if (entry === "different") return refused("issued_differs");
  if (entry !== "equal" && issuer.state === "compromised") return refused("key_compromised");
  if (entry === "absent" && issued_at <= list.head.complete_through) {
    return refused("issued_absent");
  }
  if (record?.status === kAnnulled) return stopped("annulled", record);
  if (record?.status === kSuperseded) return superseded(record);
  if (seconds(issued_at, now) > kAheadSeconds) return unconfirmed("dated_in_the_future");
  if (list === undefined) return unconfirmed("list_missing");
  if (entry === "absent") return unconfirmed("newer_than_evidence");
  if (isExpired(bundle, now)) return unconfirmed("evidence_expired");
  if (seconds(now, list.head.as_of) > staleSeconds(stale, number)) {
    return unconfirmed("evidence_too_old");
  }
  if (record?.status === kSuspended) return stopped("suspended", record);
  return answer("accepted", { rectified_since: record?.rectified_since ?? null });
}

const stopped = (verdict, { since, reason_class }) => answer(verdict, { since, reason_class });

const superseded = ({ since, superseded_by }) => answer("superseded", { since, superseded_by });

/** The verdict on a QR text. `clock`: the reader's; `floor`: null or the reader's. */
export function judge(qrText, bundle, { clock, floor, stale_days }) {
  const seen = {};
  try {
    const issuer = authenticate(qrText, bundle.issuers, seen);
    requireScope(seen.credential, issuer);
    const number = Math.floor(seen.credential.status_index / kListPositions);
    if (!isWithin(issuer.lists, number)) return refused("scope_status_list");

    const now = latest(clock, floor?.issued_at ?? clock, bundle.manifest.issued_at);
    const certificate = { credential: seen.credential, envelope: fromHex(seen.envelope), issuer };
    return judgeStanding(certificate, bundle, now, stale_days);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error.reason);
  }
}
