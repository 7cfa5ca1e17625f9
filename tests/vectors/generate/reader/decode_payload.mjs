// Sections 4 to 8, inwards: accepts the one spelling of a credential and names the first element,
// in order, that breaks a rule.

import { CborError, read } from "./cbor.mjs";
import { decodeColumns, requireUsed } from "./columns.mjs";
import { instantName, kDocuments, kKinds, kNiveles, kObservations } from "./names.mjs";
import { serviceName } from "./names.mjs";
import { kSchema } from "./encode_payload.mjs";
import { Refusal, require } from "./refusal.mjs";
import { cellsOf, rowsOf, unpackMarks } from "./table.mjs";
import { decodeText } from "./text.mjs";

const kElements = 18;
const kHighestService = 99999999n;
const kFirstGradedArea = 8;
const kMostSchools = 14;
const kMostNames = 12;
const kMostObservations = 12;
const kMostRows = 96;
const kMostMarks = 558;

function elementsOf(payload) {
  try {
    const elements = read(payload);
    require(Array.isArray(elements) && elements.length === kElements, "payload_cbor");
    return elements;
  } catch (error) {
    throw error instanceof CborError ? new Refusal("payload_cbor") : error;
  }
}

function uint(item, least, most, reason) {
  require(typeof item === "bigint" && item >= BigInt(least) && item <= BigInt(most), reason);
  return Number(item);
}

function bytes(item, least, most, reason) {
  const isBytes = item instanceof Uint8Array;
  require(isBytes && item.length >= least && item.length <= most, reason);
  return item;
}

function list(item, most, reason) {
  require(Array.isArray(item) && item.length <= most, reason);
  return item;
}

function text(item, type, longest, reason) {
  const decoded = decodeText(item, type, longest);
  require(decoded !== null, reason);
  return decoded;
}

const textOrNull = (item, longest, reason) =>
  item === null ? null : text(item, "plain", longest, reason);

function decodeDocument(type, number) {
  const reason = "payload_document";
  const name = kDocuments[uint(type, 0, kDocuments.length - 1, reason)];
  const digits = { dni: 8, codigo_estudiante: 14, ptp: 9 }[name];
  if (digits !== undefined) {
    const value = uint(number, 0, 10 ** digits - 1, reason);
    return { type: name, number: String(value).padStart(digits, "0") };
  }
  const value = text(number, "plain", 12, reason);
  require(/^[A-Z0-9]+$/.test(value), reason);
  require(name === "passport" || value.length >= 8, reason);
  return { type: name, number: value };
}

function decodeSchools(item, service) {
  const reason = "payload_schools";
  const schools = list(item, kMostSchools, reason).map((school) =>
    serviceName(uint(school, 0, kHighestService, reason)),
  );
  require(new Set([service, ...schools]).size === schools.length + 1, reason);
  return schools;
}

function decodeAreas(item) {
  const bitmap = bytes(item, 0, 16, "payload_areas");
  require(bitmap.at(-1) !== 0, "payload_areas");
  const numbers = Array.from({ length: 8 * bitmap.length }, (_, number) => number);
  return numbers.filter((number) => (bitmap[number >> 3] >> (number & 7)) & 1);
}

function decodeNames(item, reason) {
  const names = list(item, kMostNames, reason).map((name) => text(name, "plain", 60, reason));
  require(new Set(names).size === names.length, reason);
  return names;
}

function decodeCompetencies(item, numbers, columns) {
  const reason = "payload_competencies";
  const graded = numbers.filter((number) => number >= kFirstGradedArea);
  const isUsed = columns.some(({ grading }) => grading === "literal_by_competency");
  const length = isUsed ? Math.ceil(graded.length / 2) : 0;
  const nibbles = [...bytes(item, length, length, reason)].flatMap((byte) => [
    byte >> 4,
    byte & 15,
  ]);

  const spare = nibbles.slice(graded.length);
  require(nibbles.every((nibble) => nibble <= 8) && !spare.some(Boolean), reason);
  require(!isUsed || nibbles.some(Boolean), reason);
  const ofArea = new Map(graded.map((number, i) => [number, nibbles[i] ?? 0]));
  return numbers.map((number) => ({ number, competencies: ofArea.get(number) ?? 0 }));
}

