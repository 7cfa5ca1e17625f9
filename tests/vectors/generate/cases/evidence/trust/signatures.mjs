// trust/: the COSE_Sign of a trust list.

import { broken, kOnce, rotated } from "./trust_case.mjs";
import { firstRotation, kLastRoots, kLaterRoots, kRoots, trust } from "../world.mjs";
import { kIssuer, kStranger, sign } from "../../world.mjs";
import { concat } from "../../../reader/bytes.mjs";
import { Pairs, Raw, write } from "../../../reader/cbor.mjs";
import { protectedHeader, sigStructure } from "../../../reader/envelope.mjs";
import { decode } from "../../../reader/evidence/item.mjs";
import { byKid, headerOf, noEntries, signedByRoots } from "../../../writer/signed.mjs";

/** The head of the trust list with a fault in its COSE_Sign. */
export const head = (reason, name, description, options) =>
  rotated(reason, `signatures-${name}`, description, {
    pinned: kRoots,
    rotations: null,
    roots: kRoots,
    options,
  });

const kPairs = [
  [0, 1],
  [0, 2],
  [1, 2],
];

const bySwapping = (list) => [...list].reverse();

const replaced = (place, change) => (list) =>
  list.map((each, i) => (i === place ? change(each) : each));

const foreignHeader = (header) => ({
  edit: replaced(0, ([own, map, signature]) => [header(own), map, signature]),
});

export const signatures = () => [
  ...kPairs.map(([a, b]) =>
    head(null, `by-${a + 1}-and-${b + 1}`, "Signed by two roots of the three.", {
      signers: [kRoots[a], kRoots[b]],
    }),
  ),
  head(null, "by-all", "Signed by all three roots.", { signers: kRoots }),
  head("malformed", "order", "Signatures by falling kid.", { edit: bySwapping }),
  head("malformed", "twice", "The same signature twice.", {
    edit: ([first]) => [first, first],
  }),
  head("malformed", "7", "Seven signatures.", {
    signers: [...kRoots, ...kLaterRoots, kLastRoots[0]],
  }),
  head("too_few_signatures", "1", "One signature.", { signers: [kRoots[1]] }),
  head("too_few_signatures", "0", "No signature.", { signers: [] }),
  head("unknown_roots", "stranger", "Two good signatures and one of a stranger.", {
    signers: [kRoots[0], kRoots[1], kStranger],
  }),
  head("unknown_roots", "stranger-for-one", "One good signature and one of a stranger.", {
    signers: [kRoots[0], kStranger],
  }),
  head("unknown_roots", "issuer", "Two good signatures and one of an issuer of the list.", {
    signers: [kRoots[0], kRoots[1], kIssuer],
  }),
  rotated("unknown_roots", "signatures-new-roots", "Signed by roots that no rotation names.", {
    pinned: kRoots,
    rotations: null,
    roots: kLaterRoots,
  }),
  rotated("unknown_roots", "signatures-old-roots", "Signed by the roots that were replaced.", {
    pinned: kRoots,
    rotations: kOnce,
    roots: kLaterRoots,
    options: { signers: kRoots.slice(0, 2) },
  }),
  ...[0, 1, 2].map((place) =>
    head("bad_signature", `broken-${place}`, "Two of three signatures hold.", {
      signers: kRoots,
      edit: replaced(place, broken),
    }),
  ),
  head("bad_signature", "broken-of-two", "One of two signatures holds.", {
    edit: replaced(1, broken),
  }),
  head("bad_signature", "swapped", "Each signature under the other's kid.", {
    edit: ([[a, map, first], [b, , second]]) => [
      [a, map, second],
      [b, map, first],
    ],
  }),
  head("malformed", "protected-es256", "The algorithm ES256 in a protected header.", {
    ...foreignHeader((own) => concat([0xa2, 0x01, 0x26], own.subarray(3))),
  }),
  head("malformed", "protected-kid-5", "A kid of 5 bytes.", {
    ...foreignHeader((own) => concat([0xa2, 0x01, 0x27, 0x04, 0x45], own.subarray(5), [0])),
  }),
  head("malformed", "protected-empty", "An empty protected header.", {
    ...foreignHeader(() => new Uint8Array()),
  }),
  head("malformed", "signature-unprotected", "A label in a signature's unprotected map.", {
    edit: replaced(0, ([own, , signature]) => [own, new Pairs([[4, own.subarray(5)]]), signature]),
  }),
  ...[63, 65].map((length) =>
    head("malformed", `signature-${length}-bytes`, `A signature of ${length} bytes.`, {
      edit: replaced(0, ([own, map, signature]) => [
        own,
        map,
        concat(signature, [0]).subarray(0, length),
      ]),
    }),
  ),
  head("malformed", "signature-four-elements", "A signature of four elements.", {
    edit: replaced(0, (each) => [...each, null]),
  }),
  head("malformed", "body-protected", "A protected header of the body.", {
    wrap: ([, ...rest]) => [protectedHeader(new Uint8Array(4)), ...rest],
  }),
  head("malformed", "body-protected-empty-map", "The body's header as an empty map in bytes.", {
    wrap: ([, ...rest]) => [new Uint8Array([0xa0]), ...rest],
  }),
  head("malformed", "body-unprotected", "A label in the body's unprotected map.", {
    wrap: ([header, , ...rest]) => [header, new Pairs([[1, -8]]), ...rest],
  }),
  head("malformed", "body-unprotected-array", "An empty array for the body's empty map.", {
    wrap: ([header, , ...rest]) => [header, [], ...rest],
  }),
  head("malformed", "signature-unprotected-array", "An empty array for a signature's map.", {
    edit: replaced(0, ([own, , signature]) => [own, [], signature]),
  }),
  head("malformed", "payload-null", "A detached payload.", {
    wrap: ([header, map, , list]) => [header, map, null, list],
  }),
  head("malformed", "five-elements", "An element too many.", { wrap: (items) => [...items, null] }),
  head("malformed", "indefinite", "Signatures in an array of indefinite length.", {
    wrap: ([header, map, payload, list]) => [
      header,
      map,
      payload,
      new Raw(concat([0x9f], ...list.map(write), [0xff])),
    ],
  }),
];

