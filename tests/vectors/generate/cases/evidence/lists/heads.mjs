// bundle/: good lists, the head of a list, and who signed it.

import { at, listCase, manyAt, ownToken } from "./head_case.mjs";
import { kAsOf, kEnvelope, kManifestIssued, kOtherPublisher, kSince, list } from "../world.mjs";
import { listFields, publisher, record, trust } from "../world.mjs";
import { kIssuer, kStranger } from "../../world.mjs";
import { utf8 } from "../../../reader/bytes.mjs";
import { Raw, longHead } from "../../../reader/cbor.mjs";
import { token } from "../../../writer/lists.mjs";

// bundle/: the head of a list, its three trees, and whether they agree.

const kHash = new Uint8Array(32).fill(0xef);

const ok = (name, description, fields, options, rest) =>
  listCase(null, name, description, fields, options, rest);

export const positions = (description, last) =>
  ok(`positions-${last + 1}`, description, { entries: at(last) });

export const good = () => [
  ok("positions-0", "A list without certificates: three trees without leaves.", {
    entries: new Map(),
  }),
  positions("One certificate.", 0),
  positions("One full block.", 1023),
  positions("A second block.", 1024),
  positions("One details leaf's positions.", 4095),
  positions("17 blocks, in nodes.", 16384),
  positions("257 blocks: two levels of nodes.", 262144),
  positions("One token's positions.", 131071),
  positions("A second token.", 131072),
  positions("As many positions as a list has.", 1048575),
  ok("block-full", "A block of 1,024 entries.", { entries: at(...manyAt(1024)) }),
  ok("details-of-each-class", "A record of each class.", {
    entries: at(0, 1, 2, 3),
    records: [record(0, 0), record(1, 1), record(2, 2), record(3, 3)],
  }),
  ok("details-fewer-leaves", "Details end before the positions do.", {
    entries: at(5, 9000),
    records: [record(5, 1)],
  }),
  ok("details-null-leaf", "Details in the third leaf alone.", {
    entries: at(5, 9000),
    records: [record(9000, 1)],
  }),
  ok("details-17-leaves", "17 details leaves, in nodes.", {
    entries: at(70, 65600),
    records: [record(70, 1), record(65600, 3)],
  }),
  ok("details-in-quarters", "A details leaf cut in two quarters.", {
    entries: at(...manyAt(1300)),
    records: manyAt(1145).map((position) => record(position, 3, { rectified_since: kSince })),
  }),
  ok("complete-through-as-of", "Complete through as-of, which is the manifest's issue.", {
    as_of: kManifestIssued,
    complete_through: kManifestIssued,
  }),
  ok(
    "publisher-window-at-as-of",
    "The publisher's window holds iat and as-of, and no more.",
    { key: kOtherPublisher },
    {},
    {
      trust: trust({
        publishers: [
          publisher(),
          publisher({
            key: kOtherPublisher,
            lists: [[0, 0]],
            bundles: false,
            valid_from: listFields().iat,
            valid_until: kAsOf,
          }),
        ],
      }),
    },
  ),
  ok(
    "token-of-other-publisher",
    "Another publisher of the list signed the token.",
    {},
    {
      tokens: () => ({}),
      leaves: {
        status: [[token({ ...listFields(), key: kOtherPublisher, segment: 0, statuses: {} })]],
      },
    },
    { trust: trust({ publishers: [publisher(), publisher({ key: kOtherPublisher })] }) },
  ),
];

const element = (name, description, elements, fields = {}) =>
  listCase("malformed", name, description, fields, { elements });

const kNulls = [1, [null]];

