// status/: tokens of a status list.

import { evidenceCase, kAsOf, kPublisher, kTokenExpires, kTokenIssued } from "../world.mjs";
import { kidText, publisher } from "../world.mjs";
import { hex } from "../../../reader/bytes.mjs";
import { Pairs } from "../../../reader/cbor.mjs";
import { statusBytes, token } from "../../../writer/lists.mjs";
import { deflate } from "../../../writer/zlib.mjs";

// status/: tokens of a status list.

export const kInflated = 32768;

export const kBytes = statusBytes({ 17: 3, 40: 1 });

const inContent = ({ key, ...rest }) => ({
  kid: kidText(key),
  public_key: hex(key.publicKey),
  ...rest,
});

export const kFields = {
  key: kPublisher,
  list: 3,
  segment: 0,
  iat: kTokenIssued,
  exp: kTokenExpires,
  statuses: { 17: 3, 40: 1 },
};

/** A token of other fields or written otherwise; `place`: where the reader looks for it. */
export function statusCase(reason, name, description, fields = {}, options = {}) {
  const { publishers = [publisher()], place = {}, bytes, ...rest } = options;
  const all = { ...kFields, ...fields };
  const inputs = {
    token: hex(bytes ?? token(all, rest)),
    publishers: publishers.map(inContent),
    list: all.list,
    segment: all.segment,
    as_of: kAsOf,
    positions: 1000,
    ...place,
  };
  return evidenceCase("status", name, description, inputs, reason);
}

export const ok = (name, description, fields, options) =>
  statusCase(null, name, description, fields, options);

export const lstClaim = (lst, changes = []) => ({
  claims: { list: [65533, new Pairs([["lst", lst], ["bits", 2], ...changes])] },
});

export const malformed = (name, description, options, fields) =>
  statusCase("malformed", name, description, fields, options);

export const kLst = deflate(kBytes);
