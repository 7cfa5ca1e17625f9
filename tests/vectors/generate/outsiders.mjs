// Other projects' vectors, from the folder that FEDATARIO_VECTORS names; skipped without it.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { fromHex, hex } from "./reader/bytes.mjs";
import { read } from "./reader/cbor.mjs";
import { sigStructure } from "./reader/envelope.mjs";
import { inflate, statusesOf } from "./reader/evidence/status.mjs";

const kFolder = process.env.FEDATARIO_VECTORS;

const load = (...path) => JSON.parse(readFileSync(join(kFolder, ...path), "utf8"));

/** Statuses of one bit each, as `statusesOf` gives those of two. */
function bitsOf(inflated) {
  const statuses = {};
  inflated.forEach((byte, i) => {
    for (let p = 0; p < 8; p += 1) if ((byte >> p) & 1) statuses[8 * i + p] = 1;
  });
  return statuses;
}

function holdsStatusList({ bits, entries, status, cbor_hex }) {
  const [, [, lst]] = read(fromHex(cbor_hex)).entries;
  const inflated = inflate(lst, (entries * bits) / 8);
  const statuses = bits === 2 ? statusesOf(inflated) : bitsOf(inflated);
  return JSON.stringify(statuses) === JSON.stringify(status);
}

function holdsSignature({ intermediates, output }) {
  const [header, , payload] = read(fromHex(output.cbor)).item;
  return hex(sigStructure(header, payload)) === intermediates.ToBeSign_hex.toLowerCase();
}

/** Counts each vector that holds; says so where there are none. */
export function checkOutsiders(count) {
  if (!kFolder) {
    console.log("skipped: other projects' vectors (FEDATARIO_VECTORS is not set)");
    return;
  }
  for (const each of load("status-list", "encoding.json").cases) {
    count(`status-list/${each.name}`, holdsStatusList(each));
  }
  count("cose/eddsa-sig-01", holdsSignature(load("cose", "eddsa-sig-01.json")));
}
