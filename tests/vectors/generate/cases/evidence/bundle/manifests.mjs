// bundle/: the manifest, who signed it, and its dates.

import { kHash, kPlain, ofFile } from "./bundle_case.mjs";
import { bundle, bundleFile, kEnvelope, kManifestIssued, kPublisher, kRoots } from "../world.mjs";
import { list, publisher, trust } from "../world.mjs";
import { kIssuer, kStranger } from "../../world.mjs";
import { concat, utf8 } from "../../../reader/bytes.mjs";
import { Pairs, Raw, longHead } from "../../../reader/cbor.mjs";
import { kOrder, scalarBytes, scalarOf } from "../../../reader/ed25519.mjs";
import { fileOf } from "../../../writer/bundle.mjs";
import { tokenHeaderOf } from "../../../writer/lists.mjs";
import { rootSignature, signedByRoots } from "../../../writer/signed.mjs";

const element = (name, description, elements) =>
  ofFile("malformed", `manifest-${name}`, description, bundleFile({}, { elements }));

const edited = (reason, name, description, edit) =>
  ofFile(reason, `manifest-${name}`, description, bundleFile({}, { edit }));

const inPlace = (name, description, manifest) =>
  ofFile("malformed", `manifest-${name}`, description, fileOf({ ...kPlain, manifest }));

export const manifests = () => [
  element("context", "Another text in front.", { text: "fedatario bundlE" }),
  element("context-bytes", "The text as a byte string.", { text: utf8("fedatario bundle") }),
  element("format-2", "A later format.", { format: 2 }),
  element("version-0", "Version 0.", { version: 0 }),
  element("version-2-32", "A version beyond 32 bits.", { version: 2 ** 32 }),
  element("instant-2019", "An instant before 2020.", { issued_at: 1577836799 }),
  element("instant-2-32", "An instant beyond 32 bits.", { expires: 2 ** 32 }),
  element("instant-float", "An instant as a float.", { issued_at: new Raw(floatOf(1772395200)) }),
  element("rotations-empty", "Empty bytes for no rotations.", { rotations: new Uint8Array() }),
  element("trust-null", "No trust list.", { trust: null }),
  element("trust-31", "A name of 31 bytes.", { trust: kHash.subarray(1) }),
  element("catalogue-null", "Null for an empty catalogue.", { catalogue: null }),
  element("catalogue-top-bytes", "Empty bytes for an empty top.", {
    catalogue: [0, new Uint8Array()],
  }),
  element("catalogue-7", "A catalogue of seven leaves.", { catalogue: [7, Array(7).fill(kHash)] }),
  element("lists-4097", "4,097 lists.", { lists: [4097, [kHash, kHash]] }),
  element("lists-missing", "Without lists.", { lists: undefined }),
  element("element-too-many", "An element too many.", { more: null }),
  element("element-long", "The version in two bytes.", { version: new Raw(longHead(0, 9, 1)) }),
  edited("malformed", "three-elements", "Without a signature.", (all) => all.slice(0, 3)),
  edited("malformed", "unprotected", "A label in the unprotected map.", ([own, , ...rest]) => [
    own,
    new Pairs([[1, -8]]),
    ...rest,
  ]),
  edited(
    "malformed",
    "unprotected-array",
    "An empty array for the empty map.",
    ([own, , ...rest]) => [own, [], ...rest],
  ),
  edited("malformed", "payload-null", "A detached payload.", ([own, map, , signature]) => [
    own,
    map,
    null,
    signature,
  ]),
  edited(
    "malformed",
    "signature-65",
    "A signature of 65 bytes.",
    ([own, map, payload, signature]) => [own, map, payload, concat(signature, [0])],
  ),
  ofFile(
    "malformed",
    "manifest-header-of-token",
    "The protected header of a status token.",
    bundleFile(
      {},
      {
        header: tokenHeaderOf(kPublisher),
      },
    ),
  ),
  ofFile(
    "malformed",
    "manifest-header-empty",
    "An empty protected header.",
    bundleFile(
      {},
      {
        header: new Uint8Array(),
      },
    ),
  ),
  inPlace("no-tag", "No tag.", kPlain.manifest.subarray(1)),
  inPlace("trailing-byte", "A byte after the end.", concat(kPlain.manifest, [0])),
  inPlace("is-list-head", "A list head of the same publisher in its place.", list()[0]),
  inPlace("is-credential", "A credential of an issuer in its place.", kEnvelope),
  inPlace("is-trust-list", "The trust list in its place.", kPlain.parts[0]),
  inPlace(
    "by-roots",
    "The manifest's content signed by two roots.",
    signedByRoots(payloadOf({}), kRoots.slice(0, 2)),
  ),
  inPlace("empty", "No bytes.", new Uint8Array()),
];

