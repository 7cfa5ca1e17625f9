// Good ones: marks and observations.

import { kNumberMarks, kObservations } from "../../reader/names.mjs";
import { accepted, areas, areasWith, byCompetency, column, credential } from "../world.mjs";

const kLetters = { grading: "literal_by_competency", situacion_final: "PRO" };
const kNone = { other_areas: [], talleres: [], observations: [] };

const markCases = () => [
  accepted(
    "marks-exonerated-and-not-taken",
    "EXO and not taken, as numbers and as letters.",
    credential({
      ...kNone,
      columns: [
        column(2018, 1, { marks: ["EXO", "EXO", "-"] }),
        column(2019, 2, { marks: ["-", "-", "EXO"] }),
      ],
    }),
  ),
  accepted(
    "marks-every-number",
    "The 23 values of a number cell.",
    credential({
      ...kNone,
      nivel: "D0",
      columns: Array.from({ length: 8 }, (_, i) =>
        column(2010 + i, 1, {
          marks: [0, 1, 2].map((row) => kNumberMarks[(3 * i + row) % kNumberMarks.length]),
        }),
      ),
      areas: areas(8, 10, 17),
    }),
  ),
  accepted(
    "marks-every-letter",
    "The six values of a letter cell.",
    byCompetency({
      columns: [column(2024, 1, { ...kLetters, marks: ["AD", "A", "B", "C", "EXO", "-"] })],
      areas: areasWith(1, [9, 2], [17, 3]),
    }),
  ),
  accepted(
    "marks-group-14-numbers",
    "14 number cells fill one group: 23^14 is just below 2^64.",
    credential({
      ...kNone,
      columns: [column(2018, 1, { marks: Array(14).fill("-") })],
      areas: areas(8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21),
    }),
  ),
  accepted(
    "marks-group-15-numbers",
    "The 15th number cell begins a group of its own.",
    credential({
      ...kNone,
      columns: [column(2018, 1, { marks: Array(15).fill("-") })],
      areas: areas(8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22),
    }),
  ),
  accepted(
    "marks-group-25-letters",
    "24 letter cells fill one group, 6^24 being below 2^64, and the 25th begins another.",
    byCompetency({
      columns: [column(2024, 1, { ...kLetters, marks: Array(25).fill("-") })],
      areas: areasWith([8, 8], [9, 8], [10, 8], 11),
    }),
  ),
  accepted(
    "marks-group-across-columns",
    "A group runs on from one column into the next, whatever their scales.",
    credential({
      ...kNone,
      columns: [column(2018, 1), column(2019, 2, { grading: "literal_by_area" }), column(2020, 3)],
      areas: areas(0, 8, 17, 20, 22),
    }),
  ),
];

const kResolution = "R.D. N.° 0123-2018-UGEL";

const observationCases = () => [
  accepted(
    "observations-every-type",
    "The eight types, in their order.",
    credential({
      observations: kObservations.map((type) => ({
        type,
        year: 2018,
        resolution: kResolution,
        reason: "MOTIVO DE PRUEBA",
      })),
    }),
  ),
  accepted(
    "observations-nulls",
    "Resolution, reason or both may be absent.",
    credential({
      observations: [
        { type: "retiro", year: 2017, resolution: null, reason: "CAMBIO DE DOMICILIO" },
        { type: "traslado", year: 2018, resolution: kResolution, reason: null },
        { type: "otra", year: 2018, resolution: null, reason: null },
      ],
    }),
  ),
  accepted(
    "observations-issuers-order",
    "Two of one type and year keep the order that the issuer gave them.",
    credential({
      observations: ["ZETA", "ALFA"].map((reason) => ({
        type: "otra",
        year: 2018,
        resolution: null,
        reason,
      })),
    }),
  ),
  accepted(
    "observations-12",
    "As many as there may be; the years run from 1950 to 2077.",
    credential({
      observations: Array.from({ length: 12 }, (_, i) => ({
        type: "subsanacion",
        year: i < 11 ? 1950 + i : 2077,
        resolution: null,
        reason: null,
      })),
    }),
  ),
  accepted(
    "observations-longest-texts",
    "A resolution of 50 characters and a reason of 60.",
    credential({
      observations: [
        { type: "otra", year: 2018, resolution: "R".repeat(50), reason: "M".repeat(60) },
      ],
    }),
  ),
];

export const contentCases = () => [...markCases(), ...observationCases()];
