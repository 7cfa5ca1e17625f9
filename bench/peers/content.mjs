// A credential of docs/spec/credential-json.md as a table of named rows, which is what formats
// without our catalogue have to carry.

import { namesOf } from "./catalogue.mjs";

const kFirstGradedArea = 8;

function areaRows(nivel, { number, competencies }) {
  const names = namesOf(nivel, number, competencies);
  const kind = number < kFirstGradedArea ? "letter" : competencies > 0 ? "parent" : "plain";
  const below = names.competencies.map((competency) => ({
    kind: "competency",
    area: names.name,
    competency,
  }));
  return [{ kind, area: names.name }, ...below];
}

const freeRow = (area) => ({ kind: "plain", area });

function hasCell({ kind }, grading) {
  if (grading === "no_marks") return false;
  if (kind === "competency") return grading === "literal_by_competency";
  return kind !== "parent" || grading !== "literal_by_competency";
}

/** For each column, its marks with the names of their rows. */
export function namedMarks({ nivel, areas, other_areas, talleres, columns }) {
  const rows = [
    ...areas.flatMap((area) => areaRows(nivel, area)),
    ...[...other_areas, ...talleres].map(freeRow),
  ];
  return columns.map(({ grading, marks }) =>
    rows
      .filter((row) => hasCell(row, grading))
      .map(({ area, competency }, i) => ({ area, competency, mark: marks[i] })),
  );
}
