// bundle/: a list and its three trees that contradict each other.

import { at, listCase, manyAt, ownToken, tokenOf } from "./head_case.mjs";
import { listFields, record } from "../world.mjs";
import { concat } from "../../../reader/bytes.mjs";
import { write } from "../../../reader/cbor.mjs";
import { blockBytes, detailsParts, quartersOf, token } from "../../../writer/lists.mjs";
import { deflate } from "../../../writer/zlib.mjs";

const wrong = (name, description, fields, options, rest) =>
  listCase("inconsistent", name, description, fields, options, rest);

const leaves = (name, description, fields, own) =>
  wrong(name, description, fields, { leaves: own });

const blockLeaf = (...own) => [write(blockBytes(at(...own)))];

export const contradictions = () => [
  wrong(
    "other-number",
    "List 1 under the number 0.",
    { list: 1 },
    {
      leaves: { status: [[ownToken()]] },
    },
  ),
  wrong("under-other-number", "List 0 under the number 1.", {}, {}, { number: 1 }),
  wrong("complete-after-as-of", "Complete through a second after as-of.", {
    complete_through: "2026-03-01T19:00:01Z",
  }),
  wrong("as-of-after-manifest", "as-of a second after the manifest's issue.", {
    as_of: "2026-03-01T20:00:01Z",
  }),
  leaves("status-missing", "No token where there are positions.", {}, { status: [] }),
  leaves(
    "status-too-many",
    "Two tokens where the positions need one.",
    {},
    {
      status: [[ownToken()], [token({ ...listFields(), segment: 1, statuses: {} })]],
    },
  ),
  leaves(
    "status-of-empty",
    "A token where there are no positions.",
    { entries: new Map() },
    {
      status: [[ownToken()]],
    },
  ),
  leaves("issued-missing", "No block where there are positions.", {}, { issued: [] }),
  leaves(
    "issued-too-many",
    "Two blocks where the positions need one.",
    {},
    {
      issued: [blockLeaf(17), blockLeaf(1)],
    },
  ),
  leaves(
    "issued-of-empty",
    "A block where there are no positions.",
    { positions: 0 },
    {
      status: [],
      issued: [blockLeaf(0)],
    },
  ),
  wrong("positions-too-low", "The last block goes on behind the positions.", { positions: 17 }),
  wrong("positions-too-high", "The last block ends before the positions.", { positions: 19 }),
  leaves(
    "details-too-many",
    "Two details leaves where the positions allow one.",
    {},
    {
      details: [null, detailsParts([record(4096, 1)])],
    },
  ),
  wrong("details-after-as-of", "A record from a second after as-of.", {
    records: [record(17, 1, { since: "2026-03-01T19:00:01Z" })],
  }),
  wrong(
    "token-sub",
    "The token is that of another list.",
    {},
    {
      leaves: { status: [[token({ ...listFields({ list: 1 }), segment: 0, statuses: {} })]] },
    },
  ),
  wrong(
    "tokens-exchanged",
    "The two tokens of a list in each other's place.",
    {
      entries: at(131072),
    },
    {
      leaves: {
        status: [1, 0].map((segment) => [token({ ...listFields(), segment, statuses: {} })]),
      },
    },
  ),
  wrong("token-iat-after-as-of", "The token was issued a second after as-of.", {
    iat: "2026-03-01T19:00:01Z",
  }),
  wrong("token-exp-before-as-of", "The token expires a second before as-of.", {
    exp: "2026-03-01T18:59:59Z",
  }),
  wrong("status-beyond-positions", "A status at the first unused position.", {
    statuses: [[18, 1]],
  }),
  wrong("status-without-record", "A status of 1 without a record.", { statuses: [[17, 1]] }),
  wrong("record-without-status", "An annulled certificate whose status is 0.", {
    statuses: [],
    records: [record(17, 1)],
  }),
  wrong("class-other-than-status", "A record of class 1 where the status is 3.", {
    statuses: [[17, 3]],
    records: [record(17, 1)],
  }),
  wrong("rectified-with-status", "A record without class where the status is 2.", {
    statuses: [[17, 2]],
    records: [record(17, 0)],
  }),
  wrong("record-without-entry", "An annulled position without an entry.", {
    records: [record(16, 1)],
  }),
  wrong("rectified-without-entry", "A rectified position without an entry.", {
    records: [record(3, 0)],
  }),
  wrong("record-beyond-positions", "A rectified position behind the list's positions.", {
    records: [record(18, 0)],
  }),
  wrong("record-of-neighbour", "The status of one position, the record of the next.", {
    entries: at(17, 18),
    statuses: [[17, 1]],
    records: [record(18, 1)],
  }),
];

const unreadable = (name, description, fields, own) =>
  listCase("malformed", name, description, fields, { leaves: own });

/** What status/, details/ and issued/ say in full, once each through a whole bundle. */
export const below = () => [
  unreadable(
    "details-descending",
    "Records by falling position.",
    { entries: at(16, 17) },
    {
      details: [detailsParts([record(17, 0), record(16, 0)])],
    },
  ),
  unreadable(
    "details-cut-for-nothing",
    "One record that is cut.",
    {},
    {
      details: [quartersOf([record(17, 0)])],
    },
  ),
  unreadable(
    "block-trailing-zeros",
    "A block with a last entry of zeros.",
    { positions: 19 },
    {
      issued: [[write(concat(blockBytes(at(17)), new Uint8Array(8)))]],
    },
  ),
  unreadable(
    "block-of-8200",
    "A block of 1,025 entries.",
    { entries: at(...manyAt(1024)) },
    {
      issued: [[write(blockBytes(at(...manyAt(1025))))]],
    },
  ),
  unreadable(
    "token-trailing-byte",
    "A byte behind the token's stream.",
    {},
    {
      status: [[tokenOf(concat(deflate(new Uint8Array(32768)), [0]))]],
    },
  ),
  unreadable(
    "token-32769",
    "A token whose stream has a byte too many.",
    {},
    {
      status: [[tokenOf(deflate(new Uint8Array(32769)))]],
    },
  ),
];
