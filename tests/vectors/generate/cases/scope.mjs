// The last steps: the scope of the key and the date.

import { hex } from "../reader/bytes.mjs";
import { accepted, credential, kStranger, makeCase, qrOfCredential, refused } from "./world.mjs";
import { trusted } from "./world.mjs";

const kIssuedAt = "2026-03-01T15:04:05Z";
const kOther = "9000456-0";
const kWide = { valid_from: "2020-01-01T00:00:00Z", valid_until: "2040-12-31T23:59:59Z" };

const outOfScope = (reason, name, description, scope, content = credential()) =>
  refused(`scope_${reason}`, name, description, qrOfCredential(content), {
    trust: [trusted({ ...kWide, ...scope })],
  });

const scopeCases = () => [
  accepted(
    "scope-narrowest",
    "A scope of this service, nivel, kind, year and instant alone.",
    credential(),
    {
      trust: [
        trusted({
          niveles: ["F0"],
          kinds: ["COE"],
          first_year: 2026,
          last_year: 2026,
          valid_from: kIssuedAt,
          valid_until: kIssuedAt,
        }),
      ],
    },
  ),
  accepted("scope-second-key", "The key is found by its kid among others.", credential(), {
    trust: [trusted({ public_key: hex(kStranger.publicKey), services: [kOther] }), trusted()],
  }),
  accepted(
    "scope-year-in-utc",
    "The year of issue is that of UTC: in Lima it was still the year before.",
    credential({ issued_at: "2025-01-01T00:00:00Z" }),
    { trust: [trusted({ first_year: 2025, last_year: 2025 })] },
  ),
  outOfScope("key_not_valid_then", "before", "Issued a second before the key was valid.", {
    valid_from: "2026-03-01T15:04:06Z",
  }),
  outOfScope("key_not_valid_then", "after", "Issued a second after the key's last instant.", {
    valid_until: "2026-03-01T15:04:04Z",
  }),
  outOfScope("service", "other", "The key is another school's.", { services: [kOther] }),
  outOfScope("service", "anexo", "The same código modular with another anexo.", {
    services: ["9000123-1"],
  }),
  outOfScope(
    "service",
    "column",
    "A column's school in scope does not help the issuing one.",
    {
      services: [kOther],
    },
    credential({ columns: credential().columns.map((each) => ({ ...each, school: kOther })) }),
  ),
  outOfScope("nivel", "other", "The key may sign for primaria only.", { niveles: ["B0"] }),
  outOfScope("kind", "coe", "The key may sign constancias only.", { kinds: ["CLA"] }),
  outOfScope(
    "kind",
    "cla",
    "The key may sign certificates only.",
    { kinds: ["COE"] },
    credential({ kind: "CLA", director: null }),
  ),
  outOfScope("year", "before", "Issued the year before the first.", { first_year: 2027 }),
  outOfScope("year", "after", "Issued the year after the last.", { last_year: 2025 }),
  outOfScope(
    "year",
    "utc",
    "31 December in Lima is 1 January in UTC, and UTC counts.",
    { last_year: 2024 },
    credential({ issued_at: "2025-01-01T00:00:00Z" }),
  ),
  refused("unknown_issuer", "no-keys", "A trust list without keys.", qrOfCredential(credential()), {
    trust: [],
  }),
  refused(
    "unknown_issuer",
    "other-key",
    "The trust list knows another key only.",
    qrOfCredential(credential()),
    { trust: [trusted({ public_key: hex(kStranger.publicKey) })] },
  ),
];

const dateCases = () => [
  accepted("dated-24-hours-ahead", "Exactly 24 hours ahead of now is not yet more.", credential(), {
    now: "2026-02-28T15:04:05Z",
  }),
  makeCase(
    "unconfirmed-dated-in-the-future",
    "A second more than 24 hours ahead of now.",
    qrOfCredential(credential()),
    { now: "2026-02-28T15:04:04Z", verdict: "unconfirmed", reason: "dated_in_the_future" },
  ),
  makeCase(
    "unconfirmed-dated-years-ahead",
    "The reader's clock is at its start.",
    qrOfCredential(credential()),
    { now: "1970-01-01T00:00:00Z", verdict: "unconfirmed", reason: "dated_in_the_future" },
  ),
  refused(
    "scope_service",
    "dated-in-the-future",
    "A refusal comes before a doubt.",
    qrOfCredential(credential()),
    { now: "2026-02-01T00:00:00Z", trust: [trusted({ services: [kOther] })] },
  ),
];

export const verdictCases = () => [...scopeCases(), ...dateCases()];
