// Good ones: names, documents, packed texts, digits, hosts and the edges of the plain numbers.

import { encodePayload } from "../../reader/encode_payload.mjs";
import { kName, kPlain } from "../../reader/text.mjs";
import { accepted, credential, envelopeOf, makeCase, qrOf, qrOfCredential } from "../world.mjs";
import { trusted } from "../world.mjs";

const kHundred = "MARÍA DEL CARMEN DE LOS ÁNGELES ".repeat(4).slice(0, 99).trim().padEnd(100, "S");

/** The characters of a range of code points. */
const latin = (from, to) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

const nameCases = () => [
  accepted("name-1-character", "The shortest name.", credential({ holder: "Ñ" })),
  ...["ANA ROJA", "ANA ROJAS", "ANA ROJASA"].map((holder) =>
    accepted(
      `name-tail-${holder.length % 3 || 3}`,
      `A packed name whose last group has ${holder.length % 3 || 3} symbols.`,
      credential({ holder }),
    ),
  ),
  accepted("name-100-packed", "100 characters, packed.", credential({ holder: kHundred })),
  accepted(
    "name-100-utf8",
    "100 characters in 200 bytes of UTF-8: characters are counted, not bytes.",
    credential({ holder: "ā".repeat(100) }),
  ),
  accepted(
    "name-every-symbol",
    "Every symbol of the packed alphabet of names.",
    credential({ holder: `A ${kName.slice(1)}` }),
  ),
  accepted(
    "name-mixed-case",
    "One lower-case letter takes the whole name out of the packed alphabet.",
    credential({ holder: "Ana LUCÍA QUISPE MAMANI" }),
  ),
  accepted(
    "name-digits",
    "Digits are no symbols of a name, so the text is UTF-8.",
    credential({ holder: "JUAN PABLO 2 QUISPE" }),
  ),
  accepted(
    "name-latin-1",
    "The Latin-1 letters at the edges of their ranges.",
    credential({ holder: "ÀÖØöøÿ" }),
  ),
  accepted(
    "name-latin-extended",
    "The letters of Latin Extended-A at the edges of what is left out.",
    credential({ holder: `${latin(0x100, 0x101)}İĴķĹľŁňŊž` }),
  ),
  accepted(
    "director-60-characters",
    "The longest name of a director.",
    credential({ director: "ROSA ".repeat(12).trim().padEnd(60, "S") }),
  ),
  accepted(
    "director-utf8",
    "A director's name outside the packed alphabet.",
    credential({ director: "Róża Łukasz" }),
  ),
];

const plainCases = () => [
  ...[1, 2, 3, 4].map((tail) =>
    accepted(
      `plain-tail-${tail}`,
      `A packed text whose last group has ${tail} symbols.`,
      credential({ talleres: ["DANZA-12".slice(0, 4 + tail)] }),
    ),
  ),
  accepted("plain-1-character", "The shortest text of a taller.", credential({ talleres: ["X"] })),
  accepted(
    "plain-every-symbol",
    "Every symbol of the packed alphabet of texts.",
    credential({ talleres: [`A ${kPlain.slice(1, 40)}`, kPlain.slice(40)] }),
  ),
  accepted(
    "plain-last-symbol",
    "Symbol 63, whose bits are all set, in every place of a group.",
    credential({ talleres: ["????????"] }),
  ),
  accepted(
    "plain-utf8",
    "Lower-case letters and signs of ASCII outside the packed alphabet.",
    credential({ talleres: ["Robótica @ {C} ~"] }),
  ),
  accepted(
    "plain-60-characters",
    "The longest name of a taller, in UTF-8 and packed.",
    credential({ talleres: ["ñ".repeat(60), "Ñ".repeat(60)] }),
  ),
  accepted(
    "plain-degree-and-ordinal",
    "° and ª are in the packed alphabet.",
    credential({ talleres: ["TALLER 1.° DE 2.ª"] }),
  ),
];