export const contents = () => [
  element("context", "Another text in front.", { text: "fedatario lists" }),
  element("context-bytes", "The text as a byte string.", { text: utf8("fedatario list") }),
  element("format-2", "A later format.", { format: 2 }),
  element("number-4096", "A number beyond the last list.", { list: 4096 }),
  element("version-0", "Version 0.", { version: 0 }),
  element("instant-2019", "An instant before 2020.", { complete_through: 1577836799 }),
  element("positions-1048577", "A position more than a list has.", { positions: 1048577 }),
  element("positions-null", "Null for 0 positions.", { positions: null }),
  element("element-too-many", "An element too many.", { more: null }),
  element("details-missing", "Without details.", { details: undefined }),
  element("long-version", "The version in two bytes.", { version: new Raw(longHead(0, 7, 1)) }),
  element("status-null", "A token that is null.", { status: kNulls }),
  element(
    "status-first-null",
    "The first of two tokens is null.",
    { status: [2, [null, kHash]] },
    {
      entries: at(131072),
    },
  ),
  element("issued-top-of-nulls", "A top of nulls alone.", { issued: kNulls }),
  element("details-top-of-nulls", "A top of nulls alone.", { details: kNulls }),
  element(
    "issued-last-null",
    "The last block is null.",
    { issued: [2, [kHash, null]] },
    {
      entries: at(1024),
    },
  ),
  listCase(
    "malformed",
    "is-manifest",
    "A manifest's content, signed as a list head.",
    {},
    {
      elements: { text: "fedatario bundle", list: 1 },
    },
  ),
  listCase(
    "unknown_publisher",
    "is-credential",
    "A credential in its place.",
    {},
    {},
    {
      lists: new Map([[0, [kEnvelope]]]),
    },
  ),
  listCase(
    "malformed",
    "is-token",
    "A status token in its place.",
    {},
    {},
    {
      lists: new Map([[0, [token({ ...listFields(), segment: 0, statuses: {} })]]]),
    },
  ),
  listCase(
    "malformed",
    "no-tag",
    "No tag.",
    {},
    {},
    {
      lists: new Map([[0, [list()[0].subarray(1), ...list().slice(1)]]]),
    },
  ),
];

const allowed = (reason, name, description, own, fields = {}, options = {}) =>
  listCase(reason, name, description, { key: kOtherPublisher, ...fields }, options, {
    trust: trust({ publishers: [publisher(), publisher({ key: kOtherPublisher, ...own })] }),
  });

/** The token by the publisher of all lists, whoever signs the head. */
const kOwnToken = { leaves: { status: [[ownToken()]] } };

export const publishers = () => [
  listCase("unknown_publisher", "by-stranger", "Signed by nobody of the trust list.", {
    key: kStranger,
  }),
  listCase("unknown_publisher", "by-issuer", "Signed by an issuer.", { key: kIssuer }),
  listCase(
    "unknown_publisher",
    "token-by-stranger",
    "The token alone is a stranger's.",
    {},
    {
      leaves: { status: [[token({ ...listFields(), key: kStranger, segment: 0, statuses: {} })]] },
    },
  ),
  allowed(
    "publisher_not_allowed",
    "by-other-lists",
    "A publisher of other lists.",
    {
      lists: [[1, 4095]],
    },
    {},
    kOwnToken,
  ),
  allowed(
    "publisher_not_allowed",
    "by-no-lists",
    "A publisher of no list.",
    { lists: [] },
    {},
    kOwnToken,
  ),
  allowed(
    "publisher_not_allowed",
    "before-window",
    "as-of a second before the window.",
    {
      valid_from: "2026-03-01T19:00:01Z",
    },
    {},
    kOwnToken,
  ),
  allowed("publisher_not_allowed", "after-window", "as-of a second after the window.", {
    valid_until: "2026-03-01T18:59:59Z",
  }),
  allowed(
    "publisher_not_allowed",
    "token-other-lists",
    "The token's publisher has other lists.",
    {
      lists: [[1, 1]],
    },
    { key: undefined },
    { leaves: { status: [[ownToken(kOtherPublisher)]] }, key: listFields().key },
  ),
  listCase(
    "bad_signature",
    "flipped",
    "A bit of the signature is another.",
    {},
    {
      edit: ([own, map, payload, signature]) => [
        own,
        map,
        payload,
        signature.map((byte, i) => (i === 33 ? byte ^ 1 : byte)),
      ],
    },
  ),
  listCase(
    "bad_signature",
    "token-flipped",
    "A bit of the token's signature is another.",
    {},
    {
      tokens: () => ({
        edit: ([own, map, payload, signature]) => [
          own,
          map,
          payload,
          signature.map((byte, i) => (i === 33 ? byte ^ 1 : byte)),
        ],
      }),
    },
  ),
];
