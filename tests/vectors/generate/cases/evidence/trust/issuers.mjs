// trust/: good shards, the content of an issuer, its key.

import { issuersOf, kKeys, ok, services, withIssuer } from "./shard_case.mjs";
import { trustCase } from "./heads.mjs";
import { issuer, kFrom, kOtherPublisher, kPublisher, kRoots, kTwins, kidText } from "../world.mjs";
import { kIssuer, kOrderEight, kStranger } from "../../world.mjs";
import { fromHex, utf8 } from "../../../reader/bytes.mjs";
import { Raw, longHead, write } from "../../../reader/cbor.mjs";
import { issuerItem, shardOf } from "../../../writer/trust.mjs";

/** Those of our keys whose shard's number is below `leaves`. */
const below = (bits, leaves) => kKeys.filter((key) => shardOf(key, bits) < leaves);

/** Issuers whose shard has just `length` bytes, the last heading filling it up. */
function filled(length) {
  const keys = [kKeys[0], kKeys[1]].sort((a, b) => (kidText(a) < kidText(b) ? -1 : 1));
  const most = issuer({ key: keys[0], elements: { services: services(2500) } });
  const withLast = (count, heading) => [
    most,
    issuer({ key: keys[1], heading, elements: { services: services(count) } }),
  ];
  const sizeOf = (issuers) => write(issuers.map(issuerItem)).length;
  const count = Math.floor((length - sizeOf(withLast(300, "A"))) / 5) + 300;
  const rest = length - sizeOf(withLast(count, "A"));
  return withLast(count, "A".repeat(1 + rest));
}

export const good = () => [
  ok("issuer", "One issuer, looked up by its kid.", {}, { look_up: kidText(kIssuer) }),
  ok("unknown-kid", "A kid that no issuer of its shard has.", {}, { look_up: kidText(kStranger) }),
  ok("issuers-states", "An active, a retired and a compromised key.", {
    issuers: [
      issuer(),
      issuer({ key: kKeys[0], state: "retired" }),
      issuer({ key: kKeys[1], state: "compromised", since: "2026-02-01T05:00:00Z" }),
    ],
  }),
  ok("issuer-smallest", "One service, nivel, kind, year, list and instant.", {
    issuers: [
      issuer({
        services: ["0000000-0"],
        niveles: ["A1"],
        kinds: ["COE"],
        first_year: 2020,
        last_year: 2020,
        lists: [[0, 0]],
        valid_until: "2020-01-01T00:00:00Z",
      }),
    ],
  }),
  ok("issuer-largest-values", "The highest service, nivel, kind, year, list and instant.", {
    issuers: [
      issuer({
        services: ["9999999-9"],
        niveles: ["G0"],
        kinds: ["CLA"],
        first_year: 2106,
        last_year: 2106,
        lists: [[4095, 4095]],
        valid_until: "2106-02-07T06:28:15Z",
      }),
    ],
  }),
  ok("issuer-since-does-not-enter", "In doubt from an instant before its window.", {
    issuers: [issuer({ state: "compromised", since: "2020-01-01T00:00:00Z", valid_from: kFrom })],
  }),
  ok("shard-16384", "A shard of as many bytes as a part may have, 2,500 services in one issuer.", {
    issuers: filled(16384),
  }),
  ok(
    "shard-bits-0",
    "Twelve issuers in the only shard.",
    { issuers: issuersOf(kKeys.slice(0, 12)) },
    { look_up: kidText(kKeys[11]) },
  ),
  ok(
    "shard-bits-3",
    "Forty issuers in eight shards.",
    { issuers: issuersOf(kKeys.slice(0, 40)), shard_bits: 3 },
    { look_up: kidText(kKeys[39]) },
  ),
  ok("shards-16", "16 leaves, all in the top.", {
    issuers: issuersOf(below(7, 16)),
    shard_bits: 7,
  }),
  ok("shards-17", "17 leaves: a node of 16 and a node of one.", {
    issuers: issuersOf([...below(kBitsOf17, 16).slice(0, 4), keyWith(kBitsOf17, 16)]),
    shard_bits: kBitsOf17,
  }),
  ok(
    "shard-bits-12",
    "Twenty issuers in 4,096 shards, each in one of its own.",
    { issuers: issuersOf(kKeys.slice(0, 20)), shard_bits: 12 },
    { look_up: kidText(kKeys[7]) },
  ),
  ok(
    "shard-null",
    "A kid whose shard is null.",
    { issuers: issuersOf(kKeys.slice(0, 3)), shard_bits: 12 },
    { look_up: kidText(kKeys[20]) },
  ),
  ok(
    "shard-beyond-leaves",
    "A kid whose shard is beyond the leaves.",
    { issuers: issuersOf(kKeys.slice(0, 3)), shard_bits: 12 },
    { look_up: "ffffffff" },
  ),
];

const kBitsOf17 = 5;

const keyWith = (bits, shard) => kKeys.find((key) => shardOf(key, bits) === shard);

const element = (name, description, elements) =>
  withIssuer("malformed", name, description, { elements });

