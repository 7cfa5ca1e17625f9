// Status tokens, details, issued blocks, list heads.

import { concat, fromNumber } from "../reader/bytes.mjs";
import { Pairs, write } from "../reader/cbor.mjs";
import { kidOf } from "../reader/envelope.mjs";
import { kReasonClasses } from "../reader/evidence/details.mjs";
import { entryOf } from "../reader/evidence/issued.mjs";
import { tokenHeader } from "../reader/evidence/status.mjs";
import { at, elementsOf, nameOf, sign1 } from "./signed.mjs";
import { sparse, treeOf } from "./tree.mjs";
import { deflate } from "./zlib.mjs";

const kSegment = 131072;
const kBlock = 1024;
const kLeaf = 4096;
const kQuarter = 1024;
const kLongestLeaf = 16000;

/** The bytes of a token's statuses, before they are deflated. */
export function statusBytes(statuses, length = kSegment / 4) {
  const bytes = new Uint8Array(length);
  for (const [position, status] of Object.entries(statuses)) {
    bytes[Math.floor(position / 4)] |= status << (2 * (position % 4));
  }
  return bytes;
}

/** Claims by name; the map is written in the order of this object. */
export function claimsOf({ list, segment, iat, exp, statuses }) {
  const lst = deflate(statusBytes(statuses));
  return {
    sub: [2, `urn:fedatario:status:${list}:${segment}`],
    exp: [4, at(exp)],
    iat: [6, at(iat)],
    list: [
      65533,
      new Pairs([
        ["lst", lst],
        ["bits", 2],
      ]),
    ],
    ttl: [65534, 86400],
  };
}

export const tokenHeaderOf = (key) => tokenHeader(kidOf(key.publicKey));

/** A status token; `claims` replaces some of them. */
export function token(fields, { claims = {}, header, ...options } = {}) {
  const payload = write(new Pairs(elementsOf(claimsOf(fields), claims)));
  const { key } = fields;
  return sign1(payload, key, { header: header ?? tokenHeaderOf(key), ...options });
}

export function recordBytes(record) {
  const { position, status, since, reason_class, superseded_by, rectified_since } = record;
  const isRectified = rectified_since === null ? 0 : 1;
  const parts = [fromNumber((isRectified << 14) | (status << 12) | (position % kLeaf), 2)];
  if (since !== null) parts.push(fromNumber(at(since), 4));
  if (reason_class !== null) parts.push([kReasonClasses.indexOf(reason_class) + 1]);
  if (superseded_by !== null) parts.push(fromNumber(superseded_by, 4));
  if (isRectified) parts.push(fromNumber(at(rectified_since), 4));
  return concat(...parts);
}

export const recordsBytes = (records) => concat(...records.map(recordBytes));

/** A leaf cut in quarters, and these, whatever their size. */
export function quartersOf(records) {
  const quarters = [0, 1, 2, 3].map((quarter) => {
    const own = records.filter(({ position }) => ((position / kQuarter) & 3) === quarter);
    return own.length === 0 ? null : write(recordsBytes(own));
  });
  const names = quarters.map((part) => (part === null ? null : nameOf(part)));
  return [write(names), ...quarters.filter((part) => part !== null)];
}

/** The parts of a details leaf, the leaf first. */
export function detailsParts(records) {
  const whole = recordsBytes(records);
  return whole.length <= kLongestLeaf ? [write(whole)] : quartersOf(records);
}

/** Values by position as values by group of `size`, the positions counted from the group's first. */
function grouped(values, size) {
  const groups = new Map();
  for (const [position, value] of values) {
    const group = Math.floor(position / size);
    if (!groups.has(group)) groups.set(group, new Map());
    groups.get(group).set(position % size, value);
  }
  return groups;
}

const mapValues = (map, change) =>
  new Map([...map].map(([key, value]) => [key, change(value, key)]));

export function blockBytes(entries) {
  const bytes = new Uint8Array(8 * (Math.max(...entries.keys()) + 1));
  for (const [position, entry] of entries) bytes.set(entry, 8 * position);
  return bytes;
}

/** Entries by position, of envelopes by position. */
export const entriesOf = (envelopes) => mapValues(envelopes, entryOf);

const issuedLeaves = (entries) =>
  sparse(mapValues(grouped(entries, kBlock), (own) => [write(blockBytes(own))]));

const detailsLeaves = (records) => {
  const byPosition = new Map(
    [...records].sort((a, b) => a.position - b.position).map((each) => [each.position, each]),
  );
  return sparse(mapValues(grouped(byPosition, kLeaf), (own) => detailsParts([...own.values()])));
};

function statusLeaves(fields, positions, tokenOptions) {
  const standing = fields.records.filter(({ status }) => status !== 0);
  const statuses = fields.statuses ?? standing.map(({ position, status }) => [position, status]);
  const groups = grouped(statuses, kSegment);
  return Array.from({ length: Math.ceil(positions / kSegment) }, (_, segment) => {
    const own = Object.fromEntries(groups.get(segment) ?? []);
    return [token({ ...fields, segment, statuses: own }, tokenOptions?.(segment) ?? {})];
  });
}

/**
 * The parts of a list, its head first. `entries`: 8 bytes by position; `records`: those of the
 * details. `leaves` replaces the leaves of trees, `trees` their names, `elements` those of the head.
 */
export function listParts(fields, options = {}) {
  const { leaves = {}, trees = {}, elements = {}, tokens, key = fields.key, ...rest } = options;
  const { entries, records } = fields;
  const positions = fields.positions ?? Math.max(-1, ...entries.keys()) + 1;
  const made = {
    status: treeOf(leaves.status ?? statusLeaves(fields, positions, tokens), trees.status),
    issued: treeOf(leaves.issued ?? issuedLeaves(entries), trees.issued),
    details: treeOf(leaves.details ?? detailsLeaves(records), trees.details),
  };
  const content = {
    text: "fedatario list",
    format: 1,
    list: fields.list,
    version: fields.version,
    as_of: at(fields.as_of),
    complete_through: at(fields.complete_through),
    positions,
    status: made.status.item,
    issued: made.issued.item,
    details: made.details.item,
  };
  const payload = write(elementsOf(content, elements));
  const below = Object.values(made).flatMap(({ parts }) => parts);
  return [sign1(payload, key, rest), ...below];
}
