// Bad ones in the competencies and the marks.

import { concat, fromHex, fromNumber } from "../../reader/bytes.mjs";
import { encodeNibbles, payloadElements } from "../../reader/encode_payload.mjs";
import { areas, byCompetency, column, credential } from "../world.mjs";
import { refusedContent, refusedElements } from "../world.mjs";
import { manyRows } from "../good/shapes.mjs";

const kNone = { other_areas: [], talleres: [], observations: [] };

const competencies = (name, description, nibbles, content = byCompetency()) =>
  refusedElements(
    "competencies",
    name,
    description,
    { competencies: encodeNibbles(nibbles) },
    content,
  );

const competencyCases = () => [
  competencies("missing", "None, though a column is graded by competency.", []),
  competencies("short", "Fewer than there are areas.", [3, 0]),
  competencies("long", "More than there are areas.", [3, 0, 4, 0, 1, 0]),
  competencies("spare-set", "The spare half byte is set.", [3, 0, 4, 1]),
  competencies("9", "Nine competencies of one area.", [9, 0, 4, 0]),
  competencies("15", "All bits of a half byte set.", [3, 15, 4, 0]),
  competencies("all-zero", "None of any area.", [0, 0, 0, 0]),
  competencies(
    "not-by-competency",
    "Some, though no column is graded by competency.",
    [3, 4],
    credential(),
  ),
  competencies(
    "zeros-not-by-competency",
    "Zeros, though no column is graded by competency.",
    [0, 0],
    credential(),
  ),
  refusedContent(
    "competencies",
    "no-areas",
    "A column by competency, and letter rows only.",
    byCompetency({ areas: areas(0, 1) }),
  ),
  refusedElements(
    "competencies",
    "list",
    "A list of numbers.",
    { competencies: [3, 0, 4] },
    byCompetency(),
  ),
];

const marks = (name, description, item, content) =>
  refusedElements("marks", name, description, { marks: item }, content);

/** One column of these areas; its marks are replaced. */
const oneColumn = (...numbers) =>
  credential({ ...kNone, columns: [column(2018, 1)], areas: areas(...numbers) });

const kNumbers = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
const kGood = payloadElements(credential()).marks;

const groupCases = () => [
  marks("missing-byte", "The last byte is missing.", kGood.subarray(0, -1)),
  marks("left-over-byte", "A byte left over.", concat(kGood, [0])),
  marks("none", "No bytes for the cells.", new Uint8Array()),
  marks("number-23", "A number cell of 23.", fromNumber(23, 1), oneColumn(8)),
  marks("number-255", "A number cell of all bits set.", fromNumber(255, 1), oneColumn(8)),
  marks("letter-6", "A letter cell of 6.", fromNumber(6, 1), oneColumn(0)),
  marks(
    "group-product",
    "A group of 14 numbers whose number is its product.",
    fromNumber(23n ** 14n, 8),
    oneColumn(...kNumbers),
  ),
  marks(
    "group-all-bits",
    "A group of 14 numbers of all bits set.",
    fromHex("f".repeat(16)),
    oneColumn(...kNumbers),
  ),
  marks(
    "second-group",
    "The second group is over its range.",
    concat(fromNumber(0, 8), fromNumber(23, 1)),
    oneColumn(...kNumbers, 22),
  ),
  marks("wide-group", "A group of two numbers in three bytes.", fromNumber(0, 3), oneColumn(8, 9)),
  marks("list", "A list of marks.", [11, 12]),
  marks("null", "No marks.", null),
  marks("text", "A text string.", "AD", oneColumn(8, 9)),
];

const kSuspended = { situacion_final: null, grading: "no_marks" };

const rowCases = () => [
  refusedContent(
    "marks",
    "no-rows",
    "A graded column and no row.",
    credential({ ...kNone, areas: [] }),
  ),
  refusedContent(
    "marks",
    "rows-without-cells",
    "A row, and every column without marks.",
    credential({ ...kNone, columns: [column(2018, 1, kSuspended)], areas: areas(8) }),
  ),
  refusedContent(
    "marks",
    "taller-without-cells",
    "A taller, and every column without marks.",
    credential({
      ...kNone,
      columns: [column(2018, 1, kSuspended)],
      areas: [],
      talleres: ["DANZA"],
    }),
  ),
  marks(
    "bytes-without-cells",
    "A byte, and every column without marks.",
    fromHex("00"),
    credential({ ...kNone, columns: [column(2018, 1, kSuspended)], areas: [] }),
  ),
  refusedContent("marks", "rows-97", "A row more than a credential may have.", manyRows(7)),
];

export const markCases = () => [competencyCases, groupCases, rowCases].flatMap((group) => group());
