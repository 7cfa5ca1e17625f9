// Hash trees. A leaf is null or the parts that belong to it, its own first.

import { write } from "../reader/cbor.mjs";
import { nameOf } from "./signed.mjs";

const kBranches = 16;

const groupsOf = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );

const namesOf = (children) => children.map((parts) => (parts === null ? null : nameOf(parts[0])));

/** The tree's item, and all parts below it in their order. `node` and `top` change the names. */
export function treeOf(leaves, { node = (names) => names, top = (names) => names } = {}) {
  let level = leaves;
  for (let height = 1; level.length > kBranches; height += 1) {
    level = groupsOf(level, kBranches).map((children, place) => {
      if (children.every((child) => child === null)) return null;
      const own = write(node(namesOf(children), place, height));
      return [own, ...children.flatMap((parts) => parts ?? [])];
    });
  }
  return {
    item: [leaves.length, top(namesOf(level))],
    parts: level.flatMap((parts) => parts ?? []),
  };
}

export const kNoTree = treeOf([]);

/** Leaves up to the last that has a value; the others are null. */
export function sparse(values) {
  const length = Math.max(-1, ...values.keys()) + 1;
  return Array.from({ length }, (_, i) => values.get(i) ?? null);
}
