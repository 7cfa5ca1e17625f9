// Sections 4 to 8, outwards. Checks nothing: the bad cases are written by the same lines.

import { instantSeconds, kDocuments, kGradings, kKinds, kNiveles } from "./names.mjs";
import { kObservations, kSituaciones, serviceNumber } from "./names.mjs";
import { concat, fromNumber } from "./bytes.mjs";
import { write } from "./cbor.mjs";
import { packMarks } from "./table.mjs";
import { encodeText } from "./text.mjs";

export const kSchema = 1;
const kFirstYear = 1950;
const kFirstGradedArea = 8;

/** Schools of the columns other than the issuing one, in the order of their first use. */
export function schoolsOf({ service, columns }) {
  const schools = new Set(columns.map(({ school }) => school));
  schools.delete(service);
  return [...schools];
}

const plain = (text) => (text === null ? null : encodeText(text, "plain"));

function encodeDocument({ type, number }) {
  const isText = type === "carne_extranjeria" || type === "passport";
  return isText ? plain(number) : BigInt(number);
}

export function encodeAreas(numbers) {
  const bytes = new Uint8Array(numbers.length === 0 ? 0 : Math.floor(Math.max(...numbers) / 8) + 1);
  for (const number of numbers) bytes[Math.floor(number / 8)] |= 1 << (number % 8);
  return bytes;
}

export function encodeColumn(fields) {
  const { year, period, grade, school, situacion_final, grading } = fields;
  const high = ((year - kFirstYear) << 16) | (period << 14) | (grade << 10);
  return fromNumber(high | (school << 6) | (situacion_final << 2) | grading, 3);
}

function encodeColumns(credential) {
  const schools = [credential.service, ...schoolsOf(credential)];
  const columns = credential.columns.map((column) =>
    encodeColumn({
      ...column,
      school: schools.indexOf(column.school),
      situacion_final: kSituaciones.indexOf(column.situacion_final),
      grading: kGradings.indexOf(column.grading),
    }),
  );
  return concat(...columns);
}

/** Half bytes, the first of each byte the high one. */
export function encodeNibbles(nibbles) {
  const bytes = new Uint8Array(Math.ceil(nibbles.length / 2));
  nibbles.forEach((nibble, i) => (bytes[i >> 1] |= nibble << (i % 2 === 0 ? 4 : 0)));
  return bytes;
}

function encodeCompetencies({ areas, columns }) {
  if (columns.every(({ grading }) => grading !== "literal_by_competency")) return new Uint8Array();
  const graded = areas.filter(({ number }) => number >= kFirstGradedArea);
  return encodeNibbles(graded.map(({ competencies }) => competencies));
}

const encodeObservation = ({ type, year, resolution, reason }) => [
  kObservations.indexOf(type),
  year - kFirstYear,
  plain(resolution),
  plain(reason),
];

/** The 18 elements, by name and in their order. */
export function payloadElements(credential) {
  return {
    schema: kSchema,
    template: credential.template,
    kind: kKinds.indexOf(credential.kind),
    nivel: kNiveles.indexOf(credential.nivel),
    service: serviceNumber(credential.service),
    holder: encodeText(credential.holder, "name"),
    document_type: kDocuments.indexOf(credential.document.type),
    document_number: encodeDocument(credential.document),
    schools: schoolsOf(credential).map(serviceNumber),
    areas: encodeAreas(credential.areas.map(({ number }) => number)),
    other_areas: credential.other_areas.map(plain),
    talleres: credential.talleres.map(plain),
    columns: encodeColumns(credential),
    competencies: encodeCompetencies(credential),
    marks: packMarks(credential),
    observations: credential.observations.map(encodeObservation),
    registration: [
      credential.number,
      instantSeconds(credential.issued_at),
      credential.status_index,
    ],
    director: credential.director === null ? null : encodeText(credential.director, "name"),
  };
}

export const encodePayload = (credential) => write(Object.values(payloadElements(credential)));
