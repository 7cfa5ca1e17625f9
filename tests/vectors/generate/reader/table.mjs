// Sections 7 and 8: which rows a credential has, which cells exist, and how their marks are packed.

import { concat, fromNumber, toNumber } from "./bytes.mjs";
import { kLetterMarks, kNumberMarks } from "./names.mjs";
import { require } from "./refusal.mjs";

const kFirstGradedArea = 8;
const kMostOfGroup = 1n << 64n;

const areaRow = ({ number, competencies }) => {
  if (number < kFirstGradedArea) return "letter";
  return competencies > 0 ? "parent" : "plain";
};

const withCompetencies = (area) => [areaRow(area), ...Array(area.competencies).fill("competency")];

/** Rows, top to bottom: `letter`, `plain`, `parent` (of competencies) or `competency`. */
export function rowsOf({ areas, other_areas, talleres }) {
  const free = Array(other_areas.length + talleres.length).fill("plain");
  return [...areas.flatMap(withCompetencies), ...free];
}

/** Values of the cell, or null where there is none. */
function valuesOf(row, grading) {
  if (grading === "no_marks") return null;
  if (row === "letter") return kLetterMarks;
  if (row === "competency") return grading === "literal_by_competency" ? kLetterMarks : null;
  if (row === "parent" && grading === "literal_by_competency") return null;
  return grading === "vigesimal" ? kNumberMarks : kLetterMarks;
}

/** Values of each cell of a column, top to bottom. */
export const cellsOf = (rows, grading) =>
  rows.map((row) => valuesOf(row, grading)).filter((values) => values !== null);

/** The cells cut into groups: those of each, the product of their radices, its width in bytes. */
function groupsOf(cells) {
  const groups = [];
  for (const values of cells) {
    const last = groups.at(-1);
    const radix = BigInt(values.length);
    if (last && last.product * radix <= kMostOfGroup) {
      last.cells.push(values);
      last.product *= radix;
    } else {
      groups.push({ cells: [values], product: radix });
    }
  }
  return groups.map((group) => ({ ...group, width: widthOf(group.product) }));
}

function widthOf(product) {
  let width = 1;
  while (256n ** BigInt(width) < product) width += 1;
  return width;
}

const allCells = (credential) => {
  const rows = rowsOf(credential);
  return credential.columns.flatMap(({ grading }) => cellsOf(rows, grading));
};

/** Marks of all columns, packed. They must be values of their cells. */
export function packMarks(credential) {
  const marks = credential.columns.flatMap((column) => column.marks);
  let at = 0;
  const groups = groupsOf(allCells(credential)).map(({ cells, width }) => {
    const number = cells.reduce((value, values) => {
      const mark = values.indexOf(marks[at]);
      if (mark < 0) throw new RangeError(`no such mark: ${marks[at]}`);
      at += 1;
      return value * BigInt(values.length) + BigInt(mark);
    }, 0n);
    return fromNumber(number, width);
  });
  if (at !== marks.length) throw new RangeError("more marks than cells");
  return concat(...groups);
}

function unpackGroup(number, cells) {
  const marks = [];
  let rest = number;
  for (const values of [...cells].reverse()) {
    const radix = BigInt(values.length);
    marks.unshift(values[Number(rest % radix)]);
    rest /= radix;
  }
  return marks;
}

/** Marks of all columns, one after the other. */
export function unpackMarks(credential, bytes) {
  let at = 0;
  const marks = groupsOf(allCells(credential)).flatMap(({ cells, product, width }) => {
    require(at + width <= bytes.length, "payload_marks");
    const number = toNumber(bytes.subarray(at, at + width));
    require(number < product, "payload_marks");
    at += width;
    return unpackGroup(number, cells);
  });
  require(at === bytes.length, "payload_marks");
  return marks;
}
