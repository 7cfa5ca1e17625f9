// Good ones: every nivel and the shapes of its plans.

import { accepted, areas, areasWith, column, credential } from "../world.mjs";

const kSecundariaDcn = [0, 8, 10, 13, 14, 15, 17, 18, 19, 20, 21, 22];
const kSecundariaCneb = [
  1,
  2,
  [9, 2],
  [11, 3],
  [12, 3],
  [16, 2],
  [17, 3],
  [18, 3],
  [19, 1],
  [20, 2],
  [21, 3],
  [22, 4],
];
const kPrimariaDcn = [0, 8, 10, 12, 13, 14, 15, 17];
const kPrimariaCneb = [1, 2, [9, 2], [11, 3], [12, 5], [13, 3], [14, 3], [15, 2], [16, 3], [17, 4]];
const kInicialCneb = [1, 2, [8, 4], [9, 2], [10, 3], [11, 1], [12, 1]];
const kEba = [1, 2, [8, 3], [9, 3], [10, 4], [11, 1], [12, 2], [13, 2], [14, 3], [15, 5], [16, 3]];
const kEbe = [1, 2, [9, 2], [11, 3], [12, 5], [13, 3], [14, 3], [15, 2], [17, 4]];

const numbersOf = (entries) => entries.map((entry) => [entry].flat()[0]);

const union = (areaEntries, numbers) => {
  const listed = numbersOf(areaEntries);
  const added = numbers.filter((number) => !listed.includes(number));
  return areasWith(...areaEntries, ...added).sort((a, b) => a.number - b.number);
};

const kPlain = { other_areas: [], talleres: [], observations: [] };
const kPro = { situacion_final: "PRO" };
const byArea = { ...kPro, grading: "literal_by_area" };
const byCompetency = { ...kPro, grading: "literal_by_competency" };
const concluded = { ...byCompetency, situacion_final: "CON" };

const years = (first, grades, changes) =>
  grades.map((grade, i) => column(first + i, grade, changes));

const bare = (nivel, changes) => credential({ ...kPlain, nivel, ...changes });

const secundaria = () => [
  accepted(
    "secundaria-reference",
    "Five years of 17 areas, 85 vigesimal marks, a name of 40 characters and a director of 25.",
    bare("F0", {
      holder: "MARÍA DE LOS ÁNGELES HUANACUNI CALISAYAS",
      director: "JOSÉ LUIS CHAMBILLA TICONA",
      columns: years(2014, [1, 2, 3, 4, 5]),
      areas: areas(8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 32),
    }),
  ),
  accepted(
    "secundaria-vigesimal",
    "The plan of 2009 to 2018: comportamiento by letter, all else vigesimal.",
    bare("F0", { columns: years(2012, [1, 2, 3, 4, 5]), areas: areas(...kSecundariaDcn) }),
  ),
  accepted(
    "secundaria-mixed-scales",
    "A cohort that met all of it: vigesimal years, then a literal by area, then by competency.",
    bare("F0", {
      columns: [
        ...years(2017, [1, 2], { plan: kSecundariaDcn }),
        column(2019, 3, { plan: numbersOf(kSecundariaCneb) }),
        column(2020, 4, { ...byArea, situacion_final: "PGU", plan: numbersOf(kSecundariaCneb) }),
        column(2021, 5, { ...byCompetency, plan: numbersOf(kSecundariaCneb) }),
      ],
      areas: union(kSecundariaCneb, kSecundariaDcn),
    }),
  ),
  accepted(
    "secundaria-competencies",
    "Five years of 26 competencies and 2 transversals.",
    bare("F0", {
      columns: years(2021, [1, 2, 3, 4, 5], byCompetency),
      areas: areasWith(...kSecundariaCneb),
    }),
  ),
  accepted(
    "secundaria-legacy",
    "Typed years before 2005, with areas of the old plans and a subject outside the catalogue.",
    bare("F0", {
      columns: years(1988, [1, 2, 3, 4, 5]),
      areas: areas(32, 33, 34, 35, 36, 37, 38, 39, 42, 43, 44, 45, 46),
      other_areas: ["INSTRUCCIÓN PRE MILITAR"],
    }),
  ),
];

const primaria = () => [
  accepted(
    "primaria-by-area",
    "Six years of letters by area.",
    bare("B0", {
      columns: years(2010, [1, 2, 3, 4, 5, 6], { ...byArea, situacion_final: "APR" }),
      areas: areas(...kPrimariaDcn),
    }),
  ),
  accepted(
    "primaria-competencies",
    "Six years of letters by competency.",
    bare("B0", {
      columns: years(2019, [1, 2, 3, 4, 5, 6], byCompetency),
      areas: areasWith(...kPrimariaCneb),
    }),
  ),
  accepted(
    "primaria-both-plans",
    "Letters by area, then by competency.",
    bare("B0", {
      columns: [
        ...years(2014, [1, 2, 3], { ...byArea, plan: kPrimariaDcn }),
        ...years(2017, [4, 5, 6], { ...byCompetency, plan: numbersOf(kPrimariaCneb) }),
      ],
      areas: union(kPrimariaCneb, kPrimariaDcn),
    }),
  ),
  accepted(
    "primaria-second-language",
    "A bilingual school: castellano como segunda lengua with its three competencies.",
    bare("B0", {
      columns: years(2022, [1, 2], byCompetency),
      areas: areasWith(...kPrimariaCneb, [18, 3]),
    }),
  ),
];

