// What publishers signed in the vectors of the evidence, for other people's readers.

import { ed25519 } from "@noble/curves/ed25519";
import { decode as decodeWithCborX } from "cbor-x";

import { spelled } from "./peers.mjs";
import { fromHex, hex } from "./reader/bytes.mjs";
import { read } from "./reader/cbor.mjs";
import { sigStructure } from "./reader/envelope.mjs";
import { readBundle } from "./reader/evidence/bundle.mjs";

const kKidAt = 5;

function objectOf(envelope, publishers) {
  const [header, , payload] = read(envelope).item;
  const kid = hex(header.subarray(kKidAt, kKidAt + 4));
  const publisher = publishers.find((each) => each.kid === kid);
  const publicKey = fromHex(publisher.public_key);
  return { envelope, payload, publicKey, signed: sigStructure(header, payload) };
}

function ofBundle({ file, pinned }) {
  const { signed, lists, trust } = readBundle(fromHex(file), pinned.map(fromHex));
  const envelopes = [signed, ...[...lists.values()].flatMap((list) => list.signed)];
  return envelopes.map((envelope) => objectOf(envelope, trust.publishers));
}

const ofStatus = ({ token, publishers }) => [objectOf(fromHex(token), publishers)];

/** The COSE_Sign1 objects of a vector that is read, each with its publisher's key. */
export function signedObjects(kind, vector) {
  if (kind === "bundle") return ofBundle(vector);
  return kind === "status" ? ofStatus(vector) : [];
}

export const kPublishedChecks = {
  "@noble/curves": ({ envelope, signed, publicKey }) =>
    ed25519.verify(envelope.subarray(-64), signed, publicKey, { zip215: false }),
  "cbor-x": ({ payload }) => spelled(decodeWithCborX(payload)) === spelled(read(payload)),
};
