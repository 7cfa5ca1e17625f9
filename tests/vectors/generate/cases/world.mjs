// Who signs, and what a small credential looks like. All people and schools are generated.

import { concat, fromHex, hex, sha256 } from "../reader/bytes.mjs";
import { encodeDigits } from "../reader/digits.mjs";
import { kBase, kOrder, challenge, multiply, nonceOf, pointBytes } from "../reader/ed25519.mjs";
import { pointOf, scalarBytes, secretOf } from "../reader/ed25519.mjs";
import { encodePayload, payloadElements } from "../reader/encode_payload.mjs";
import { kidOf, kNoHeader, protectedHeader, sigStructure } from "../reader/envelope.mjs";
import { writeEnvelope } from "../reader/envelope.mjs";
import { write } from "../reader/cbor.mjs";
import { cellsOf, rowsOf } from "../reader/table.mjs";
import { kLetterMarks, kNiveles } from "../reader/names.mjs";

export const kPrefix = "https://v.example/#";
export const kNow = "2026-03-02T00:00:00Z";
export const kService = "9000123-0";

export function keyOfSeed(seed) {
  const { scalar, prefix } = secretOf(seed);
  const secret = scalar % kOrder;
  return { secret, prefix, publicKey: pointBytes(multiply(kBase, secret)) };
}

/** Key whose seed is 32 times the same byte. */
export const keyOf = (byte) => keyOfSeed(new Uint8Array(32).fill(byte));

export const kIssuer = keyOf(1);
export const kStranger = keyOf(2);

/** A point of order 8. */
export const kOrderEight = fromHex(
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
);

/** The issuer's secret with a public key of order 8 L: the sum of its own and a point of order 8. */
export const kMixed = {
  ...kIssuer,
  publicKey: pointBytes(pointOf(kIssuer.publicKey).add(pointOf(kOrderEight))),
};

export function sign(key, message) {
  const nonce = nonceOf(key.prefix, message);
  const r = pointBytes(multiply(kBase, nonce));
  const s = (nonce + challenge(r, key.publicKey, message) * key.secret) % kOrder;
  return concat(r, scalarBytes(s));
}

export function trusted(changes = {}) {
  return {
    public_key: hex(kIssuer.publicKey),
    heading: "I.E. N.° 42001 DE DEMOSTRACIÓN",
    demonstration: true,
    services: [kService],
    niveles: kNiveles,
    kinds: ["COE", "CLA"],
    first_year: 2020,
    last_year: 2040,
    valid_from: "2020-01-01T00:00:00Z",
    valid_until: "2040-12-31T23:59:59Z",
    ...changes,
  };
}

/** The four items of a good envelope; signed over the header and payload that it carries. */
export function envelopeParts(payload, { header, key = kIssuer } = {}) {
  const signedHeader = header ?? protectedHeader(kidOf(key.publicKey));
  const signature = sign(key, sigStructure(signedHeader, payload));
  return [signedHeader, kNoHeader, payload, signature];
}

export const envelopeOf = (payload, options) => writeEnvelope(envelopeParts(payload, options));

export const qrOf = (envelope, prefix = kPrefix) => prefix + encodeDigits(envelope);

export const qrOfCredential = (credential) => qrOf(envelopeOf(encodePayload(credential)));

export function column(year, grade, changes = {}) {
  return {
    year,
    period: 0,
    grade,
    school: kService,
    situacion_final: "APR",
    grading: "vigesimal",
    ...changes,
  };
}

export const areas = (...numbers) => numbers.map((number) => ({ number, competencies: 0 }));

/** Areas with their counts of competencies: `[number, count]`, or a number alone. */
export const areasWith = (...entries) =>
  entries.map((entry) => {
    const [number, competencies] = [entry].flat();
    return { number, competencies: competencies ?? 0 };
  });

function areaNumberOfRows({ areas: list, other_areas, talleres }) {
  const own = list.flatMap(({ number, competencies }) => Array(competencies + 1).fill(number));
  return [...own, ...Array(other_areas.length + talleres.length).fill(null)];
}

/** A number below `count` without a pattern that a compressor would find. */
function scattered(row, place, count) {
  const [high, low] = sha256([row, place]);
  return (256 * high + low) % count;
}

function markOf(values, row, place) {
  if (values === kLetterMarks)
    return ["AD", "A", "A", "A", "B", "B", "C"][scattered(row, place, 7)];
  return String(9 + scattered(row, place, 11)).padStart(2, "0");
}

/** Gives every column without marks some; areas outside its `plan`, where it has one, are `-`. */
export function withMarks(credential) {
  const rows = rowsOf(credential);
  const numbers = areaNumberOfRows(credential);
  const columns = credential.columns.map(({ plan, ...rest }, place) => {
    const isTaken = (number) => number === null || !plan || plan.includes(number);
    const marks = rows.flatMap((row, i) =>
      cellsOf([row], rest.grading).map((values) =>
        isTaken(numbers[i]) ? markOf(values, i, place) : "-",
      ),
    );
    return { marks, ...rest };
  });
  return { ...credential, columns };
}

/** A credential of secundaria, small but with something in most of its fields. */
export function credential(changes = {}) {
  return withMarks({
    template: 1,
    kind: "COE",
    nivel: "F0",
    service: kService,
    holder: "ANA LUCÍA QUISPE MAMANI",
    document: { type: "dni", number: "99000005" },
    columns: [column(2017, 1), column(2018, 2, { school: "9000456-0" })],
    areas: areas(0, 17, 22),
    other_areas: ["QUECHUA"],
    talleres: ["DANZA"],
    observations: [
      { type: "traslado", year: 2018, resolution: "R.D. N.° 0123-2018-IE", reason: null },
    ],
    number: 12345,
    issued_at: "2026-03-01T15:04:05Z",
    director: "ROSA FLORES CHOQUE",
    status_index: 17,
    ...changes,
  });
}

/** A small credential graded by competency. */
export const byCompetency = (changes = {}) =>
  credential({
    columns: [column(2024, 1, { grading: "literal_by_competency", situacion_final: "PRO" })],
    areas: areasWith(1, [17, 3], [20, 0], [22, 4]),
    other_areas: [],
    talleres: [],
    observations: [],
    ...changes,
  });

/** One case: a file's name and content but for the intermediate values. */
export function makeCase(name, description, qrText, changes = {}) {
  const { trust = [trusted()], now = kNow, verdict = "accepted", reason = null } = changes;
  return { name, description, qr_text: qrText, trust, now, expect: { verdict, reason } };
}

export const accepted = (name, description, content, changes) =>
  makeCase(`accepted-${name}`, description, qrOfCredential(content), changes);

const inName = (reason) => reason.replaceAll("_", "-");

export const refused = (reason, name, description, qrText, changes = {}) =>
  makeCase(`refused-${inName(reason)}-${name}`, description, qrText, {
    ...changes,
    verdict: "refused",
    reason,
  });

/** A good credential with some elements replaced by other items, and signed. */
export function refusedElements(field, name, description, changes, content = credential()) {
  const payload = write(Object.values({ ...payloadElements(content), ...changes }));
  return refused(`payload_${field}`, name, description, qrOf(envelopeOf(payload)));
}

/** A credential that its encoder wrote without looking, and signed. */
export const refusedContent = (field, name, description, content) =>
  refused(`payload_${field}`, name, description, qrOfCredential(content));
