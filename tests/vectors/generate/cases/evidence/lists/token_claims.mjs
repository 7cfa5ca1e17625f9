// status/: claims that are spelled otherwise, or contradict the list.

import { kLst, malformed, statusCase } from "./token_case.mjs";
import { kTokenExpires, kTokenIssued } from "../world.mjs";
import { fromHex, utf8 } from "../../../reader/bytes.mjs";
import { longHead, Pairs, Raw } from "../../../reader/cbor.mjs";

const claim = (name, description, claims) => malformed(`claim-${name}`, description, { claims });

export const claims = () => [
  claim("bits-1", "Statuses of one bit, as the claim says.", {
    list: [
      65533,
      new Pairs([
        ["lst", kLst],
        ["bits", 1],
      ]),
    ],
  }),
  claim("bits-4", "Statuses of four bits, as the claim says.", {
    list: [
      65533,
      new Pairs([
        ["lst", kLst],
        ["bits", 4],
      ]),
    ],
  }),
  claim("bits-missing", "No bits.", { list: [65533, new Pairs([["lst", kLst]])] }),
  claim("bits-before-lst", "bits before lst.", {
    list: [
      65533,
      new Pairs([
        ["bits", 2],
        ["lst", kLst],
      ]),
    ],
  }),
  claim("lst-twice", "lst twice.", {
    list: [
      65533,
      new Pairs([
        ["lst", kLst],
        ["lst", kLst],
        ["bits", 2],
      ]),
    ],
  }),
  claim("aggregation-uri", "A third member.", {
    list: [
      65533,
      new Pairs([
        ["lst", kLst],
        ["bits", 2],
        ["aggregation_uri", "https://v.example/"],
      ]),
    ],
  }),
  claim("lst-text", "lst as a text.", {
    list: [
      65533,
      new Pairs([
        ["lst", "eNpj"],
        ["bits", 2],
      ]),
    ],
  }),
  claim("lst-key-bytes", "The key lst as a byte string.", {
    list: [
      65533,
      new Pairs([
        [utf8("lst"), kLst],
        ["bits", 2],
      ]),
    ],
  }),
  claim("list-array", "The list as an array.", { list: [65533, [kLst, 2]] }),
  claim("list-missing", "No list.", { list: undefined }),
  claim("sub-missing", "No sub.", { sub: undefined }),
  claim("sub-bytes", "sub as a byte string.", { sub: [2, utf8("urn:fedatario:status:3:0")] }),
  claim("exp-missing", "No exp.", { exp: undefined }),
  claim("exp-2-32", "An exp beyond 32 bits.", { exp: [4, 2 ** 32] }),
  claim("iat-missing", "No iat.", { iat: undefined }),
  claim("iat-2019", "An iat before 2020.", { iat: [6, 1577836799] }),
  claim("iat-text", "iat as a text.", { iat: [6, "2026-02-26T19:00:00Z"] }),
  claim("iat-tagged", "iat with the tag of a date.", {
    iat: [6, new Raw(fromHex("c11a69a0a8f0"))],
  }),
  claim("ttl-missing", "No ttl.", { ttl: undefined }),
  claim("ttl-43200", "A ttl of twelve hours.", { ttl: [65534, 43200] }),
  claim("extra", "An issuer as well.", {
    sub: [1, "x"],
    exp: [2, "urn:fedatario:status:3:0"],
    iat: [4, Date.parse(kTokenExpires) / 1000],
    iss: [6, Date.parse(kTokenIssued) / 1000],
    list: undefined,
    ttl: undefined,
    last: [
      65533,
      new Pairs([
        ["lst", kLst],
        ["bits", 2],
      ]),
    ],
    end: [65534, 86400],
  }),
  claim("order", "iat before exp.", {
    exp: [6, Date.parse(kTokenIssued) / 1000],
    iat: [4, Date.parse(kTokenExpires) / 1000],
  }),
  claim("twice", "ttl twice.", { more: [65534, 86400] }),
  claim("long-key", "A key in two bytes.", {
    sub: [new Raw(longHead(0, 2, 1)), "urn:fedatario:status:3:0"],
  }),
];

export const refused = (reason, name, description, fields, options) =>
  statusCase(reason, name, description, fields, options);

const sub = (name, description, text) =>
  refused("inconsistent", `sub-${name}`, description, {}, { claims: { sub: [2, text] } });

export const contradictions = () => [
  sub("other-list", "sub names another list.", "urn:fedatario:status:4:0"),
  sub("other-segment", "sub names another token of the list.", "urn:fedatario:status:3:1"),
  sub("leading-zero", "A number with a leading zero.", "urn:fedatario:status:03:0"),
  sub("https", "A link to the list.", "https://v.example/status/3/0"),
  sub("upper-case", "Another case.", "URN:fedatario:status:3:0"),
  sub("space", "A space behind it.", "urn:fedatario:status:3:0 "),
  refused("inconsistent", "iat-after-as-of", "Issued a second after as-of.", {
    iat: "2026-03-01T19:00:01Z",
  }),
  refused("inconsistent", "exp-before-as-of", "It expires a second before as-of.", {
    exp: "2026-03-01T18:59:59Z",
  }),
  refused("inconsistent", "status-at-positions", "A status at the first unused position.", {
    statuses: { 1000: 1 },
  }),
  refused("inconsistent", "status-at-end", "A status at the token's last, unused position.", {
    statuses: { 131071: 3 },
  }),
  refused(
    "inconsistent",
    "status-at-positions-of-segment",
    "The same in the second token.",
    {
      segment: 1,
      statuses: { 1: 2 },
    },
    { place: { positions: 131073 } },
  ),
];
