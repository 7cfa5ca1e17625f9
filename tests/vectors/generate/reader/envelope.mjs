// Sections 1 to 3 and the código virtual of section 9.

import { concat, equal, sha256, toNumber, utf8 } from "./bytes.mjs";
import { CborError, Raw, head, read, write } from "./cbor.mjs";
import { decodeDigits } from "./digits.mjs";
import { Refusal, require } from "./refusal.mjs";

const kLongestText = 7089;
const kLongestEnvelope = 640;
const kLongestPayload = 558;
const kText = /^https:\/\/[a-z0-9.:-]{1,60}\/#([0-9]+)$/;
const kTag = 18;
const kProtectedHead = new Uint8Array([0xa2, 0x01, 0x27, 0x04, 0x44]);
const kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const kidOf = (publicKey) => sha256(utf8("fedatario kid v1"), publicKey).subarray(0, 4);

export const protectedHeader = (kid) => concat(kProtectedHead, kid);

export const sigStructure = (header, payload) =>
  write(["Signature1", header, new Uint8Array(), payload]);

/** Any four items under the tag: the bad cases are written by the same line. */
export const writeEnvelope = (parts) => concat(head(6, kTag), write(parts));

export const kNoHeader = new Raw(new Uint8Array([0xa0]));

export function codigoVirtual(envelope) {
  let rest = toNumber(sha256(utf8("fedatario codigo v1"), envelope)) >> 196n;
  let text = "";
  for (let i = 0; i < 12; i += 1) {
    text = kCrockford[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text.match(/.{4}/g).join("-");
}

/** The digits of a QR text. The host is ignored. */
export function digitsOf(qrText) {
  require(qrText.length <= kLongestText, "too_long");
  const match = kText.exec(qrText);
  require(match !== null, "not_a_credential");
  return match[1];
}

export function envelopeBytes(digits) {
  const bytes = decodeDigits(digits);
  require(bytes.length <= kLongestEnvelope, "too_long");
  return bytes;
}

/** Items under the tag of the envelope, which must be deterministic CBOR all through. */
function itemsOf(bytes) {
  try {
    read(bytes);
    require(bytes[0] === head(6, kTag)[0], "wrong_tag");
    return read(bytes.subarray(1));
  } catch (error) {
    throw error instanceof CborError ? new Refusal("malformed_cbor") : error;
  }
}

const isBytes = (item) => item instanceof Uint8Array;

/** Whether the second of the four items, which follows the first's `headerSize` bytes, is `{}`. */
function requireEmptyMap(bytes, headerSize) {
  const initial = bytes[2 + head(2, headerSize).length + headerSize];
  require(initial >> 5 === 5, "wrong_shape");
  require(initial === 0xa0, "unprotected_header_present");
}

/** Protected header, payload and signature of an envelope that nobody has vouched for. */
export function parseEnvelope(bytes) {
  const items = itemsOf(bytes);
  require(Array.isArray(items) && items.length === 4, "wrong_shape");
  const [header, , payload, signature] = items;
  require([header, payload, signature].every(isBytes) && payload.length > 0, "wrong_shape");

  const kid = header.subarray(kProtectedHead.length);
  const isExpected = kid.length === 4 && equal(header, protectedHeader(kid));
  require(isExpected, "wrong_protected_header");
  requireEmptyMap(bytes, header.length);
  require(signature.length === 64, "wrong_signature_length");
  require(payload.length <= kLongestPayload, "payload_too_long");
  return { header, kid, payload, signature };
}