/** The columns, each with its marks. */
function decodeMarks(item, credential) {
  const packed = bytes(item, 0, kMostMarks, "payload_marks");
  const rows = rowsOf(credential);
  const isGraded = credential.columns.some(({ grading }) => grading !== "no_marks");
  require(rows.length <= kMostRows && rows.length > 0 === isGraded, "payload_marks");

  const marks = unpackMarks(credential, packed);
  return credential.columns.map((column) => ({
    ...column,
    marks: marks.splice(0, cellsOf(rows, column.grading).length),
  }));
}

function decodeObservations(item) {
  const reason = "payload_observations";
  const observations = list(item, kMostObservations, reason).map((entry) => {
    require(Array.isArray(entry) && entry.length === 4, reason);
    const [type, year, resolution, motive] = entry;
    return {
      type: kObservations[uint(type, 0, kObservations.length - 1, reason)],
      year: 1950 + uint(year, 0, 127, reason),
      resolution: textOrNull(resolution, 50, reason),
      reason: textOrNull(motive, 60, reason),
    };
  });
  const keys = observations.map(({ type, year }) => kObservations.indexOf(type) * 10000 + year);
  require(keys.every((key, i) => i === 0 || keys[i - 1] <= key), reason);
  return observations;
}

function decodeRegistration(item) {
  const reason = "payload_registration";
  require(Array.isArray(item) && item.length === 3, reason);
  return {
    number: uint(item[0], 1, 99999999, reason),
    issued_at: instantName(uint(item[1], 1577836800, 4294967295, reason)),
    status_index: uint(item[2], 0, 4294967295, reason),
  };
}

function decodeDirector(item, kind) {
  require((item === null) === (kind === "CLA"), "payload_director");
  return item === null ? null : text(item, "name", 60, "payload_director");
}

/** The table, from the list of schools to the marks. */
function decodeTable(elements, { nivel, service }) {
  const [schools, areas, otherAreas, talleres, columns, competencies, marks] = elements;
  const known = decodeSchools(schools, service);
  requireUsed(columns, known.length);
  const numbers = decodeAreas(areas);
  const other_areas = decodeNames(otherAreas, "payload_other_areas");
  const names = decodeNames(talleres, "payload_talleres");
  const decoded = decodeColumns(columns, nivel, [service, ...known]);

  const table = {
    columns: decoded,
    areas: decodeCompetencies(competencies, numbers, decoded),
    other_areas,
    talleres: names,
  };
  return { ...table, columns: decodeMarks(marks, table) };
}

/** The credential, as docs/spec/credential-json.md lists it. */
export function decodePayload(payload) {
  const elements = elementsOf(payload);
  const [schema, template, kind, nivel, service, holder, documentType, documentNumber] = elements;
  const [observations, registration, director] = elements.slice(15);

  uint(schema, kSchema, kSchema, "payload_schema");
  const heading = {
    template: uint(template, 1, 255, "payload_template"),
    kind: kKinds[uint(kind, 0, kKinds.length - 1, "payload_kind")],
    nivel: kNiveles[uint(nivel, 0, kNiveles.length - 1, "payload_nivel")],
    service: serviceName(uint(service, 0, kHighestService, "payload_service")),
    holder: text(holder, "name", 100, "payload_holder"),
    document: decodeDocument(documentType, documentNumber),
  };
  const table = decodeTable(elements.slice(8, 15), heading);
  const observed = decodeObservations(observations);
  const { number, issued_at, status_index } = decodeRegistration(registration);
  return {
    ...heading,
    ...table,
    observations: observed,
    number,
    issued_at,
    director: decodeDirector(director, heading.kind),
    status_index,
  };
}
