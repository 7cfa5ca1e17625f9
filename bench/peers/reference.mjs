// The certificate that the peers verify and print: five years of 17 areas.

import { readFileSync } from "node:fs";

const kFile = new URL(
  "../../tests/vectors/credential/accepted-secundaria-reference.json",
  import.meta.url,
);

export const kReference = JSON.parse(readFileSync(kFile, "utf8"));
