// Signed objects of the evidence. Checks nothing: the bad cases are written by the same lines.

import { sign } from "../cases/world.mjs";
import { sha256 } from "../reader/bytes.mjs";
import { Pairs, Tagged, write } from "../reader/cbor.mjs";
import { kidOf, protectedHeader, sigStructure } from "../reader/envelope.mjs";
import { rootsSigStructure } from "../reader/evidence/roots.mjs";
import { instantSeconds } from "../reader/names.mjs";

export const at = instantSeconds;
export const nameOf = (part) => sha256(part);
export const nothing = () => new Uint8Array();
export const noEntries = () => new Pairs([]);

export const headerOf = (key) => protectedHeader(kidOf(key.publicKey));

/** Elements in the order of their names, some replaced, and left out where `undefined` is. */
export const elementsOf = (elements, changes = {}) =>
  Object.values({ ...elements, ...changes }).filter((element) => element !== undefined);

/** A COSE_Sign1; `edit` changes its four items after they were signed. */
export function sign1(payload, key, { header = headerOf(key), edit = (items) => items } = {}) {
  const signature = sign(key, sigStructure(header, payload));
  return write(new Tagged(18, edit([header, noEntries(), payload, signature])));
}

export const byKid = (keys) =>
  [...keys].sort((a, b) => Buffer.compare(kidOf(a.publicKey), kidOf(b.publicKey)));

/** Public keys in rising order of their bytes. */
export const keySet = (keys) => keys.map(({ publicKey }) => publicKey).sort(Buffer.compare);

export function rootSignature(payload, key, header = headerOf(key)) {
  return [header, noEntries(), sign(key, rootsSigStructure(header, payload))];
}

/** A COSE_Sign; `edit` changes its list of signatures, `wrap` its four items. */
export function signedByRoots(payload, keys, options = {}) {
  const { edit = (signatures) => signatures, wrap = (items) => items } = options;
  const signatures = edit(byKid(keys).map((key) => rootSignature(payload, key)));
  return write(new Tagged(98, wrap([nothing(), noEntries(), payload, signatures])));
}
