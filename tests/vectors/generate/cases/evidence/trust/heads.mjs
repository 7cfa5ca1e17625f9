// trust/: the content of a trust list's head, and its publishers.

import { fromHex, hex, utf8 } from "../../../reader/bytes.mjs";
import { longHead, Raw } from "../../../reader/cbor.mjs";
import { kOrderEight } from "../../world.mjs";
import { evidenceCase, kFrom, kidText, kOtherPublisher, kPublisher, kRoots } from "../world.mjs";
import { kTwins, kUntil, pinnedOf, publisher, trust } from "../world.mjs";
import { keyOf } from "../../world.mjs";

/** A trust list of other fields (`changes`) or written otherwise (`options`). */
export function trustCase(reason, name, description, changes = {}, options = {}) {
  const { look_up = null, ...rest } = options;
  const { head, parts } = trust(changes, rest);
  const inputs = {
    pinned: pinnedOf(kRoots),
    rotations: null,
    trust_list: hex(head),
    parts: parts.map(hex),
    look_up,
  };
  return evidenceCase("trust", name, description, inputs, reason);
}

const ok = (name, description, changes, options) =>
  trustCase(null, name, description, changes, options);

const withPublisher = (reason, name, description, changes) =>
  trustCase(reason, `publisher-${name}`, description, { publishers: [publisher(changes)] });

const kOther = publisher({ key: kOtherPublisher, name: "Réplica", bundles: false });

const manyPublishers = (count) =>
  Array.from({ length: count }, (_, i) => publisher({ key: keyOf(0x30 + i), name: `P${i}` }));

const everyOther = (count) => Array.from({ length: count }, (_, i) => [2 * i, 2 * i]);

const good = () => [
  ok("smallest", "One publisher, no issuers.", { issuers: [] }),
  ok("two-publishers", "Two publishers, the second for some lists and no bundles.", {
    publishers: [
      publisher(),
      {
        ...kOther,
        lists: [
          [0, 0],
          [2, 17],
          [4095, 4095],
        ],
      },
    ],
  }),
  ok("publishers-128", "As many publishers as there may be.", {
    publishers: manyPublishers(128),
    issuers: [],
  }),
  ok("not-a-demonstration", "A list that says it is no demonstration.", { demonstration: false }),
  ok("publisher-without-lists", "A publisher for manifests alone.", {
    publishers: [publisher({ lists: [] })],
  }),
  ok("publisher-16-ranges", "As many ranges as there may be, one number between each two.", {
    publishers: [publisher({ lists: everyOther(16) })],
  }),
  ok("publisher-one-instant", "A window of one instant.", {
    publishers: [publisher({ valid_until: kFrom })],
  }),
  ok("publisher-name-100", "A name of 100 characters of two bytes each.", {
    publishers: [publisher({ name: "Ñ".repeat(100) })],
  }),
  ok("publisher-name-packable", "A name that a credential would pack, and a list does not.", {
    publishers: [publisher({ name: "A" })],
  }),
  ok("instants-first-and-last", "The first and the last instant.", {
    issued_at: "2020-01-01T00:00:00Z",
    expires: "2106-02-07T06:28:15Z",
    version: 4294967295,
    publishers: [
      publisher({ valid_from: "2020-01-01T00:00:00Z", valid_until: "2106-02-07T06:28:15Z" }),
    ],
  }),
  ok(
    "look-up-publisher",
    "A publisher's kid is no issuer's.",
    {},
    { look_up: kidText(kPublisher) },
  ),
];

const element = (name, description, elements, changes = {}) =>
  trustCase("malformed", `trust-${name}`, description, changes, { elements });

const contents = () => [
  element("context", "Another text in front.", { text: "fedatario trust lisT" }),
  element("context-of-bundle", "The text of a manifest in front.", { text: "fedatario bundle" }),
  element("context-bytes", "The text as a byte string.", { text: utf8("fedatario trust list") }),
  element("format-1", "The first format.", { format: 1 }),
  element("format-3", "A later format.", { format: 3 }),
  element("version-0", "Version 0.", { version: 0 }),
  element("version-2-32", "A version beyond 32 bits.", { version: 2 ** 32 }),
  element("version-long", "The version in three bytes.", { version: new Raw(longHead(0, 5, 2)) }),
  element("instant-2019", "An instant before 2020.", { issued_at: 1577836799 }),
  element("instant-2-32", "An instant beyond 32 bits.", { expires: 2 ** 32 }),
  element("instant-text", "An instant as a text.", { expires: "2027-01-01T00:00:00Z" }),
  element("demonstration-0", "0 for false.", { demonstration: 0 }),
  element("demonstration-null", "Null for false.", { demonstration: null }),
  element("no-publishers", "No publishers.", { publishers: [] }),
  element("shard-bits-13", "A bit more than there may be.", { shard_bits: 13 }),
  element("element-missing", "Without shards.", { shards: undefined }),
  element("element-too-many", "An element too many.", { more: null }),
  trustCase("malformed", "publishers-129", "A publisher more than there may be.", {
    publishers: manyPublishers(129),
    issuers: [],
  }),
];

