// Bad ones before the signature: the QR text, its digits, the envelope.

import { concat, utf8 } from "../../reader/bytes.mjs";
import { head, longHead, Raw, Text, write } from "../../reader/cbor.mjs";
import { encodeDigits } from "../../reader/digits.mjs";
import { encodePayload } from "../../reader/encode_payload.mjs";
import { kidOf, writeEnvelope } from "../../reader/envelope.mjs";
import { oversized } from "../good/texts.mjs";
import { credential, envelopeOf, envelopeParts, kIssuer, kPrefix, qrOf } from "../world.mjs";
import { qrOfCredential, refused } from "../world.mjs";

const kPayload = encodePayload(credential());
const kEnvelope = envelopeOf(kPayload);
const kDigits = encodeDigits(kEnvelope);
const kKid = kidOf(kIssuer.publicKey);

const foreign = (name, description, text) => refused("not_a_credential", name, description, text);

const textCases = () => [
  foreign("empty", "Nothing at all.", ""),
  foreign("no-digits", "The prefix alone.", kPrefix),
  foreign("http", "Without TLS.", `http://v.example/#${kDigits}`),
  foreign("upper-case-scheme", "An upper-case scheme.", `HTTPS://v.example/#${kDigits}`),
  foreign("upper-case-host", "An upper-case host.", `https://V.EXAMPLE/#${kDigits}`),
  foreign("no-host", "An empty host.", `https:///#${kDigits}`),
  foreign("host-61", "A host of 61 characters.", `https://${"a".repeat(61)}/#${kDigits}`),
  foreign("user", "A user before the host.", `https://v@v.example/#${kDigits}`),
  foreign("path", "A path before the fragment.", `https://v.example/c#${kDigits}`),
  foreign("query", "A query instead of a fragment.", `https://v.example/?${kDigits}`),
  foreign("no-slash", "No slash before the fragment.", `https://v.example#${kDigits}`),
  foreign("digits-alone", "Digits without a prefix.", kDigits),
  foreign("leading-space", "A space before.", ` ${kPrefix}${kDigits}`),
  foreign("trailing-newline", "A line feed after.", `${kPrefix}${kDigits}\n`),
  foreign("trailing-space", "A space after.", `${kPrefix}${kDigits} `),
  foreign("letter", "A letter among the digits.", `${kPrefix}${kDigits.slice(0, -1)}O`),
  foreign("plus-sign", "A sign before a group.", `${kPrefix}+${kDigits.slice(1)}`),
  foreign("wide-digit", "A digit that is not ASCII.", `${kPrefix}${kDigits.slice(0, -1)}０`),
  foreign("other-link", "Somebody else's code.", "https://example.org/"),
];

const kWhole = kDigits.slice(0, 17 * Math.floor(kDigits.length / 17));
const wrong = (name, description, digits) =>
  refused("wrong_digits", name, description, kPrefix + digits);

const kTailBytes = new Map([
  [3, 1],
  [5, 2],
  [8, 3],
  [10, 4],
  [13, 5],
  [15, 6],
  [17, 7],
]);
const kNoTails = [1, 2, 4, 6, 7, 9, 11, 12, 14, 16];

const digitCases = () => [
  ...kNoTails.map((width) =>
    wrong(
      `tail-${width}`,
      "A last group of a width that no bytes have.",
      kWhole + "0".repeat(width),
    ),
  ),
  ...[...kTailBytes].map(([width, bytes]) =>
    wrong(
      `over-range-${width}`,
      `A last group of ${width} digits whose number is 256^${bytes}.`,
      kWhole + String(256n ** BigInt(bytes)).padStart(width, "0"),
    ),
  ),
  wrong("over-range-first", "A first group of nines.", "9".repeat(17) + kDigits.slice(17)),
];

const lengthCases = () => [
  refused(
    "too_long",
    "text-7090",
    "A character more than the largest symbol holds.",
    kPrefix + "0".repeat(7090 - kPrefix.length),
  ),
  refused(
    "too_long",
    "envelope-641",
    "A payload of 559 bytes, well signed.",
    qrOfCredential(oversized()),
  ),
];

