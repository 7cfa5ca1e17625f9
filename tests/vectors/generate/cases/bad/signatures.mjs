// Bad ones at the signature: flipped bits, other keys, and what lenient readers of Ed25519 accept.

import { createHash } from "node:crypto";

import { concat, fromHex, hex, utf8 } from "../../reader/bytes.mjs";
import { write } from "../../reader/cbor.mjs";
import {
  longChallenge,
  challenge,
  kBase,
  kOrder,
  multiply,
  nonceOf,
  pointBytes,
} from "../../reader/ed25519.mjs";
import { pointOf, scalarBytes, scalarOf } from "../../reader/ed25519.mjs";
import { encodePayload } from "../../reader/encode_payload.mjs";
import { kidOf, kNoHeader, protectedHeader, sigStructure } from "../../reader/envelope.mjs";
import { writeEnvelope } from "../../reader/envelope.mjs";
import { credential, envelopeOf, envelopeParts, kIssuer, kMixed, kOrderEight } from "../world.mjs";
import { kStranger, makeCase, qrOf, trusted } from "../world.mjs";
import { refused, sign } from "../world.mjs";

const kPayload = encodePayload(credential());
const kHeader = protectedHeader(kidOf(kIssuer.publicKey));
const kMessage = sigStructure(kHeader, kPayload);
const kSignature = sign(kIssuer, kMessage);
const kEnvelope = envelopeOf(kPayload);

/** Encodings of points of order 1 and 4. */
const kIdentity = fromHex("01".padEnd(64, "0"));
const kIdentityAgain = fromHex(`ee${"ff".repeat(30)}7f`);
const kOrderFour = fromHex("00".repeat(32));

function flipped(bytes, at, bit = 1) {
  const copy = new Uint8Array(bytes);
  copy[at < 0 ? bytes.length + at : at] ^= bit;
  return copy;
}

const bad = (name, description, signature, payload = kPayload) =>
  refused(
    "bad_signature",
    name,
    description,
    qrOf(writeEnvelope([kHeader, kNoHeader, payload, signature])),
  );

const flips = () => [
  bad(
    "payload-first-bit",
    "The first byte of the payload changed.",
    kSignature,
    flipped(kPayload, 0),
  ),
  bad(
    "payload-last-bit",
    "The last byte of the payload changed.",
    kSignature,
    flipped(kPayload, -1),
  ),
  bad("r-first-bit", "A bit of R changed.", flipped(kSignature, 0)),
  bad("r-sign-bit", "The sign bit of R changed.", flipped(kSignature, 31, 0x80)),
  bad("s-first-bit", "A bit of S changed.", flipped(kSignature, 32)),
  bad("s-high-bit", "The highest bit of S set.", flipped(kSignature, 63, 0x80)),
  bad("zeros", "64 zero bytes.", new Uint8Array(64)),
  refused(
    "unknown_issuer",
    "kid-bit",
    "A bit of the kid changed.",
    qrOf(flipped(kEnvelope, 2 + 1 + 5)),
  ),
  refused(
    "unknown_issuer",
    "signed-by-stranger",
    "A good signature by a key that nobody listed.",
    qrOf(envelopeOf(kPayload, { key: kStranger })),
  ),
];

/** SHA-512 of the message under the domain of Ed25519ph, signed. */
function prehashed() {
  const digest = createHash("sha512").update(kMessage).digest();
  const domain = concat(utf8("SigEd25519 no Ed25519 collisions"), [1, 0]);
  const hashed = (...parts) =>
    scalarOf(
      createHash("sha512")
        .update(concat(domain, ...parts))
        .digest(),
    );
  const nonce = hashed(kIssuer.prefix, digest) % kOrder;
  const r = pointBytes(multiply(kBase, nonce));
  const k = hashed(r, kIssuer.publicKey, digest) % kOrder;
  return concat(r, scalarBytes((nonce + k * kIssuer.secret) % kOrder));
}

