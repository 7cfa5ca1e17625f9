// Deterministic CBOR (RFC 8949, 4.2.1). Integers are BigInt when read; a number or a BigInt when
// written. Byte string Uint8Array, text string Text, array Array, null, false and true themselves,
// map Pairs, tag Tagged.

import { concat, fromNumber, toNumber, utf8 } from "./bytes.mjs";

/** A text string by its bytes: whether they are UTF-8 is for whoever reads the field to say. */
export class Text {
  constructor(bytes) {
    this.bytes = bytes;
  }
}

/** A map as it is spelled: whether its keys are in order is for whoever reads the field to say. */
export class Pairs {
  constructor(entries) {
    this.entries = entries;
  }
}

export class Tagged {
  constructor(tag, item) {
    this.tag = tag;
    this.item = item;
  }
}

/** Bytes that are written as they stand: how the bad cases are spelled. */
export class Raw {
  constructor(bytes) {
    this.bytes = bytes;
  }
}

export class CborError extends Error {}

const kWidths = [1, 2, 4, 8];

export function head(major, argument) {
  const value = BigInt(argument);
  if (value < 24n) return new Uint8Array([(major << 5) | Number(value)]);
  const width = kWidths.find((bytes) => value < 1n << BigInt(8 * bytes));
  return longHead(major, value, width);
}

/** A head whose argument takes `width` bytes, the shortest or not. */
export function longHead(major, argument, width) {
  return concat([(major << 5) | (24 + kWidths.indexOf(width))], fromNumber(argument, width));
}

export function write(item) {
  if (item instanceof Raw) return item.bytes;
  if (item === null) return new Uint8Array([0xf6]);
  if (typeof item === "boolean") return new Uint8Array([item ? 0xf5 : 0xf4]);
  if (typeof item === "string") return write(new Text(utf8(item)));
  if (item instanceof Text) return concat(head(3, item.bytes.length), item.bytes);
  if (item instanceof Uint8Array) return concat(head(2, item.length), item);
  if (Array.isArray(item)) return concat(head(4, item.length), ...item.map(write));
  if (item instanceof Pairs) {
    return concat(head(5, item.entries.length), ...item.entries.flat().map(write));
  }
  if (item instanceof Tagged) return concat(head(6, item.tag), write(item.item));
  return item < 0 ? head(1, -1n - BigInt(item)) : head(0, item);
}

/** Least argument that needs `width` bytes; of major type 7, only simple values have one. */
function leastOf(major, width) {
  if (major === 7) return width === 1 ? 32n : 0n;
  return width === 1 ? 24n : 1n << BigInt(4 * width);
}

/** Items within items that a reader follows (docs/spec/credential.md, section 10). */
const kDeepest = 8;

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.depth = 0;
  }

  take(count) {
    if (count > BigInt(this.bytes.length - this.at)) throw new CborError("truncated");
    const from = this.at;
    this.at += Number(count);
    return this.bytes.subarray(from, this.at);
  }

  /** Major type, additional information and argument, which must be in its shortest form. */
  head() {
    const [initial] = this.take(1n);
    const major = initial >> 5;
    const info = initial & 31;
    if (info < 24) return { major, info, argument: BigInt(info) };
    if (info > 27) throw new CborError("indefinite or reserved");

    const width = kWidths[info - 24];
    const argument = toNumber(this.take(BigInt(width)));
    if (argument < leastOf(major, width)) throw new CborError("not the shortest form");
    return { major, info, argument };
  }

  item() {
    this.depth += 1;
    if (this.depth > kDeepest) throw new CborError("too deep");
    const item = this.body(this.head());
    this.depth -= 1;
    return item;
  }

  body({ major, info, argument }) {
    switch (major) {
      case 0:
        return argument;
      case 1:
        return -1n - argument;
      case 2:
        return this.take(argument);
      case 3:
        return new Text(this.take(argument));
      case 4:
        return this.items(argument);
      case 5:
        return this.pairs(argument);
      case 6:
        return new Tagged(argument, this.item());
      default:
        if (info < 20 || info > 22) throw new CborError("a float, undefined or other simple value");
        return info === 22 ? null : info === 21;
    }
  }

  items(count) {
    if (count > BigInt(this.bytes.length - this.at)) throw new CborError("truncated");
    return Array.from({ length: Number(count) }, () => this.item());
  }

  pairs(count) {
    const items = this.items(2n * count);
    return new Pairs(
      Array.from({ length: Number(count) }, (_, i) => items.slice(2 * i, 2 * i + 2)),
    );
  }
}

/** The one item that the bytes spell, deterministically and with nothing after it. */
export function read(bytes) {
  const reader = new Reader(bytes);
  const item = reader.item();
  if (reader.at !== bytes.length) throw new CborError("bytes after the end");
  return item;
}