export const contents = () => [
  element("key-33", "A key of 33 bytes.", { key: new Uint8Array(33).fill(7) }),
  element("heading-empty", "An empty heading.", { heading: "" }),
  element("heading-101", "A heading of 101 characters.", { heading: "a".repeat(101) }),
  element("heading-bytes", "The heading as a byte string.", { heading: utf8("A") }),
  element("heading-multiplication", "The sign ×, which is not in the table.", { heading: "2×2" }),
  element("no-services", "No services.", { services: [] }),
  element("services-2501", "A service more than there may be.", { services: services(2501) }),
  element("services-descend", "Services in falling order.", { services: [90001230, 90001220] }),
  element("service-twice", "A service twice.", { services: [90001230, 90001230] }),
  element("service-9-digits", "A service of nine digits.", { services: [100000000] }),
  element("niveles-0", "No nivel.", { niveles: 0 }),
  element("niveles-bit-14", "A bit of no nivel.", { niveles: 16384 }),
  element("kinds-0", "No kind.", { kinds: 0 }),
  element("kinds-4", "A bit of no kind.", { kinds: 4 }),
  element("year-2019", "A year before 2020.", { first_year: 2019 }),
  element("year-2107", "A year after 2106.", { last_year: 2107 }),
  element("no-lists", "No lists.", { lists: [] }),
  element("lists-17", "A range more than there may be.", {
    lists: Array.from({ length: 17 }, (_, i) => [2 * i, 2 * i]),
  }),
  element("lists-touch", "Two ranges that touch.", {
    lists: [
      [0, 4],
      [5, 9],
    ],
  }),
  element("lists-overlap", "Two ranges that overlap.", {
    lists: [
      [0, 5],
      [4, 9],
    ],
  }),
  element("lists-descend", "Ranges in falling order.", {
    lists: [
      [7, 9],
      [0, 5],
    ],
  }),
  element("lists-4096", "A number beyond the last list.", { lists: [[4096, 4096]] }),
  element("instant-2019", "A window from before 2020.", { valid_from: 1577836799 }),
  element("state-3", "A state of no meaning.", { state: 3, since: null }),
  element("since-0", "An instant of 0 for null.", { state: 2, since: 0 }),
  element("element-too-many", "An element too many.", { more: null }),
  element("element-missing", "An element too few.", { since: undefined }),
  element("long-year", "A year in five bytes.", { first_year: new Raw(longHead(0, 2020, 4)) }),
  ...[
    [
      "deep",
      "Arrays within arrays, as many as a part has bytes.",
      new Uint8Array(16384).fill(0x81),
    ],
    ["empty", "A shard without issuers.", write([])],
    ["issuer-alone", "An issuer that is not in an array.", write(issuerItem(issuer()))],
    ["bytes", "A shard wrapped in a byte string.", write(write([issuerItem(issuer())]))],
    [
      "trailing-byte",
      "A byte after the shard.",
      new Uint8Array([...write([issuerItem(issuer())]), 0]),
    ],
    ["not-cbor", "A part that is no CBOR.", new Uint8Array([0xff])],
  ].map(([name, description, part]) =>
    trustCase("malformed", `shard-${name}`, description, {}, { leaves: [[part]] }),
  ),
];

const unsafe = (name, description, key) =>
  withIssuer("unsafe_key", name, description, { elements: { key: fromHex(key) } });

export const keys = () => [
  unsafe("order-8", "A key of order 8.", Buffer.from(kOrderEight).toString("hex")),
  unsafe("order-4", "A key of order 4.", "00".repeat(32)),
  unsafe("identity", "The neutral point.", `01${"00".repeat(31)}`),
  unsafe("identity-signed", "The neutral point with a sign.", `01${"00".repeat(30)}80`),
  unsafe("order-2", "The point of order 2.", `ec${"ff".repeat(30)}7f`),
  unsafe("non-canonical-large-order", "A key whose y is p + 3.", `f0${"ff".repeat(30)}7f`),
  unsafe(
    "non-canonical-identity",
    "The neutral point spelled a second time.",
    `ee${"ff".repeat(30)}7f`,
  ),
  unsafe("all-bits", "All bits set.", "ff".repeat(32)),
  trustCase("duplicate_kid", "issuer-twice", "An issuer twice.", { issuers: [issuer(), issuer()] }),
  trustCase("duplicate_kid", "issuer-twice-retired", "The second time as a retired key.", {
    issuers: [issuer(), issuer({ state: "retired" })],
  }),
  trustCase("duplicate_kid", "issuer-twins", "Two issuers with keys of one kid.", {
    issuers: kTwins.map((key) => issuer({ key })),
  }),
  withIssuer("duplicate_kid", "is-publisher", "An issuer with a publisher's key.", {
    key: kPublisher,
  }),
  trustCase("duplicate_kid", "issuer-twin-of-publisher", "A publisher's key of the same kid.", {
    issuers: [issuer({ key: kTwins[0] })],
    publishers: [publisherOf(kTwins[1])],
  }),
  ...[0, 2].map((place) =>
    withIssuer("duplicate_kid", `is-root-${place}`, "An issuer with a root's key.", {
      key: kRoots[place],
    }),
  ),
  ok("issuer-with-key-of-later-publisher", "A key of nobody else in this list.", {
    issuers: [issuer({ key: kOtherPublisher })],
  }),
];

function publisherOf(key) {
  return {
    key,
    name: "P",
    lists: [],
    bundles: true,
    valid_from: kFrom,
    valid_until: "2027-01-01T00:00:00Z",
  };
}
