// node sizes.mjs FILE: how large the certificates of FILE, a JSON list of credentials in the form
// of docs/spec/credential-json.md, are in other people's formats.

import { readFileSync } from "node:fs";

import QRCode from "qrcode";

import { hcert, jsonLd, smartHealthCard } from "./formats.mjs";

const kFormats = { json_ld: jsonLd, hcert, smart_health_card: smartHealthCard };

/** Smallest version with error correction level M, or null over version 40. */
function versionOf(segments) {
  try {
    return QRCode.create(segments, { errorCorrectionLevel: "M" }).version;
  } catch (error) {
    if (/too big|cannot contain/i.test(error.message)) return null;
    throw error;
  }
}

function sizeOf({ bytes, segments }) {
  const characters = segments.reduce((sum, { data }) => sum + data.length, 0);
  return { bytes, characters, version: versionOf(segments) };
}

function sizesOf(credential, index) {
  const { nivel, columns } = credential;
  const cells = columns.reduce((sum, { marks }) => sum + marks.length, 0);
  const sizes = Object.entries(kFormats).map(([name, make]) => [name, sizeOf(make(credential))]);
  return { index, nivel, columns: columns.length, cells, ...Object.fromEntries(sizes) };
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node sizes.mjs FILE");
  process.exit(64);
}
const credentials = JSON.parse(readFileSync(file, "utf8"));
console.log(JSON.stringify({ credentials: credentials.map(sizesOf) }));
