// docs/spec/details.md.

import { toNumber } from "../bytes.mjs";
import { bytes, decode, hash, instant, listOf, orNull, requireAgreement } from "./item.mjs";
import { requireForm, uint } from "./item.mjs";

export const kLeafPositions = 4096;
const kQuarterPositions = 1024;
const kLongestLeaf = 16000;
const kLongestQuarter = 14336;
const kShortest = 6;
const kAnnulled = 1;
const kSuspended = 2;
const kSuperseded = 3;

export const kReasonClasses = [
  ...["content_error", "not_entitled", "fraud"],
  ...["key_compromise", "court_order", "other"],
];

class Records {
  constructor(content) {
    this.content = content;
    this.at = 0;
  }

  take(width) {
    requireForm(this.at + width <= this.content.length);
    this.at += width;
    return toNumber(this.content.subarray(this.at - width, this.at));
  }

  record() {
    const head = Number(this.take(2));
    const status = (head >> 12) & 3;
    const isRectified = (head >> 14) & 1;
    requireForm(head >> 15 === 0 && (status !== 0 || isRectified));
    const hasReason = status === kAnnulled || status === kSuspended;
    return {
      position: head & 4095,
      status,
      since: status === 0 ? null : instant(this.take(4)),
      reason_class: hasReason ? kReasonClasses[uint(this.take(1), 1, 6) - 1] : null,
      superseded_by: status === kSuperseded ? uint(this.take(4), 1, 99999999) : null,
      rectified_since: isRectified ? instant(this.take(4)) : null,
    };
  }

  all() {
    const records = [];
    while (this.at < this.content.length) records.push(this.record());
    return records;
  }
}

/** Records of the positions from `first` to before `end`, one for a position and rising. */
function recordsOf(content, first, end) {
  const records = new Records(content).all();
  records.forEach(({ position }, i) => {
    requireForm(position >= (i === 0 ? first : records[i - 1].position + 1) && position < end);
  });
  return records;
}

function readQuarters(children, take) {
  const names = listOf(children, 4, 4, orNull(hash));
  let length = 0;
  const records = names.flatMap((name, i) => {
    if (name === null) return [];
    const content = bytes(decode(take(name)), kShortest, kLongestQuarter);
    length += content.length;
    const first = i * kQuarterPositions;
    return recordsOf(content, first, first + kQuarterPositions);
  });
  requireForm(length > kLongestLeaf);
  return records;
}

/** Records of a leaf. `take` gives the part of a name, for a leaf that is cut in quarters. */
export function readDetailsLeaf(part, take, asOf) {
  const item = decode(part);
  const records = Array.isArray(item)
    ? readQuarters(item, take)
    : recordsOf(bytes(item, kShortest, kLongestLeaf), 0, kLeafPositions);
  for (const { since, rectified_since } of records) {
    requireAgreement([since, rectified_since].every((each) => each === null || each <= asOf));
  }
  return records;
}