const publisherElement = (name, description, elements) =>
  withPublisher("malformed", name, description, { elements });

const range = (name, description, lists) =>
  withPublisher("malformed", name, description, { lists });

const publishers = () => [
  publisherElement("key-31", "A key of 31 bytes.", { key: kPublisher.publicKey.subarray(1) }),
  publisherElement("name-empty", "An empty name.", { name: "" }),
  publisherElement("name-101", "A name of 101 characters.", { name: "a".repeat(101) }),
  publisherElement("name-two-spaces", "Two spaces in a row.", { name: "A  B" }),
  publisherElement("name-leading-space", "A space in front.", { name: " A" }),
  publisherElement("name-trailing-space", "A space at the end.", { name: "A " }),
  publisherElement("name-combining", "A letter and a combining mark.", { name: "N\u0303" }),
  publisherElement("name-ordinal", "The sign º, which is not in the table.", { name: "N.º 1" }),
  publisherElement("name-line-feed", "A line feed.", { name: "A\nB" }),
  publisherElement("name-bytes", "The name as a byte string.", { name: utf8("A") }),
  publisherElement("name-not-utf8", "Bytes that are no UTF-8.", {
    name: new Raw(fromHex("62c328")),
  }),
  publisherElement("bundles-1", "1 for true.", { bundles: 1 }),
  publisherElement("element-too-many", "An element too many.", { more: 0 }),
  range("ranges-bytes", "Empty bytes for no ranges.", new Uint8Array()),
  range("ranges-17", "A range more than there may be.", everyOther(17)),
  range("range-touches", "Two ranges that touch.", [
    [0, 4],
    [5, 9],
  ]),
  range("range-overlaps", "Two ranges that overlap.", [
    [0, 5],
    [5, 9],
  ]),
  range("range-inside", "A range within the one before.", [
    [0, 9],
    [3, 4],
  ]),
  range("range-descends", "Ranges in falling order.", [
    [5, 9],
    [0, 3],
  ]),
  range("range-twice", "A range twice.", [
    [5, 9],
    [5, 9],
  ]),
  range("range-backwards", "A range whose first is above its last.", [[9, 5]]),
  range("range-4096", "A number beyond the last list.", [[0, 4096]]),
  range("range-of-one-number", "A range of a single element.", [[3]]),
  range("range-of-three-numbers", "A range of three elements.", [[1, 2, 3]]),
  range("range-negative", "A negative number.", [[-1, 3]]),
  trustCase(
    "malformed",
    "publishers-order",
    "Publishers by falling kid.",
    {},
    {
      elements: { publishers: [kPublisher, kOtherPublisher].sort(byFallingKid).map(itemOf) },
    },
  ),
  withPublisher("unsafe_key", "non-canonical", "A key whose y is p or more.", {
    elements: { key: fromHex(`f0${"ff".repeat(30)}7f`) },
  }),
  withPublisher("unsafe_key", "small-order", "A key of order 8.", {
    elements: { key: kOrderEight },
  }),
  withPublisher("unsafe_key", "identity", "The neutral point as a key.", {
    elements: { key: fromHex(`01${"00".repeat(31)}`) },
  }),
  trustCase("duplicate_kid", "publisher-twice", "A publisher twice.", {
    publishers: [publisher(), publisher({ name: "Otra vez" })],
  }),
  trustCase("duplicate_kid", "publisher-twins", "Two publishers with keys of one kid.", {
    publishers: kTwins.map((key) => publisher({ key })),
  }),
  ...[0, 2].map((place) =>
    trustCase("duplicate_kid", `publisher-is-root-${place}`, "A publisher with a root's key.", {
      publishers: [publisher({ key: kRoots[place] })],
    }),
  ),
  withPublisher("inconsistent", "window", "A window that ends a second before it begins.", {
    valid_from: kUntil,
    valid_until: "2027-12-31T23:59:58Z",
  }),
  trustCase("inconsistent", "trust-expires-when-issued", "It expires at the instant of issue.", {
    expires: "2026-01-01T00:00:00Z",
  }),
  trustCase("inconsistent", "trust-expires-before", "It expires a second before the issue.", {
    expires: "2025-12-31T23:59:59Z",
  }),
];

const byFallingKid = (a, b) => (kidText(a) < kidText(b) ? 1 : -1);
const itemOf = (key) => [
  key.publicKey,
  "P",
  [[0, 4095]],
  true,
  Date.parse(kFrom) / 1000,
  Date.parse(kUntil) / 1000,
];

export const trustListCases = () => [good, contents, publishers].flatMap((group) => group());
