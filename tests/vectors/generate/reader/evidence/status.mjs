// docs/spec/status-list.md.

import { inflateSync } from "node:zlib";

import { concat, hex } from "../bytes.mjs";
import { Pairs, Text, write } from "../cbor.mjs";
import { protectedHeader } from "../envelope.mjs";
import { Refusal } from "../refusal.mjs";
import { bytes, decode, instant, isNamed, isWithin, requireAgreement } from "./item.mjs";
import { requireForm, uint } from "./item.mjs";
import {
  isValidAt,
  parseSign1,
  publisherOf,
  requireAllowed,
  requireSigned,
} from "./publishers.mjs";

export const kPositions = 131072;
const kInflated = kPositions / 4;
const kClaims = [2n, 4n, 6n, 65533n, 65534n];
const kTtl = 86400;
const kBits = 2;
const kType = write("application/statuslist+cwt");

/** The header of a credential with one entry more, 16: the type. */
export function tokenHeader(kid) {
  const [, ...entries] = protectedHeader(kid);
  return concat([0xa3], entries, [0x10], kType);
}

/** The bytes of one zlib stream, of the right length and with nothing behind it. */
export function inflate(stream, length) {
  try {
    const { buffer, engine } = inflateSync(stream, { maxOutputLength: length, info: true });
    requireForm(buffer.length === length && engine.bytesWritten === stream.length);
    return buffer;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("malformed");
  }
}

/** Positions whose status is not 0, with it. */
export function statusesOf(inflated) {
  const statuses = {};
  inflated.forEach((byte, i) => {
    if (byte === 0) return;
    for (let p = 0; p < 4; p += 1) {
      const status = (byte >> (2 * p)) & 3;
      if (status !== 0) statuses[4 * i + p] = status;
    }
  });
  return statuses;
}

/** Values of a map whose keys are these, in this order. */
function valuesOf(item, keys) {
  requireForm(item instanceof Pairs && item.entries.length === keys.length);
  return item.entries.map(([key, value], i) => {
    const wanted = keys[i];
    requireForm(typeof wanted === "string" ? isNamed(key, wanted) : key === wanted);
    return value;
  });
}

function claimsOf(payload) {
  const [sub, exp, iat, list, ttl] = valuesOf(decode(payload), kClaims);
  const [lst, bits] = valuesOf(list, ["lst", "bits"]);
  uint(ttl, kTtl, kTtl);
  uint(bits, kBits, kBits);
  const stream = bytes(lst, 0, Infinity);
  requireForm(sub instanceof Text);
  return { sub, exp: instant(exp), iat: instant(iat), stream };
}

function requireClaims({ sub, exp, iat }, { list, segment, asOf }) {
  requireAgreement(isNamed(sub, `urn:fedatario:status:${list}:${segment}`));
  requireAgreement(iat <= asOf && asOf <= exp);
}

/** Statuses by position in the token. `head`: list, segment, as-of, positions of the list. */
export function readToken(part, publishers, head) {
  const envelope = parseSign1(part, tokenHeader);
  const publisher = publisherOf(envelope, publishers);
  requireAllowed(isWithin(publisher.lists, head.list));
  requireSigned(envelope, publisher.public_key);

  const claims = claimsOf(envelope.payload);
  const statuses = statusesOf(inflate(claims.stream, kInflated));
  requireAllowed(isValidAt(publisher, claims.iat));
  requireClaims(claims, head);
  const used = head.positions - kPositions * head.segment;
  requireAgreement(Object.keys(statuses).every((position) => Number(position) < used));

  const { signed, payload } = envelope;
  const seen = { to_be_signed: hex(signed), claims: hex(payload), lst: hex(claims.stream) };
  return { ...seen, statuses };
}
