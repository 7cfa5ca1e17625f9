// trust/: issuers that contradict each other, and the tree of shards.

import { issuersOf, kKeys, withIssuer } from "./shard_case.mjs";
import { trustCase } from "./heads.mjs";
import { issuer, kidText } from "../world.mjs";
import { kIssuer } from "../../world.mjs";
import { write } from "../../../reader/cbor.mjs";
import { nameOf } from "../../../writer/signed.mjs";
import { issuerItem, shardLeaves, shardOf } from "../../../writer/trust.mjs";

const rising = (a, b) => (kidText(a.key) < kidText(b.key) ? -1 : 1);

/** Leaves of eight shards, in which the issuers of two shards changed places. */
function exchanged() {
  const leaves = shardLeaves(issuersOf(kKeys.slice(0, 40)), 3);
  return [leaves[1], leaves[0], ...leaves.slice(2)];
}

export const contradictions = () => [
  trustCase(
    "inconsistent",
    "issuers-descend",
    "Issuers by falling kid.",
    {},
    {
      leaves: [[write(issuersOf(kKeys.slice(0, 3)).sort(rising).reverse().map(issuerItem))]],
    },
  ),
  trustCase(
    "inconsistent",
    "shards-exchanged",
    "Two shards in each other's place.",
    {
      shard_bits: 3,
    },
    { leaves: exchanged() },
  ),
  trustCase(
    "inconsistent",
    "issuer-of-other-shard",
    "One issuer in the shard after its own.",
    {
      shard_bits: 12,
    },
    {
      leaves: [...Array(shardOf(kIssuer, 12) + 1).fill(null), [write([issuerItem(issuer())])]],
    },
  ),
  withIssuer("inconsistent", "active-with-since", "An active key with an instant of doubt.", {
    since: "2026-02-01T00:00:00Z",
  }),
  withIssuer("inconsistent", "retired-with-since", "A retired key with an instant of doubt.", {
    state: "retired",
    since: "2026-02-01T00:00:00Z",
  }),
  withIssuer("inconsistent", "compromised-without-since", "A compromised key without one.", {
    state: "compromised",
  }),
  withIssuer("inconsistent", "window", "A window that ends a second before it begins.", {
    valid_from: "2030-01-01T00:00:00Z",
    valid_until: "2029-12-31T23:59:59Z",
  }),
  withIssuer("inconsistent", "years", "A last year before the first.", {
    first_year: 2031,
    last_year: 2030,
  }),
];

const kForty = { issuers: issuersOf(kKeys.slice(0, 40)), shard_bits: 3 };

const kTwelveBits = { issuers: issuersOf(kKeys.slice(0, 20)), shard_bits: 12 };

const kHash = new Uint8Array(32).fill(0xab);

const tree = (name, description, changes, options) =>
  trustCase("malformed", `tree-${name}`, description, changes, options);

const top = (change) => ({ tree: { top: change } });

const node = (change) => ({ tree: { node: change } });

const firstOf = (height, change) => (names, place, own) =>
  place === firstPlace && own === height ? change(names) : names;

const firstPlace = Math.floor(
  Math.min(...kTwelveBits.issuers.map(({ key }) => shardOf(key, 12))) / 16,
);

export const trees = () => [
  tree(
    "top-of-7",
    "A top of 7 where the leaves are 8.",
    kForty,
    top((names) => names.slice(0, 7)),
  ),
  tree(
    "top-of-9",
    "A top of 9 where the leaves are 8.",
    kForty,
    top((names) => [...names, kHash]),
  ),
  tree(
    "top-of-nulls",
    "A top of nulls alone.",
    kForty,
    top((names) => names.map(() => null)),
  ),
  tree(
    "last-leaf-null",
    "A last leaf that is null.",
    kForty,
    top((names) => [...names.slice(0, 7), null]),
  ),
  tree(
    "no-leaves-with-top",
    "A top of a null where there are no leaves.",
    { issuers: [] },
    top(() => [null]),
  ),
  tree(
    "leaf-without-top",
    "One leaf and an empty top.",
    {},
    top(() => []),
  ),
  tree(
    "hash-31",
    "A name of 31 bytes.",
    {},
    top(([name]) => [name.subarray(1)]),
  ),
  tree(
    "hash-33",
    "A name of 33 bytes.",
    {},
    top(([name]) => [new Uint8Array([...name, 0])]),
  ),
  tree(
    "hash-text",
    "A name as a text.",
    {},
    top(() => ["a".repeat(32)]),
  ),
  tree(
    "name-false",
    "False for null.",
    kForty,
    top((names) => [false, ...names.slice(1)]),
  ),
  tree(
    "node-of-15",
    "A node of 15 where the shape says 16.",
    kTwelveBits,
    node(firstOf(1, (names) => names.slice(0, 15))),
  ),
  tree("node-of-17", "A node of 17.", kTwelveBits, node(firstOf(1, (names) => [...names, null]))),
  tree(
    "node-of-nulls",
    "A node of nulls alone.",
    kTwelveBits,
    node(firstOf(1, (names) => names.map(() => null))),
  ),
  tree(
    "three-elements",
    "A tree of three elements.",
    {},
    {
      elements: { shards: [1, [nameOf(new Uint8Array([1]))], null] },
    },
  ),
  tree(
    "leaves-beyond-bits",
    "Two leaves for 0 bits.",
    {},
    {
      leaves: [...shardLeaves([issuer()], 0), [write([issuerItem(issuer({ key: kKeys[0] }))])]],
    },
  ),
  tree(
    "leaves-4097",
    "A leaf more than there may be.",
    { issuers: [], shard_bits: 12 },
    {
      elements: { shards: [4097, [kHash, kHash]] },
    },
  ),
];
