// details/: a leaf of the details, whole or cut in quarters.

import { concat, fromNumber, hex } from "../../../reader/bytes.mjs";
import { longHead, write } from "../../../reader/cbor.mjs";
import { detailsParts, quartersOf, recordBytes, recordsBytes } from "../../../writer/lists.mjs";
import { nameOf } from "../../../writer/signed.mjs";
import { evidenceCase, kAsOf, kSince, record } from "../world.mjs";

const kHash = new Uint8Array(32).fill(0xcd);

function ofParts(reason, name, description, parts) {
  return evidenceCase(
    "details",
    name,
    description,
    { parts: parts.map(hex), as_of: kAsOf },
    reason,
  );
}

const ok = (name, description, records) => ofParts(null, name, description, detailsParts(records));

const malformed = (name, description, parts) => ofParts("malformed", name, description, parts);

/** A leaf of these bytes. */
const ofBytes = (name, description, ...bytes) =>
  malformed(name, description, [write(concat(...bytes))]);

const kFull = { rectified_since: kSince };

/** `count` records of 14 bytes from a position on. */
const longest = (count, first = 0) =>
  Array.from({ length: count }, (_, i) => record(first + i, 3, kFull));

const shortest = (count, first) => Array.from({ length: count }, (_, i) => record(first + i, 0));

/** 1,142 records of 14 bytes, then some of 6. */
const nearLimit = (count) => [...longest(1142), ...shortest(count, 1142)];

const kReasons = [
  "content_error",
  "not_entitled",
  "fraud",
  "key_compromise",
  "court_order",
  "other",
];

const good = () => [
  ok("annulled", "One certificate, annulled.", [record(17, 1)]),
  ok("suspended", "One certificate, suspended.", [record(17, 2)]),
  ok("superseded", "One certificate, superseded.", [record(17, 3)]),
  ok("rectified", "A certificate that stands and whose acta was rectified.", [record(17, 0)]),
  ok(
    "rectified-too",
    "Each class, rectified as well.",
    [1, 2, 3].map((status) => record(status, status, kFull)),
  ),
  ok(
    "reason-classes",
    "Each reason class, annulled and suspended.",
    kReasons.flatMap((reason_class, i) => [
      record(2 * i, 1, { reason_class }),
      record(2 * i + 1, 2, { reason_class }),
    ]),
  ),
  ok("first-and-last-position", "The first and the last position of a leaf.", [
    record(0, 1),
    record(4095, 3),
  ]),
  ok("quarter-borders", "Positions on both sides of each quarter, in one leaf.", [
    ...[1023, 1024, 2047, 2048, 3071, 3072].map((position) => record(position, 1)),
  ]),
  ok("successor-1", "The lowest number of a successor.", [record(5, 3, { superseded_by: 1 })]),
  ok("successor-99999999", "The highest number of a successor.", [
    record(5, 3, { superseded_by: 99999999 }),
  ]),
  ok("first-instant", "The first instant.", [record(5, 1, { since: "2020-01-01T00:00:00Z" })]),
  ok("instants-at-as-of", "Instants that are as-of.", [
    record(5, 3, { since: kAsOf, rectified_since: kAsOf }),
  ]),
  ok("whole-16000", "A leaf of 16,000 bytes, which is not yet cut.", nearLimit(2)),
  ok("quarters-16006", "Records of 16,006 bytes: two quarters, two nulls.", nearLimit(3)),
  ok("quarters-largest", "A quarter of 14,336 bytes, and records in the last.", [
    ...longest(1024),
    ...longest(120, 3972),
  ]),
];

const kOne = recordBytes(record(17, 1));
const kTwo = recordBytes(record(18, 3));

/** A record's bytes with some of them replaced. */
function withBytes(bytes, at, ...values) {
  const changed = Uint8Array.from(bytes);
  changed.set(values, at);
  return changed;
}

const instant = (seconds) => [...fromNumber(seconds, 4)];

const records = () => [
  ofBytes("spare-bit", "The spare bit is set.", withBytes(kOne, 0, kOne[0] | 0x80)),
  ofBytes("class-0", "Neither a class nor rectified.", [0, 17], instant(1772382600)),
  ofBytes("class-0-at-end", "Neither, in two bytes behind a good record.", kOne, [0, 18]),
  ofBytes("truncated-successor", "The successor's last byte is missing.", kTwo.subarray(0, -1)),
  ofBytes("truncated", "The last byte is missing.", kOne.subarray(0, -1)),
  ofBytes(
    "truncated-second",
    "The second record ends after its instant.",
    kOne,
    kTwo.subarray(0, 6),
  ),
  ofBytes("head-alone", "The second record has one byte.", kOne, [0x10]),
  ofBytes("trailing-zeros", "Two zeros behind the last record.", kOne, [0, 0]),
  ofBytes("reason-class-0", "Reason class 0.", withBytes(kOne, 6, 0)),
  ofBytes("reason-class-7", "Reason class 7.", withBytes(kOne, 6, 7)),
  ofBytes("reason-class-255", "Reason class 255.", withBytes(kOne, 6, 255)),
  ofBytes("successor-0", "A successor of number 0.", withBytes(kTwo, 6, ...instant(0))),
  ofBytes(
    "successor-100000000",
    "A successor's number of nine digits.",
    withBytes(kTwo, 6, ...instant(1e8)),
  ),
  ofBytes("since-2019", "An instant before 2020.", withBytes(kOne, 2, ...instant(1577836799))),
  ofBytes(
    "rectified-2019",
    "A rectification before 2020.",
    withBytes(recordBytes(record(5, 0)), 2, ...instant(1577836799)),
  ),
  ofBytes("descending", "Records by falling position.", kTwo, kOne),
  ofBytes("twice", "Two records of one position.", kOne, kOne),
  ofBytes(
    "twice-other-class",
    "Two records of one position, annulled and superseded.",
    kOne,
    recordBytes(record(17, 3)),
  ),
  malformed("empty", "A leaf without records.", [write(new Uint8Array())]),
  malformed("5-bytes", "Fewer bytes than a record has.", [write(kOne.subarray(0, 5))]),
  malformed("text", "The records as a text.", [concat([0x67], kOne)]),
  malformed("null", "Null as a leaf.", [write(null)]),
  malformed("long-head", "The length in two bytes.", [concat(longHead(2, kOne.length, 1), kOne)]),
  malformed("indefinite", "A byte string of indefinite length.", [
    concat([0x5f], write(kOne), [0xff]),
  ]),
  malformed("trailing-byte", "A byte after the leaf's item.", [concat(write(kOne), [0])]),
  malformed("no-bytes", "A part of no bytes.", [new Uint8Array()]),
];

