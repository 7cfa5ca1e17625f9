// status/: good tokens, and streams that do not inflate as they must.

import { kBytes, kInflated, lstClaim, malformed, ok } from "./token_case.mjs";
import { kAsOf, kOtherPublisher, kTokenIssued, publisher } from "../world.mjs";
import { concat, fromHex } from "../../../reader/bytes.mjs";
import { deflate } from "../../../writer/zlib.mjs";

const hundreds = (count) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [i * 211, 1 + (i % 3)]));

/** What zlib 1.3 makes of zeros at its highest level: a block with codes of its own. */
const kDynamic = fromHex(
  "78daedc101010000008090feafee080a000000000000000000000000000000000000000000000000000000000000001880000001",
);

const kSmallWindow = concat([0x18, 0x19], deflate(new Uint8Array(kInflated)).subarray(2));

/** Blocks of their own: the first half stored empty, then all of it. */
const kTwoBlocks = concat([0x78, 0x01, 0x00, 0x00, 0x00, 0xff, 0xff], deflate(kBytes).subarray(2));

export const good = () => [
  ok("all-valid", "A status of 0 everywhere.", { statuses: {} }),
  ok("every-status", "Each of the four statuses within one byte.", {
    statuses: { 4: 1, 5: 2, 6: 3 },
  }),
  ok(
    "first-and-last-position",
    "The first and the last position of a token.",
    {
      statuses: { 0: 1, 131071: 2 },
    },
    { place: { positions: 131072 } },
  ),
  ok("last-used-position", "A status at the last of the list's positions.", {
    statuses: { 999: 3 },
  }),
  ok(
    "segment-7",
    "The last token of the last list.",
    { list: 4095, segment: 7 },
    {
      place: { positions: 1048576 },
    },
  ),
  ok(
    "segment-1",
    "The second token, whose positions count from its own first.",
    {
      segment: 1,
      statuses: { 0: 1 },
    },
    { place: { positions: 131073 } },
  ),
  ok(
    "many",
    "600 statuses that are not 0.",
    { statuses: hundreds(600) },
    {
      place: { positions: 131072 },
    },
  ),
  ok("iat-at-as-of", "Issued at as-of.", { iat: kAsOf }),
  ok("exp-at-as-of", "It expires at as-of.", { exp: kAsOf }),
  ok("kept-7-days", "Issued seven days before as-of.", { iat: "2026-02-22T19:00:00Z" }),
  ok(
    "window-at-iat",
    "The publisher's window ends at iat.",
    {},
    {
      publishers: [publisher({ valid_until: kTokenIssued })],
    },
  ),
  ok(
    "other-publisher",
    "The publisher is found by its kid among others.",
    {
      key: kOtherPublisher,
    },
    {
      publishers: [
        publisher({ key: kOtherPublisher, lists: [[3, 3]], bundles: false }),
        publisher({ lists: [] }),
      ],
    },
  ),
  ok("dynamic-codes", "A block with codes of its own.", { statuses: {} }, lstClaim(kDynamic)),
  ok(
    "small-window",
    "A stream that says it needs a window of 512 bytes.",
    {
      statuses: {},
    },
    lstClaim(kSmallWindow),
  ),
  ok("two-blocks", "An empty stored block, then the rest.", {}, lstClaim(kTwoBlocks)),
];

const stream = (name, description, lst) => malformed(`lst-${name}`, description, lstClaim(lst));

const withSum = (change) => {
  const bytes = deflate(kBytes);
  bytes[bytes.length - 1] ^= change;
  return bytes;
};

/** Zeros that inflate to 32 times what a token has. */
const kBomb = deflate(new Uint8Array(kInflated * 32));

export const streams = () => [
  stream("bomb", "A stream that inflates to 1 MiB.", kBomb),
  stream("32767", "A byte less than a token has.", deflate(kBytes.subarray(1))),
  stream("32769", "A byte more than a token has.", deflate(concat(kBytes, [0]))),
  stream("0", "A stream of no bytes inflated.", deflate(new Uint8Array())),
  stream("empty", "No stream.", new Uint8Array()),
  stream("trailing-byte", "A byte behind the stream.", concat(deflate(kBytes), [0])),
  stream(
    "trailing-stream",
    "A second stream behind the first.",
    concat(...Array(2).fill(deflate(kBytes))),
  ),
  stream(
    "two-halves",
    "Two streams of one half each.",
    concat(deflate(kBytes.subarray(0, 16384)), deflate(kBytes.subarray(16384))),
  ),
  stream("adler", "A checksum of other bytes.", withSum(1)),
  stream("without-adler", "Without its checksum.", deflate(kBytes).subarray(0, -4)),
  stream("truncated", "The last byte is missing.", deflate(kBytes).subarray(0, -1)),
  stream("dictionary", "With a preset dictionary.", withDictionary()),
  stream("raw", "Deflate without zlib's head and checksum.", deflate(kBytes).subarray(2, -4)),
  stream(
    "gzip",
    "The head of gzip.",
    concat(fromHex("1f8b0800000000000003"), deflate(kBytes).subarray(2)),
  ),
  stream(
    "head-check",
    "A head whose check bits are wrong.",
    deflate(kBytes, { head: [0x78, 0x02] }),
  ),
  stream("method-7", "Another method in the head.", deflate(kBytes, { head: [0x77, 0x09] })),
  stream("window-64k", "A window larger than there is.", deflate(kBytes, { head: [0x88, 0x1c] })),
  stream("block-type-3", "A block of the reserved type.", reservedBlock()),
  stream("not-final", "The last block does not say that it is.", notFinal()),
  stream("far-distance", "A match from before the first byte.", farDistance()),
];

/** FDICT set, the dictionary's checksum (of no bytes) after the head. */
function withDictionary() {
  return concat([0x78, 0x20, 0, 0, 0, 1], deflate(kBytes).subarray(2));
}

function reservedBlock() {
  const bytes = deflate(kBytes);
  bytes[2] |= 0x06;
  return bytes;
}

/** The final block with fixed codes: length 3, distance 1, end. */
const farDistance = () => fromHex("780103020000000001");

function notFinal() {
  const bytes = deflate(kBytes);
  bytes[2] &= 0xfe;
  return bytes;
}
