// RFC 8032 and the strict rules of section 9, on the group operations of @noble/curves.

import { ed25519 } from "@noble/curves/ed25519";
import { createHash } from "node:crypto";

import { concat, equal, fromNumber, toNumber } from "./bytes.mjs";

const { Point } = ed25519;
export const kBase = Point.BASE;
const kPrime = 2n ** 255n - 19n;
export const kOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

export const scalarOf = (bytes) => toNumber([...bytes].reverse());

/** 32 bytes, least significant first. */
export const scalarBytes = (scalar) => fromNumber(scalar, 32).reverse();

const sha512 = (...parts) =>
  createHash("sha512")
    .update(concat(...parts))
    .digest();

/** k before it is reduced. */
export const longChallenge = (r, publicKey, message) => scalarOf(sha512(r, publicKey, message));

export const challenge = (...parts) => longChallenge(...parts) % kOrder;

/** The secret scalar of a seed, and the prefix that makes its nonces. */
export function secretOf(seed) {
  const digest = sha512(seed);
  digest[0] &= 248;
  digest[31] = (digest[31] & 127) | 64;
  return { scalar: scalarOf(digest.subarray(0, 32)), prefix: digest.subarray(32) };
}

export const nonceOf = (prefix, message) => scalarOf(sha512(prefix, message)) % kOrder;

export const pointBytes = (point) => point.toBytes();

/** Multiple of any point, those of small order too, by a scalar below the order. */
export const multiply = (point, scalar) => point.multiplyUnsafe(scalar);

const isCanonical = (bytes) => (scalarOf(bytes) & (2n ** 255n - 1n)) < kPrime;

/** The point, or null unless the bytes are its canonical encoding. */
export function pointOf(bytes) {
  try {
    return Point.fromHex(bytes, false);
  } catch {
    return null;
  }
}

/** The one door of a key: `ok`, or why it may not enter a trust list. */
export function judgeKey(bytes) {
  if (bytes.length !== 32) return "wrong_length";
  if (!isCanonical(bytes)) return "non_canonical";
  const point = pointOf(bytes) ?? pointOf(withoutSign(bytes));
  if (point?.isSmallOrder()) return "small_order";
  return pointOf(bytes) === null ? "not_on_curve" : "ok";
}

/** x = 0 has no sign: RFC 8032 decodes no such point, yet other readers take it for one. */
const withoutSign = (bytes) => concat(bytes.subarray(0, 31), [bytes[31] & 127]);

/** Whether the signature holds: S < L, R canonical and not of small order, no cofactor. */
export function verifies(publicKey, message, signature) {
  const r = signature.subarray(0, 32);
  const s = scalarOf(signature.subarray(32));
  const key = pointOf(publicKey);
  const nonce = pointOf(r);
  if (key === null || nonce === null || s >= kOrder) return false;
  if (key.isSmallOrder() || nonce.isSmallOrder()) return false;

  const k = challenge(r, publicKey, message);
  const expected = multiply(kBase, s).subtract(multiply(key, k));
  return equal(pointBytes(expected), r);
}
