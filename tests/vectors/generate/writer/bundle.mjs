// Catalogues, manifests, bundle files.

import { write } from "../reader/cbor.mjs";
import { at, elementsOf, nameOf, sign1 } from "./signed.mjs";
import { sparse, treeOf } from "./tree.mjs";

export const areaItem = ({ number, code, printed, competencies = [] }) => [
  number,
  code,
  printed,
  competencies,
];

export const competencyItem = ({ number, name }) => [number, name];

/** Leaves of a catalogue: families by number, competencies or null. */
export const catalogueLeaves = (families, competencies = null) =>
  sparse(
    new Map([
      ...Object.entries(families).map(([n, areas]) => [Number(n), [write(areas.map(areaItem))]]),
      ...(competencies === null ? [] : [[5, [write(competencies.map(competencyItem))]]]),
    ]),
  );

/**
 * Manifest and parts of a bundle. `lists`: the parts of each by number; `catalogue`: leaves;
 * `trees` changes names, `elements` replaces elements of the manifest, `edit` its four items.
 */
export function bundleOf(fields, { trees = {}, elements = {}, key = fields.key, ...rest } = {}) {
  const { rotations, trust } = fields;
  const catalogue = treeOf(fields.catalogue, trees.catalogue);
  const lists = treeOf(sparse(fields.lists), trees.lists);
  const content = {
    text: "fedatario bundle",
    format: 1,
    version: fields.version,
    issued_at: at(fields.issued_at),
    next_update: at(fields.next_update),
    expires: at(fields.expires),
    rotations: rotations === null ? null : nameOf(rotations),
    trust: nameOf(trust.head),
    catalogue: catalogue.item,
    lists: lists.item,
  };
  const payload = write(elementsOf(content, elements));
  const first = rotations === null ? [trust.head] : [rotations, trust.head];
  return {
    manifest: sign1(payload, key, rest),
    parts: [...first, ...trust.parts, ...catalogue.parts, ...lists.parts],
  };
}

export const fileOf = ({ manifest, parts }, elements = {}) =>
  write(elementsOf({ text: "fedatario bundle file", format: 1, manifest, parts }, elements));
