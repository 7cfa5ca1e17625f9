// node sizes.mjs [FILE]: how large certificates are in other people's formats. FILE is a JSON object
// of credentials by name, or a list of them, in the form of docs/spec/credential-json.md; without it,
// ten shapes of the vectors.

import { readFileSync } from "node:fs";

import QRCode from "qrcode";

import { hcert, jsonLd, smartHealthCard } from "./formats.mjs";
import { print } from "./measurement.mjs";
import { readVector } from "./vectors.mjs";

const kFormats = [
  ["JSON-LD, zlib, Base45", jsonLd],
  ["HCERT style", hcert],
  ["SMART Health Card style", smartHealthCard],
];

const kShapes = [
  "secundaria-reference",
  "secundaria-vigesimal",
  "secundaria-mixed-scales",
  "secundaria-competencies",
  "primaria-by-area",
  "primaria-competencies",
  "inicial-jardin",
  "eba-avanzado",
  "cla-secundaria",
  "columns-14",
];

function shapes() {
  const entries = kShapes.map((name) => [
    name,
    readVector(`accepted-${name}`).intermediate.credential,
  ]);
  return Object.fromEntries(entries);
}

/** Smallest version with error correction level M, or null over version 40. */
function versionOf(segments) {
  try {
    return QRCode.create(segments, { errorCorrectionLevel: "M" }).version;
  } catch (error) {
    if (/too big|cannot contain/i.test(error.message)) return null;
    throw error;
  }
}

const [file] = process.argv.slice(2);
const credentials = file === undefined ? shapes() : JSON.parse(readFileSync(file, "utf8"));
for (const [name, credential] of Object.entries(credentials)) {
  for (const [peer, make] of kFormats) {
    const { bytes, segments } = make(credential);
    print(`sizes: ${name}, bytes`, bytes, peer);
    print(`sizes: ${name}, QR version at M`, versionOf(segments), peer);
  }
}
