// trust/: from the roots that a reader pins to those in force.

import { broken, kOnce, rotated } from "./trust_case.mjs";
import { firstRotation, kFrom, kLastRoots, kLaterRoots, kRoots, pinnedOf } from "../world.mjs";
import { rotationsPart, secondRotation } from "../world.mjs";
import { kOrderEight, kStranger } from "../../world.mjs";
import { rotation } from "../../../writer/trust.mjs";

const ok = (name, description, fields) => rotated(null, name, description, fields);

const kTwice = rotationsPart(firstRotation(), secondRotation());

const kMixed = [kRoots[0], kLaterRoots[1], kLaterRoots[2]];

/** So many rotations in turn between two sets that share no root, the last to `kLaterRoots`. */
export function chain(count) {
  const rotations = Array.from({ length: count }, (_, i) => {
    const isLast = (count - i) % 2 === 1;
    return rotation({
      sequence: 100 + i,
      issued_at: kFrom,
      old: isLast ? kLastRoots : kLaterRoots,
      next: isLast ? kLaterRoots : kLastRoots,
    });
  });
  return rotationsPart(...rotations);
}

const kUnsigned = (fields) => rotation(fields, { edit: () => [] });

export const followed = () => [
  ok("rotations-0", "No rotations: the pinned roots are in force.", {
    pinned: kRoots,
    rotations: null,
    roots: kRoots,
  }),
  ok("pinned-in-any-order", "The three pinned keys in falling order of their bytes.", {
    pinned: kRoots,
    rotations: null,
    roots: kRoots,
    inputs: { pinned: pinnedOf(kRoots).reverse() },
  }),
  ok("rotations-1-from-start", "One rotation, followed.", {
    pinned: kRoots,
    rotations: kOnce,
    roots: kLaterRoots,
  }),
  ok("rotations-1-at-end", "One rotation, to the roots that the reader pins already.", {
    pinned: kLaterRoots,
    rotations: kOnce,
    roots: kLaterRoots,
  }),
  ok("rotations-2-from-start", "Two rotations, both followed.", {
    pinned: kRoots,
    rotations: kTwice,
    roots: kLastRoots,
  }),
  ok("rotations-2-from-middle", "Two rotations, of which the second is followed.", {
    pinned: kLaterRoots,
    rotations: kTwice,
    roots: kLastRoots,
  }),
  ok("rotations-2-at-end", "Two rotations, none of which is followed.", {
    pinned: kLastRoots,
    rotations: kTwice,
    roots: kLastRoots,
  }),
  ok("rotations-24", "As many rotations as there may be, followed from the second.", {
    pinned: kLastRoots,
    rotations: chain(24),
    roots: kLaterRoots,
  }),
  ok("rotations-24-from-start", "24 rotations, all of them followed.", {
    pinned: kLaterRoots,
    rotations: chain(24),
    roots: kLaterRoots,
  }),
  ok("rotations-back-again", "A set that was replaced and came back: from its first rotation.", {
    pinned: kRoots,
    rotations: rotationsPart(
      firstRotation(),
      rotation({ sequence: 2, issued_at: kFrom, old: kLaterRoots, next: kRoots }),
    ),
    roots: kRoots,
  }),
  ok("rotation-first-sequence", "Older rotations are no longer carried.", {
    pinned: kRoots,
    rotations: rotationsPart(firstRotation({ sequence: 4294967295 })),
    roots: kLaterRoots,
  }),
  ok("rotation-all-sign", "All six roots sign.", {
    pinned: kRoots,
    rotations: rotationsPart(firstRotation({}, { signers: [...kRoots, ...kLaterRoots] })),
    roots: kLaterRoots,
  }),
  ok("rotation-shared-root", "A root of both sets signs once and counts for both.", {
    pinned: kRoots,
    rotations: rotationsPart(
      firstRotation({ next: kMixed }, { signers: [kRoots[0], kRoots[1], kLaterRoots[1]] }),
    ),
    roots: kMixed,
  }),
  ok("rotation-two-shared-roots", "Two roots of both sets are enough for both.", {
    pinned: kRoots,
    rotations: rotationsPart(
      firstRotation(
        { next: [kRoots[0], kRoots[1], kLaterRoots[2]] },
        { signers: [kRoots[0], kRoots[1]] },
      ),
    ),
    roots: [kRoots[0], kRoots[1], kLaterRoots[2]],
  }),
  ok("rotation-not-followed", "What is not followed is compared, never verified.", {
    pinned: kLaterRoots,
    rotations: rotationsPart(
      kUnsigned({ sequence: 1, issued_at: kFrom, old: kRoots, next: kLaterRoots }),
      secondRotation(),
    ),
    roots: kLastRoots,
  }),
  ok("rotations-same-instant", "Two rotations of one instant: it does not fall.", {
    pinned: kRoots,
    rotations: rotationsPart(firstRotation(), secondRotation({ issued_at: kFrom })),
    roots: kLastRoots,
  }),
];

