// The reference certificate as a list of things to draw, in points from the top left of an A4 page:
// what every PDF library of the comparison draws, so that each does the same work.

import { namesOf } from "./catalogue.mjs";
import { readReference } from "./vectors.mjs";

const kReference = readReference();
const kPoint = 72 / 25.4;
const kMargin = 15 * kPoint;
const kWidth = 210 * kPoint - 2 * kMargin;
const kNameColumn = 78 * kPoint;
const kRow = 5.4 * kPoint;
const kQr = 40 * kPoint;
const kFooter = 230 * kPoint;

const text = (page, x, y, content, { size = 9, bold = false } = {}) => ({
  kind: "text",
  page,
  x,
  y,
  size,
  bold,
  content,
});

const rule = (page, x1, y1, x2, y2) => ({ kind: "rule", page, x1, y1, x2, y2 });

const pagesOf = (make) => [0, 1].flatMap(make);

function head(page, code) {
  const x = kMargin + 45 * kPoint;
  return [
    text(page, x, 60, "I.E. N.° 42001 DE DEMOSTRACIÓN", { size: 11 }),
    text(page, x, 78, "CERTIFICADO OFICIAL DE ESTUDIOS", { size: 13, bold: true }),
    text(page, x, 94, "EDUCACIÓN BÁSICA REGULAR · NIVEL SECUNDARIA", { size: 10 }),
    text(page, kMargin + 140 * kPoint, 60, "CÓDIGO VIRTUAL", { size: 8 }),
    text(page, kMargin + 140 * kPoint, 74, code, { size: 11, bold: true }),
    text(page, kMargin, 110, "DATOS FICTICIOS – MUESTRA SIN VALOR OFICIAL", { size: 8 }),
  ];
}

function foot(page, { director }) {
  const x = kMargin + kQr + 20;
  const right = kMargin + kWidth - 150;
  return [
    { kind: "qr", page, x: kMargin, y: kFooter, size: kQr },
    text(page, x, kFooter + 14, "Fecha de emisión: 01/03/2026"),
    text(page, x, kFooter + 28, "Hora de emisión: 10:04:05"),
    rule(page, right, kFooter + 60, right + 150, kFooter + 60),
    text(page, right, kFooter + 72, director),
    text(page, right, kFooter + 48, "Firma del director:"),
    text(page, x, kFooter + 90, "Verifique este documento con el código QR o el código virtual.", {
      size: 7,
    }),
    text(page, x, kFooter + 100, "Si el contenido no coincide, no es válido.", { size: 7 }),
    text(page, x, kFooter + 110, "Sin firma y sello del director no es válido.", { size: 7 }),
    text(page, kMargin, kFooter + 140, `Página ${page + 1} de 2`, { size: 8 }),
    { ...text(page, right + 80, kFooter + 140, "", { size: 8 }), kind: "number" },
  ];
}

function tableRows({ nivel, columns, areas }) {
  const marks = areas.map(({ number }, row) => [
    namesOf(nivel, number, 0).name,
    ...columns.map((column) => column.marks[row]),
  ]);
  return [
    ["Año lectivo", ...columns.map(({ year }) => String(year))],
    ["Grado", ...columns.map(({ grade }) => `${grade}.°`)],
    ["Código modular de la IE", ...columns.map(({ school }) => school)],
    ...marks,
    ["Situación final", ...columns.map(() => "APROBADO")],
  ];
}

function table(top, rows) {
  const width = (kWidth - kNameColumn) / (rows[0].length - 1);
  const left = (i) => (i === 0 ? kMargin : kMargin + kNameColumn + (i - 1) * width);
  const bottom = top + rows.length * kRow;
  const cells = rows.flatMap((row, r) =>
    row.map((content, i) =>
      text(0, left(i) + 3, top + (r + 1) * kRow - 5, content, { size: 8, bold: r < 3 }),
    ),
  );
  const across = Array.from({ length: rows.length + 1 }, (_, r) =>
    rule(0, kMargin, top + r * kRow, kMargin + kWidth, top + r * kRow),
  );
  const down = [...rows[0].keys(), rows[0].length].map((i) =>
    rule(0, left(i), top, left(i), bottom),
  );
  return [...cells, ...across, ...down];
}

const kHeadings = [
  "Retiro(s)",
  "Traslado(s)",
  "Prueba(s) de ubicación",
  "Convalidación / Revalidación",
];

const observations = () => [
  text(1, kMargin, 150, "Observaciones:", { bold: true }),
  ...kHeadings.flatMap((heading, i) => [
    text(1, kMargin + 10, 175 + 40 * i, heading, { bold: true }),
    text(1, kMargin + 10, 190 + 40 * i, "-"),
    rule(1, kMargin, 198 + 40 * i, kMargin + kWidth, 198 + 40 * i),
  ]),
];

function sentence({ holder, document }) {
  return [
    `Que ${holder}, con DNI N.° ${document.number}, ha concluido estudios`,
    "correspondientes a PRIMER, SEGUNDO, TERCER, CUARTO y QUINTO grado de EBR, nivel de educación",
    "SECUNDARIA, con los siguientes resultados, según consta en las actas de evaluación respectivas:",
  ].map((line, i) => text(0, kMargin, 135 + 13 * i, line));
}

/** `text`, `rule`, `qr` and `number`, whose content is the number of the certificate. */
export function layout() {
  const { credential, codigo_virtual } = kReference.intermediate;
  return [
    ...pagesOf((page) => [...head(page, codigo_virtual), ...foot(page, credential)]),
    ...sentence(credential),
    ...table(180, tableRows(credential)),
    ...observations(),
  ];
}

export const qrText = kReference.qr_text;
export const numberText = (number) => `N.° ${String(number).padStart(8, "0")}`;