function floatOf(number) {
  const bytes = new Uint8Array(9);
  bytes[0] = 0xfb;
  new DataView(bytes.buffer).setFloat64(1, number);
  return bytes;
}

function payloadOf(changes) {
  let payload;
  bundle(changes, { edit: (items) => ((payload = items[2]), items) });
  return payload;
}

const byPublisher = (reason, name, description, publishers, rest = {}) =>
  ofFile(
    reason,
    `manifest-${name}`,
    description,
    bundleFile({ trust: trust({ publishers }), lists: new Map(), ...rest }),
  );

const signedBy = (key, name, description) =>
  byPublisher("unknown_publisher", name, description, [publisher()], { key });

function withHighS([own, map, payload, signature]) {
  const s = scalarOf(signature.subarray(32)) + kOrder;
  return [own, map, payload, concat(signature.subarray(0, 32), scalarBytes(s))];
}

export const publishers = () => [
  signedBy(kStranger, "by-stranger", "Signed by nobody of the trust list."),
  signedBy(kIssuer, "by-issuer", "Signed by an issuer."),
  signedBy(kRoots[0], "by-root", "Signed by one root alone."),
  byPublisher("publisher_not_allowed", "by-list-publisher", "A publisher for lists alone.", [
    publisher({ bundles: false }),
  ]),
  byPublisher("publisher_not_allowed", "before-window", "Issued a second before the window.", [
    publisher({ valid_from: "2026-03-01T20:00:01Z" }),
  ]),
  byPublisher("publisher_not_allowed", "after-window", "Issued a second after the window.", [
    publisher({ valid_until: "2026-03-01T19:59:59Z" }),
  ]),
  edited(
    "bad_signature",
    "flipped",
    "A bit of the signature is another.",
    ([own, map, payload, signature]) => [
      own,
      map,
      payload,
      signature.map((byte, i) => (i === 3 ? byte ^ 1 : byte)),
    ],
  ),
  edited("bad_signature", "s-plus-order", "S is the order more.", withHighS),
  edited(
    "bad_signature",
    "other-content",
    "Signed over another version.",
    ([own, map, , signature]) => [own, map, payloadOf({ version: 10 }), signature],
  ),
  ofFile(
    "bad_signature",
    "manifest-context-of-roots",
    "Signed over the structure of COSE_Sign.",
    bundleFile(
      {},
      {
        edit: signedAsRoot,
      },
    ),
  ),
];

function signedAsRoot([own, map, payload]) {
  return [own, map, payload, rootSignature(payload, kPublisher)[2]];
}

const dates = (name, description, changes, reason = "inconsistent") =>
  ofFile(reason, `manifest-${name}`, description, bundleFile(changes));

export const contradictions = () => [
  dates("next-update-at-issue", "A newer one is expected at the instant of issue.", {
    next_update: kManifestIssued,
  }),
  dates("next-update-before-issue", "A newer one is expected before the issue.", {
    next_update: "2026-03-01T19:59:59Z",
  }),
  dates("expires-before-next-update", "It expires before a newer one is expected.", {
    expires: "2026-03-02T19:59:59Z",
  }),
  dates("trust-list-later", "The trust list was issued a second later.", {
    trust: trust({ issued_at: "2026-03-01T20:00:01Z" }),
  }),
];