const inicial = () => [
  accepted(
    "inicial-cuna",
    "Nivel A1; grades are ages, from 0.",
    bare("A1", { columns: years(2022, [0, 1, 2], concluded), areas: areasWith([10, 3], [11, 1]) }),
  ),
  accepted(
    "inicial-jardin",
    "Nivel A2, ages 3 to 5.",
    bare("A2", { columns: years(2022, [3, 4, 5], concluded), areas: areasWith(...kInicialCneb) }),
  ),
  accepted(
    "inicial-cuna-jardin",
    "Nivel A3, ages 2 to 5, letters by area in the first years.",
    bare("A3", {
      columns: [
        ...years(2015, [2, 3], { ...byArea, situacion_final: "CON", plan: [8, 9, 10, 14] }),
        ...years(2017, [4, 5], { ...concluded, plan: numbersOf(kInicialCneb) }),
      ],
      areas: union(kInicialCneb, [14]),
    }),
  ),
  accepted(
    "inicial-no-escolarizado",
    "Nivel A5, one year.",
    bare("A5", { columns: [column(2023, 5, concluded)], areas: areasWith(...kInicialCneb) }),
  ),
];

const eba = () => [
  accepted(
    "eba-primaria-de-adultos",
    "Nivel C0, vigesimal, two periods of one year.",
    bare("C0", {
      columns: [column(2008, 5, { period: 1 }), column(2008, 6, { period: 2 })],
      areas: areas(0, 8, 10, 12, 17, 18),
    }),
  ),
  accepted(
    "eba-all-cycles",
    "Nivel D0, grades 1 to 9, whole years.",
    bare("D0", {
      columns: years(2013, [1, 2, 3, 4, 5, 6, 7, 8, 9], byArea),
      areas: areas(8, 10, 12, 15, 16),
    }),
  ),
  accepted(
    "eba-inicial-intermedio",
    "Nivel D1, three periods of one year.",
    bare("D1", {
      columns: [1, 2, 3].map((period) => column(2023, period, { ...byCompetency, period })),
      areas: areasWith(...kEba),
    }),
  ),
  accepted(
    "eba-avanzado",
    "Nivel D2, grades 6 to 9; a whole year comes before the periods of the same year.",
    bare("D2", {
      columns: [
        column(2021, 6, byCompetency),
        column(2022, 7, { ...byCompetency, situacion_final: "PER" }),
        column(2022, 7, { ...byCompetency, period: 1 }),
        column(2022, 8, { ...byCompetency, period: 2 }),
        column(2023, 9, { ...byCompetency, period: 1 }),
      ],
      areas: areasWith(...kEba),
    }),
  ),
  accepted(
    "eba-secundaria-de-adultos",
    "Nivel G0, vigesimal.",
    bare("G0", {
      columns: [1, 2, 3].map((period) => column(2009, 2 + period, { period })),
      areas: areas(0, 8, 9, 10, 11, 12, 17, 18),
    }),
  ),
];

const ebe = () => [
  accepted(
    "ebe",
    "Nivel E0, grades from 0 to 6.",
    bare("E0", {
      columns: years(2017, [0, 1, 2, 3, 4, 5, 6], byCompetency),
      areas: areasWith(...kEbe),
    }),
  ),
  accepted(
    "ebe-inicial",
    "Nivel E1, grades are ages.",
    bare("E1", { columns: years(2022, [3, 4, 5], concluded), areas: areasWith([12, 5], [13, 3]) }),
  ),
  accepted(
    "ebe-primaria",
    "Nivel E2.",
    bare("E2", { columns: years(2020, [1, 2, 3], byCompetency), areas: areasWith(...kEbe) }),
  ),
];

const constancias = () => [
  accepted(
    "cla-secundaria",
    "A constancia has no director.",
    bare("F0", {
      kind: "CLA",
      director: null,
      columns: years(2024, [1, 2], byCompetency),
      areas: areasWith(...kSecundariaCneb),
    }),
  ),
  accepted(
    "cla-primaria",
    "A constancia of one year.",
    bare("B0", {
      kind: "CLA",
      director: null,
      columns: [column(2025, 1, byCompetency)],
      areas: areasWith(...kPrimariaCneb),
    }),
  ),
];

export const levelCases = () =>
  [secundaria, primaria, inicial, eba, ebe, constancias].flatMap((group) => group());
