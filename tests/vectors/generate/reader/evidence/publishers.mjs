// Section 2 of docs/spec/bundle.md: what a publisher signs, and which publisher may.

import { equal, fromHex, hex } from "../bytes.mjs";
import { Pairs, Tagged } from "../cbor.mjs";
import { verifies } from "../ed25519.mjs";
import { protectedHeader, sigStructure } from "../envelope.mjs";
import { require } from "../refusal.mjs";
import { bytes, decode, requireForm, tuple } from "./item.mjs";

const kTag = 18n;
const kKidAt = 5;

export function requireEmptyMap(item) {
  requireForm(item instanceof Pairs && item.entries.length === 0);
}

/** A COSE_Sign1 with the protected header that `headerOf` makes of a kid. */
export function parseSign1(part, headerOf = protectedHeader) {
  const tagged = decode(part);
  requireForm(tagged instanceof Tagged && tagged.tag === kTag);
  const [header, unprotected, payload, signature] = tuple(tagged.item, 4);
  bytes(header, kKidAt + 4, Infinity);
  const kid = header.subarray(kKidAt, kKidAt + 4);
  requireForm(equal(header, headerOf(kid)));
  requireEmptyMap(unprotected);
  bytes(payload, 1, Infinity);
  bytes(signature, 64, 64);
  return { kid: hex(kid), payload, signature, signed: sigStructure(header, payload) };
}

export function publisherOf({ kid }, publishers) {
  const publisher = publishers.find((each) => each.kid === kid);
  require(publisher !== undefined, "unknown_publisher");
  return publisher;
}

export const requireAllowed = (condition) => require(condition, "publisher_not_allowed");

export const isValidAt = ({ valid_from, valid_until }, at) => valid_from <= at && at <= valid_until;

export function requireSigned({ signed, signature }, publicKey) {
  require(verifies(fromHex(publicKey), signed, signature), "bad_signature");
}
