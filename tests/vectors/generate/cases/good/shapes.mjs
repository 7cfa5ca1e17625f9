// Good ones: columns and rows.

import { kSituaciones } from "../../reader/names.mjs";
import { rowsOf } from "../../reader/table.mjs";
import { accepted, areas, areasWith, byCompetency, column, credential } from "../world.mjs";

const kLetters = { grading: "literal_by_competency", situacion_final: "PRO" };
const kNone = { other_areas: [], talleres: [], observations: [] };
const school = (n) => `9001${String(n).padStart(3, "0")}-0`;

const columnCases = () => [
  accepted("columns-1", "One year.", credential({ columns: [column(2018, 1)] })),
  accepted(
    "columns-14",
    "The longest career: six grades, each repeated, and two transfers; 14 columns.",
    credential({
      nivel: "B0",
      columns: [1, 2, 3, 4, 5, 6, 7].flatMap((n) => [
        column(1998 + 2 * n, Math.min(n, 6), { situacion_final: "DES" }),
        column(1999 + 2 * n, Math.min(n, 6), { school: n > 5 ? school(n) : "9000123-0" }),
      ]),
      areas: areas(0, 13, 17),
    }),
  ),
  accepted(
    "columns-14-schools",
    "Fourteen schools other than the issuing one.",
    credential({
      nivel: "B0",
      columns: Array.from({ length: 14 }, (_, i) =>
        column(2000 + i, 1 + (i % 6), { school: school(i + 1) }),
      ),
      areas: areas(0, 13, 17),
    }),
  ),
  accepted(
    "repeated-grade",
    "The same grade in two years.",
    credential({
      columns: [column(2016, 3, { situacion_final: "DES" }), column(2017, 3), column(2018, 4)],
    }),
  ),
  accepted(
    "transfer-within-year",
    "One year and grade at two schools, then the same year again at the first in another grade.",
    credential({
      columns: [
        column(2018, 2, { situacion_final: "TRA", grading: "no_marks" }),
        column(2018, 2, { school: "9000456-0", situacion_final: "ADE" }),
        column(2018, 3),
      ],
    }),
  ),
  accepted(
    "schools-by-first-use",
    "The table of schools follows the columns, not the numbers.",
    credential({
      columns: [
        column(2014, 1, { school: "9000789-1" }),
        column(2015, 2, { school: "9000456-0" }),
        column(2016, 3),
        column(2017, 4, { school: "9000789-1" }),
      ],
    }),
  ),
  accepted(
    "convalidated-year",
    "A year abroad that a convalidation covers: no situación final and no marks.",
    credential({
      columns: [column(2017, 1, { situacion_final: null, grading: "no_marks" }), column(2018, 2)],
      observations: [
        {
          type: "convalidacion",
          year: 2017,
          resolution: "R.D. N.° 045-2018-UGEL",
          reason: "CHILE",
        },
      ],
    }),
  ),
  accepted(
    "withdrawn-without-marks",
    "Columns without marks stand with RET, TRA and FAL too.",
    credential({
      columns: ["RET", "TRA", "FAL"]
        .map((situacion_final, i) => column(2015 + i, 1, { situacion_final, grading: "no_marks" }))
        .concat(column(2018, 1)),
    }),
  ),
  accepted(
    "withdrawn-with-marks",
    "RET, TRA and FAL may have marks as well.",
    credential({
      columns: ["RET", "TRA", "FAL"].map((situacion_final, i) =>
        column(2015 + i, 1, { situacion_final }),
      ),
    }),
  ),
  accepted(
    "no-marks-at-all",
    "Every column is without marks, so there are no rows.",
    credential({
      ...kNone,
      columns: [column(2018, 1, { situacion_final: null, grading: "no_marks" })],
      areas: [],
    }),
  ),
  accepted(
    "situaciones-finales",
    "Every situación final that goes with marks.",
    credential({
      nivel: "D0",
      columns: kSituaciones
        .filter((situacion_final) => situacion_final !== null)
        .map((situacion_final, i) => column(2001 + i, 1 + (i % 9), { situacion_final })),
      areas: areas(0, 8, 10),
    }),
  ),
  accepted(
    "years-1950-2077",
    "First and last year that a column can name.",
    credential({ columns: [column(1950, 1), column(2077, 2)] }),
  ),
];

/** 90 rows and the talleres. */
export const manyRows = (talleres) => {
  const list = areasWith(
    ...Array.from({ length: 8 }, (_, i) => [8 + i, 8]),
    16,
    17,
    18,
    19,
    20,
    21,
  );
  const free = (word, count) => Array.from({ length: count }, (_, i) => `${word} ${i + 1}`);
  return byCompetency({
    areas: list,
    other_areas: free("CURSO", 12),
    talleres: free("TALLER", talleres),
  });
};

const rowCases = () => [
  accepted(
    "letter-rows-only",
    "Areas 0 to 7 are letters in a vigesimal column; the bitmap is one byte.",
    credential({ ...kNone, areas: areas(0, 1, 2) }),
  ),
  accepted(
    "talleres-only",
    "No area of the catalogue: an empty bitmap.",
    credential({ ...kNone, areas: [], talleres: ["ORATORIA", "DANZA"] }),
  ),
  accepted(
    "areas-beyond-catalogue",
    "Numbers and a count that no catalogue lists yet: a reader does not refuse them.",
    byCompetency({ areas: areasWith(7, [17, 8], [127, 1]) }),
  ),
  accepted(
    "same-name-in-both-lists",
    "A name may stand once among the other areas and once among the talleres.",
    credential({ other_areas: ["QUECHUA"], talleres: ["QUECHUA"] }),
  ),
  accepted(
    "lists-full",
    "Twelve other areas and twelve talleres.",
    credential({
      other_areas: [..."ABCDEFGHIJKL"].map((letter) => `CURSO ${letter}`),
      talleres: [..."ABCDEFGHIJKL"].map((letter) => `TALLER ${letter}`),
    }),
  ),
  accepted("rows-96", "As many rows as a credential may have.", withRows(6, 96)),
  accepted(
    "competencies-odd-count",
    "Three areas: the last half byte is spare.",
    byCompetency({ areas: areasWith([17, 3], [20, 2], [22, 4]) }),
  ),
  accepted(
    "competencies-even-count",
    "Two areas: no half byte is spare.",
    byCompetency({ areas: areasWith([17, 3], [22, 4]) }),
  ),
  accepted(
    "competencies-beside-others",
    "A column by competency beside one by area and a vigesimal one, with areas that have none.",
    byCompetency({
      columns: [
        column(2018, 1),
        column(2019, 2, { grading: "literal_by_area", situacion_final: "PRO" }),
        column(2020, 3, kLetters),
      ],
      areas: areasWith(0, 1, [17, 3], 19, [22, 4]),
      talleres: ["DANZA"],
    }),
  ),
];

function withRows(talleres, count) {
  const content = manyRows(talleres);
  if (rowsOf(content).length !== count) throw new Error("not the rows that the case promises");
  return content;
}

export const shapeCases = () => [...columnCases(), ...rowCases()];