/** Quarters of these records, with their names or the quarters themselves changed. */
function changedQuarters(own, { names = (list) => list, parts = (list) => list }) {
  const [, ...quarters] = quartersOf(own);
  const kept = parts(quarters);
  const byQuarter = [0, 1, 2, 3].map((quarter) =>
    own.some(({ position }) => position >> 10 === quarter),
  );
  let next = 0;
  const all = byQuarter.map((isThere) => (isThere ? nameOf(kept[next++]) : null));
  return [write(names(all)), ...kept];
}

const kLarge = nearLimit(3);

const quarters = () => [
  malformed("whole-16006", "A leaf of 16,006 bytes that is not cut.", [
    write(recordsBytes(kLarge)),
  ]),
  malformed("quarters-16000", "Records of 16,000 bytes that are cut.", quartersOf(nearLimit(2))),
  malformed(
    "quarters-of-two",
    "Two records that are cut.",
    quartersOf([record(17, 1), record(2000, 3)]),
  ),
  malformed("quarters-null", "Four nulls.", [write([null, null, null, null])]),
  malformed(
    "quarters-3",
    "Three names.",
    changedQuarters(kLarge, { names: (list) => list.slice(0, 3) }),
  ),
  malformed(
    "quarters-5",
    "Five names.",
    changedQuarters(kLarge, { names: (list) => [...list, null] }),
  ),
  malformed(
    "quarters-name-31",
    "A name of 31 bytes.",
    changedQuarters(kLarge, { names: ([first, ...rest]) => [first.subarray(1), ...rest] }),
  ),
  malformed(
    "quarters-other-place",
    "The second quarter's records in the third place.",
    changedQuarters(kLarge, { names: ([a, b]) => [a, null, b, null] }),
  ),
  malformed(
    "quarters-exchanged",
    "Two quarters in each other's place.",
    changedQuarters([...longest(600), ...longest(600, 1024)], { parts: ([a, b]) => [b, a] }),
  ),
  malformed(
    "quarter-beyond-end",
    "The first quarter goes on to the second's first position.",
    quartersAt(1025, longest(1144, 1)),
  ),
  malformed(
    "quarter-before-first",
    "The second quarter begins with the first's last position.",
    quartersAt(1023, longest(1144)),
  ),
  malformed(
    "quarter-empty",
    "A quarter without records where null should stand.",
    withEmptyQuarter([...longest(1024), ...longest(120, 1024)]),
  ),
  malformed(
    "quarter-cut-again",
    "A quarter that is cut in quarters.",
    changedQuarters(kLarge, {
      parts: ([first]) => [first, write([kHash, null, null, null])],
    }),
  ),
  malformed(
    "quarter-descending",
    "Records by falling position within a quarter.",
    changedQuarters(kLarge, {
      parts: ([first]) => [
        first,
        write(recordsBytes(kLarge.filter(({ position }) => position >= 1024).reverse())),
      ],
    }),
  ),
  malformed(
    "quarter-trailing-byte",
    "A byte after a quarter's item.",
    changedQuarters(kLarge, { parts: ([first, second]) => [first, concat(second, [0])] }),
  ),
];

/** Two quarters, cut at another position than they should be. */
function quartersAt(position, own) {
  const first = write(recordsBytes(own.filter((each) => each.position < position)));
  const second = write(recordsBytes(own.filter((each) => each.position >= position)));
  return [write([nameOf(first), nameOf(second), null, null]), first, second];
}

function withEmptyQuarter(own) {
  const empty = write(new Uint8Array());
  const [first, second] = quartersOf(own).slice(1);
  const names = [nameOf(first), nameOf(second), nameOf(empty), null];
  return [write(names), first, second, empty];
}

const late = "2026-03-01T19:00:01Z";
const inconsistent = (name, description, own) =>
  ofParts("inconsistent", name, description, detailsParts(own));

const instants = () => [
  inconsistent("since-after-as-of", "Annulled a second after as-of.", [
    record(17, 1, { since: late }),
  ]),
  inconsistent("rectified-after-as-of", "Rectified a second after as-of.", [
    record(17, 0, { rectified_since: late }),
  ]),
  inconsistent("second-record-after-as-of", "The second of two records.", [
    record(17, 1),
    record(18, 3, { rectified_since: late }),
  ]),
];

export const detailsCases = () => [good, records, quarters, instants].flatMap((group) => group());
