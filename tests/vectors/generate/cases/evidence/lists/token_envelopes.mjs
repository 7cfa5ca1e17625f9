// status/: the COSE_Sign1 of a token, and who signed it.

import { refused } from "./token_claims.mjs";
import { kFields, malformed } from "./token_case.mjs";
import { kPublisher, kRoots, kidText, publisher } from "../world.mjs";
import { kStranger } from "../../world.mjs";
import { concat, fromHex, utf8 } from "../../../reader/bytes.mjs";
import { Pairs, write } from "../../../reader/cbor.mjs";
import { kOrder, scalarBytes, scalarOf } from "../../../reader/ed25519.mjs";
import { token, tokenHeaderOf } from "../../../writer/lists.mjs";
import { headerOf } from "../../../writer/signed.mjs";

const items = (name, description, edit) => malformed(name, description, { edit });

const header = (name, description, own) =>
  malformed(`header-${name}`, description, { header: own });

const kHeader = tokenHeaderOf(kPublisher);

const kType = kHeader.subarray(9);

const typed = (type) => concat(kHeader.subarray(0, 9), [0x10], write(type));

export const envelopes = () => [
  header("credential", "The protected header of a credential.", headerOf(kPublisher)),
  header("type-jwt", "The type of the JWT form.", typed("application/statuslist+jwt")),
  header("type-short", "The type without `application/`.", typed("statuslist+cwt")),
  header("type-bytes", "The type as a byte string.", typed(utf8("application/statuslist+cwt"))),
  header("es256", "The algorithm ES256.", concat([0xa3, 0x01, 0x26], kHeader.subarray(3))),
  header(
    "order",
    "The type before the kid.",
    concat([0xa3, 0x01, 0x27], kType, kHeader.subarray(3, 9)),
  ),
  header(
    "extra-label",
    "A content type as well.",
    concat([0xa4], kHeader.subarray(1), [0x18, 0x20, 0]),
  ),
  items("unprotected", "A kid in the unprotected map.", ([own, , payload, signature]) => [
    own,
    new Pairs([[4, fromHex(kidText(kPublisher))]]),
    payload,
    signature,
  ]),
  items("unprotected-array", "An empty array for the empty map.", ([own, , ...rest]) => [
    own,
    [],
    ...rest,
  ]),
  items("signature-63", "A signature of 63 bytes.", (all) => [
    ...all.slice(0, 3),
    all[3].subarray(1),
  ]),
  items("payload-null", "A detached payload.", ([own, map, , signature]) => [
    own,
    map,
    null,
    signature,
  ]),
  items("three-elements", "Without a signature.", (all) => all.slice(0, 3)),
  malformed("cwt-tag", "The tag of a CWT around it.", {
    bytes: concat([0xd8, 61], token(kFields)),
  }),
  malformed("no-tag", "No tag.", { bytes: token(kFields).subarray(1) }),
  malformed("tag-98", "The tag of COSE_Sign.", {
    bytes: concat([0xd8, 98], token(kFields).subarray(1)),
  }),
  malformed("trailing-byte", "A byte after the end.", { bytes: concat(token(kFields), [0]) }),
  malformed("truncated", "The last byte is missing.", { bytes: token(kFields).subarray(0, -1) }),
];

const lists = (...ranges) => ({ publishers: [publisher({ lists: ranges })] });

export const publishers = () => [
  refused("unknown_publisher", "stranger", "Signed by nobody of the list.", { key: kStranger }),
  refused("unknown_publisher", "root", "Signed by a root.", { key: kRoots[0] }),
  refused("publisher_not_allowed", "no-lists", "A publisher for manifests alone.", {}, lists()),
  refused(
    "publisher_not_allowed",
    "other-lists",
    "The list lies between the publisher's ranges.",
    {},
    lists([0, 2], [4, 4095]),
  ),
  refused(
    "publisher_not_allowed",
    "before-window",
    "Issued a second before its window.",
    {},
    {
      publishers: [publisher({ valid_from: "2026-02-26T19:00:01Z" })],
    },
  ),
  refused(
    "publisher_not_allowed",
    "after-window",
    "Issued a second after its window.",
    {},
    {
      publishers: [publisher({ valid_until: "2026-02-26T18:59:59Z" })],
    },
  ),
  refused("bad_signature", "flipped", "A bit of the signature is another.", {}, { edit: flipped }),
  refused("bad_signature", "s-plus-order", "S is the order more.", {}, { edit: withHighS }),
  refused(
    "bad_signature",
    "other-payload",
    "Signed over other claims.",
    {},
    {
      edit: ([own, map, , signature]) => [own, map, payloadOf({ statuses: {} }), signature],
    },
  ),
];

function flipped([own, map, payload, signature]) {
  const bytes = Uint8Array.from(signature);
  bytes[40] ^= 4;
  return [own, map, payload, bytes];
}

function withHighS([own, map, payload, signature]) {
  const s = scalarOf(signature.subarray(32)) + kOrder;
  return [own, map, payload, concat(signature.subarray(0, 32), scalarBytes(s))];
}

/** The claims of a token of other fields. */
function payloadOf(fields) {
  let claimed;
  token({ ...kFields, ...fields }, { edit: (all) => ((claimed = all[2]), all) });
  return claimed;
}
