// Section 5 of docs/spec/bundle.md: a list's head, its three trees and their agreement.

import {
  parseSign1,
  isValidAt,
  publisherOf,
  requireAllowed,
  requireSigned,
} from "./publishers.mjs";
import { contentOf, instant, isWithin, kHighestList, requireAgreement } from "./item.mjs";
import { requireForm, uint, version } from "./item.mjs";
import { kLeafPositions, readDetailsLeaf } from "./details.mjs";
import { entryAt, kBlockEntries, readBlock } from "./issued.mjs";
import { kPositions, readToken } from "./status.mjs";
import { leavesOf, parseTree } from "./tree.mjs";

export const kListPositions = 2 ** 20;

function parseHead(payload) {
  const content = contentOf(payload, "fedatario list", 1, 8);
  const [list, number, asOf, completeThrough, positions, status, issued, details] = content;
  const head = {
    list: uint(list, 0, kHighestList),
    version: version(number),
    as_of: instant(asOf),
    complete_through: instant(completeThrough),
    positions: uint(positions, 0, kListPositions),
    status: parseTree(status),
    issued: parseTree(issued),
    details: parseTree(details),
  };
  // Eight leaves at most, so that all of them stand in the top.
  requireForm(!head.status.top.includes(null));
  return head;
}

function requireConsistent(head, list, manifest) {
  const { positions } = head;
  requireAgreement(head.list === list);
  requireAgreement(head.complete_through <= head.as_of && head.as_of <= manifest.issued_at);
  requireAgreement(head.status.leaves === Math.ceil(positions / kPositions));
  requireAgreement(head.issued.leaves === Math.ceil(positions / kBlockEntries));
  requireAgreement(head.details.leaves <= Math.ceil(positions / kLeafPositions));
}

/** The head, believed because a publisher of this list signed it while it might. */
function readHead(part, list, { publishers, manifest }) {
  const envelope = parseSign1(part);
  const publisher = publisherOf(envelope, publishers);
  requireAllowed(isWithin(publisher.lists, list));
  requireSigned(envelope, publisher.public_key);
  const head = parseHead(envelope.payload);
  requireAllowed(isValidAt(publisher, head.as_of));
  requireConsistent(head, list, manifest);
  return { ...head, kid: publisher.kid };
}

function readStatuses(head, parts, publishers, tokens) {
  const statuses = new Map();
  for (const [segment, name] of leavesOf(head.status, parts)) {
    const part = parts.take(name);
    const place = { ...head, segment, asOf: head.as_of };
    const { statuses: own } = readToken(part, publishers, place);
    tokens.push(part);
    for (const [at, status] of Object.entries(own)) {
      statuses.set(segment * kPositions + Number(at), status);
    }
  }
  return statuses;
}

function readBlocks(head, parts) {
  const blocks = new Map();
  for (const [leaf, name] of leavesOf(head.issued, parts)) {
    const isLast = leaf === head.issued.leaves - 1;
    const entries = isLast ? head.positions - leaf * kBlockEntries : null;
    blocks.set(leaf, readBlock(parts.take(name), entries));
  }
  return blocks;
}

function readRecords(head, parts) {
  const records = new Map();
  for (const [leaf, name] of leavesOf(head.details, parts)) {
    const part = parts.take(name);
    for (const record of readDetailsLeaf(part, (each) => parts.take(each), head.as_of)) {
      records.set(leaf * kLeafPositions + record.position, record);
    }
  }
  return records;
}

function requireTreesAgree(statuses, records, entry) {
  for (const [position, status] of statuses) {
    requireAgreement(records.get(position)?.status === status);
  }
  for (const [position, { status }] of records) {
    requireAgreement((statuses.get(position) ?? 0) === status && entry(position) !== null);
  }
}

/** One list: its head, the entry at a position, the record of a position. */
export function readList(part, list, parts, { publishers, manifest }) {
  const head = readHead(part, list, { publishers, manifest });
  const tokens = [];
  const statuses = readStatuses(head, parts, publishers, tokens);
  const blocks = readBlocks(head, parts);
  const records = readRecords(head, parts);

  const entry = (position) => {
    const block = blocks.get(Math.floor(position / kBlockEntries));
    return block === undefined ? null : entryAt(block, position % kBlockEntries);
  };
  requireTreesAgree(statuses, records, entry);
  return { head, entry, record: (position) => records.get(position), signed: [part, ...tokens] };
}
