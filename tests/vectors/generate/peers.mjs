// Other people's readers, over credentials whose signature holds.

import { ed25519 } from "@noble/curves/ed25519";
import { decode } from "cbor-x";
import { once } from "node:events";
import { Worker } from "node:worker_threads";

import { fromHex, hex } from "./reader/bytes.mjs";
import { Pairs, read, Text } from "./reader/cbor.mjs";
import { encodePayload } from "./reader/encode_payload.mjs";

export const kCoseLibraries = ["cose-kit", "@auth0/cose"];

/** For each envelope and public key, whether the library verifies it. */
export async function coseAnswers(library, items) {
  const worker = new Worker(new URL("cose_peer.mjs", import.meta.url), {
    workerData: { library, items },
  });
  const [answers] = await once(worker, "message");
  return answers;
}

const mapSpelled = (entries) =>
  `{${entries.map(([key, value]) => `${keySpelled(key)}:${spelled(value)}`).join(",")}}`;

/** cbor-x makes texts of a map's numbers. */
const keySpelled = (key) => (typeof key === "bigint" ? `"${key}"` : spelled(key));

/** Items in one notation, whoever read them. */
export function spelled(item) {
  if (item instanceof Text) return `"${new TextDecoder().decode(item.bytes)}"`;
  if (typeof item === "string") return `"${item}"`;
  if (item instanceof Uint8Array) return hex(item);
  if (Array.isArray(item)) return `[${item.map(spelled).join(",")}]`;
  if (item instanceof Pairs) return mapSpelled(item.entries);
  if (item !== null && typeof item === "object") return mapSpelled(Object.entries(item));
  return String(item);
}

/** Each further check by name, and whether it agrees with the vector. */
export const kChecks = {
  "@noble/curves": ({ envelope, signed, publicKey }) =>
    ed25519.verify(envelope.subarray(-64), signed, publicKey, { zip215: false }),
  "cbor-x": ({ payload }) => spelled(decode(payload)) === spelled(read(payload)),
  "own encoder": ({ payload, credential }) => hex(encodePayload(credential)) === hex(payload),
};

/** What the peers need of a vector whose signature holds. */
export function partsOf({ intermediate }, publicKey) {
  return {
    envelope: fromHex(intermediate.envelope),
    publicKey: fromHex(publicKey),
    signed: fromHex(intermediate.sig_structure),
    payload: fromHex(intermediate.payload),
    credential: intermediate.credential,
  };
}
