// bundle/: the catalogue of areas. New areas take numbers from 100 and new competencies from 200 on,
// which no reader's own copy has.

import { utf8 } from "../../../reader/bytes.mjs";
import { write } from "../../../reader/cbor.mjs";
import { areaItem, catalogueLeaves, competencyItem } from "../../../writer/bundle.mjs";
import { bundleCase } from "./bundle_case.mjs";
import { bundleFile } from "../world.mjs";

function ofLeaves(reason, name, description, catalogue) {
  const file = bundleFile({ catalogue, lists: new Map() });
  return bundleCase(reason, `catalogue-${name}`, description, file);
}

const ok = (name, description, families, competencies) =>
  ofLeaves(null, name, description, catalogueLeaves(families, competencies));

const area = (number, changes = {}) => ({
  number,
  code: `NUEVA-${number}`,
  printed: `Área nueva ${number}`,
  competencies: [],
  ...changes,
});

const competency = (number, changes = {}) => ({
  number,
  name: `Competencia nueva ${number}`,
  ...changes,
});

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const kMany = range(100, 127).map((number) => area(number));

const good = () => [
  ok("one-area", "One new area of secundaria.", { 2: [area(100)] }),
  ok("national-competencies", "A new area with competencies that have names already.", {
    2: [area(100, { competencies: [1, 31] })],
  }),
  ok(
    "new-competencies",
    "A new area with eight new competencies, not in the order of their numbers.",
    { 2: [area(100, { competencies: [207, 200, 201, 202, 203, 204, 205, 206] })] },
    range(200, 207).map((number) => competency(number)),
  ),
  ok("competencies-alone", "New competencies of no area.", {}, [competency(200)]),
  ok(
    "full",
    "All six leaves: every new area of every family, every new competency.",
    { 0: kMany, 1: kMany, 2: kMany, 3: kMany, 4: kMany },
    range(200, 255).map((number) => competency(number)),
  ),
  ok(
    "longest-texts",
    "A code of 16 characters, names of 160.",
    {
      0: [area(100, { code: "ABCDEFGH-1234567", printed: "Ñ".repeat(160) })],
    },
    [competency(200, { name: "ñ".repeat(160) })],
  ),
  ok(
    "shortest-texts",
    "A code and names of one character.",
    {
      4: [area(100, { code: "-", printed: "A" })],
    },
    [competency(200, { name: "B" })],
  ),
  ok("letter-row", "A new letter row takes a free number.", {
    1: [area(7, { code: "NUEVA-FILA" })],
  }),
];

const malformed = (name, description, families, competencies) =>
  ofLeaves("malformed", name, description, catalogueLeaves(families, competencies));

const areaFault = (name, description, changes) =>
  malformed(`area-${name}`, description, { 2: [area(100, changes)] });

const competencyFault = (name, description, changes) =>
  malformed(`competency-${name}`, description, {}, [competency(200, changes)]);

const ofPart = (name, description, part) =>
  ofLeaves("malformed", name, description, [null, null, [part]]);

const forms = () => [
  malformed("family-empty", "A family without areas.", { 2: [] }),
  malformed("competencies-empty", "No competencies where null should stand.", {}, []),
  areaFault("128", "A number beyond the last.", { number: 128 }),
  areaFault("negative", "A negative number.", { number: -1 }),
  areaFault("code-empty", "An empty code.", { code: "" }),
  areaFault("code-17", "A code of 17 characters.", { code: "A".repeat(17) }),
  areaFault("code-lower-case", "A code with a small letter.", { code: "NUEVa" }),
  areaFault("code-space", "A code with a space.", { code: "NUEVA 1" }),
  areaFault("code-accent", "A code with an accent.", { code: "ÁREA" }),
  areaFault("code-bytes", "A code as a byte string.", { code: utf8("NUEVA") }),
  areaFault("printed-empty", "An empty name.", { printed: "" }),
  areaFault("printed-161", "A name of 161 characters.", { printed: "a".repeat(161) }),
  areaFault("printed-trailing-space", "A space at the end.", { printed: "Arte " }),
  areaFault("printed-dash", "A dash that is not in the table.", { printed: "Arte – Cultura" }),
  areaFault("printed-bytes", "A name as a byte string.", { printed: utf8("Arte") }),
  areaFault("competencies-9", "Nine competencies.", { competencies: range(1, 9) }),
  areaFault("competency-0", "Competency 0.", { competencies: [0] }),
  areaFault("competency-256", "Competency 256.", { competencies: [256] }),
  competencyFault("0", "Number 0.", { number: 0 }),
  competencyFault("256", "A number beyond the last.", { number: 256 }),
  competencyFault("name-empty", "An empty name.", { name: "" }),
  competencyFault("name-161", "A name of 161 characters.", { name: "a".repeat(161) }),
  competencyFault("name-two-spaces", "Two spaces in a row.", { name: "a  b" }),
  ofPart("area-of-three", "An area of three elements.", write([areaItem(area(100)).slice(0, 3)])),
  ofPart("area-of-five", "An area of five elements.", write([[...areaItem(area(100)), null]])),
  ofPart("area-alone", "An area that is in no array.", write(areaItem(area(100)))),
  ofPart(
    "family-129",
    "129 areas.",
    write(range(0, 128).map((number) => areaItem(area(number % 128)))),
  ),
  ofPart(
    "trailing-byte",
    "A byte after the family.",
    new Uint8Array([...write([areaItem(area(100))]), 0]),
  ),
  ofLeaves("malformed", "competencies-as-family", "Competencies in the place of a family.", [
    [write([competencyItem(competency(200))])],
  ]),
  ofLeaves("malformed", "family-as-competencies", "A family in the place of the competencies.", [
    ...Array(5).fill(null),
    [write([areaItem(area(100))])],
  ]),
];

const wrong = (name, description, families, competencies) =>
  ofLeaves("inconsistent", name, description, catalogueLeaves(families, competencies));

const contradictions = () => [
  wrong("areas-descend", "Areas by falling number.", { 2: [area(101), area(100)] }),
  wrong("area-twice", "A number twice.", { 2: [area(100), area(100, { code: "OTRA" })] }),
  wrong("code-twice", "A code twice in one family.", {
    2: [area(100), area(101, { code: "NUEVA-100" })],
  }),
  wrong("competencies-descend", "Competencies by falling number.", {}, [
    competency(201),
    competency(200),
  ]),
  wrong("competency-twice", "A competency twice.", {}, [
    competency(200),
    competency(200, { name: "B" }),
  ]),
  wrong("competency-without-name", "A competency that no list names.", {
    2: [area(100, { competencies: [200] })],
  }),
  wrong(
    "competency-not-among-names",
    "A competency that is not among the bundle's.",
    { 2: [area(100, { competencies: [200, 201] })] },
    [competency(200)],
  ),
  wrong("other-code", "Number 0 with another code than it has.", {
    2: [area(0, { code: "CONDUCTA", printed: "Comportamiento" })],
  }),
  wrong("other-code-of-transversal", "Number 1 with the code of number 2.", {
    0: [area(1, { code: "TR-GAA" })],
  }),
  wrong("other-competency-name", "C01 with another name than it has.", {}, [
    competency(1, { name: "Otro nombre" }),
  ]),
];

export const catalogueCases = () => [good, forms, contradictions].flatMap((group) => group());
