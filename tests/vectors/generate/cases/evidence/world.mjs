// Who publishes and signs evidence, and what a small bundle looks like.

import { hex, sha256, utf8 } from "../../reader/bytes.mjs";
import { encodePayload } from "../../reader/encode_payload.mjs";
import { kidOf } from "../../reader/envelope.mjs";
import { kNiveles } from "../../reader/names.mjs";
import { bundleOf, fileOf } from "../../writer/bundle.mjs";
import { entriesOf, listParts } from "../../writer/lists.mjs";
import { keySet } from "../../writer/signed.mjs";
import { rotation, trustList } from "../../writer/trust.mjs";
import { write } from "../../reader/cbor.mjs";
import {
  credential,
  envelopeOf,
  keyOf,
  keyOfSeed,
  kIssuer,
  kNow,
  kService,
  qrOf,
} from "../world.mjs";

export const kRoots = [0x11, 0x12, 0x13].map(keyOf);
export const kLaterRoots = [0x14, 0x15, 0x16].map(keyOf);
export const kLastRoots = [0x17, 0x18, 0x19].map(keyOf);
export const kPublisher = keyOf(0x21);
export const kOtherPublisher = keyOf(0x22);

/** Two keys of one kid. */
export const kTwins = [31626, 46887].map((number) =>
  keyOfSeed(sha256(utf8(`fedatario test key ${number}`))),
);

export const kTrustIssued = "2026-01-01T00:00:00Z";
export const kTrustExpires = "2027-01-01T00:00:00Z";
export const kFrom = "2026-01-01T00:00:00Z";
export const kUntil = "2027-12-31T23:59:59Z";
export const kIssuedAt = "2026-03-01T15:04:05Z";
export const kComplete = "2026-03-01T18:00:00Z";
export const kAsOf = "2026-03-01T19:00:00Z";
export const kManifestIssued = "2026-03-01T20:00:00Z";
export const kNextUpdate = "2026-03-02T20:00:00Z";
export const kExpires = "2026-03-08T20:00:00Z";
export const kTokenIssued = "2026-02-26T19:00:00Z";
export const kTokenExpires = "2026-04-12T19:00:00Z";
export const kSince = "2026-03-01T16:30:00Z";

export const kidText = (key) => hex(kidOf(key.publicKey));
export const pinnedOf = (roots) => keySet(roots).map(hex);

export function publisher(changes = {}) {
  return {
    key: kPublisher,
    name: "Servidor de publicación de prueba",
    lists: [[0, 4095]],
    bundles: true,
    valid_from: kFrom,
    valid_until: kUntil,
    ...changes,
  };
}

export function issuer(changes = {}) {
  return {
    key: kIssuer,
    heading: "I.E. N.° 42001 DE DEMOSTRACIÓN",
    services: [kService],
    niveles: kNiveles,
    kinds: ["COE", "CLA"],
    first_year: 2020,
    last_year: 2040,
    lists: [[0, 4095]],
    valid_from: "2020-01-01T00:00:00Z",
    valid_until: "2040-12-31T23:59:59Z",
    state: "active",
    since: null,
    ...changes,
  };
}

export function trustFields(changes = {}) {
  return {
    roots: kRoots,
    version: 5,
    issued_at: kTrustIssued,
    expires: kTrustExpires,
    demonstration: true,
    publishers: [publisher()],
    issuers: [issuer()],
    shard_bits: 0,
    ...changes,
  };
}

export const rotationsPart = (...rotations) => write(rotations);

export const firstRotation = (changes = {}, options) =>
  rotation(
    {
      sequence: 1,
      issued_at: "2026-01-01T00:00:00Z",
      old: kRoots,
      next: kLaterRoots,
      ...changes,
    },
    options,
  );

export const secondRotation = (changes = {}, options) =>
  rotation(
    {
      sequence: 2,
      issued_at: "2026-02-01T00:00:00Z",
      old: kLaterRoots,
      next: kLastRoots,
      ...changes,
    },
    options,
  );

export function record(position, status, changes = {}) {
  const hasReason = status === 1 || status === 2;
  return {
    position,
    status,
    since: status === 0 ? null : kSince,
    reason_class: hasReason ? "content_error" : null,
    superseded_by: status === 3 ? 12399 : null,
    rectified_since: status === 0 ? kSince : null,
    ...changes,
  };
}

export const envelopeWith = (changes = {}, options) =>
  envelopeOf(encodePayload(credential(changes)), options);

/** The certificate that the verdicts are about, at position 17 of list 0. */
export const kEnvelope = envelopeWith();
export const kQr = qrOf(kEnvelope);

export function listFields(changes = {}) {
  return {
    key: kPublisher,
    list: 0,
    version: 7,
    as_of: kAsOf,
    complete_through: kComplete,
    iat: kTokenIssued,
    exp: kTokenExpires,
    entries: entriesOf(new Map([[17, kEnvelope]])),
    records: [],
    ...changes,
  };
}

export const list = (changes, options) => listParts(listFields(changes), options);

export const trust = (changes, options) => trustList(trustFields(changes), options);

export function bundleFields(changes = {}) {
  return {
    key: kPublisher,
    version: 9,
    issued_at: kManifestIssued,
    next_update: kNextUpdate,
    expires: kExpires,
    rotations: null,
    trust: trust(),
    catalogue: [],
    lists: new Map([[0, list()]]),
    ...changes,
  };
}

export const bundle = (changes, options) => bundleOf(bundleFields(changes), options);

export const bundleFile = (changes, options) => fileOf(bundle(changes, options));

/** Names by what they begin with, the reason spelled as in a file's name. */
export const named = (...words) =>
  words
    .filter((word) => word !== null)
    .join("-")
    .replaceAll("_", "-");

/** One case of the evidence: the folder, a file's name and content but for `intermediate`. */
export function evidenceCase(kind, name, description, inputs, reason = null, expect = {}) {
  const result = reason === null ? "ok" : "refused";
  return {
    kind,
    name: named(result, reason, name),
    content: { description, ...inputs, expect: { result, reason, ...expect } },
  };
}

export function bundleInputs(file, changes = {}) {
  return {
    pinned: pinnedOf(kRoots),
    file: hex(file),
    clock: kNow,
    stale_days: { default: 30, lists: {} },
    floor: null,
    held: null,
    qr_text: null,
    ...changes,
  };
}
