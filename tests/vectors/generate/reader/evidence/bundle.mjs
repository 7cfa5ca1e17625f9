// docs/spec/bundle.md, sections 4 and 6 to 8. The order of the steps is the order of the lines.

import { equal, hex, sha256 } from "../bytes.mjs";
import { require } from "../refusal.mjs";
import { parseCatalogue, readCatalogue } from "./catalogue.mjs";
import { bytes, contentOf, decode, hash, instant, isNamed, listOf, orNull } from "./item.mjs";
import { requireAgreement, requireForm, tuple, uint, version } from "./item.mjs";
import { readList } from "./lists.mjs";
import {
  isValidAt,
  parseSign1,
  publisherOf,
  requireAllowed,
  requireSigned,
} from "./publishers.mjs";
import { followRotations } from "./roots.mjs";
import { leavesOf, parseTree, Parts } from "./tree.mjs";
import { readHead, readShards } from "./trust_list.mjs";

const kLongestFile = 512 * 1024 * 1024;
const kLongestPart = 16384;

function openFile(file) {
  require(file.length <= kLongestFile, "too_long");
  const [text, format, manifest, parts] = tuple(decode(file), 4);
  requireForm(isNamed(text, "fedatario bundle file"));
  uint(format, 1, 1);
  const read = listOf(parts, 0, Infinity, (part) => bytes(part, 0, Infinity));
  const all = [bytes(manifest, 0, Infinity), ...read];
  require(all.every(({ length }) => length <= kLongestPart), "too_long");
  return { manifest, parts: new Parts(read) };
}

function parseManifest(payload) {
  const content = contentOf(payload, "fedatario bundle", 1, 8);
  const [number, issuedAt, nextUpdate, expires, rotations, trust, catalogue, lists] = content;
  return {
    version: version(number),
    issued_at: instant(issuedAt),
    next_update: instant(nextUpdate),
    expires: instant(expires),
    rotations: orNull(hash)(rotations),
    trust: hash(trust),
    catalogue: parseCatalogue(catalogue),
    lists: parseTree(lists),
  };
}

function requirePublisher(envelope, manifest, { publishers }) {
  const publisher = publisherOf(envelope, publishers);
  requireAllowed(publisher.bundles && isValidAt(publisher, manifest.issued_at));
  requireSigned(envelope, publisher.public_key);
}

function requireDates({ issued_at, next_update, expires }, trust) {
  requireAgreement(issued_at < next_update && next_update <= expires);
  requireAgreement(trust.issued_at <= issued_at);
}

/** The whole bundle, for a reader that pins these roots. */
export function readBundle(file, pinned) {
  const { manifest: signed, parts } = openFile(file);
  const envelope = parseSign1(signed);
  const manifest = parseManifest(envelope.payload);

  const rotations = manifest.rotations === null ? null : parts.take(manifest.rotations);
  const trustPart = parts.take(manifest.trust);
  const { roots, sequence } = followRotations(rotations, pinned);
  const trust = readHead(trustPart, roots);
  requirePublisher(envelope, manifest, trust);
  requireDates(manifest, trust);

  const issuers = readShards(trust, parts);
  readCatalogue(manifest.catalogue, parts);
  const lists = new Map();
  for (const [number, name] of leavesOf(manifest.lists, parts)) {
    const evidence = { publishers: trust.publishers, manifest };
    lists.set(number, readList(parts.take(name), number, parts, evidence));
  }
  parts.requireEnd();
  const names = parts.parts.map((part) => hex(sha256(part)));
  return { signed, publisher: envelope.kid, manifest, sequence, trust, issuers, lists, names };
}

const isNoOlder = (bundle, floor) =>
  bundle.manifest.version >= floor.manifest_version &&
  bundle.trust.version >= floor.trust_version &&
  bundle.sequence >= floor.sequence;

function requireNoOlderThan(bundle, held) {
  const isOtherVersion = bundle.manifest.version !== held.manifest.version;
  require(isOtherVersion || equal(bundle.signed, held.signed), "older");
  for (const [number, { head }] of bundle.lists) {
    require(head.version >= (held.lists.get(number)?.head.version ?? 0), "older");
  }
}

export const latest = (...instants) => instants.reduce((a, b) => (a > b ? a : b));

export const isExpired = ({ manifest, trust }, now) =>
  now > manifest.expires || now > trust.expires;

/** The floor of a reader that has installed one more bundle. */
export function raised(floor, bundle) {
  const { manifest, trust, sequence } = bundle;
  return {
    manifest_version: Math.max(floor.manifest_version, manifest.version),
    trust_version: Math.max(floor.trust_version, trust.version),
    sequence: Math.max(floor.sequence, sequence),
    issued_at: latest(floor.issued_at, manifest.issued_at),
  };
}

/** Whether a bundle may take the place of `held`, which may be null, by a reader's clock. */
export function requireInstallable(bundle, floor, held, clock) {
  require(isNoOlder(bundle, floor), "older");
  if (held !== null) requireNoOlderThan(bundle, held);
  require(!isExpired(bundle, latest(clock, floor.issued_at)), "expired");
}
