// docs/spec/issued-list.md.

import { equal, sha256, utf8 } from "../bytes.mjs";
import { bytes, decode, requireAgreement, requireForm } from "./item.mjs";

export const kBlockEntries = 1024;
const kEntry = 8;
const kNoEntry = new Uint8Array(kEntry);

export const entryOf = (envelope) =>
  sha256(utf8("fedatario issued v1"), envelope).subarray(0, kEntry);

/** The block's bytes. `entries`: how many it must have if it is the last of its list, else null. */
export function readBlock(part, entries) {
  const block = bytes(decode(part), kEntry, kEntry * kBlockEntries);
  requireForm(block.length % kEntry === 0 && !equal(block.subarray(-kEntry), kNoEntry));
  requireAgreement(entries === null || block.length === kEntry * entries);
  return block;
}

/** The entry at a position of the block; null where there is none. */
export function entryAt(block, position) {
  const entry = block.subarray(kEntry * position, kEntry * (position + 1));
  return entry.length === 0 || equal(entry, kNoEntry) ? null : entry;
}

/** What an entry, or null, says about an envelope. */
export function compareEntry(entry, envelope) {
  if (entry === null) return "absent";
  return equal(entry, entryOf(envelope)) ? "equal" : "different";
}
