// Every vector file with its text, made in memory.

import { columnCases } from "./cases/bad/columns.mjs";
import { envelopeCases } from "./cases/bad/envelopes.mjs";
import { listCases } from "./cases/bad/lists.mjs";
import { markCases } from "./cases/bad/marks.mjs";
import { payloadCases } from "./cases/bad/payload.mjs";
import { signatureCases } from "./cases/bad/signatures.mjs";
import { badTextCases } from "./cases/bad/texts.mjs";
import { levelCases } from "./cases/good/levels.mjs";
import { contentCases } from "./cases/good/marks.mjs";
import { shapeCases } from "./cases/good/shapes.mjs";
import { textCases } from "./cases/good/texts.mjs";
import { evidenceCases } from "./cases/evidence/all.mjs";
import { keyCases } from "./cases/keys.mjs";
import { verdictCases } from "./cases/scope.mjs";
import { answerTo, kEvidenceKinds } from "./reader/evidence/vectors.mjs";
import { verify } from "./reader/verify.mjs";

const kCredentials = new URL("../credential/", import.meta.url);
const kKeys = new URL("../keys/", import.meta.url);
export const kEvidenceFolders = Object.fromEntries(
  kEvidenceKinds.map((kind) => [kind, new URL(`../${kind}/`, import.meta.url)]),
);
export const kFolders = [kCredentials, kKeys, ...Object.values(kEvidenceFolders)];

const kLine = 110;
const isPlain = (value) => value === null || typeof value !== "object";

function lineText(value) {
  if (isPlain(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(lineText).join(", ")}]`;
  const members = Object.entries(value).map(([name, item]) => `"${name}": ${lineText(item)}`);
  return `{${members.join(", ")}}`;
}

/** JSON in which whatever fits a line, and a list of plain values, stands on one. */
export function jsonText(value, indent = "") {
  const line = lineText(value);
  const isFlat = Array.isArray(value) && value.every(isPlain);
  if (isPlain(value) || isFlat || indent.length + line.length <= kLine) return line;

  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => deeper + jsonText(item, deeper))
    : Object.entries(value).map(([name, item]) => `${deeper}"${name}": ${jsonText(item, deeper)}`);
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${items.join(",\n")}\n${indent}${close}`;
}

export function allCases() {
  return [
    ...levelCases(),
    ...shapeCases(),
    ...contentCases(),
    ...textCases(),
    ...verdictCases(),
    ...envelopeCases(),
    ...signatureCases(),
    ...payloadCases(),
    ...badTextCases(),
    ...columnCases(),
    ...listCases(),
    ...markCases(),
  ];
}

/** The case with its intermediate values, once the own reader answers what the case expects. */
function completed({ name, ...content }) {
  const { expect, intermediate } = verify(content.qr_text, content.trust, content.now);
  if (JSON.stringify(expect) !== JSON.stringify(content.expect)) {
    const wanted = JSON.stringify(content.expect);
    throw new Error(`${name}: expected ${wanted}, read ${JSON.stringify(expect)}`);
  }
  return { ...content, intermediate };
}

/** The same for a case of the evidence. */
function completedEvidence({ kind, name, content }) {
  const { expect, intermediate } = answerTo(kind, content);
  if (JSON.stringify(expect) !== JSON.stringify(content.expect)) {
    const wanted = JSON.stringify(content.expect);
    throw new Error(`${kind}/${name}: expected ${wanted}, read ${JSON.stringify(expect)}`);
  }
  return intermediate === undefined ? content : { ...content, intermediate };
}

function fileOf(folder, name, content) {
  return { url: new URL(`${name}.json`, folder), name, text: `${jsonText(content)}\n` };
}

export function allFiles() {
  const files = [
    ...allCases().map((each) => fileOf(kCredentials, each.name, completed(each))),
    ...keyCases().map(({ name, ...content }) => fileOf(kKeys, name, content)),
    ...evidenceCases().map((each) =>
      fileOf(kEvidenceFolders[each.kind], each.name, completedEvidence(each)),
    ),
  ];
  const names = files.map(({ url }) => url.href);
  if (new Set(names).size !== names.length) throw new Error("two cases of one name");
  return files;
}
