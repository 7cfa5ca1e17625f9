// A zlib stream (RFC 1950, RFC 1951) of one block with the fixed codes and runs as the only
// matches: the same bytes with every version of Node, which its own zlib does not promise.

import { concat, fromNumber } from "../reader/bytes.mjs";

const kLongestRun = 258;
const kShortestRun = 3;
const kEndOfBlock = 256;
const kFirstLength = 257;

/** Code and extra bits of a run's length: [symbol, extra bits, their value]. */
function lengthCode(length) {
  if (length === kLongestRun) return [285, 0, 0];
  const rest = length - kShortestRun;
  if (rest < 8) return [kFirstLength + rest, 0, 0];
  const extra = Math.floor(Math.log2(rest)) - 2;
  const symbol = kFirstLength + 4 * extra + (rest >> extra);
  return [symbol, extra, rest & ((1 << extra) - 1)];
}

/** The fixed code of a symbol: its bits, most significant first, and how many. */
function fixedCode(symbol) {
  if (symbol < 144) return [0x30 + symbol, 8];
  if (symbol < 256) return [0x190 + symbol - 144, 9];
  if (symbol < 280) return [symbol - 256, 7];
  return [0xc0 + symbol - 280, 8];
}

class Bits {
  constructor() {
    this.bytes = [];
    this.count = 0;
  }

  bit(value) {
    if (this.count % 8 === 0) this.bytes.push(0);
    this.bytes[this.bytes.length - 1] |= value << (this.count % 8);
    this.count += 1;
  }

  /** A number, least significant bit first. */
  number(value, width) {
    for (let i = 0; i < width; i += 1) this.bit((value >> i) & 1);
  }

  symbol(symbol) {
    const [code, width] = fixedCode(symbol);
    for (let i = width - 1; i >= 0; i -= 1) this.bit((code >> i) & 1);
  }

  run(length) {
    const [symbol, extra, value] = lengthCode(length);
    this.symbol(symbol);
    this.number(value, extra);
    this.number(0, 5); // the distance 1: the byte before
  }
}

function adler32(bytes) {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

/** The final block: each run of equal bytes as its first byte and matches of the one before. */
function block(bytes) {
  const bits = new Bits();
  bits.number(1, 1);
  bits.number(1, 2);
  for (let at = 0; at < bytes.length;) {
    let run = 1;
    while (run <= kLongestRun && bytes[at + run] === bytes[at] && at + run < bytes.length) run += 1;
    bits.symbol(bytes[at]);
    if (run > kShortestRun) bits.run(run - 1);
    else run = 1;
    at += run;
  }
  bits.symbol(kEndOfBlock);
  return bits.bytes;
}

export const deflate = (bytes, { head = [0x78, 0x01], sum = adler32(bytes) } = {}) =>
  concat(head, block(bytes), fromNumber(sum, 4));
