// Rotations, trust lists and shards.

import { toNumber } from "../reader/bytes.mjs";
import { write } from "../reader/cbor.mjs";
import { kidOf } from "../reader/envelope.mjs";
import { kKinds, kNiveles, serviceNumber } from "../reader/names.mjs";
import { at, byKid, elementsOf, keySet, signedByRoots } from "./signed.mjs";
import { sparse, treeOf } from "./tree.mjs";

const kStates = ["active", "retired", "compromised"];

export function rotationElements({ sequence, issued_at, old, next }) {
  return {
    text: "fedatario root rotation",
    format: 1,
    sequence,
    issued_at: at(issued_at),
    old: keySet(old),
    next: keySet(next),
  };
}

/** A rotation, signed by two roots of each set unless `signers` says otherwise. */
export function rotation(fields, { signers, elements = {}, ...options } = {}) {
  const { old, next } = fields;
  const payload = write(elementsOf(rotationElements(fields), elements));
  const both = new Set([...old.slice(0, 2), ...next.slice(0, 2)]);
  return signedByRoots(payload, signers ?? [...both], options);
}

export function publisherElements({ key, name, lists, bundles, valid_from, valid_until }) {
  return {
    key: key.publicKey,
    name,
    lists,
    bundles,
    valid_from: at(valid_from),
    valid_until: at(valid_until),
  };
}

const bitsOf = (names, all) => names.reduce((bits, name) => bits | (1 << all.indexOf(name)), 0);

export function issuerElements(issuer) {
  return {
    key: issuer.key.publicKey,
    heading: issuer.heading,
    services: issuer.services.map(serviceNumber),
    niveles: bitsOf(issuer.niveles, kNiveles),
    kinds: bitsOf(issuer.kinds, kKinds),
    first_year: issuer.first_year,
    last_year: issuer.last_year,
    lists: issuer.lists,
    valid_from: at(issuer.valid_from),
    valid_until: at(issuer.valid_until),
    state: kStates.indexOf(issuer.state),
    since: issuer.since === null ? null : at(issuer.since),
  };
}

export const publisherItem = (each) => elementsOf(publisherElements(each), each.elements);
export const issuerItem = (each) => elementsOf(issuerElements(each), each.elements);

const sorted = (entries) => {
  const keys = byKid(entries.map(({ key }) => key));
  return [...entries].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
};

export const shardOf = (key, bits) => Number(toNumber(kidOf(key.publicKey)) >> BigInt(32 - bits));

/** Leaves of a list of issuers: one part for each shard, by kid. */
export function shardLeaves(issuers, bits) {
  const shards = new Map();
  for (const issuer of sorted(issuers)) {
    const shard = shardOf(issuer.key, bits);
    shards.set(shard, [...(shards.get(shard) ?? []), issuerItem(issuer)]);
  }
  return sparse(new Map([...shards].map(([shard, items]) => [shard, [write(items)]])));
}

/** Head and parts of a trust list. `elements` replaces elements of its content. */
export function trustList(fields, { signers, elements = {}, tree = {}, leaves, ...options } = {}) {
  const { roots, publishers, issuers, shard_bits } = fields;
  const shards = treeOf(leaves ?? shardLeaves(issuers, shard_bits), tree);
  const content = {
    text: "fedatario trust list",
    format: 2,
    version: fields.version,
    issued_at: at(fields.issued_at),
    expires: at(fields.expires),
    demonstration: fields.demonstration,
    publishers: sorted(publishers).map(publisherItem),
    shard_bits,
    shards: shards.item,
  };
  const payload = write(elementsOf(content, elements));
  const head = signedByRoots(payload, signers ?? roots.slice(0, 2), options);
  return { head, parts: shards.parts };
}
