// What a reader must answer to the file of a case, and what it saw on the way: the shapes of
// tests/vectors/README.md, section "Files of the evidence".

import { fromHex, hex } from "../bytes.mjs";
import { Refusal } from "../refusal.mjs";
import { raised, readBundle, requireInstallable } from "./bundle.mjs";
import { readDetailsLeaf } from "./details.mjs";
import { compareEntry, entryAt, entryOf, readBlock } from "./issued.mjs";
import { followRotations } from "./roots.mjs";
import { readToken } from "./status.mjs";
import { Parts } from "./tree.mjs";
import { readHead, readShards } from "./trust_list.mjs";
import { judge } from "./verdict.mjs";

/** What `read` makes of a file: `expect` beside `ok`, and `intermediate`; or why it is refused. */
function answered(read) {
  try {
    const { expect = {}, intermediate } = read();
    return { expect: { result: "ok", reason: null, ...expect }, intermediate };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { expect: { result: "refused", reason: error.reason } };
  }
}

const bytesOf = (text) => (text === null ? null : fromHex(text));

function trustContent({ shards, ...head }) {
  const { version, issued_at, expires, demonstration, shard_bits, publishers } = head;
  const { leaves } = shards;
  return { version, issued_at, expires, demonstration, shard_bits, leaves, publishers };
}

function readTrust({ pinned, rotations, trust_list, parts, look_up }) {
  const { roots, sequence } = followRotations(bytesOf(rotations), pinned.map(fromHex));
  const head = readHead(fromHex(trust_list), roots);
  const rest = new Parts(parts.map(fromHex));
  const issuers = readShards(head, rest);
  rest.requireEnd();

  const place = issuers.findIndex(({ kid }) => kid === look_up);
  const intermediate = {
    root_set: roots.map(hex),
    sequence,
    to_be_signed: head.envelope.signatures.map(({ signed }) => hex(signed)),
    content: trustContent(head),
    issuers,
    found: place < 0 ? null : place,
  };
  return { intermediate };
}

function readStatus({ token, publishers, list, segment, as_of, positions }) {
  const place = { list, segment, asOf: as_of, positions };
  return { intermediate: readToken(fromHex(token), publishers, place) };
}

function readDetails({ parts, as_of }) {
  const [leaf, ...quarters] = parts.map(fromHex);
  const rest = new Parts(quarters);
  const records = readDetailsLeaf(leaf, (name) => rest.take(name), as_of);
  rest.requireEnd();
  return { intermediate: { records } };
}

function readIssued({ block, entries, position, envelope }) {
  const entry = entryAt(readBlock(fromHex(block), entries), position);
  const own = fromHex(envelope);
  return {
    expect: { entry: compareEntry(entry, own) },
    intermediate: { entry: hex(entryOf(own)) },
  };
}

const kNoFloor = {
  manifest_version: 0,
  trust_version: 0,
  sequence: 0,
  issued_at: "2020-01-01T00:00:00Z",
};

/** The reader's floor once the bundle has taken its place; null for one that keeps none. */
function installed(bundle, { pinned, clock, floor, held }) {
  if (floor === null && held === null) return null;
  const before = held === null ? null : readBundle(fromHex(held), pinned.map(fromHex));
  const lowest = floor ?? kNoFloor;
  const reached = before === null ? lowest : raised(lowest, before);
  requireInstallable(bundle, reached, before, clock);
  return reached;
}

function bundleContent({ manifest, lists, names }) {
  const { version, issued_at, next_update, expires } = manifest;
  const heads = [...lists.values()].map(({ head }) => {
    const { list, version: number, as_of, complete_through, positions, kid } = head;
    return { list, version: number, as_of, complete_through, positions, kid };
  });
  return { manifest: { version, issued_at, next_update, expires }, lists: heads, names };
}

function readBundleFile(vector) {
  const bundle = readBundle(fromHex(vector.file), vector.pinned.map(fromHex));
  const floor = installed(bundle, vector);
  const { clock, stale_days, qr_text } = vector;
  const verdict = qr_text === null ? null : judge(qr_text, bundle, { clock, floor, stale_days });
  return {
    expect: verdict === null ? {} : { verdict },
    intermediate: bundleContent(bundle),
  };
}

const kReaders = {
  trust: readTrust,
  status: readStatus,
  details: readDetails,
  issued: readIssued,
  bundle: readBundleFile,
};

export const kEvidenceKinds = Object.keys(kReaders);

export const answerTo = (kind, vector) => answered(() => kReaders[kind](vector));
