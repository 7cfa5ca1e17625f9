// bundle/: whether a whole bundle is read.

import { bundle, bundleFile, bundleInputs, evidenceCase, firstRotation } from "../world.mjs";
import { issuer, kEnvelope, kLaterRoots, list, record, rotationsPart, trust } from "../world.mjs";
import { keyOf } from "../../world.mjs";
import { entriesOf } from "../../../writer/lists.mjs";

// bundle/: the file, its parts, the manifest and the trees that it names.

export const kHash = new Uint8Array(32).fill(0xef);

export const bundleCase = (reason, name, description, file, inputs) =>
  evidenceCase("bundle", name, description, bundleInputs(file, inputs), reason);

export const ok = (name, description, changes, options, inputs) =>
  bundleCase(null, name, description, bundleFile(changes, options), inputs);

/** A small list of one certificate, under any number. */
const small = (number, changes = {}) =>
  list({
    list: number,
    entries: entriesOf(new Map([[0, kEnvelope]])),
    ...changes,
  });

export const listsOf = (...numbers) => new Map(numbers.map((number) => [number, small(number)]));

export const count = (length) => Array.from({ length }, (_, i) => i);

/** A bundle with every kind of part: rotations, shards in nodes, a catalogue, two lists. */
export const kWhole = {
  rotations: rotationsPart(firstRotation()),
  trust: trust({
    roots: kLaterRoots,
    issuers: [1, 3, 4, 5, 6].map((seed) => issuer({ key: keyOf(seed) })),
    shard_bits: 12,
  }),
  lists: new Map([
    [0, list({ records: [record(17, 3)] })],
    [1, small(1)],
  ]),
};

export const ofFile = (reason, name, description, file) =>
  bundleCase(reason, name, description, file);

export const kPlain = bundle();

export const kWholeBundle = bundle(kWhole);
