// node verify.mjs [SECONDS]: how often a second Node verifies one of our envelopes; the median and
// the best of five rounds for each way.

import { once } from "node:events";
import { Worker } from "node:worker_threads";

import { kReference } from "./reference.mjs";

const kWays = ["cose-kit", "@auth0/cose", "node:crypto"];
const seconds = Number(process.argv[2] ?? 5);
const { intermediate, trust } = kReference;

const bytes = (hex) => Buffer.from(hex, "hex");

async function measure(way) {
  const worker = new Worker(new URL("verify_worker.mjs", import.meta.url), {
    workerData: {
      way,
      seconds,
      envelope: bytes(intermediate.envelope),
      signed: bytes(intermediate.sig_structure),
      publicKey: bytes(trust[0].public_key),
    },
  });
  const [result] = await once(worker, "message");
  return result;
}

const results = {};
for (const way of kWays) results[way] = await measure(way);
const envelope_bytes = intermediate.envelope.length / 2;
console.log(JSON.stringify({ node: process.version, envelope_bytes, verifications: results }));