const messages = () => [
  bad("by-stranger", "Another key's signature under the issuer's kid.", sign(kStranger, kMessage)),
  bad("of-payload-alone", "Signed without a Sig_structure.", sign(kIssuer, kPayload)),
  bad(
    "of-other-credential",
    "The signature of another credential.",
    envelopeParts(encodePayload(credential({ number: 12346 })))[3],
  ),
  bad(
    "of-other-context",
    'The context of COSE_Sign, "Signature".',
    sign(kIssuer, write(["Signature", kHeader, new Uint8Array(), kPayload])),
  ),
  bad(
    "of-external-data",
    "Signed with external data.",
    sign(kIssuer, write(["Signature1", kHeader, new Uint8Array([1]), kPayload])),
  ),
  bad(
    "of-empty-header",
    "Signed with an empty protected header.",
    sign(kIssuer, sigStructure(new Uint8Array(), kPayload)),
  ),
  bad("ed25519ph", "Ed25519ph instead of the pure one.", prehashed()),
];

/** S for an R of the signer's choice: R's part in the base point's group has the scalar `nonce`. */
function signatureWith(r, nonce) {
  const s = (nonce + challenge(r, kIssuer.publicKey, kMessage) * kIssuer.secret) % kOrder;
  return concat(r, scalarBytes(s));
}

/** A nonce of order 8 * L: the equation holds when both sides are multiplied by the cofactor. */
function mixedOrder() {
  const nonce = nonceOf(kIssuer.prefix, kMessage);
  const r = multiply(kBase, nonce).add(pointOf(kOrderEight));
  return signatureWith(pointBytes(r), nonce);
}

const plusOrder = (times) => {
  const s = scalarOf(kSignature.subarray(32)) + BigInt(times) * kOrder;
  return concat(kSignature.subarray(0, 32), scalarBytes(s));
};

const malleable = () => [
  bad("s-plus-l", "S + L: the same equation, a second spelling.", plusOrder(1)),
  bad("s-plus-14-l", "S + 14 L, near 2^256.", plusOrder(14)),
  bad("s-is-l", "S = L.", concat(kSignature.subarray(0, 32), scalarBytes(kOrder))),
  bad(
    "r-identity",
    "R is the neutral point, and the equation holds.",
    signatureWith(kIdentity, 0n),
  ),
  bad(
    "r-identity-non-canonical",
    "The neutral point written with y = p + 1, hashed as written.",
    signatureWith(kIdentityAgain, 0n),
  ),
  bad(
    "r-order-4",
    "R of order 4: the equation holds with cofactor only.",
    signatureWith(kOrderFour, 0n),
  ),
  bad(
    "r-order-8",
    "R of order 8: the equation holds with cofactor only.",
    signatureWith(kOrderEight, 0n),
  ),
  bad("r-mixed-order", "R of order 8 L: the equation holds with cofactor only.", mixedOrder()),
];

/**
 * A credential signed with the key of order 8 L. The equation holds without cofactor where k is a
 * multiple of 8, reduced or not: readers that reduce k and readers that do not agree on both.
 */
function byMixedKey(holds) {
  const header = protectedHeader(kidOf(kMixed.publicKey));
  for (let number = 1; ; number += 1) {
    const payload = encodePayload(credential({ number }));
    const message = sigStructure(header, payload);
    const signature = sign(kMixed, message);
    const k = longChallenge(signature.subarray(0, 32), kMixed.publicKey, message);
    const vanishes = [k, k % kOrder].map((value) => value % 8n === 0n);
    if (!vanishes.includes(!holds)) {
      return qrOf(writeEnvelope([header, kNoHeader, payload, signature]));
    }
  }
}

const kMixedTrust = { trust: [trusted({ public_key: hex(kMixed.publicKey) })] };

const mixedKeys = () => [
  makeCase(
    "accepted-key-mixed-order",
    "A key of order 8 L, and an equation that holds without cofactor.",
    byMixedKey(true),
    kMixedTrust,
  ),
  refused(
    "bad_signature",
    "key-mixed-order",
    "A key of order 8 L, and an equation that holds with cofactor only.",
    byMixedKey(false),
    kMixedTrust,
  ),
];

const kGarbage = new Uint8Array([0xff, 0x00, 0x01]);

const orders = () => [
  bad(
    "before-payload",
    "A payload that is no CBOR: the signature is what is wrong first.",
    kSignature,
    kGarbage,
  ),
  refused(
    "unknown_issuer",
    "before-payload",
    "A payload that is no CBOR, under an unknown kid.",
    qrOf(envelopeOf(kGarbage, { key: kStranger })),
  ),
];

export const signatureCases = () =>
  [flips, messages, malleable, mixedKeys, orders].flatMap((group) => group());
