// Bad ones in the texts: characters, spaces, lengths, and misuse of the packed forms.

import { concat, fromHex } from "../../reader/bytes.mjs";
import { Text } from "../../reader/cbor.mjs";
import { packName, packPlain } from "../../reader/text.mjs";
import { credential, refusedContent, refusedElements } from "../world.mjs";

const hexPoint = (character) => character.codePointAt(0).toString(16).padStart(4, "0");

const kForbidden = [
  ["combining acute, as NFD spells an accent", "\u0301"],
  ["null", "\u0000"],
  ["line feed", "\n"],
  ["tab", "\t"],
  ["delete", "\u007f"],
  ["C1 control", "\u0085"],
  ["no-break space", "\u00a0"],
  ["soft hyphen", "\u00ad"],
  ["º, which looks like °", "º"],
  ["multiplication sign", "×"],
  ["division sign", "÷"],
  ["dotless i", "ı"],
  ["ligature IJ", "Ĳ"],
  ["ligature ij", "ĳ"],
  ["kra", "ĸ"],
  ["L with middle dot", "Ŀ"],
  ["l with middle dot", "ŀ"],
  ["n preceded by apostrophe", "ŉ"],
  ["long s", "ſ"],
  ["Cyrillic A", "А"],
  ["Greek alpha", "Α"],
  ["zero width space", "\u200b"],
  ["right-to-left override", "\u202e"],
  ["typographic apostrophe", "’"],
  ["ligature fi", "ﬁ"],
  ["byte order mark", "\ufeff"],
  ["fullwidth A", "Ａ"],
  ["emoji, of four bytes", "🙂"],
];

const holder = (name, description, text) =>
  refusedContent("holder", name, description, credential({ holder: text }));

const holderItem = (name, description, item) =>
  refusedElements("holder", name, description, { holder: item });

const characterCases = () =>
  kForbidden.map(([what, character]) =>
    holder(
      `u${hexPoint(character)}`,
      `A character outside the table: ${what}.`,
      `LUCI${character}A`,
    ),
  );

const spaceCases = () => [
  holder("space-first", "A space at the beginning, packed.", " ANA QUISPE"),
  holder("space-last", "A space at the end, packed.", "ANA QUISPE "),
  holder("space-double", "Two spaces in a row, packed.", "ANA  QUISPE"),
  holder("space-first-utf8", "A space at the beginning, in UTF-8.", " Ana Quispe"),
  holder("space-last-utf8", "A space at the end, in UTF-8.", "Ana Quispe "),
  holder("space-double-utf8", "Two spaces in a row, in UTF-8.", "Ana  Quispe"),
  holder("space-alone", "A space and nothing else.", " "),
];

const kNotUtf8 = [
  ["lone-continuation", "416e6180"],
  ["overlong", "416e61c1a1"],
  ["surrogate", "416e61eda080"],
  ["truncated", "416e61c3"],
  ["beyond-unicode", "416e61f4908080"],
];

const spellingCases = () => [
  holder("empty-packed", "No characters, packed.", ""),
  holderItem("empty-utf8", "No characters, in UTF-8.", new Text(new Uint8Array())),
  holder("101-packed", "101 characters, packed.", "A".repeat(101)),
  holder("101-utf8", "101 characters, in UTF-8.", "a".repeat(101)),
  holderItem("not-packed", "A name that could have been packed.", "ANA QUISPE"),
  holderItem("not-packed-accents", "The same with accents.", "JOSÉ ÑAUPARI"),
  holderItem("nfd", "A name in NFD.", "JOSÉ ÑAUPARI".normalize("NFD")),
  holderItem("number", "A number.", 7),
  holderItem("null", "No name.", null),
  ...kNotUtf8.map(([name, bytes]) =>
    holderItem(`utf8-${name}`, "Bytes that are no UTF-8.", new Text(fromHex(bytes))),
  ),
];

const kTriple = packName("ANA");

const packedName = (name, description, ...bytes) =>
  holderItem(`packed-${name}`, description, concat(...bytes));

const nameCases = () => [
  packedName("64000", "A group of three above the last.", [0xfa, 0x00]),
  packedName("65535", "A group of all bits set.", kTriple, [0xff, 0xff]),
  packedName("first-zero", "A first symbol 0.", [0x00, 0x29]),
  packedName("second-zero", "A second symbol 0: one symbol is one byte.", [0x0c, 0x80]),
  packedName("third-zero-inside", "A third symbol 0 before the last group.", packName("AN"), [2]),
  packedName("single-zero", "A single symbol 0.", kTriple, [0]),
  packedName("single-40", "A single symbol above the last.", kTriple, [40]),
  packedName("single-255", "A single symbol of all bits set.", kTriple, [255]),
];

const taller = (name, description, item) =>
  refusedElements("talleres", name, description, { talleres: [item] });

const tallerText = (name, description, text) =>
  refusedContent("talleres", name, description, credential({ talleres: [text] }));

const kFour = packPlain("DANZ");

const plainCases = () => [
  taller("packed-first-zero", "A first symbol 0.", concat([0, 0, 0], kFour)),
  taller(
    "packed-fourth-zero-inside",
    "A fourth symbol 0 before the last group.",
    concat(packPlain("DAN"), kFour),
  ),
  taller("packed-pair-of-3-bytes", "Two symbols in three bytes.", fromHex("0c2000")),
  taller("packed-single-of-2-bytes", "One symbol in two bytes.", fromHex("0c00")),
  taller("packed-zero-byte", "A zero byte after the last group.", concat(kFour, [0])),
  taller(
    "packed-spare-of-1",
    "A spare bit set in a last group of one symbol.",
    concat(kFour, [0x09]),
  ),
  taller(
    "packed-spare-of-2",
    "A spare bit set in a last group of two symbols.",
    concat(kFour, [0x08, 0x21]),
  ),
  taller(
    "packed-pair-second-zero",
    "A last group of two bytes with one symbol.",
    concat(kFour, [0x08, 0x00]),
  ),
  taller("not-packed", "A text that could have been packed.", "DANZA"),
  taller("empty", "A text without characters.", new Uint8Array()),
  taller("null", "Null for a text.", null),
  tallerText("61-packed", "61 characters, packed.", "A".repeat(61)),
  tallerText("61-utf8", "61 characters, in UTF-8.", "a".repeat(61)),
  tallerText("space-last", "A space at the end.", "DANZA "),
  tallerText("ordinal", "º, which looks like °.", "TALLER N.º 1"),
];

export const badTextCases = () =>
  [characterCases, spaceCases, spellingCases, nameCases, plainCases].flatMap((group) => group());