const ofBytes = (reason, name, description, bytes) =>
  refused(reason, name, description, qrOf(bytes));

/** The good envelope with one of its four items written otherwise. */
function withItem(index, item) {
  const parts = envelopeParts(kPayload);
  parts[index] = item;
  return writeEnvelope(parts);
}

const raw = (...parts) => new Raw(concat(...parts));
const kHeader = envelopeParts(kPayload)[0];
const kSignature = envelopeParts(kPayload)[3];
const kInside = kEnvelope.subarray(2);
const malformed = (name, description, bytes) => ofBytes("malformed_cbor", name, description, bytes);

const malformedCases = () => [
  malformed("truncated", "The last byte is missing.", kEnvelope.subarray(0, -1)),
  malformed("tag-alone", "Nothing after the tag.", kEnvelope.subarray(0, 1)),
  malformed("trailing-byte", "A byte after the end.", concat(kEnvelope, [0])),
  malformed("long-tag", "The tag in two bytes.", concat([0xd8, 18], kEnvelope.subarray(1))),
  malformed(
    "long-array-head",
    "The array's length in two bytes.",
    concat([0xd2, 0x98, 4], kInside),
  ),
  malformed(
    "long-protected-head",
    "The protected header's length in two bytes.",
    withItem(0, raw(longHead(2, 9, 1), kHeader)),
  ),
  malformed(
    "long-map-head",
    "The empty map's length in two bytes.",
    withItem(1, raw(longHead(5, 0, 1))),
  ),
  malformed(
    "long-payload-head",
    "The payload's length in three bytes for two.",
    withItem(2, raw(longHead(2, kPayload.length, 2), kPayload)),
  ),
  malformed(
    "long-signature-head",
    "The signature's length in three bytes for two.",
    withItem(3, raw(longHead(2, 64, 2), kSignature)),
  ),
  malformed(
    "indefinite-array",
    "An array of indefinite length.",
    concat([0xd2, 0x9f], kInside, [0xff]),
  ),
  malformed("indefinite-map", "A map of indefinite length.", withItem(1, raw([0xbf, 0xff]))),
  malformed(
    "indefinite-payload",
    "A payload of indefinite length.",
    withItem(2, raw([0x5f], write(kPayload), [0xff])),
  ),
  malformed(
    "reserved-head",
    "A head with reserved additional information.",
    withItem(1, raw([0xbc])),
  ),
  malformed(
    "length-beyond-end",
    "A signature said to be longer than what is left.",
    withItem(3, raw(head(2, 65), kSignature)),
  ),
  malformed(
    "length-of-64-bits",
    "A payload said to have 2^64 - 1 bytes.",
    withItem(2, raw(longHead(2, 2n ** 64n - 1n, 8), kPayload)),
  ),
];

const tagCases = () => [
  ofBytes("wrong_tag", "none", "No tag.", kEnvelope.subarray(1)),
  ofBytes("wrong_tag", "17", "The tag of COSE_Mac0.", concat([0xd1], kEnvelope.subarray(1))),
  ofBytes("wrong_tag", "98", "The tag of COSE_Sign.", concat([0xd8, 98], kEnvelope.subarray(1))),
  ofBytes("wrong_tag", "cwt", "The tag of a CWT around it.", concat([0xd8, 61], kEnvelope)),
];

const shape = (name, description, bytes) => ofBytes("wrong_shape", name, description, bytes);

