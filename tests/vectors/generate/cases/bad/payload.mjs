// Bad ones inside a good signature: the payload's CBOR and its single fields.

import { concat } from "../../reader/bytes.mjs";
import { Raw, Text, write } from "../../reader/cbor.mjs";
import { payloadElements } from "../../reader/encode_payload.mjs";
import { packPlain } from "../../reader/text.mjs";
import { utf8 } from "../../reader/bytes.mjs";
import { credential, envelopeOf, qrOf, refused, refusedContent } from "../world.mjs";
import { refusedElements } from "../world.mjs";

const kElements = payloadElements(credential());
const kValues = Object.values(kElements);
const kPayload = write(kValues);
const raw = (...bytes) => new Raw(new Uint8Array(bytes));

const cbor = (name, description, payload) =>
  refused("payload_cbor", name, description, qrOf(envelopeOf(payload)));

const cborWith = (name, description, changes) =>
  refusedElements("cbor", name, description, changes);

const cborCases = () => [
  cbor("truncated", "The last byte is missing.", kPayload.subarray(0, -1)),
  cbor("trailing-byte", "A byte after the end.", concat(kPayload, [0])),
  cbor("17-elements", "The director is missing.", write(kValues.slice(0, -1))),
  cbor("19-elements", "An element too many.", write([...kValues, null])),
  cbor("empty-array", "An array without elements.", write([])),
  cbor("not-an-array", "A map of one entry.", new Uint8Array([0xa1, 0x01, 0x01])),
  cbor("integer", "A single integer.", new Uint8Array([0x01])),
  cbor(
    "long-array-head",
    "The array's length in two bytes.",
    concat([0x98, 18], kPayload.subarray(1)),
  ),
  cbor(
    "indefinite-array",
    "An array of indefinite length.",
    concat([0x9f], kPayload.subarray(1), [0xff]),
  ),
  cborWith("long-schema", "The schema in two bytes.", { schema: raw(0x18, 1) }),
  cborWith("long-nivel", "The nivel in three bytes.", { nivel: raw(0x19, 0, 12) }),
  cborWith("long-service", "A service of 4 bytes in 8.", {
    service: raw(0x1b, 0, 0, 0, 0, ...write(kElements.service).subarray(1)),
  }),
  cborWith("long-holder-head", "The holder's length in two bytes.", {
    holder: new Raw(concat([0x58, kElements.holder.length], kElements.holder)),
  }),
  cborWith("long-in-list", "A status index in two bytes, in its list.", {
    registration: [12345, 1772377445, raw(0x18, 17)],
  }),
  cborWith("indefinite-list", "A list of schools of indefinite length.", {
    schools: new Raw(concat([0x9f], ...kElements.schools.map(write), [0xff])),
  }),
  cborWith("indefinite-holder", "A holder in chunks.", {
    holder: new Raw(concat([0x5f], write(kElements.holder), [0xff])),
  }),
  cborWith("simple-value-short", "A simple value below 32 in two bytes.", {
    director: raw(0xf8, 0x16),
  }),
  cborWith("undefined", "Undefined instead of null.", { director: raw(0xf7) }),
  cborWith("float", "A number as a float.", { nivel: raw(0xf9, 0x4a, 0x00) }),
  cborWith("list-too-long", "A list said to have more elements than there are bytes.", {
    director: raw(0x9b, 255, 255, 255, 255, 255, 255, 255, 255),
  }),
];

const field = (name, entries) =>
  entries.map(([suffix, description, item]) =>
    refusedElements(name, suffix, description, { [name]: item }),
  );

const numberCases = () => [
  ...field("schema", [
    ["0", "A schema that never was.", 0],
    ["2", "A schema of the future.", 2],
    ["negative", "A negative schema.", -1],
    ["text", "A schema in letters.", "1"],
  ]),
  ...field("template", [
    ["0", "Template 0.", 0],
    ["256", "Template 256.", 256],
    ["negative", "A negative template.", -1],
    ["null", "No template.", null],
  ]),
  ...field("kind", [
    ["2", "A kind of nobody.", 2],
    ["boolean", "A boolean.", raw(0xf5)],
  ]),
  ...field("nivel", [
    ["14", "A nivel of nobody.", 14],
    ["text", "A nivel in letters.", "F0"],
  ]),
  ...field("service", [
    ["100000000", "A service of 9 digits.", 100000000],
    ["text", "A service as text.", "9000123-0"],
    ["tagged", "A service under a tag.", raw(0xc1, ...write(kElements.service))],
  ]),
];

