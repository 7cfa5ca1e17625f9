// Section 5: the texts of a credential and their packed spellings.

import { concat, fromNumber, toNumber, utf8 } from "./bytes.mjs";
import { Text } from "./cbor.mjs";

const kCapitals = " ABCDEFGHIJKLMNOPQRSTUVWXYZÑÁÉÍÓÚÜ";
export const kName = `${kCapitals}'-.ÄÖ`;
export const kPlain = `${kCapitals}0123456789'-.,:;/()°_&+"%#ª!?`;

const kLeftOut = [0x131, 0x132, 0x133, 0x138, 0x13f, 0x140, 0x149];

function isInTable(character) {
  const point = character.codePointAt(0);
  if (point >= 0x20 && point <= 0x7e) return true;
  if (point === 0xaa || point === 0xb0) return true;
  if (point >= 0xc0 && point <= 0xff) return point !== 0xd7 && point !== 0xf7;
  return point >= 0x100 && point <= 0x17e && !kLeftOut.includes(point);
}

function isWellSpaced(text) {
  return !text.startsWith(" ") && !text.endsWith(" ") && !text.includes("  ");
}

const isWithin = (text, alphabet) => [...text].every((character) => alphabet.includes(character));

function groupsOf(text, size, alphabet) {
  const symbols = [...text].map((character) => alphabet.indexOf(character) + 1);
  const count = Math.ceil(symbols.length / size);
  return Array.from({ length: count }, (_, i) => symbols.slice(i * size, (i + 1) * size));
}

export function packName(text) {
  const groups = groupsOf(text, 3, kName).map(([a, b, c = 0]) =>
    b === undefined ? fromNumber(a, 1) : fromNumber(1600 * a + 40 * b + c, 2),
  );
  return concat(...groups);
}

export function packPlain(text) {
  const groups = groupsOf(text, 4, kPlain).map((symbols) => {
    const [a, b = 0, c = 0, d = 0] = symbols;
    const bytes = fromNumber((a << 18) | (b << 12) | (c << 6) | d, 3);
    return bytes.subarray(0, Math.min(symbols.length, 3));
  });
  return concat(...groups);
}

/** Symbols of packed groups as text; null where 0 stands elsewhere than at the very end. */
function textOf(groups, alphabet) {
  const symbols = groups.flat();
  const padding =
    groups.length > 0 ? groups.at(-1).length - groups.at(-1).filter(Boolean).length : 0;
  const used = symbols.slice(0, symbols.length - padding);
  if (used.some((symbol) => symbol === 0 || symbol > alphabet.length)) return null;
  return used.map((symbol) => alphabet[symbol - 1]).join("");
}

function unpackName(bytes) {
  const groups = [];
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = bytes.subarray(at, at + 2);
    const number = Number(toNumber(pair));
    if (pair.length === 1) {
      groups.push([number]);
      continue;
    }
    if (number >= 64000) return null;
    groups.push([Math.floor(number / 1600), Math.floor(number / 40) % 40, number % 40]);
  }
  if (groups.length > 0 && groups.at(-1).slice(0, 2).includes(0)) return null;
  return textOf(groups, kName);
}

function unpackPlain(bytes) {
  const groups = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const part = bytes.subarray(at, at + 3);
    const number = Number(toNumber(part)) << (8 * (3 - part.length));
    const symbols = [number >> 18, (number >> 12) & 63, (number >> 6) & 63, number & 63];
    const count = part.length === 3 ? 4 : part.length;
    if (symbols.slice(count).some(Boolean)) return null;
    // Only the fourth symbol of three whole bytes may be absent.
    if (symbols.slice(0, part.length).includes(0)) return null;
    groups.push(symbols.slice(0, count));
  }
  return textOf(groups, kPlain);
}

function decodeUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const kTypes = {
  name: { alphabet: kName, pack: packName, unpack: unpackName },
  plain: { alphabet: kPlain, pack: packPlain, unpack: unpackPlain },
};

/** The item that spells a text: packed where its alphabet allows. Checks nothing. */
export function encodeText(text, type) {
  const { alphabet, pack } = kTypes[type];
  return isWithin(text, alphabet) ? pack(text) : new Text(utf8(text));
}

const isText = (text, longest) => {
  const characters = [...text];
  const isLong = characters.length >= 1 && characters.length <= longest;
  return isLong && isWellSpaced(text) && characters.every(isInTable);
};

/** The text of a text string under the rules for texts, never packed; null where it breaks one. */
export function decodeLabel(item, longest) {
  const text = item instanceof Text ? decodeUtf8(item.bytes) : null;
  return text !== null && isText(text, longest) ? text : null;
}

/** The text of an item, or null where the item is not its only spelling. */
export function decodeText(item, type, longest) {
  const { alphabet, unpack } = kTypes[type];
  const isPacked = item instanceof Uint8Array;
  if (!isPacked && !(item instanceof Text)) return null;

  const text = isPacked ? unpack(item) : decodeUtf8(item.bytes);
  if (text === null || !isText(text, longest)) return null;
  return isPacked || !isWithin(text, alphabet) ? text : null;
}
