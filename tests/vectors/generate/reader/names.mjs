// The words of docs/spec/credential-json.md, by their numbers in docs/spec/credential.md.

export const kKinds = ["COE", "CLA"];

export const kNiveles = [
  ...["A1", "A2", "A3", "A5", "B0", "C0", "D0"],
  ...["D1", "D2", "E0", "E1", "E2", "F0", "G0"],
];

export const kDocuments = ["dni", "codigo_estudiante", "carne_extranjeria", "ptp", "passport"];

export const kSituaciones = [
  ...["APR", "DES", "PRO", "PER", "RR", "PGU", "POS", "ADE", "RET", "TRA", "FAL", "CON"],
  null,
];

export const kGradings = ["vigesimal", "literal_by_area", "literal_by_competency", "no_marks"];

export const kObservations = [
  ...["retiro", "traslado", "prueba_de_ubicacion", "convalidacion"],
  ...["revalidacion", "subsanacion", "cambio_de_nombre", "otra"],
];

const kVigesimal = Array.from({ length: 21 }, (_, mark) => String(mark).padStart(2, "0"));

/** Values of a cell in the order of their numbers; how many there are is its radix. */
export const kNumberMarks = [...kVigesimal, "EXO", "-"];
export const kLetterMarks = ["AD", "A", "B", "C", "EXO", "-"];

const kServiceDigits = 8;

export function serviceName(number) {
  const digits = String(number).padStart(kServiceDigits, "0");
  return `${digits.slice(0, -1)}-${digits.slice(-1)}`;
}

export const serviceNumber = (name) => Number(name.replace("-", ""));

export const instantName = (seconds) =>
  new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");

export const instantSeconds = (name) => Date.parse(name) / 1000;

/** Grades of a nivel, both included (section 6). */
export function gradesOf(nivel) {
  if (["A1", "A2", "A3", "A5", "E1"].includes(nivel)) return [0, 5];
  if (["B0", "C0", "E2"].includes(nivel)) return [1, 6];
  return { D0: [1, 9], D1: [1, 5], D2: [6, 9], E0: [0, 6], F0: [1, 5], G0: [1, 5] }[nivel];
}

export const hasPeriods = (nivel) => ["C0", "D0", "D1", "D2", "G0"].includes(nivel);
