// issued/: blocks of the issued list, and the entry of an envelope.

import { concat, hex } from "../../../reader/bytes.mjs";
import { longHead, write } from "../../../reader/cbor.mjs";
import { entryOf } from "../../../reader/evidence/issued.mjs";
import { blockBytes } from "../../../writer/lists.mjs";
import { envelopeWith, evidenceCase, kEnvelope } from "../world.mjs";

const kEntry = entryOf(kEnvelope);
const kOther = entryOf(envelopeWith({ number: 9 }));
const kZeros = new Uint8Array(8);

function issuedCase(reason, name, description, part, changes, expect) {
  const inputs = {
    block: hex(part),
    entries: null,
    position: 17,
    envelope: hex(kEnvelope),
    ...changes,
  };
  return evidenceCase("issued", name, description, inputs, reason, expect);
}

const ok = (entry, name, description, part, changes) =>
  issuedCase(null, name, description, part, changes, { entry });

const blockOf = (...entries) => write(blockBytes(new Map(entries)));

const full = Array.from({ length: 1024 }, (_, i) => [i, entryOf([i >> 8, i & 255])]);

const good = () => [
  ok("equal", "equal", "The block holds the envelope's entry.", blockOf([17, kEntry])),
  ok("different", "different", "The block holds another envelope's entry.", blockOf([17, kOther])),
  ok("absent", "hole", "8 zero bytes are no entry.", blockOf([16, kOther], [18, kOther])),
  ok("absent", "beyond-end", "Beyond the end of the block is no entry.", blockOf([16, kOther])),
  ok("absent", "last-position", "The last position, beyond the end.", blockOf([16, kOther]), {
    position: 1023,
  }),
  ok("equal", "one-entry", "A block of one entry.", blockOf([0, kEntry]), { position: 0 }),
  ok(
    "equal",
    "full",
    "A block of 1,024 entries.",
    blockOf(...full.slice(0, 1023), [1023, kEntry]),
    {
      position: 1023,
      entries: 1024,
    },
  ),
  ok("equal", "sparse-1024", "1,024 positions, the last with an entry.", blockOf([1023, kEntry]), {
    position: 1023,
  }),
  ok(
    "equal",
    "last-block",
    "The last block ends at the last of the positions.",
    blockOf([17, kEntry]),
    {
      entries: 18,
    },
  ),
  ok("absent", "last-block-hole", "The same, looked up before its end.", blockOf([17, kOther]), {
    entries: 18,
    position: 4,
  }),
  ok(
    "different",
    "first-bit",
    "An entry that differs in its first bit.",
    blockOf([17, flipped(0, 0x80)]),
  ),
  ok(
    "different",
    "last-bit",
    "An entry that differs in its last bit.",
    blockOf([17, flipped(7, 1)]),
  ),
  ok(
    "different",
    "neighbour",
    "The envelope's entry stands at the position before.",
    blockOf([16, kEntry], [17, kOther]),
  ),
  ok("equal", "twice", "One entry at two positions.", blockOf([16, kEntry], [17, kEntry])),
];

function flipped(at, bit) {
  const entry = Uint8Array.from(kEntry);
  entry[at] ^= bit;
  return entry;
}

const malformed = (name, description, part, changes) =>
  issuedCase("malformed", name, description, part, changes);

const inconsistent = (name, description, part, entries) =>
  issuedCase("inconsistent", name, description, part, { entries, position: 0 });

const kBlock = blockBytes(new Map([[17, kEntry]]));

const bad = () => [
  malformed("empty", "A block of no bytes.", write(new Uint8Array())),
  malformed("7-bytes", "A length of 7 bytes.", write(kEntry.subarray(1))),
  malformed("9-bytes", "A length of 9 bytes.", write(concat(kEntry, [1])), { position: 0 }),
  malformed(
    "truncated-entry",
    "The last byte of the last entry is missing.",
    write(kBlock.subarray(0, -1)),
  ),
  malformed("last-zero", "A last entry of zeros.", write(concat(kBlock, kZeros))),
  malformed("zero-alone", "One entry of zeros.", write(kZeros)),
  malformed(
    "last-zero-of-positions",
    "A last entry of zeros at the last position.",
    write(concat(kBlock, kZeros)),
    {
      entries: 19,
    },
  ),
  malformed("1025-entries", "An entry more than a block has.", blockOf(...full, [1024, kEntry])),
  malformed("array", "Entries in an array.", write([kEntry])),
  malformed("text", "The block as a text.", concat([0x68], new Uint8Array(8).fill(0x41))),
  malformed("null", "Null as a block.", write(null)),
  malformed(
    "long-head",
    "The length in three bytes.",
    concat(longHead(2, kBlock.length, 2), kBlock),
  ),
  malformed(
    "indefinite",
    "A byte string of indefinite length.",
    concat([0x5f], write(kBlock), [0xff]),
  ),
  malformed("trailing-byte", "A byte after the block's item.", concat(write(kBlock), [0])),
  malformed("no-bytes", "A part of no bytes.", new Uint8Array()),
  inconsistent(
    "beyond-positions",
    "An entry more than the positions allow.",
    blockOf([17, kEntry]),
    17,
  ),
  inconsistent(
    "ends-before",
    "The last block ends an entry before the last position.",
    blockOf([17, kEntry]),
    19,
  ),
  inconsistent("far-beyond", "1,024 entries where the positions allow one.", blockOf(...full), 1),
];

export const issuedCases = () => [...good(), ...bad()];
