// A worker that measures one way to verify one envelope. The two COSE libraries register the same
// tag in the one cbor-x that they share, so each needs a module graph of its own.

import { createPublicKey, verify } from "node:crypto";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

import { processorSeconds } from "./measurement.mjs";

// Node 18 cannot link the ES modules of these packages.
const load = createRequire(import.meta.url);

const kBatch = 50;
const { way, envelope, signed, publicKey, seconds } = workerData;
const kEnvelope = Buffer.from(envelope);
const kSignature = kEnvelope.subarray(-64);
const kKey = createPublicKey({
  key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") },
  format: "jwk",
});

function withCoseKit() {
  const { coseVerify } = load("cose-kit");
  return async () => (await coseVerify(kEnvelope, kKey)).isValid;
}

function withAuth0() {
  const { Sign1 } = load("@auth0/cose");
  return async () => {
    await Sign1.decode(kEnvelope).verify(kKey);
    return true;
  };
}

const withNode = () => async () => verify(null, signed, kKey, kSignature);

const kWays = { "cose-kit": withCoseKit, "@auth0/cose": withAuth0, "node:crypto": withNode };

/** Verifications in a second of processor time, over that many seconds of it. */
async function rate(run, duration) {
  const from = processorSeconds();
  let count = 0;
  let spent = 0;
  while (spent < duration) {
    for (let i = 0; i < kBatch; i += 1) {
      if (!(await run())) throw new Error(`${way} does not verify`);
    }
    count += kBatch;
    spent = processorSeconds() - from;
  }
  return count / spent;
}

const run = kWays[way]();
await rate(run, seconds / 4);
const rates = [];
for (let round = 0; round < 5; round += 1) rates.push(await rate(run, seconds / 5));
rates.sort((a, b) => a - b);
parentPort.postMessage(Math.round(rates[2]));
