// Section 9: the order of the steps is the order of the lines.

import { decodePayload } from "./decode_payload.mjs";
import { codigoVirtual, digitsOf, envelopeBytes, kidOf, parseEnvelope } from "./envelope.mjs";
import { sigStructure } from "./envelope.mjs";
import { equal, fromHex, hex } from "./bytes.mjs";
import { verifies } from "./ed25519.mjs";
import { instantSeconds } from "./names.mjs";
import { Refusal, require } from "./refusal.mjs";

/** How far ahead of the reader's clock a credential may be dated. */
export const kAheadSeconds = 24 * 60 * 60;

export function requireScope(credential, key) {
  const issued = instantSeconds(credential.issued_at);
  const year = new Date(issued * 1000).getUTCFullYear();
  const from = instantSeconds(key.valid_from);
  const until = instantSeconds(key.valid_until);

  require(issued >= from && issued <= until, "scope_key_not_valid_then");
  require(key.services.includes(credential.service), "scope_service");
  require(key.niveles.includes(credential.nivel), "scope_nivel");
  require(key.kinds.includes(credential.kind), "scope_kind");
  require(year >= key.first_year && year <= key.last_year, "scope_year");
}

/** Fills `seen` with every intermediate value that exists; no claim before the signature holds. */
export function authenticate(qrText, trust, seen) {
  seen.digits = digitsOf(qrText);
  const envelope = envelopeBytes(seen.digits);
  seen.envelope = hex(envelope);
  const { header, kid, payload, signature } = parseEnvelope(envelope);
  seen.protected = hex(header);
  const signed = sigStructure(header, payload);
  seen.sig_structure = hex(signed);
  seen.payload = hex(payload);
  seen.codigo_virtual = codigoVirtual(envelope);

  const key = trust.find((each) => equal(kidOf(fromHex(each.public_key)), kid));
  require(key !== undefined, "unknown_issuer");
  require(verifies(fromHex(key.public_key), signed, signature), "bad_signature");
  seen.credential = decodePayload(payload);
  return key;
}

function judge(qrText, trust, now, seen) {
  try {
    const key = authenticate(qrText, trust, seen);
    requireScope(seen.credential, key);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { verdict: "refused", reason: error.reason };
  }
  const ahead = instantSeconds(seen.credential.issued_at) - instantSeconds(now);
  if (ahead > kAheadSeconds) return { verdict: "unconfirmed", reason: "dated_in_the_future" };
  return { verdict: "accepted", reason: null };
}

/** What a reader must answer to a QR text, and what it saw on the way. */
export function verify(qrText, trust, now) {
  const seen = {};
  return { expect: judge(qrText, trust, now, seen), intermediate: seen };
}
