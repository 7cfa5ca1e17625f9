// Rows 1 to 5: no certificate, an unknown key, a bad signature, out of scope.

import { accepted, after, fileWith, kPlain, ofRecord, refused, trusting } from "./verdict_case.mjs";
import {
  bundleFile,
  envelopeWith,
  kEnvelope,
  kIssuedAt,
  kTwins,
  record,
  trust,
} from "../world.mjs";
import { credential, envelopeOf, kPrefix, kStranger, qrOf } from "../../world.mjs";
import { fromHex } from "../../../reader/bytes.mjs";
import { write } from "../../../reader/cbor.mjs";
import { entriesOf } from "../../../writer/lists.mjs";
import { encodePayload, payloadElements } from "../../../reader/encode_payload.mjs";

const kNoTemplate = envelopeOf(
  write(Object.values({ ...payloadElements(credential()), template: 0 })),
);

export const unreadable = () => [
  refused("not_a_credential", "other-link", "Row 1: somebody else's code.", kPlain, {
    qr_text: "https://example.org/",
  }),
  refused("wrong_digits", "tail", "Row 1: a last group of a width that no bytes have.", kPlain, {
    qr_text: `${kPrefix}0`,
  }),
  refused("malformed_cbor", "truncated", "Row 1: the envelope's last byte is missing.", kPlain, {
    qr_text: qrOf(kEnvelope.subarray(0, -1)),
  }),
  refused("unknown_issuer", "stranger", "Row 2: no shard has the kid.", kPlain, {
    qr_text: qrOf(envelopeWith({}, { key: kStranger })),
  }),
  refused(
    "unknown_issuer",
    "no-shards",
    "Row 2: a trust list without issuers.",
    bundleFile({ trust: trust({ issuers: [] }) }),
  ),
  refused("bad_signature", "other-payload", "Row 3: a signature over another payload.", kPlain, {
    qr_text: qrOf(withForeignSignature()),
  }),
  refused(
    "bad_signature",
    "twin",
    "Row 3: signed by another key of the same kid.",
    bundleFile({ trust: trusting({ key: kTwins[0] }) }),
    { qr_text: qrOf(envelopeWith({}, { key: kTwins[1] })) },
  ),
  refused("payload_template", "zero", "Row 4: well signed, of no known content.", kPlain, {
    qr_text: qrOf(kNoTemplate),
  }),
];

function withForeignSignature(envelope = kEnvelope) {
  const other = envelopeOf(encodePayload(credential({ number: 4 })));
  return fromHex(
    Buffer.from(envelope).toString("hex").slice(0, -128) +
      Buffer.from(other).toString("hex").slice(-128),
  );
}

const outOfScope = (reason, name, description, changes, file = {}) =>
  refused(reason, name, `Row 5: ${description}`, bundleFile({ trust: trusting(changes), ...file }));

/** Two rows that meet: the upper one speaks. */
export const precedence = () => [
  refused("bad_signature", "bad-payload", "Row 3 before row 4: no signature, no content.", kPlain, {
    qr_text: qrOf(withForeignSignature(kNoTemplate)),
  }),
  refused("unknown_issuer", "bad-signature", "Row 2 before row 3: nobody's signature.", kPlain, {
    qr_text: qrOf(withForeignSignature(envelopeWith({}, { key: kStranger }))),
  }),
  refused(
    "payload_template",
    "scope",
    "Row 4 before row 5: no content, and another school's key.",
    bundleFile({ trust: trusting({ services: ["9000456-0"] }) }),
    { qr_text: qrOf(kNoTemplate) },
  ),
  refused(
    "scope_service",
    "differs",
    "Row 5 before row 6: another school's key, and another certificate has this index.",
    fileWith(
      { entries: entriesOf(new Map([[17, envelopeWith({ number: 9 })]])) },
      { trust: trusting({ services: ["9000456-0"] }) },
    ),
  ),
  refused(
    "scope_service",
    "annulled",
    "Row 5 before row 9: another school's key, and annulled.",
    fileWith(ofRecord(record(17, 1)), { trust: trusting({ services: ["9000456-0"] }) }),
  ),
];

export const scopes = () => [
  outOfScope("scope_key_not_valid_then", "before", "a second before the key was valid.", {
    valid_from: after(kIssuedAt, 1),
  }),
  outOfScope("scope_key_not_valid_then", "after", "a second after the key's last instant.", {
    valid_until: after(kIssuedAt, -1),
  }),
  outOfScope("scope_service", "other", "another school's key.", { services: ["9000456-0"] }),
  outOfScope("scope_nivel", "other", "a key for primaria.", { niveles: ["B0"] }),
  outOfScope("scope_kind", "other", "a key for constancias.", { kinds: ["CLA"] }),
  outOfScope("scope_year", "before", "the year before the first.", { first_year: 2027 }),
  outOfScope("scope_year", "after", "the year after the last.", { last_year: 2025 }),
  outOfScope("scope_status_list", "other", "the list is not among the key's.", {
    lists: [[1, 4095]],
  }),
  outOfScope("scope_status_list", "between", "the list lies between two ranges.", {
    lists: [
      [1, 2],
      [4, 9],
    ],
  }),
  refused(
    "scope_status_list",
    "beyond",
    "Row 5: the first index of the next list.",
    bundleFile({ trust: trusting({ lists: [[0, 0]] }) }),
    { qr_text: qrOf(envelopeWith({ status_index: 2 ** 20 })) },
  ),
  refused(
    "scope_year",
    "before-list",
    "Row 5: of two faults of scope the first in order is said.",
    bundleFile({ trust: trusting({ lists: [[1, 1]], last_year: 2025 }) }),
  ),
  refused(
    "scope_service",
    "compromised",
    "Row 5 before row 7: out of the scope of a compromised key.",
    bundleFile({
      trust: trusting({
        services: ["9000456-0"],
        state: "compromised",
        since: "2026-02-01T00:00:00Z",
      }),
      lists: new Map(),
    }),
  ),
  accepted(
    "narrowest-scope",
    "Row 17: a scope of this service, nivel, kind, year, list and instant alone.",
    bundleFile({
      trust: trusting({
        niveles: ["F0"],
        kinds: ["COE"],
        first_year: 2026,
        last_year: 2026,
        lists: [[0, 0]],
        valid_from: kIssuedAt,
        valid_until: kIssuedAt,
      }),
    }),
  ),
  accepted(
    "retired-key",
    "Row 17: a retired key signs nothing new, and what it signed stands.",
    bundleFile({ trust: trusting({ state: "retired" }) }),
  ),
];
