// The same certificate in other people's formats. Each function signs, spells the text of the QR
// code and reads its own text back before it answers.

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { sign, verify } from "node:crypto";
import { deflateRawSync, deflateSync, inflateRawSync, inflateSync } from "node:zlib";

import { Encoder } from "cbor-x";

import { base45, base58, fromBase45 } from "./base45.mjs";
import { namedMarks } from "./content.mjs";

const kIssuer = "https://v.example";
const kBest = { level: 9 };

const kPkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
const kEd25519 = createPrivateKey({
  key: Buffer.concat([kPkcs8, Buffer.alloc(32, 1)]),
  format: "der",
  type: "pkcs8",
});
const kEd25519Public = createPublicKey(kEd25519);
const kP256 = generateKeyPairSync("ec", { namedCurve: "P-256" });
const kKid = createHash("sha256")
  .update(kEd25519Public.export({ format: "der", type: "spki" }))
  .digest();

function require(holds, what) {
  if (!holds) throw new Error(`${what} does not verify`);
}

/** JSON Canonicalization Scheme (RFC 8785), for values without fractions. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

const sha256 = (text) => createHash("sha256").update(text).digest();

function studyYears(credential) {
  const marks = namedMarks(credential);
  return credential.columns.map((column, i) => ({
    anio: column.year,
    periodo: column.period || undefined,
    grado: column.grade,
    codigoModular: column.school,
    situacionFinal: column.situacion_final ?? undefined,
    escala: column.grading,
    calificaciones: marks[i].map(({ area, competency, mark }) => ({
      area,
      competencia: competency,
      nota: mark,
    })),
  }));
}

/** Verifiable Credentials Data Model 2.0. */
function w3cDocument(credential) {
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2", `${kIssuer}/contexts/certificado/v1`],
    type: ["VerifiableCredential", "CertificadoOficialDeEstudios"],
    issuer: { id: "did:web:v.example", codigoModular: credential.service },
    validFrom: credential.issued_at,
    credentialStatus: {
      type: "BitstringStatusListEntry",
      statusPurpose: "revocation",
      statusListIndex: String(credential.status_index),
      statusListCredential: `${kIssuer}/status/1`,
    },
    credentialSubject: {
      nombre: credential.holder,
      documento: { tipo: credential.document.type, numero: credential.document.number },
      tipoDeCertificado: credential.kind,
      nivel: credential.nivel,
      numero: credential.number,
      director: credential.director ?? undefined,
      anios: studyYears(credential),
      observaciones: credential.observations.map(({ type, year, resolution, reason }) => ({
        tipo: type,
        anio: year,
        resolucion: resolution ?? undefined,
        motivo: reason ?? undefined,
      })),
    },
  };
}

const proofHash = ({ proofValue, ...options }, document) =>
  Buffer.concat([sha256(canonical(options)), sha256(canonical(document))]);

/** JSON-LD with a Data Integrity proof (eddsa-jcs-2022), zlib, Base45. */
export function jsonLd(credential) {
  const document = w3cDocument(credential);
  const options = {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-jcs-2022",
    created: credential.issued_at,
    verificationMethod: "did:web:v.example#1",
    proofPurpose: "assertionMethod",
    "@context": document["@context"],
  };
  const signature = sign(null, proofHash(options, document), kEd25519);
  const proof = { ...options, proofValue: `z${base58(signature)}` };
  const bytes = deflateSync(JSON.stringify({ ...document, proof }), kBest);
  const text = base45(bytes);

  const { proof: read, ...rest } = JSON.parse(inflateSync(fromBase45(text)));
  require(verify(null, proofHash(read, rest), kEd25519Public, signature), "JSON-LD");
  return { bytes: bytes.length, segments: [{ mode: "alphanumeric", data: text }] };
}

const kCbor = new Encoder({
  tagUint8Array: false,
  useRecords: false,
  mapsAsObjects: false,
  useTag259ForMaps: false,
});

