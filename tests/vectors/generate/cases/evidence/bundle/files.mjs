// bundle/: the file and its parts.

import { bundleCase, count, kHash, kPlain, kWhole, kWholeBundle, listsOf } from "./bundle_case.mjs";
import { ofFile, ok } from "./bundle_case.mjs";
import { bundle, bundleFile, issuer, kManifestIssued, kOtherPublisher, list } from "../world.mjs";
import { publisher, trust } from "../world.mjs";
import { keyOf } from "../../world.mjs";
import { concat, sha256, utf8 } from "../../../reader/bytes.mjs";
import { Pairs, Raw, longHead, write } from "../../../reader/cbor.mjs";
import { fileOf } from "../../../writer/bundle.mjs";

export const good = () => [
  ok("smallest", "No rotations, issuers, catalogue or lists.", {
    trust: trust({ issuers: [] }),
    lists: new Map(),
  }),
  ok("every-kind-of-part", "Rotations, shards in nodes, two lists with details.", kWhole),
  ok("lists-16", "16 lists, all in the top.", { lists: listsOf(...count(16)) }),
  ok("lists-17", "17 lists, in two nodes.", { lists: listsOf(0, 3, 16) }),
  ok("lists-257", "257 leaves: two levels of nodes.", { lists: listsOf(1, 255, 256) }),
  ok("lists-977", "977 leaves, of which two are there.", { lists: listsOf(0, 976) }),
  ok("lists-4096", "As many leaves as there may be, of which the last is there.", {
    lists: listsOf(4095),
  }),
  ok("list-null-between", "Lists 0 and 2, and null for 1.", { lists: listsOf(0, 2) }),
  ok("same-part-twice", "Two lists that share a block: it stands twice.", {
    lists: listsOf(5, 6),
  }),
  ok("next-update-at-expires", "A newer bundle is expected when this one expires.", {
    next_update: "2026-03-08T20:00:00Z",
  }),
  ok("trust-issued-with-manifest", "The trust list was issued at the manifest's instant.", {
    trust: trust({ issued_at: kManifestIssued }),
  }),
  ok("publisher-window-at-issue", "The publisher's window is the instant of issue.", {
    trust: trust({
      publishers: [
        publisher({ valid_from: kManifestIssued, valid_until: kManifestIssued, lists: [] }),
      ],
    }),
    lists: new Map(),
  }),
  ok("two-publishers", "One publisher signs the manifest, another the list.", {
    key: kOtherPublisher,
    trust: trust({
      publishers: [
        publisher({ bundles: false, lists: [[0, 0]] }),
        publisher({ key: kOtherPublisher, lists: [] }),
      ],
    }),
  }),
  ok(
    "expired-not-installed",
    "It has expired, which refuses it where it is installed.",
    {},
    {},
    { clock: "2030-01-01T00:00:00Z" },
  ),
];

export const kFile = fileOf(kPlain);

export const file = (name, description, elements) =>
  ofFile("malformed", `file-${name}`, description, fileOf(kPlain, elements));

export const files = () => [
  file("context", "Another text in front.", { text: "fedatario bundle" }),
  file("context-bytes", "The text as a byte string.", { text: utf8("fedatario bundle file") }),
  file("format-2", "A later format.", { format: 2 }),
  file("parts-missing", "Without parts.", { parts: undefined }),
  file("element-too-many", "An element too many.", { more: null }),
  file("manifest-null", "Null for the manifest.", { manifest: null }),
  file("part-text", "A part as a text.", { parts: ["a", ...kPlain.parts.slice(1)] }),
  file("parts-map", "Parts by name in a map.", {
    parts: new Pairs(kPlain.parts.map((part) => [sha256(part), part])),
  }),
  file("part-not-wrapped", "A part that is not wrapped in a byte string.", {
    parts: [new Raw(kPlain.parts[0]), ...kPlain.parts.slice(1)],
  }),
  file("long-part-head", "A part's length in five bytes.", {
    parts: [
      new Raw(concat(longHead(2, kPlain.parts[0].length, 4), kPlain.parts[0])),
      ...kPlain.parts.slice(1),
    ],
  }),
  file("indefinite", "Parts in an array of indefinite length.", {
    parts: new Raw(concat([0x9f], ...kPlain.parts.map(write), [0xff])),
  }),
  ofFile("malformed", "file-trailing-byte", "A byte after the end.", concat(kFile, [0])),
  ofFile("malformed", "file-truncated", "The last byte is missing.", kFile.subarray(0, -1)),
  ofFile("malformed", "file-empty", "A file of no bytes.", new Uint8Array()),
  ofFile("malformed", "file-tagged", "A tag around the file.", concat([0xd9, 0xd9, 0xf7], kFile)),
  ofFile(
    "too_long",
    "manifest-16385",
    "A manifest of 16,385 bytes.",
    fileOf({
      ...kPlain,
      manifest: new Uint8Array(16385).fill(0x40),
    }),
  ),
  ofFile(
    "too_long",
    "part-16385",
    "A shard of 16,385 bytes.",
    bundleFile({
      trust: trust({}, { leaves: [[longShard(16385)]] }),
    }),
  ),
];

