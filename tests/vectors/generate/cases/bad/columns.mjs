// Bad ones in the columns.

import { concat } from "../../reader/bytes.mjs";
import { encodeColumn } from "../../reader/encode_payload.mjs";
import { gradesOf, hasPeriods, kNiveles } from "../../reader/names.mjs";
import { areas, column, credential, refusedElements } from "../world.mjs";

const kNone = { other_areas: [], talleres: [], observations: [] };
const kApr = 0;
const kRet = 8;
const kNoSituacion = 12;
const kNoMarks = 3;

const kFields = { year: 2018, period: 0, grade: 1, school: 0, situacion_final: kApr, grading: 0 };
const one = (changes = {}) => encodeColumn({ ...kFields, ...changes });

/** A legal credential of one column, which the case then replaces. */
const contentOf = (nivel) =>
  credential({ ...kNone, nivel, columns: [column(2018, gradesOf(nivel)[1])], areas: areas(8) });

const bad = (name, description, columns, nivel = "F0") =>
  refusedElements("columns", name, description, { columns }, contentOf(nivel));

const spare = (bytes) => concat([bytes[0] | 0x80], bytes.subarray(1));

const shapeCases = () => [
  bad("none", "No column.", new Uint8Array()),
  bad(
    "15",
    "15 columns.",
    concat(...Array.from({ length: 15 }, (_, i) => one({ year: 2000 + i }))),
  ),
  bad("2-bytes", "Two bytes.", one().subarray(0, 2)),
  bad("4-bytes", "A byte after a column.", concat(one(), [0])),
  bad("list", "A list of columns.", [one()]),
  bad("text", "A text string.", "ABC"),
  bad("spare-bit", "The highest bit set.", spare(one())),
];

const rangeCases = () => [
  bad("school-1", "A school beyond the table.", one({ school: 1 })),
  bad("school-15", "The highest number of a school.", one({ school: 15 })),
  ...[13, 14, 15].map((situacion_final) =>
    bad(`situacion-${situacion_final}`, "A situación final of nobody.", one({ situacion_final })),
  ),
];

const gradeCases = () =>
  kNiveles.flatMap((nivel) => {
    const [lowest, highest] = gradesOf(nivel);
    const above = bad(
      `grade-${nivel.toLowerCase()}-above`,
      `Above the grades of ${nivel}.`,
      one({ grade: highest + 1 }),
      nivel,
    );
    if (lowest === 0) return [above];
    const below = bad(
      `grade-${nivel.toLowerCase()}-below`,
      `Below the grades of ${nivel}.`,
      one({ grade: lowest - 1 }),
      nivel,
    );
    return [below, above];
  });

const periodCases = () =>
  kNiveles
    .filter((nivel) => !hasPeriods(nivel))
    .map((nivel) =>
      bad(
        `period-${nivel.toLowerCase()}`,
        `A periodo promocional in ${nivel}, which has none.`,
        one({ grade: gradesOf(nivel)[1], period: 1 }),
        nivel,
      ),
    );

const gradingCases = () => [
  bad("no-marks-apr", "Approved without marks.", one({ grading: kNoMarks })),
  bad("no-marks-con", "Concluded without marks.", one({ situacion_final: 11, grading: kNoMarks })),
  ...[0, 1, 2].map((grading) =>
    bad(
      `no-situacion-${grading}`,
      "Marks without a situación final.",
      one({ situacion_final: kNoSituacion, grading }),
    ),
  ),
];

const kEarlier = { year: 2017, grade: 1 };

const orderCases = () => [
  bad("years-unsorted", "A later year first.", concat(one(), one(kEarlier))),
  bad(
    "periods-unsorted",
    "A later period first.",
    concat(one({ period: 2, grade: 1 }), one({ period: 1, grade: 2 })),
    "G0",
  ),
  bad(
    "whole-year-after-period",
    "A whole year after a period of the same year.",
    concat(one({ period: 1, grade: 1 }), one({ period: 0, grade: 2 })),
    "G0",
  ),
  bad("twice", "The same column twice.", concat(one(), one())),
  bad(
    "twice-otherwise",
    "The same year, grade and school with another situación final.",
    concat(one({ situacion_final: kRet, grading: kNoMarks }), one()),
  ),
  bad(
    "twice-apart",
    "The same column again with another between.",
    concat(one(), one({ grade: 2 }), one()),
  ),
];

export const columnCases = () =>
  [shapeCases, rangeCases, gradeCases, periodCases, gradingCases, orderCases].flatMap((group) =>
    group(),
  );
