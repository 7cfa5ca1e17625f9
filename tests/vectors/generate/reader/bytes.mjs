import { createHash } from "node:crypto";

export const utf8 = (text) => new TextEncoder().encode(text);

export const hex = (bytes) => Buffer.from(bytes).toString("hex");

export const fromHex = (text) => new Uint8Array(Buffer.from(text, "hex"));

/** Bytes one after the other; each part a byte string or a list of numbers. */
export const concat = (...parts) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))));

export const sha256 = (...parts) =>
  new Uint8Array(
    createHash("sha256")
      .update(concat(...parts))
      .digest(),
  );

export const equal = (a, b) => Buffer.compare(a, b) === 0;

/** Big-endian number of the bytes. */
export const toNumber = (bytes) => bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);

/** `width` bytes, big-endian. The number must fit. */
export function fromNumber(number, width) {
  const bytes = new Uint8Array(width);
  let rest = BigInt(number);
  for (let i = width - 1; i >= 0; i -= 1) {
    bytes[i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  if (rest !== 0n) throw new RangeError(`${number} does not fit ${width} bytes`);
  return bytes;
}
