// bundle/: a bundle of one list.

import { bundleCase } from "../bundle/bundle_case.mjs";
import { bundleFile, envelopeWith, kEnvelope, list, listFields } from "../world.mjs";
import { Pairs } from "../../../reader/cbor.mjs";
import { entriesOf, token } from "../../../writer/lists.mjs";

const kOther = envelopeWith({ number: 9 });

/** A bundle whose list 0 has other fields, is written otherwise, or stands under `number`. */
export function listCase(reason, name, description, fields = {}, options = {}, rest = {}) {
  const { number = 0, ...changes } = rest;
  const lists = new Map([[number, list(fields, options)]]);
  return bundleCase(reason, `list-${name}`, description, bundleFile({ lists, ...changes }));
}

/** Certificates at these positions. */
export const at = (...positions) =>
  entriesOf(new Map(positions.map((position) => [position, position === 17 ? kEnvelope : kOther])));

export const manyAt = (count, first = 0) => Array.from({ length: count }, (_, i) => first + i);

export function ownToken(key = listFields().key) {
  return token({ ...listFields(), key, segment: 0, statuses: {} });
}

export const tokenOf = (lst) =>
  token(
    { ...listFields(), segment: 0, statuses: {} },
    {
      claims: {
        list: [
          65533,
          new Pairs([
            ["lst", lst],
            ["bits", 2],
          ]),
        ],
      },
    },
  );