/** The first rotation with a fault, followed by a reader that pins the first roots. */
export const refused = (reason, name, description, changes, options, rest = {}) =>
  rotated(reason, `rotation-${name}`, description, {
    pinned: kRoots,
    rotations: rotationsPart(firstRotation(changes, options)),
    roots: kLaterRoots,
    ...rest,
  });

export const withPart = (reason, name, description, rotations, rest = {}) =>
  rotated(reason, name, description, { pinned: kRoots, rotations, roots: kLaterRoots, ...rest });

const signers = (...keys) => ({ signers: keys });

export const foreign = () => [
  withPart("unknown_roots", "pinned-elsewhere", "The pinned set is nowhere in the chain.", kOnce, {
    pinned: kLastRoots,
  }),
  withPart(
    "unknown_roots",
    "pinned-two-of-three",
    "Two of the pinned roots are those of the old set, the third is another.",
    kOnce,
    { pinned: [kRoots[0], kRoots[1], kStranger] },
  ),
  refused(
    "unknown_roots",
    "stranger-signs-too",
    "A fifth signature, which holds, of neither set.",
    {},
    signers(kRoots[0], kRoots[1], kLaterRoots[0], kLaterRoots[1], kStranger),
  ),
  refused(
    "too_few_signatures",
    "without-new",
    "Three of the old set, none of the new.",
    {},
    signers(...kRoots),
  ),
  refused(
    "too_few_signatures",
    "without-old",
    "Three of the new set, none of the old.",
    {},
    signers(...kLaterRoots),
  ),
  refused(
    "too_few_signatures",
    "one-of-old",
    "One of the old set, three of the new.",
    {},
    signers(kRoots[0], ...kLaterRoots),
  ),
  refused(
    "too_few_signatures",
    "one-of-new",
    "Three of the old set, one of the new.",
    {},
    signers(kLaterRoots[0], ...kRoots),
  ),
  refused(
    "too_few_signatures",
    "shared-root-alone",
    "A shared root and one of the old set: the new set has one signature.",
    { next: kMixed },
    signers(kRoots[0], kRoots[1]),
    { roots: kMixed },
  ),
  ...[0, 1, 2, 3].map((place) =>
    refused(
      "bad_signature",
      `signature-${place}`,
      "One signature of four is over another content.",
      {},
      { edit: (list) => list.map((each, i) => (i === place ? broken(each) : each)) },
    ),
  ),
  withPart(
    "bad_signature",
    "rotation-second",
    "The second of two rotations, both followed.",
    rotationsPart(
      firstRotation(),
      secondRotation({}, { edit: ([first, ...rest]) => [broken(first), ...rest] }),
    ),
    { roots: kLastRoots },
  ),
  withPart(
    "unsafe_key",
    "rotation-new-root-small-order",
    "A new root that is a point of order 8, and does not sign.",
    rotationsPart(
      firstRotation(
        { next: [kLaterRoots[0], kLaterRoots[1], { publicKey: kOrderEight }] },
        signers(kRoots[0], kRoots[1], kLaterRoots[0], kLaterRoots[1]),
      ),
    ),
  ),
];

export const contradictions = () => [
  refused(
    "inconsistent",
    "same-set",
    "Old and new are one set.",
    { next: kRoots },
    {},
    {
      roots: kRoots,
    },
  ),
  withPart(
    "inconsistent",
    "rotation-sequence-gap",
    "From sequence 1 to 3.",
    rotationsPart(firstRotation(), secondRotation({ sequence: 3 })),
    { roots: kLastRoots },
  ),
  withPart(
    "inconsistent",
    "rotation-sequence-same",
    "From sequence 1 to 1.",
    rotationsPart(firstRotation(), secondRotation({ sequence: 1 })),
    { roots: kLastRoots },
  ),
  withPart(
    "inconsistent",
    "rotation-sequence-falls",
    "From sequence 2 to 1.",
    rotationsPart(firstRotation({ sequence: 2 }), secondRotation({ sequence: 1 })),
    { roots: kLastRoots },
  ),
  withPart(
    "inconsistent",
    "rotation-instant-falls",
    "The second was issued a second before the first.",
    rotationsPart(firstRotation(), secondRotation({ issued_at: "2025-12-31T23:59:59Z" })),
    { roots: kLastRoots },
  ),
  withPart(
    "inconsistent",
    "rotation-chain-broken",
    "The second's old set is not the first's new one.",
    rotationsPart(firstRotation(), secondRotation({ old: kRoots })),
    { roots: kLastRoots },
  ),
  withPart(
    "inconsistent",
    "rotation-chain-broken-not-followed",
    "The chain does not join before the rotation that is followed.",
    rotationsPart(firstRotation({ next: kLastRoots }), secondRotation()),
    { pinned: kLaterRoots, roots: kLastRoots },
  ),
];
