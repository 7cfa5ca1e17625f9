// trust/: issuers in their shards.

import { trustCase } from "./heads.mjs";
import { issuer } from "../world.mjs";
import { keyOf } from "../../world.mjs";

// trust/: issuers, and the tree of their shards.

export const ok = (name, description, changes, options) =>
  trustCase(null, name, description, changes, options);

export const withIssuer = (reason, name, description, changes) =>
  trustCase(reason, `issuer-${name}`, description, { issuers: [issuer(changes)] });

/** Keys whose seeds follow each other from 03, other than those of publishers and roots. */
const kSeeds = Array.from({ length: 0xfd }, (_, i) => i + 3).filter(
  (seed) => seed < 0x11 || seed > 0x22,
);

export const kKeys = kSeeds.map(keyOf);

export const issuersOf = (keys) => keys.map((key, i) => issuer({ key, heading: `I.E. ${i + 1}` }));

export const services = (count, first = 90000000) =>
  Array.from({ length: count }, (_, i) => first + i);
