// The types of docs/spec/bundle.md, section 1, out of CBOR items. Whatever is none is `malformed`.

import { equal, utf8 } from "../bytes.mjs";
import { CborError, read, Text } from "../cbor.mjs";
import { instantName } from "../names.mjs";
import { Refusal, require } from "../refusal.mjs";
import { decodeLabel } from "../text.mjs";

const kFirstInstant = 1577836800;
const kHighest32 = 4294967295;
const kMostRanges = 16;
export const kHighestList = 4095;

export const requireForm = (condition) => require(condition, "malformed");
export const requireAgreement = (condition) => require(condition, "inconsistent");

export function decode(bytes) {
  try {
    return read(bytes);
  } catch (error) {
    throw error instanceof CborError ? new Refusal("malformed") : error;
  }
}

export function uint(item, least, most) {
  requireForm(typeof item === "bigint" && item >= BigInt(least) && item <= BigInt(most));
  return Number(item);
}

export const version = (item) => uint(item, 1, kHighest32);

/** Names of instants have one length, so they compare as the instants do. */
export const instant = (item) => instantName(uint(item, kFirstInstant, kHighest32));

export function bytes(item, least, most) {
  const isBytes = item instanceof Uint8Array;
  requireForm(isBytes && item.length >= least && item.length <= most);
  return item;
}

export const hash = (item) => bytes(item, 32, 32);

export const orNull = (type) => (item) => (item === null ? null : type(item));

export function flag(item) {
  requireForm(typeof item === "boolean");
  return item;
}

/** An array of `least` to `most` elements, each of one type. */
export function listOf(item, least, most, type) {
  requireForm(Array.isArray(item) && item.length >= least && item.length <= most);
  return item.map(type);
}

/** The elements of an array of exactly so many. */
export function tuple(item, length) {
  requireForm(Array.isArray(item) && item.length === length);
  return item;
}

export function label(item, longest = 100) {
  const text = decodeLabel(item, longest);
  requireForm(text !== null);
  return text;
}

function range(item) {
  const [first, last] = tuple(item, 2).map((number) => uint(number, 0, kHighestList));
  requireForm(first <= last);
  return [first, last];
}

/** Ranges that rise and leave a number between each other. */
export function ranges(item) {
  const read = listOf(item, 0, kMostRanges, range);
  requireForm(read.every(([first], i) => i === 0 || first > read[i - 1][1] + 1));
  return read;
}

export const isWithin = (lists, number) =>
  lists.some(([first, last]) => number >= first && number <= last);

export const isNamed = (item, name) => item instanceof Text && equal(item.bytes, utf8(name));

/** The elements of a signed content after the text that names it and its format's number. */
export function contentOf(payload, name, format, length) {
  const [text, number, ...rest] = tuple(decode(payload), length + 2);
  requireForm(isNamed(text, name));
  uint(number, format, format);
  return rest;
}
