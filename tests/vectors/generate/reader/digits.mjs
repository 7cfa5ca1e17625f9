// Section 2: 7 bytes are 17 digits.

import { concat, fromNumber, toNumber } from "./bytes.mjs";
import { require } from "./refusal.mjs";

const kGroup = 7;
const kDigits = [0, 3, 5, 8, 10, 13, 15, 17];

const groupOf = (bytes) => String(toNumber(bytes)).padStart(kDigits[bytes.length], "0");

export function encodeDigits(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += kGroup)
    text += groupOf(bytes.subarray(at, at + kGroup));
  return text;
}

export function decodeDigits(digits) {
  const groups = digits.match(/.{1,17}/g).map((group) => {
    const width = kDigits.indexOf(group.length);
    require(width > 0 && BigInt(group) < 1n << BigInt(8 * width), "wrong_digits");
    return fromNumber(BigInt(group), width);
  });
  return concat(...groups);
}