const shapeCases = () => [
  shape(
    "three-elements",
    "The signature is missing.",
    writeEnvelope(envelopeParts(kPayload).slice(0, 3)),
  ),
  shape("five-elements", "An element too many.", writeEnvelope([...envelopeParts(kPayload), null])),
  shape("empty-array", "An array without elements.", writeEnvelope([])),
  shape("not-an-array", "A byte string under the tag.", writeEnvelope(kPayload)),
  shape("tag-twice", "The tag under the tag.", concat([0xd2], kEnvelope)),
  shape("protected-text", "A text string as protected header.", withItem(0, new Text(kHeader))),
  shape(
    "protected-map",
    "The protected header as a map, not wrapped in a byte string.",
    withItem(0, new Raw(kHeader)),
  ),
  shape("unprotected-array", "An empty array for the empty map.", withItem(1, [])),
  shape("unprotected-null", "Null for the empty map.", withItem(1, null)),
  shape("payload-null", "A detached payload.", withItem(2, null)),
  shape(
    "payload-array",
    "A payload that is not wrapped in a byte string.",
    withItem(2, new Raw(kPayload)),
  ),
  shape("payload-empty", "An empty payload, well signed.", envelopeOf(new Uint8Array())),
  shape(
    "signature-text",
    "A text string as signature.",
    withItem(3, new Text(utf8("x".repeat(64)))),
  ),
  shape("signature-null", "No signature.", withItem(3, null)),
];

/** Signed with the header that it carries. */
const withHeader = (name, description, ...header) =>
  refused(
    "wrong_protected_header",
    name,
    description,
    qrOf(envelopeOf(kPayload, { header: concat(...header) })),
  );

const kAlg = [0x01, 0x27];
const kKidEntry = concat([0x04, 0x44], kKid);

const headerCases = () => [
  withHeader("empty", "Zero bytes.", []),
  withHeader("empty-map", "An empty map.", [0xa0]),
  withHeader("es256", "The algorithm ES256.", [0xa2, 0x01, 0x26], kKidEntry),
  withHeader("ed25519", "The algorithm Ed25519 (-19), not EdDSA.", [0xa2, 0x01, 0x32], kKidEntry),
  withHeader("alg-text", "The algorithm as a text.", [0xa2, 0x01], write("EdDSA"), kKidEntry),
  withHeader("long-alg", "-8 in two bytes.", [0xa2, 0x01, 0x38, 0x07], kKidEntry),
  withHeader("no-alg", "No algorithm.", [0xa1], kKidEntry),
  withHeader("no-kid", "No kid.", [0xa1], kAlg),
  withHeader("other-order", "kid before alg.", [0xa2], kKidEntry, kAlg),
  withHeader("extra-label", "A content type as well.", [0xa3], kAlg, [0x03, 0x18, 0x3c], kKidEntry),
  withHeader("alg-twice", "The algorithm twice.", [0xa3], kAlg, kAlg, kKidEntry),
  withHeader("kid-3", "A kid of 3 bytes.", [0xa2], kAlg, [0x04, 0x43], kKid.subarray(0, 3)),
  withHeader("kid-5", "A kid of 5 bytes.", [0xa2], kAlg, [0x04, 0x45], kKid, [0]),
  withHeader("kid-text", "A kid as text.", [0xa2], kAlg, [0x04, 0x64], utf8("kid1")),
  withHeader(
    "long-kid-head",
    "The kid's length in two bytes.",
    [0xa2],
    kAlg,
    [0x04, 0x58, 4],
    kKid,
  ),
  withHeader("indefinite-map", "A map of indefinite length.", [0xbf], kAlg, kKidEntry, [0xff]),
  withHeader("trailing-byte", "A byte after the map.", [0xa2], kAlg, kKidEntry, [0]),
];

const otherCases = () => [
  ofBytes(
    "unprotected_header_present",
    "kid",
    "A kid in the unprotected map.",
    withItem(1, raw([0xa1], kKidEntry)),
  ),
  ofBytes(
    "unprotected_header_present",
    "alg",
    "An algorithm in the unprotected map.",
    withItem(1, raw([0xa1], kAlg)),
  ),
  ofBytes(
    "unprotected_header_present",
    "unknown",
    "A label of nobody in the unprotected map.",
    withItem(1, raw([0xa1], write(1000), [0xf6])),
  ),
  ...[0, 32, 63, 65].map((length) =>
    ofBytes(
      "wrong_signature_length",
      `${length}`,
      `A signature of ${length} bytes.`,
      withItem(3, concat(kSignature, [0]).subarray(0, length)),
    ),
  ),
];

export const envelopeCases = () =>
  [
    ...[textCases, digitCases, lengthCases, malformedCases],
    ...[tagCases, shapeCases, headerCases, otherCases],
  ].flatMap((group) => group());
