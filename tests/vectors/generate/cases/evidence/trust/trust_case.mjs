// trust/: a trust list under roots that were perhaps replaced.

import { evidenceCase, firstRotation, pinnedOf, rotationsPart, trust } from "../world.mjs";
import { hex } from "../../../reader/bytes.mjs";

// trust/: from the roots that a reader pins to those in force, and what roots sign.

/** A trust list signed by `roots`, read with `pinned`; `rotations`: a part or null. */
export function rotated(reason, name, description, { pinned, rotations, roots, ...rest }) {
  const { head, parts } = trust({ roots, ...rest.fields }, rest.options);
  const inputs = {
    pinned: pinnedOf(pinned),
    rotations: rotations === null ? null : hex(rotations),
    trust_list: hex(rest.head ?? head),
    parts: parts.map(hex),
    look_up: null,
    ...rest.inputs,
  };
  return evidenceCase("trust", name, description, inputs, reason);
}

export const kOnce = rotationsPart(firstRotation());

export const broken = ([header, map, signature]) => {
  const bytes = Uint8Array.from(signature);
  bytes[0] ^= 1;
  return [header, map, bytes];
};
