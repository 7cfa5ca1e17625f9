// node verify.mjs [SECONDS]: how often a second Node verifies one of our envelopes, the median of
// five rounds for each way.

import { once } from "node:events";
import { Worker } from "node:worker_threads";

import { print } from "./measurement.mjs";
import { readReference } from "./vectors.mjs";

const kEnvelopes = "verify: envelopes a second";
const kWays = [
  ["cose-kit", kEnvelopes],
  ["@auth0/cose", kEnvelopes],
  ["node:crypto", "verify: bare signature checks a second"],
];
const seconds = Number(process.argv[2] ?? 5);
const { intermediate, trust } = readReference();

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
  const [rate] = await once(worker, "message");
  return rate;
}

for (const [way, metric] of kWays) print(metric, await measure(way), way);
