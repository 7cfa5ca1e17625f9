// Section 6.

import { toNumber } from "./bytes.mjs";
import { gradesOf, hasPeriods, kGradings, kSituaciones } from "./names.mjs";
import { require } from "./refusal.mjs";

const kBytes = 3;
const kMostColumns = 14;
const kFirstYear = 1950;
const kWithoutMarks = ["RET", "TRA", "FAL", null];

/** Fields from the highest bit: one spare, year, period, grade, school, situación final, grading. */
function fieldsOf(column) {
  let rest = Number(toNumber(column));
  const take = (bits) => {
    const value = rest & ((1 << bits) - 1);
    rest >>= bits;
    return value;
  };
  const [grading, situacion, school, grade, period, year] = [2, 4, 4, 4, 2, 7].map(take);
  return { spare: rest, year: kFirstYear + year, period, grade, school, situacion, grading };
}

function split(item) {
  if (!(item instanceof Uint8Array) || item.length % kBytes !== 0) return null;
  const count = item.length / kBytes;
  return Array.from({ length: count }, (_, i) =>
    fieldsOf(item.subarray(kBytes * i, kBytes * (i + 1))),
  );
}

/** The table of schools lists those that the columns use, in the order of their first use. */
export function requireUsed(item, schoolCount) {
  const columns = split(item);
  if (columns === null) return;
  const used = [...new Set(columns.map(({ school }) => school))].filter((school) => school !== 0);
  // A column that points outside the table is the column's own fault.
  const known = used.filter((school) => school <= schoolCount);
  const isInOrder = known.every((school, i) => school === i + 1);
  require(known.length === schoolCount && isInOrder, "payload_schools");
}

function requireRanges(fields, nivel, schoolCount) {
  const [lowest, highest] = gradesOf(nivel);
  require(fields.spare === 0, "payload_columns");
  require(fields.period === 0 || hasPeriods(nivel), "payload_columns");
  require(fields.grade >= lowest && fields.grade <= highest, "payload_columns");
  require(fields.school < schoolCount, "payload_columns");
  require(fields.situacion < kSituaciones.length, "payload_columns");
}

function columnOf(fields, nivel, schools) {
  requireRanges(fields, nivel, schools.length);
  const { year, period, grade } = fields;
  const situacion_final = kSituaciones[fields.situacion];
  const grading = kGradings[fields.grading];

  if (grading === "no_marks") require(kWithoutMarks.includes(situacion_final), "payload_columns");
  if (situacion_final === null) require(grading === "no_marks", "payload_columns");
  return { year, period, grade, school: schools[fields.school], situacion_final, grading };
}

/** Columns without their marks. `schools` begins with the issuing service. */
export function decodeColumns(item, nivel, schools) {
  const fields = split(item);
  const isCounted = fields !== null && fields.length >= 1 && fields.length <= kMostColumns;
  require(isCounted, "payload_columns");

  const columns = fields.map((each) => columnOf(each, nivel, schools));
  const times = columns.map(({ year, period }) => 4 * year + period);
  require(times.every((time, i) => i === 0 || times[i - 1] <= time), "payload_columns");
  const keys = columns.map(({ year, period, grade, school }) =>
    [year, period, grade, school].join(" "),
  );
  require(new Set(keys).size === keys.length, "payload_columns");
  return columns;
}
