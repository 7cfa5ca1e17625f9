// Every case of the evidence: `kind` is its folder.

import { catalogueCases } from "./bundle/catalogues.mjs";
import * as files from "./bundle/files.mjs";
import { installCases } from "./bundle/installs.mjs";
import * as manifests from "./bundle/manifests.mjs";
import * as trees from "./bundle/trees.mjs";
import * as agreement from "./lists/agreement.mjs";
import { detailsCases } from "./lists/details.mjs";
import * as heads from "./lists/heads.mjs";
import { issuedCases } from "./lists/issued.mjs";
import * as tokenClaims from "./lists/token_claims.mjs";
import * as tokenEnvelopes from "./lists/token_envelopes.mjs";
import * as tokenStreams from "./lists/token_streams.mjs";
import { trustListCases } from "./trust/heads.mjs";
import * as issuers from "./trust/issuers.mjs";
import * as rotationContents from "./trust/rotation_contents.mjs";
import * as rotations from "./trust/rotations.mjs";
import * as shards from "./trust/shards.mjs";
import * as signatures from "./trust/signatures.mjs";
import * as entries from "./verdict/entries.mjs";
import * as refusals from "./verdict/refusals.mjs";
import * as standing from "./verdict/standing.mjs";
import * as times from "./verdict/times.mjs";

const kGroups = [
  ...[rotations.followed, rotations.foreign, rotations.contradictions, rotationContents.contents],
  ...[signatures.signatures, signatures.places, trustListCases],
  ...[issuers.good, issuers.contents, issuers.keys, shards.contradictions, shards.trees],
  ...[tokenStreams.good, tokenStreams.streams, tokenClaims.claims, tokenClaims.contradictions],
  ...[tokenEnvelopes.envelopes, tokenEnvelopes.publishers, detailsCases, issuedCases],
  ...[files.good, files.files, files.partCases],
  ...[manifests.manifests, manifests.publishers, manifests.contradictions],
  ...[trees.trees, trees.trustFaults, catalogueCases],
  ...[heads.good, heads.contents, heads.publishers, agreement.contradictions, agreement.below],
  ...[
    installCases,
    refusals.unreadable,
    refusals.precedence,
    refusals.scopes,
    entries.entries,
    entries.absences,
  ],
  ...[standing.stands, standing.reasonClasses, standing.standing],
  ...[times.dates, times.expiries, times.ages, times.clocks],
];

export const evidenceCases = () => kGroups.flatMap((group) => group());
