// bundle/: the tree of lists; roots and trust lists through a whole bundle.

import { bundleCase, kHash, kWholeBundle, listsOf, ofFile } from "./bundle_case.mjs";
import { kFile } from "./files.mjs";
import { bundleFile, firstRotation, issuer, kLastRoots, kLaterRoots } from "../world.mjs";
import { kPublisher, kRoots, pinnedOf, rotationsPart, secondRotation, trust } from "../world.mjs";
import { kStranger } from "../../world.mjs";
import { concat } from "../../../reader/bytes.mjs";
import { fileOf } from "../../../writer/bundle.mjs";

const kPinsLater = { pinned: pinnedOf(kLaterRoots) };

const kSeventeen = { lists: listsOf(0, 15, 16) };

const kTwo57 = { lists: listsOf(0, 255, 256) };

const tree = (name, description, changes, lists) =>
  ofFile("malformed", `tree-${name}`, description, bundleFile(changes, { trees: { lists } }));

const nodeAt = (place, height, change) => ({
  node: (names, own, level) => (own === place && level === height ? change(names) : names),
});

export const trees = () => [
  tree("top-short", "A top of 1 where the shape says 2.", kSeventeen, {
    top: ([first]) => [first],
  }),
  tree("top-long", "A top of 3 where the shape says 2.", kSeventeen, {
    top: (names) => [...names, kHash],
  }),
  tree("top-of-nulls", "A top of nulls alone.", kSeventeen, { top: () => [null, null] }),
  tree("top-last-null", "A last name in the top that is null.", kSeventeen, {
    top: ([first]) => [first, null],
  }),
  tree(
    "node-short",
    "A node of 15 where the shape says 16.",
    kSeventeen,
    nodeAt(0, 1, (names) => names.slice(0, 15)),
  ),
  tree(
    "node-long",
    "A node of 17.",
    kSeventeen,
    nodeAt(0, 1, (names) => [...names, kHash]),
  ),
  tree(
    "node-of-nulls",
    "A node of nulls alone.",
    kSeventeen,
    nodeAt(0, 1, (names) => names.map(() => null)),
  ),
  tree(
    "last-node-long",
    "A last node of 2 where the shape says 1.",
    kSeventeen,
    nodeAt(1, 1, (names) => [...names, null]),
  ),
  tree(
    "last-node-empty",
    "A last node without children.",
    kSeventeen,
    nodeAt(1, 1, () => []),
  ),
  tree(
    "last-node-null",
    "A last node whose only child is null.",
    kSeventeen,
    nodeAt(1, 1, () => [null]),
  ),
  tree(
    "last-leaf-null",
    "A last leaf that is null, in a node of two.",
    { lists: listsOf(0, 16, 17) },
    nodeAt(1, 1, ([first]) => [first, null]),
  ),
  tree(
    "upper-node-short",
    "A node of the second level that is one short.",
    kTwo57,
    nodeAt(0, 2, (names) => names.slice(0, 15)),
  ),
  tree(
    "upper-last-null",
    "A last node of the second level that ends in null.",
    { lists: listsOf(0, 256, 272) },
    nodeAt(1, 2, ([first]) => [first, null]),
  ),
  tree(
    "node-hash-31",
    "A name of 31 bytes in a node.",
    kSeventeen,
    nodeAt(0, 1, ([first, ...rest]) => [first.subarray(1), ...rest]),
  ),
  tree(
    "node-name-zero",
    "0 for null in a node.",
    kSeventeen,
    nodeAt(0, 1, ([first, , ...rest]) => [first, 0, ...rest]),
  ),
];

const withTrust = (reason, name, description, changes, options, rest = {}) =>
  ofFile(
    reason,
    `trust-${name}`,
    description,
    bundleFile({ trust: trust(changes, options), ...rest }),
  );

/** What `trust/` says in full, once each through a whole bundle. */
export const trustFaults = () => [
  withTrust(
    "malformed",
    "context",
    "Another text in front of the trust list.",
    {},
    {
      elements: { text: "fedatario trust lisT" },
    },
  ),
  bundleCase("unknown_roots", "trust-other-roots", "The reader pins other roots.", kFile, {
    pinned: pinnedOf(kLastRoots),
  }),
  withTrust(
    "unknown_roots",
    "stranger-signs",
    "A third signature of a stranger.",
    {},
    {
      signers: [kRoots[0], kRoots[1], kStranger],
    },
  ),
  withTrust("too_few_signatures", "one-signature", "One signature.", {}, { signers: [kRoots[0]] }),
  withTrust(
    "bad_signature",
    "broken",
    "One of two signatures does not hold.",
    {},
    {
      edit: ([[own, map, signature], other]) => [
        [own, map, signature.map((byte, i) => (i === 9 ? byte ^ 1 : byte))],
        other,
      ],
    },
  ),
  withTrust("duplicate_kid", "issuer-is-publisher", "An issuer with the publisher's key.", {
    issuers: [issuer({ key: kPublisher })],
  }),
  withTrust("inconsistent", "issuer-years", "An issuer's years out of order.", {
    issuers: [issuer({ first_year: 2031, last_year: 2030 })],
  }),
  withTrust("unsafe_key", "issuer-identity", "An issuer with the neutral point as key.", {
    issuers: [issuer({ elements: { key: concat([1], new Uint8Array(31)) } })],
  }),
  ofFile(
    "inconsistent",
    "rotations-gap",
    "A gap in the chain of rotations.",
    bundleFile({
      rotations: rotationsPart(firstRotation(), secondRotation({ sequence: 3 })),
      trust: trust({ roots: kLastRoots }),
    }),
  ),
  bundleCase(
    "unknown_roots",
    "rotations-pinned-elsewhere",
    "The pinned roots are nowhere in the chain.",
    fileOf(kWholeBundle),
    {
      pinned: pinnedOf(kLastRoots),
    },
  ),
  bundleCase(
    null,
    "pinned-at-end",
    "The pinned roots are the last ones already.",
    fileOf(kWholeBundle),
    kPinsLater,
  ),
];
