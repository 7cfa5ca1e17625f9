// A worker that verifies envelopes with one COSE library. Both libraries register the same tag in
// the one cbor-x that they share, so each needs a module graph of its own.

import { createPublicKey } from "node:crypto";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

// Node 18 cannot link the ES modules of these packages.
const load = createRequire(import.meta.url);

function withCoseKit() {
  const { coseVerify } = load("cose-kit");
  return async (envelope, key) => (await coseVerify(envelope, key)).isValid;
}

function withAuth0() {
  const { Sign1 } = load("@auth0/cose");
  return async (envelope, key) => {
    await Sign1.decode(envelope).verify(key);
    return true;
  };
}

const kLibraries = { "cose-kit": withCoseKit, "@auth0/cose": withAuth0 };

function keyOf(publicKey) {
  const x = Buffer.from(publicKey).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

async function holds(verify, { envelope, publicKey }) {
  try {
    return await verify(Buffer.from(envelope), keyOf(publicKey));
  } catch {
    return false;
  }
}

const verify = kLibraries[workerData.library]();
const answers = [];
for (const item of workerData.items) answers.push(await holds(verify, item));
parentPort.postMessage(answers);
