// bundle/: what a reader that has installed others before refuses (docs/spec/bundle.md, section 8).

import { hex } from "../../../reader/bytes.mjs";
import { bundleCase } from "./bundle_case.mjs";
import { bundleFile, firstRotation, kExpires, kLaterRoots, kManifestIssued } from "../world.mjs";
import { list, rotationsPart, trust } from "../world.mjs";

const kFloor = { manifest_version: 8, trust_version: 5, sequence: 0, issued_at: kManifestIssued };

/** The plain bundle (version 9, trust list 5, list 0 in version 7), or another, over a floor. */
const overFloor = (reason, name, description, floor, { changes, ...inputs } = {}) =>
  bundleCase(reason, `install-${name}`, description, bundleFile(changes), {
    floor: { ...kFloor, ...floor },
    ...inputs,
  });

const kRotated = {
  rotations: rotationsPart(firstRotation({ sequence: 3 })),
  trust: trust({ roots: kLaterRoots }),
};

const floors = () => [
  overFloor(null, "newer", "A version more than the floor; the rest equals it.", {}),
  overFloor("older", "manifest", "A manifest version less than the floor.", {
    manifest_version: 10,
  }),
  overFloor("older", "trust-list", "A trust list version less than the floor.", {
    trust_version: 6,
  }),
  overFloor("older", "sequence-none", "No rotations where there was one.", { sequence: 1 }),
  overFloor(
    "older",
    "sequence",
    "A rotation sequence less than the floor.",
    { sequence: 4 },
    {
      changes: kRotated,
    },
  ),
  overFloor(
    null,
    "sequence-equal",
    "The rotation sequence of the floor.",
    { sequence: 3 },
    {
      changes: kRotated,
    },
  ),
  overFloor(null, "trust-list-newer", "A trust list version above the floor.", {
    trust_version: 4,
  }),
  overFloor(
    null,
    "issued-before-floor",
    "Issued before the floor's issued-at, in a newer version.",
    {
      issued_at: "2026-03-02T12:00:00Z",
    },
  ),
  overFloor(null, "at-expires", "Now is exactly the manifest's expires.", {}, { clock: kExpires }),
  overFloor(
    "expired",
    "manifest",
    "A second after the manifest's expires.",
    {},
    {
      clock: "2026-03-08T20:00:01Z",
    },
  ),
  overFloor(
    null,
    "at-trust-expires",
    "Now is exactly the trust list's expires.",
    {},
    {
      changes: { trust: trust({ expires: "2026-03-02T00:00:00Z" }) },
    },
  ),
  overFloor(
    "expired",
    "trust-list",
    "A second after the trust list's expires.",
    {},
    {
      changes: { trust: trust({ expires: "2026-03-01T23:59:59Z" }) },
    },
  ),
  overFloor(
    "expired",
    "by-floors-instant",
    "The clock was set back; the floor's issued-at counts.",
    {
      issued_at: "2026-03-08T20:00:01Z",
    },
  ),
];

const holding = (reason, name, description, before, changes, inputs = {}) =>
  bundleCase(reason, `held-${name}`, description, bundleFile(changes), {
    held: hex(bundleFile(before)),
    ...inputs,
  });

const lists = (...entries) => ({
  lists: new Map(entries.map(([number, version]) => [number, list({ list: number, version })])),
});

const kOlder = { version: 8, issued_at: "2026-03-01T19:30:00Z" };

const helds = () => [
  holding(null, "newer", "A version more than the one it holds, with the same lists.", kOlder, {}),
  holding(null, "same", "The bundle that it holds.", {}, {}),
  holding(
    "older",
    "same-version-other-bytes",
    "The manifest version it holds, with other bytes.",
    {},
    {
      next_update: "2026-03-02T21:00:00Z",
    },
  ),
  holding(
    "older",
    "manifest",
    "A manifest version less than the one it holds.",
    { version: 10 },
    {},
  ),
  holding(
    "older",
    "trust-list",
    "A trust list version less than the one it holds.",
    {
      ...kOlder,
      trust: trust({ version: 6 }),
    },
    {},
  ),
  holding(
    "older",
    "list",
    "A list version less than the one it holds.",
    {
      ...kOlder,
      ...lists([0, 8]),
    },
    {},
  ),
  holding(
    "older",
    "second-list",
    "The second list's version alone is less.",
    {
      ...kOlder,
      ...lists([0, 7], [3, 9]),
    },
    lists([0, 8], [3, 8]),
  ),
  holding(
    null,
    "list-newer",
    "A list version above the one it holds.",
    {
      ...kOlder,
      ...lists([0, 6]),
    },
    {},
  ),
  holding(
    null,
    "list-no-longer-carried",
    "A list that it holds is no longer carried.",
    {
      ...kOlder,
      ...lists([0, 7], [3, 9]),
    },
    {},
  ),
  holding(
    null,
    "list-carried-now",
    "A list that it does not hold.",
    { ...kOlder, lists: new Map() },
    {},
  ),
  holding(
    "older",
    "below-floor",
    "Above the one it holds, below the floor.",
    kOlder,
    {},
    {
      floor: { ...kFloor, manifest_version: 10 },
    },
  ),
  holding(
    "expired",
    "expired",
    "Above the one it holds, expired.",
    kOlder,
    {},
    {
      clock: "2026-03-08T20:00:01Z",
    },
  ),
];

export const installCases = () => [...floors(), ...helds()];