/** Short text labels and plain lists, as the certificates of the EU do; areas as numbers. */
function hcertContent(credential) {
  const columns = credential.columns.map((each) => [
    ...[each.year, each.period, each.grade, each.school],
    ...[each.situacion_final, each.grading, each.marks],
  ]);
  return new Map([
    ["ver", "1.0.0"],
    ["nam", credential.holder],
    ["doc", [credential.document.type, credential.document.number]],
    ["k", credential.kind],
    ["niv", credential.nivel],
    ["is", credential.service],
    ["ci", credential.number],
    ["st", credential.status_index],
    ["dir", credential.director],
    ["a", credential.areas.map(({ number, competencies }) => [number, competencies])],
    ["oa", credential.other_areas],
    ["ta", credential.talleres],
    ["c", columns],
    ["o", credential.observations.map((each) => Object.values(each))],
  ]);
}

const kCoseTag = Buffer.from([0xd2]);

const sigStructure = (header, payload) =>
  kCbor.encode(["Signature1", header, Buffer.alloc(0), payload]);

/** CWT in a COSE_Sign1 (EdDSA), zlib, Base45, `HC1:`. */
export function hcert(credential) {
  const header = kCbor.encode(
    new Map([
      [1, -8],
      [4, kKid.subarray(0, 8)],
    ]),
  );
  const issuedAt = Date.parse(credential.issued_at) / 1000;
  const claims = new Map([
    [1, "PE"],
    [6, issuedAt],
    [-260, new Map([[1, hcertContent(credential)]])],
  ]);
  const payload = kCbor.encode(claims);
  const signature = sign(null, sigStructure(header, payload), kEd25519);
  const parts = kCbor.encode([header, new Map(), payload, signature]);
  const bytes = deflateSync(Buffer.concat([kCoseTag, parts]), kBest);
  const text = `HC1:${base45(bytes)}`;

  const read = kCbor.decode(inflateSync(fromBase45(text.slice(4))).subarray(1));
  require(verify(null, sigStructure(read[0], read[2]), kEd25519Public, read[3]), "HCERT");
  return { bytes: bytes.length, segments: [{ mode: "alphanumeric", data: text }] };
}

const base64 = (bytes) => Buffer.from(bytes).toString("base64url");
const kShcOffset = 45;

const shcDigits = (text) =>
  [...text].map((sign) => String(sign.charCodeAt(0) - kShcOffset).padStart(2, "0")).join("");

const fromShcDigits = (digits) =>
  digits
    .match(/../g)
    .map((pair) => String.fromCharCode(Number(pair) + kShcOffset))
    .join("");

/** JWS (ES256) over deflated JSON, digits, `shc:/`. Areas as numbers. */
export function smartHealthCard(credential) {
  const { issued_at, ...subject } = credential;
  const claims = {
    iss: kIssuer,
    nbf: Date.parse(issued_at) / 1000,
    vc: { type: [`${kIssuer}#certificado`], credentialSubject: subject },
  };
  const header = { zip: "DEF", alg: "ES256", kid: base64(kKid) };
  const body = deflateRawSync(JSON.stringify(claims), kBest);
  const signed = `${base64(JSON.stringify(header))}.${base64(body)}`;
  const signature = sign("sha256", signed, { key: kP256.privateKey, dsaEncoding: "ieee-p1363" });
  const jws = `${signed}.${base64(signature)}`;
  const digits = shcDigits(jws);

  const [head, content, end] = fromShcDigits(digits).split(".");
  const key = { key: kP256.publicKey, dsaEncoding: "ieee-p1363" };
  const holds = verify("sha256", `${head}.${content}`, key, Buffer.from(end, "base64url"));
  require(holds && JSON.parse(inflateRawSync(Buffer.from(content, "base64url"))), "SHC");
  const segments = [
    { mode: "byte", data: Buffer.from("shc:/") },
    { mode: "numeric", data: digits },
  ];
  return { bytes: jws.length, segments };
}
