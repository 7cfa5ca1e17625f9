// Reads every vector file with the own reader, and those whose signature holds with other people's
// as well; then makes all files anew and compares. Exits with 1 if anything differs.

import { readdirSync, readFileSync } from "node:fs";

import { allFiles, kEvidenceFolders, kFolders } from "./files.mjs";
import { checkOutsiders } from "./outsiders.mjs";
import { coseAnswers, kChecks, kCoseLibraries, partsOf } from "./peers.mjs";
import { equal, fromHex } from "./reader/bytes.mjs";
import { judgeKey } from "./reader/ed25519.mjs";
import { kidOf } from "./reader/envelope.mjs";
import { kPublishedChecks, signedObjects } from "./evidence_peers.mjs";
import { answerTo } from "./reader/evidence/vectors.mjs";
import { verify } from "./reader/verify.mjs";

const counts = { passed: 0, failed: 0 };

function count(name, holds) {
  counts[holds ? "passed" : "failed"] += 1;
  if (!holds) console.log(`failed: ${name}`);
}

function filesIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const url = new URL(name, folder);
    return { url, name, text: readFileSync(url, "utf8") };
  });
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function checkReader({ name, vector }) {
  const { qr_text, trust, now, expect, intermediate } = vector;
  count(name, same(verify(qr_text, trust, now), { expect, intermediate }));
}

/** The key of a vector's trust list that its protected header names. */
function publicKeyOf({ intermediate, trust }) {
  const kid = fromHex(intermediate.protected).subarray(-4);
  return trust.find((key) => equal(kid, kidOf(fromHex(key.public_key)))).public_key;
}

async function checkSigned(vectors) {
  const parts = vectors.map(({ vector }) => partsOf(vector, publicKeyOf(vector)));
  for (const [check, agrees] of Object.entries(kChecks)) {
    vectors.forEach(({ name }, i) => count(`${name}, ${check}`, agrees(parts[i])));
  }
  const items = parts.map(({ envelope, publicKey }) => ({ envelope, publicKey }));
  for (const library of kCoseLibraries) {
    const answers = await coseAnswers(library, items);
    vectors.forEach(({ name }, i) => count(`${name}, ${library}`, answers[i]));
  }
}

function checkKey({ name, text }) {
  const { public_key, expect } = JSON.parse(text);
  count(name, judgeKey(fromHex(public_key)) === expect);
}

function checkEvidence(kind, { name, vector }) {
  const { expect, intermediate } = vector;
  count(`${kind}/${name}`, same(answerTo(kind, vector), { expect, intermediate }));
}

/** What publishers signed, with other people's readers. */
async function checkPublished(kind, vectors) {
  const objects = vectors.flatMap(({ name, vector }) =>
    signedObjects(kind, vector).map((object) => ({ name: `${kind}/${name}`, object })),
  );
  for (const [check, agrees] of Object.entries(kPublishedChecks)) {
    objects.forEach(({ name, object }) => count(`${name}, ${check}`, agrees(object)));
  }
  for (const library of kCoseLibraries) {
    const answers = await coseAnswers(
      library,
      objects.map(({ object }) => object),
    );
    objects.forEach(({ name }, i) => count(`${name}, ${library}`, answers[i]));
  }
}

function checkGenerator(onDisk) {
  const made = allFiles();
  const texts = new Map(onDisk.map(({ url, text }) => [url.href, text]));
  for (const { url, name, text } of made) {
    count(`${name}, made anew`, texts.get(url.href) === text);
  }
  count("no file but those that are made", onDisk.length === made.length);
}

const [credentials, keys] = kFolders.slice(0, 2).map(filesIn);
const vectors = credentials.map(({ name, text }) => ({ name, vector: JSON.parse(text) }));
vectors.forEach(checkReader);
await checkSigned(vectors.filter(({ vector }) => vector.intermediate.credential !== undefined));
keys.forEach(checkKey);

const evidence = Object.entries(kEvidenceFolders).map(([kind, folder]) => ({
  kind,
  files: filesIn(folder),
}));
for (const { kind, files } of evidence) {
  const read = files.map(({ name, text }) => ({ name, vector: JSON.parse(text) }));
  read.forEach((each) => checkEvidence(kind, each));
  await checkPublished(
    kind,
    read.filter(({ vector }) => vector.intermediate !== undefined),
  );
}
checkOutsiders(count);
checkGenerator([...credentials, ...keys, ...evidence.flatMap(({ files }) => files)]);

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
