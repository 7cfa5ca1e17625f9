// What roots sign (docs/spec/bundle.md, section 2), and how a reader gets from the roots that it
// pins to those in force (docs/spec/trust-list.md, section 2).

import { equal, hex } from "../bytes.mjs";
import { Tagged, write } from "../cbor.mjs";
import { judgeKey, verifies } from "../ed25519.mjs";
import { kidOf, protectedHeader } from "../envelope.mjs";
import { Refusal, require } from "../refusal.mjs";
import { bytes, contentOf, decode, instant, listOf, requireAgreement } from "./item.mjs";
import { requireForm, tuple, version } from "./item.mjs";
import { requireEmptyMap } from "./publishers.mjs";

const kTag = 98n;
const kMostSignatures = 6;
const kMostRotations = 24;
const kQuorum = 2;
const kNothing = new Uint8Array();

export const rootsSigStructure = (header, payload, body = kNothing) =>
  write(["Signature", body, header, kNothing, payload]);

export const isRising = (list) =>
  list.every((each, i) => i === 0 || Buffer.compare(list[i - 1], each) < 0);

function signatureOf(item, payload) {
  const [header, unprotected, signature] = tuple(item, 3);
  const kid = bytes(header, 9, 9).subarray(5);
  requireForm(equal(header, protectedHeader(kid)));
  requireEmptyMap(unprotected);
  return { kid, signature: bytes(signature, 64, 64), signed: rootsSigStructure(header, payload) };
}

/** Payload and signatures of a COSE_Sign that nobody has vouched for. */
export function parseSignedByRoots(part) {
  const tagged = decode(part);
  requireForm(tagged instanceof Tagged && tagged.tag === kTag);
  const [header, unprotected, payload, signatures] = tuple(tagged.item, 4);
  bytes(header, 0, 0);
  requireEmptyMap(unprotected);
  bytes(payload, 0, Infinity);
  const read = listOf(signatures, 0, kMostSignatures, (item) => signatureOf(item, payload));
  requireForm(isRising(read.map(({ kid }) => kid)));
  return { payload, signatures: read };
}

/** At least two roots of each set signed, nobody else, and every signature holds. */
export function requireRoots({ signatures }, sets) {
  const keyOf = (kid, set) => set.find((key) => equal(kidOf(key), kid));
  const keys = signatures.map(({ kid }) => keyOf(kid, sets.flat()));
  require(keys.every(Boolean), "unknown_roots");
  for (const set of sets) {
    const own = signatures.filter(({ kid }) => keyOf(kid, set));
    require(own.length >= kQuorum, "too_few_signatures");
  }
  const hold = signatures.map(({ signed, signature }, i) => verifies(keys[i], signed, signature));
  require(hold.every(Boolean), "bad_signature");
}

export function requireSafe(key) {
  const word = judgeKey(key);
  require(word !== "non_canonical" && word !== "small_order", "unsafe_key");
}

function keySet(item) {
  const keys = listOf(item, 3, 3, (key) => bytes(key, 32, 32));
  requireForm(isRising(keys));
  return keys;
}

const isSameSet = (a, b) => a.every((key, i) => equal(key, b[i]));

function parseRotation(item) {
  const envelope = parseSignedByRoots(bytes(item, 1, Infinity));
  const content = contentOf(envelope.payload, "fedatario root rotation", 1, 4);
  return {
    envelope,
    sequence: version(content[0]),
    issued_at: instant(content[1]),
    old: keySet(content[2]),
    new: keySet(content[3]),
  };
}

function requireChain(rotations) {
  rotations.forEach((rotation, i) => {
    requireAgreement(!isSameSet(rotation.old, rotation.new));
    if (i === 0) return;
    const before = rotations[i - 1];
    requireAgreement(rotation.sequence === before.sequence + 1);
    requireAgreement(rotation.issued_at >= before.issued_at);
    requireAgreement(isSameSet(rotation.old, before.new));
  });
}

/** The roots in force for a reader that pins a set, and the number of the last rotation. */
export function followRotations(part, pinned) {
  const start = [...pinned].sort(Buffer.compare);
  if (part === null) return { roots: start, sequence: 0 };

  const rotations = listOf(decode(part), 1, kMostRotations, parseRotation);
  requireChain(rotations);
  const last = rotations.at(-1);
  const first = rotations.findIndex(({ old }) => isSameSet(old, start));
  if (first < 0 && !isSameSet(last.new, start)) throw new Refusal("unknown_roots");

  for (const rotation of first < 0 ? [] : rotations.slice(first)) {
    requireRoots(rotation.envelope, [rotation.old, rotation.new]);
    rotation.new.forEach(requireSafe);
  }
  return { roots: last.new, sequence: last.sequence };
}

export const kidsOf = (roots) => roots.map((key) => hex(kidOf(key)));
