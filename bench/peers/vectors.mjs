import { readFileSync } from "node:fs";

const kFolder = new URL("../../tests/vectors/credential/", import.meta.url);

export const readVector = (name) =>
  JSON.parse(readFileSync(new URL(`${name}.json`, kFolder), "utf8"));

/** The certificate that the peers verify and print: five years of 17 areas. */
export const readReference = () => readVector("accepted-secundaria-reference");