/** Other bytes in the place of the head. */
const inPlace = (reason, name, description, bytes) =>
  rotated(reason, `head-${name}`, description, {
    pinned: kRoots,
    rotations: null,
    roots: kRoots,
    head: bytes,
  });

const kHead = trust().head;

export const places = () => [
  inPlace(
    "malformed",
    "rotation-in-its-place",
    "A rotation, signed by two of the roots in force and nobody else.",
    firstRotation({}, { signers: kRoots.slice(0, 2) }),
  ),
  inPlace("malformed", "tag-18", "The tag of COSE_Sign1.", concat([0xd2], kHead.subarray(2))),
  inPlace("malformed", "no-tag", "No tag.", kHead.subarray(2)),
  inPlace("malformed", "truncated", "The last byte is missing.", kHead.subarray(0, -1)),
  inPlace("malformed", "trailing-byte", "A byte after the end.", concat(kHead, [0])),
  inPlace("malformed", "empty", "No bytes.", new Uint8Array()),
  inPlace(
    "malformed",
    "payload-empty",
    "An empty payload, well signed.",
    signedByRoots(new Uint8Array(), kRoots),
  ),
  inPlace(
    "bad_signature",
    "sign1-context",
    "Signatures over the structure of COSE_Sign1.",
    signedByRoots(kPayload, [], { edit: () => byKid(kRoots).map(signedAsOne) }),
  ),
];

const kPayload = decode(kHead).item[2];

function signedAsOne(key) {
  const header = headerOf(key);
  return [header, noEntries(), sign(key, sigStructure(header, kPayload))];
}
