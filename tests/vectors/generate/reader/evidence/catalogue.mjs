// docs/spec/catalogue.md. Of the reader's own copy this reader knows what that document says: the
// codes of the letter rows, and which numbers have a meaning that nobody else may give them.

import { Text } from "../cbor.mjs";
import { decode, label, listOf, requireAgreement, requireForm, tuple, uint } from "./item.mjs";
import { leavesOf, parseTree } from "./tree.mjs";

const kMostLeaves = 6;
const kCompetencies = 5;
const kLongestName = 160;
const kOwnCompetencies = 31;
const kOwnCodes = new Map([
  [0, "COMPORTAMIENTO"],
  [1, "TR-TIC"],
  [2, "TR-GAA"],
]);

export const parseCatalogue = (item) => parseTree(item, kMostLeaves);

function codeOf(item) {
  requireForm(item instanceof Text);
  const code = new TextDecoder().decode(item.bytes);
  requireForm(/^[A-Z0-9-]{1,16}$/.test(code));
  return code;
}

function areaOf(item) {
  const [number, code, printed, competencies] = tuple(item, 4);
  return {
    number: uint(number, 0, 127),
    code: codeOf(code),
    printed: label(printed, kLongestName),
    competencies: listOf(competencies, 0, 8, (each) => uint(each, 1, 255)),
  };
}

function competencyOf(item) {
  const [number, name] = tuple(item, 2);
  return { number: uint(number, 1, 255), name: label(name, kLongestName) };
}

const isRising = (list) => list.every(({ number }, i) => i === 0 || number > list[i - 1].number);

function readFamily(part) {
  const areas = listOf(decode(part), 1, 128, areaOf);
  requireAgreement(isRising(areas));
  requireAgreement(new Set(areas.map(({ code }) => code)).size === areas.length);
  for (const { number, code } of areas) {
    requireAgreement(!kOwnCodes.has(number) || kOwnCodes.get(number) === code);
  }
  return areas;
}

function readCompetencies(part) {
  const competencies = listOf(decode(part), 1, 255, competencyOf);
  requireAgreement(isRising(competencies));
  // No vector repeats a national name, so one that is here is another.
  requireAgreement(competencies.every(({ number }) => number > kOwnCompetencies));
  return competencies.map(({ number }) => number);
}

const kOwnNumbers = Array.from({ length: kOwnCompetencies }, (_, i) => i + 1);

/** Refuses a catalogue that contradicts itself or what was printed before. */
export function readCatalogue(tree, parts) {
  const areas = [];
  let named = kOwnNumbers;
  for (const [leaf, name] of leavesOf(tree, parts)) {
    const part = parts.take(name);
    if (leaf === kCompetencies) named = readCompetencies(part);
    else areas.push(...readFamily(part));
  }
  const used = areas.flatMap(({ competencies }) => competencies);
  requireAgreement(used.every((number) => named.includes(number)));
}
