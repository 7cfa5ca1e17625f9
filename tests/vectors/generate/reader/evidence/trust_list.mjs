// docs/spec/trust-list.md, sections 3 and 4.

import { fromHex, hex, toNumber } from "../bytes.mjs";
import { kidOf } from "../envelope.mjs";
import { kKinds, kNiveles, serviceName } from "../names.mjs";
import { require } from "../refusal.mjs";
import { bytes, contentOf, decode, flag, instant, label, listOf, orNull } from "./item.mjs";
import { ranges, requireAgreement, requireForm, tuple, uint, version } from "./item.mjs";
import { kidsOf, parseSignedByRoots, requireRoots, requireSafe } from "./roots.mjs";
import { leavesOf, parseTree } from "./tree.mjs";

const kMostPublishers = 128;
const kMostServices = 2500;
const kHighestService = 99999999;
const kMostShardBits = 12;
const kStates = ["active", "retired", "compromised"];

const namesOf = (bits, names) => names.filter((_, bit) => (bits >> bit) & 1);

const isAbove = (list, isEnough) => list.every((each, i) => i === 0 || isEnough(list[i - 1], each));

function publisherOf(item) {
  const [key, name, lists, bundles, from, until] = tuple(item, 6);
  const publicKey = bytes(key, 32, 32);
  return {
    kid: hex(kidOf(publicKey)),
    public_key: hex(publicKey),
    name: label(name),
    lists: ranges(lists),
    bundles: flag(bundles),
    valid_from: instant(from),
    valid_until: instant(until),
  };
}

function parseHead(payload) {
  const content = contentOf(payload, "fedatario trust list", 2, 7);
  const [number, issuedAt, expires, demonstration, publishers, shardBits, shards] = content;
  const bits = uint(shardBits, 0, kMostShardBits);
  const head = {
    version: version(number),
    issued_at: instant(issuedAt),
    expires: instant(expires),
    demonstration: flag(demonstration),
    shard_bits: bits,
    shards: parseTree(shards, 2 ** bits),
    publishers: listOf(publishers, 1, kMostPublishers, publisherOf),
  };
  requireForm(isAbove(head.publishers, (a, b) => a.kid <= b.kid));
  return head;
}

/** The head, believed because two of the roots in force signed it. */
export function readHead(part, roots) {
  const envelope = parseSignedByRoots(part);
  requireRoots(envelope, [roots]);
  const head = parseHead(envelope.payload);

  head.publishers.forEach(({ public_key }) => requireSafe(fromHex(public_key)));
  const kids = [...kidsOf(roots), ...head.publishers.map(({ kid }) => kid)];
  require(new Set(kids).size === kids.length, "duplicate_kid");
  requireAgreement(head.issued_at < head.expires);
  requireAgreement(head.publishers.every((each) => each.valid_from <= each.valid_until));
  return { ...head, envelope, taken: new Set(kids) };
}

function issuerOf(item) {
  const [
    key,
    heading,
    services,
    niveles,
    kinds,
    firstYear,
    lastYear,
    lists,
    from,
    until,
    state,
    since,
  ] = tuple(item, 12);
  const publicKey = bytes(key, 32, 32);
  const issuer = {
    kid: hex(kidOf(publicKey)),
    public_key: hex(publicKey),
    heading: label(heading),
    services: listOf(services, 1, kMostServices, (each) => uint(each, 0, kHighestService)),
    niveles: namesOf(uint(niveles, 1, 16383), kNiveles),
    kinds: namesOf(uint(kinds, 1, 3), kKinds),
    first_year: uint(firstYear, 2020, 2106),
    last_year: uint(lastYear, 2020, 2106),
    lists: ranges(lists),
    valid_from: instant(from),
    valid_until: instant(until),
    state: kStates[uint(state, 0, kStates.length - 1)],
    since: orNull(instant)(since),
  };
  requireForm(isAbove(issuer.services, (a, b) => a < b) && issuer.lists.length > 0);
  return { ...issuer, services: issuer.services.map(serviceName) };
}

const shardOf = (kid, bits) => Number(toNumber(fromHex(kid)) >> BigInt(32 - bits));

function requireConsistent(issuers, shard, bits) {
  requireAgreement(isAbove(issuers, (a, b) => a.kid < b.kid));
  for (const issuer of issuers) {
    requireAgreement(shardOf(issuer.kid, bits) === shard);
    requireAgreement((issuer.state === "compromised") === (issuer.since !== null));
    requireAgreement(issuer.valid_from <= issuer.valid_until);
    requireAgreement(issuer.first_year <= issuer.last_year);
  }
}

/** The issuers of one shard, none of them with a kid of those `taken`. */
function readShard(part, shard, { shard_bits, taken }) {
  const issuers = listOf(decode(part), 1, Infinity, issuerOf);
  issuers.forEach(({ public_key }) => requireSafe(fromHex(public_key)));
  for (const { kid } of issuers) {
    require(!taken.has(kid), "duplicate_kid");
    taken.add(kid);
  }
  requireConsistent(issuers, shard, shard_bits);
  return issuers;
}

/** All issuers by kid. */
export function readShards(head, parts) {
  const issuers = [];
  for (const [shard, name] of leavesOf(head.shards, parts)) {
    issuers.push(...readShard(parts.take(name), shard, head));
  }
  return issuers;
}