/** A good shard of so many bytes. */
function longShard(length) {
  const fields = [issuer(), issuer({ key: keyOf(3) })];
  const services = (number) => count(number).map((i) => 90000000 + i);
  const itemsOf = (number, heading) =>
    fields.map(({ key }, i) => [
      key.publicKey,
      i === 0 ? "A" : heading,
      services(i === 0 ? 2500 : number),
      ...[16383, 3, 2020, 2040, [[0, 4095]], 1577836800, 4294967295, 0, null],
    ]);
  const least = write(itemsOf(700, "A")).length;
  const heading = (length - least) % 5;
  return write(itemsOf(700 + Math.floor((length - least) / 5), "A".repeat(1 + heading)));
}

const parts = (reason, name, description, change) =>
  bundleCase(
    reason,
    `parts-${name}`,
    description,
    fileOf({ ...kWholeBundle, parts: change([...kWholeBundle.parts]) }),
  );

const without = (place) => (all) => all.filter((_, i) => i !== place);

const last = kWholeBundle.parts.length - 1;

export const partCases = () => [
  parts("missing_part", "none", "No parts at all.", () => []),
  parts("missing_part", "last", "The last part is missing.", without(last)),
  parts("missing_part", "after-trust-list", "Rotations and the trust list alone.", (all) =>
    all.slice(0, 2),
  ),
  parts("wrong_part", "rotations-missing", "The rotations are missing.", without(0)),
  parts("wrong_part", "trust-list-missing", "The trust list is missing.", without(1)),
  parts("wrong_part", "node-missing", "A node of the shards is missing.", without(2)),
  parts("wrong_part", "middle-missing", "A part of the first list is missing.", without(last - 4)),
  parts("wrong_part", "exchanged", "The last two parts in each other's place.", (all) => [
    ...all.slice(0, -2),
    all[last],
    all[last - 1],
  ]),
  parts(
    "wrong_part",
    "trust-list-first",
    "The trust list before the rotations.",
    ([a, b, ...rest]) => [b, a, ...rest],
  ),
  parts("wrong_part", "other-last", "Another part in the place of the last.", (all) => [
    ...all.slice(0, -1),
    write(sha256(utf8("block"))),
  ]),
  parts("wrong_part", "bit", "A part in which one bit is another.", (all) => [
    ...all.slice(0, -1),
    all[last].map((byte, i) => (i === 5 ? byte ^ 1 : byte)),
  ]),
  parts("wrong_part", "twice", "A part twice that is named once.", (all) => [all[0], ...all]),
  bundleCase(
    "missing_part",
    "parts-shared-once",
    "Two lists that share a block, which stands once.",
    fileOf({ ...kSharing, parts: kSharing.parts.slice(0, -1) }),
  ),
  parts("malformed", "left-over", "A part that nobody names.", (all) => [...all, write(kHash)]),
  parts("malformed", "left-over-again", "The last part again at the end.", (all) => [
    ...all,
    all[last],
  ]),
  bundleCase(
    "malformed",
    "parts-empty",
    "A shard of no bytes, under its name.",
    bundleFile({ trust: trust({}, { leaves: [[new Uint8Array()]] }) }),
  ),
  ofFile(
    "wrong_part",
    "parts-mixed-list",
    "The manifest of one version, a list of another.",
    fileOf({
      ...kPlain,
      parts: [...kPlain.parts.slice(0, 2), ...list({ version: 8 })],
    }),
  ),
  ofFile(
    "wrong_part",
    "parts-mixed-trust",
    "The manifest of one version, the trust list of another.",
    fileOf({
      ...kPlain,
      parts: [trust({ version: 6 }).head, ...kPlain.parts.slice(1)],
    }),
  ),
  ofFile(
    "wrong_part",
    "parts-mixed-manifest",
    "A newer manifest over the parts of an older one.",
    fileOf({
      manifest: bundle({ version: 10, lists: new Map([[0, list({ version: 8 })]]) }).manifest,
      parts: kPlain.parts,
    }),
  ),
];

const kSharing = bundle({ lists: listsOf(5, 6) });
