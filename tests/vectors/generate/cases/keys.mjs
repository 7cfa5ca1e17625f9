// Public keys at the door of a trust list, where the order of the checks is: length, y below p,
// order, curve.

import { concat, fromHex, fromNumber, hex } from "../reader/bytes.mjs";
import { judgeKey } from "../reader/ed25519.mjs";
import { kIssuer, kMixed, kOrderEight, kStranger } from "./world.mjs";

const kPrime = 2n ** 255n - 19n;

/** The encoding of y, and of the sign of x. */
function encoded(y, sign = 0) {
  const bytes = fromNumber(y, 32).reverse();
  bytes[31] |= sign << 7;
  return bytes;
}

const kOrderEightToo = fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");

const withSign = (bytes) => concat(bytes.subarray(0, 31), [bytes[31] | 0x80]);

const kSmall = [
  ["identity", "The neutral point, y = 1.", encoded(1n)],
  ["identity-signed", "y = 1 with the sign of x = 0 set: no encoding at all.", encoded(1n, 1)],
  ["order-2", "The point of order 2, y = -1.", encoded(kPrime - 1n)],
  [
    "order-2-signed",
    "y = -1 with the sign of x = 0 set: no encoding at all.",
    encoded(kPrime - 1n, 1),
  ],
  ["order-4", "A point of order 4, y = 0.", encoded(0n)],
  ["order-4-negative", "The other point of order 4.", encoded(0n, 1)],
  ["order-8-a", "A point of order 8.", kOrderEight],
  ["order-8-b", "A point of order 8.", withSign(kOrderEight)],
  ["order-8-c", "A point of order 8.", kOrderEightToo],
  ["order-8-d", "A point of order 8.", withSign(kOrderEightToo)],
];

const kNotCanonical = [
  ["zero", "y = p, which is 0 again: of order 4 too.", encoded(kPrime)],
  ["identity", "y = p + 1, the neutral point again.", encoded(kPrime + 1n)],
  ["identity-signed", "y = p + 1 with the sign of x = 0 set.", encoded(kPrime + 1n, 1)],
  [
    "large-order",
    "y = p + 3: a point of large order, spelled a second time.",
    encoded(kPrime + 3n),
  ],
  ["highest", "All bits set.", encoded(2n ** 255n - 1n, 1)],
];

const kOthers = [
  ["ok", "issuer", "The key of most vectors.", kIssuer.publicKey],
  ["ok", "stranger", "The key that most vectors do not know.", kStranger.publicKey],
  ["ok", "base-point", "The base point itself.", fromHex(`58${"66".repeat(31)}`)],
  ["ok", "mixed-order", "A point of order 8 L, which is not of small order.", kMixed.publicKey],
  ["not_on_curve", "y-2", "No x goes with y = 2.", encoded(2n)],
  ["not_on_curve", "y-7", "No x goes with y = 7.", encoded(7n)],
  ["wrong_length", "0", "No bytes.", new Uint8Array()],
  ["wrong_length", "31", "31 bytes.", kIssuer.publicKey.subarray(0, 31)],
  ["wrong_length", "33", "33 bytes.", concat(kIssuer.publicKey, [0])],
];

const withWord = (word, entries) => entries.map((entry) => [word, ...entry]);

export function keyCases() {
  const entries = [
    ...kOthers,
    ...withWord("small_order", kSmall),
    ...withWord("non_canonical", kNotCanonical),
  ];
  return entries.map(([expect, name, description, bytes]) => {
    const read = judgeKey(bytes);
    if (read !== expect) throw new Error(`key ${name}: expected ${expect}, read ${read}`);
    const file = `${expect.replaceAll("_", "-")}-${name}`;
    return { name: file, description, public_key: hex(bytes), expect };
  });
}
