// trust/: the content of a rotation, and the part of all of them.

import { kOnce } from "./trust_case.mjs";
import { chain, refused, withPart } from "./rotations.mjs";
import { firstRotation, kLastRoots, kLaterRoots, kRoots, rotationsPart } from "../world.mjs";
import { secondRotation, trust } from "../world.mjs";
import { concat, utf8 } from "../../../reader/bytes.mjs";
import { Raw, longHead } from "../../../reader/cbor.mjs";
import { keySet } from "../../../writer/signed.mjs";

/** A rotation with some elements replaced by other items, and signed. */
const element = (name, description, elements) =>
  refused("malformed", name, description, {}, { elements });

const kOld = keySet(kRoots);

const kNew = keySet(kLaterRoots);

export const contents = () => [
  element("context", "Another text in front.", { text: "fedatario root rotatioN" }),
  element("context-bytes", "The text as a byte string.", { text: utf8("fedatario root rotation") }),
  element("format-2", "Another format.", { format: 2 }),
  element("sequence-0", "Sequence 0.", { sequence: 0 }),
  element("sequence-2-32", "A sequence beyond 32 bits.", { sequence: 2 ** 32 }),
  element("instant-2019", "An instant before 2020.", { issued_at: 1577836799 }),
  element("instant-2-32", "An instant beyond 32 bits.", { issued_at: 2 ** 32 }),
  element("old-two-keys", "An old set of two keys.", { old: kOld.slice(0, 2) }),
  element("new-four-keys", "A new set of four keys.", {
    next: [...kNew, kOld[0]].sort(Buffer.compare),
  }),
  element("old-order", "The old set in falling order.", { old: [...kOld].reverse() }),
  element("new-order", "The last two keys of the new set in falling order.", {
    next: [kNew[0], kNew[2], kNew[1]],
  }),
  element("new-twice", "A key twice in the new set.", { next: [kNew[0], kNew[0], kNew[2]] }),
  element("key-31-bytes", "A key of 31 bytes.", {
    next: [kNew[0], kNew[1], kNew[2].subarray(0, 31)],
  }),
  element("element-too-many", "An element too many.", { more: 0 }),
  element("long-sequence", "The sequence in two bytes.", { sequence: new Raw(longHead(0, 1, 1)) }),
  refused(
    "malformed",
    "trust-list-in-its-place",
    "Root signatures over a trust list.",
    {},
    {},
    {
      rotations: rotationsPart(trust({}).head),
    },
  ),
  withPart("malformed", "rotations-empty", "A part without rotations.", rotationsPart()),
  withPart("malformed", "rotations-25", "A rotation more than there may be.", chain(25), {
    pinned: kLaterRoots,
  }),
  withPart(
    "malformed",
    "rotations-not-wrapped",
    "A rotation that is not wrapped in a byte string.",
    rotationsPart(new Raw(firstRotation())),
  ),
  withPart("malformed", "rotations-alone", "The rotation itself as the part.", firstRotation()),
  withPart(
    "malformed",
    "rotations-trailing-byte",
    "A byte after the part's item.",
    concat(kOnce, [0]),
  ),
  withPart(
    "malformed",
    "rotation-not-followed-order",
    "A fault of form in a rotation that is not followed.",
    rotationsPart(firstRotation({}, { elements: { old: [...kOld].reverse() } }), secondRotation()),
    { pinned: kLaterRoots, roots: kLastRoots },
  ),
];