const documents = [
  ["dni", "DNI", "99000012"],
  ["codigo_estudiante", "Código de estudiante", "24900012300045"],
  ["codigo_estudiante", "Código de estudiante that begins with zeros", "00000099000005"],
  ["carne_extranjeria", "Carné de extranjería of 8 letters and digits", "99A00012"],
  ["carne_extranjeria", "Carné de extranjería of 12 characters", "990000000012"],
  ["ptp", "PTP that begins with zeros", "000099012"],
  ["passport", "Passport of one character", "9"],
  ["passport", "Passport of 12 characters", "99XYZ0000012"],
];

const documentCases = () =>
  documents.map(([type, description, number], i) =>
    accepted(
      `document-${i + 1}-${type.replaceAll("_", "-")}`,
      `${description}.`,
      credential({ document: { type, number } }),
    ),
  );

const envelopeSize = (content) => envelopeOf(encodePayload(content)).length;

/** A credential whose envelope has exactly this many bytes. */
function ofSize(bytes) {
  const reasons = Array.from({ length: 8 }, () => "Motivo".repeat(10));
  const make = (last) =>
    credential({
      observations: [...reasons.slice(0, last >> 6), "x".repeat(1 + (last & 63)).slice(0, 60)].map(
        (reason) => ({ type: "otra", year: 2018, resolution: null, reason }),
      ),
    });
  for (let last = 0; last < 8 * 64; last += 1) {
    if (envelopeSize(make(last)) === bytes) return make(last);
  }
  throw new RangeError(`no credential of ${bytes} bytes`);
}

const sizeCases = () => [
  ...Array.from({ length: 7 }, (_, i) => {
    const content = ofSize(196 + i);
    const tail = (196 + i) % 7 || 7;
    return accepted(`digits-tail-${tail}`, `The last group of digits has ${tail} bytes.`, content);
  }),
  accepted("envelope-640", "The largest envelope: a payload of 558 bytes.", ofSize(640)),
];

/** A legal credential but for its envelope, which is a byte over the limit. */
export const oversized = () => ofSize(641);

const hosts = ["a", "v.example:8443", "127.0.0.1", "another.example", "x-1.".repeat(15)];

const hostCases = () => [
  ...hosts.map((host, i) =>
    makeCase(
      `accepted-host-${i + 1}`,
      `The host is ignored, whatever it is: ${host.length} characters.`,
      qrOf(envelopeOf(encodePayload(credential())), `https://${host}/#`),
    ),
  ),
];

const numberCases = () => [
  accepted("template-255", "The last template.", credential({ template: 255 })),
  accepted(
    "service-last",
    "The highest service, all nines.",
    credential({ service: "9999999-9" }),
    { trust: [trusted({ services: ["9000123-0", "9999999-9"] })] },
  ),
  accepted(
    "registration-lowest",
    "Number 1, status index 0, issued in the first second of 2020.",
    credential({ number: 1, status_index: 0, issued_at: "2020-01-01T00:00:00Z" }),
  ),
  makeCase(
    "accepted-registration-highest",
    "Number 99999999, status index and instant of 32 bits all set.",
    qrOfCredential(
      credential({ number: 99999999, status_index: 4294967295, issued_at: "2106-02-07T06:28:15Z" }),
    ),
    {
      trust: [trusted({ last_year: 2106, valid_until: "2106-12-31T23:59:59Z" })],
      now: "2106-02-08T00:00:00Z",
    },
  ),
  ...[23, 24, 255, 256, 65535, 65536].map((status_index) =>
    accepted(
      `status-index-${status_index}`,
      "An integer at the edge of a width of CBOR.",
      credential({ status_index }),
    ),
  ),
];

export const textCases = () =>
  [nameCases, plainCases, documentCases, sizeCases, hostCases, numberCases].flatMap((group) =>
    group(),
  );