const kDocument = { document_type: 0, document_number: 99000005 };

const documents = [
  ["type-5", "A document type of nobody.", { document_type: 5 }],
  ["type-null", "No document type.", { document_type: null }],
  ["dni-9-digits", "A DNI of 10^8.", { document_number: 100000000 }],
  ["dni-text", "A DNI as text.", { document_number: packPlain("99000005") }],
  ["dni-negative", "A negative DNI.", { document_number: -1 }],
  [
    "codigo-15-digits",
    "A código de estudiante of 10^14.",
    { document_type: 1, document_number: 10n ** 14n },
  ],
  [
    "codigo-64-bits",
    "A código de estudiante of 2^64 - 1.",
    { document_type: 1, document_number: 2n ** 64n - 1n },
  ],
  ["ptp-10-digits", "A PTP of 10^9.", { document_type: 3, document_number: 10 ** 9 }],
  [
    "carne-7",
    "A carné de extranjería of 7 characters.",
    { document_type: 2, document_number: packPlain("9900012") },
  ],
  [
    "carne-13",
    "A carné de extranjería of 13 characters.",
    { document_type: 2, document_number: packPlain("9900000000123") },
  ],
  [
    "carne-number",
    "A carné de extranjería as a number.",
    { document_type: 2, document_number: 990000123 },
  ],
  [
    "carne-hyphen",
    "A hyphen in a carné de extranjería.",
    { document_type: 2, document_number: packPlain("990-00012") },
  ],
  [
    "carne-not-packed",
    "A carné de extranjería that could have been packed.",
    { document_type: 2, document_number: new Text(utf8("990000123")) },
  ],
  [
    "passport-empty",
    "A passport without characters.",
    { document_type: 4, document_number: new Uint8Array() },
  ],
  [
    "passport-13",
    "A passport of 13 characters.",
    { document_type: 4, document_number: packPlain("99XYZ00000123") },
  ],
  [
    "passport-lower-case",
    "Lower-case letters in a passport.",
    { document_type: 4, document_number: new Text(utf8("99xyz")) },
  ],
  [
    "passport-accent",
    "An accent in a passport.",
    { document_type: 4, document_number: packPlain("99Ñ00001") },
  ],
];

const documentCases = () =>
  documents.map(([name, description, changes]) =>
    refusedElements("document", name, description, { ...kDocument, ...changes }),
  );

const kIssued = 1772377445;

const endCases = () => [
  ...field("registration", [
    ["number-0", "Number 0.", [0, kIssued, 17]],
    ["number-100000000", "A number of 9 digits.", [100000000, kIssued, 17]],
    ["issued-2019", "Issued in the last second of 2019.", [12345, 1577836799, 17]],
    ["issued-33-bits", "Issued at 2^32.", [12345, 4294967296, 17]],
    ["issued-text", "An instant as text.", [12345, "2026-03-01T15:04:05Z", 17]],
    ["status-33-bits", "Status index 2^32.", [12345, kIssued, 4294967296]],
    ["status-negative", "A negative status index.", [12345, kIssued, -1]],
    ["status-null", "No status index.", [12345, kIssued, null]],
    ["two-elements", "The status index is missing.", [12345, kIssued]],
    ["four-elements", "An element too many.", [12345, kIssued, 17, 0]],
    ["number-alone", "A number instead of the list.", 12345],
  ]),
  ...field("director", [
    ["empty", "A name without characters.", new Uint8Array()],
    ["number", "A number.", 0],
    ["not-packed", "A name that could have been packed.", "ROSA FLORES CHOQUE"],
  ]),
  refusedContent(
    "director",
    "coe-without",
    "A certificate without a director.",
    credential({ director: null }),
  ),
  refusedContent(
    "director",
    "cla-with",
    "A constancia with a director.",
    credential({ kind: "CLA" }),
  ),
  refusedContent(
    "director",
    "61-characters",
    "A name of 61 characters.",
    credential({ director: "ROSA ".repeat(12).trim().padEnd(61, "S") }),
  ),
];

export const payloadCases = () =>
  [cborCases, numberCases, documentCases, endCases].flatMap((group) => group());
