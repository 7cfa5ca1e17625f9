// Bad ones in the lists: schools, areas, free names, observations.

import { concat, fromHex } from "../../reader/bytes.mjs";
import { encodeColumn } from "../../reader/encode_payload.mjs";
import { encodeText } from "../../reader/text.mjs";
import { Raw } from "../../reader/cbor.mjs";
import { column, credential, refusedContent, refusedElements } from "../world.mjs";

const kOwn = 90001230;
const kOther = 90004560;
const kThird = 90007891;
const plain = (text) => encodeText(text, "plain");

const kFields = { period: 0, grade: 1, situacion_final: 0, grading: 0 };

const schools = (name, description, items) =>
  refusedElements("schools", name, description, { schools: items });

const twoSchools = () =>
  credential({
    columns: [column(2017, 1, { school: "9000456-0" }), column(2018, 2, { school: "9000789-1" })],
  });

const schoolCases = () => [
  schools("over-range", "A school of 9 digits.", [100000000]),
  schools("text", "A school as text.", ["9000456-0"]),
  schools("not-a-list", "A number instead of the list.", kOther),
  schools("unused", "A school that no column uses.", [kOther, kThird]),
  schools("twice", "A school listed twice.", [kOther, kOther]),
  schools("issuing", "The issuing service in the list.", [kOwn]),
  refusedElements(
    "schools",
    "other-order",
    "The table's second school is used first.",
    {
      columns: concat(
        encodeColumn({ ...kFields, year: 2017, school: 2 }),
        encodeColumn({ ...kFields, year: 2018, school: 1 }),
      ),
    },
    twoSchools(),
  ),
  schools(
    "15",
    "15 schools.",
    Array.from({ length: 15 }, (_, i) => 90010010 + 10 * i),
  ),
];

const areas = (name, description, item) =>
  refusedElements("areas", name, description, { areas: item });

const areaCases = () => [
  areas("zero-byte", "A bitmap of one zero byte.", fromHex("00")),
  areas("trailing-zero", "A zero byte at the end of the bitmap.", fromHex("01004200")),
  areas("17-bytes", "A bitmap of 17 bytes.", fromHex("01".padStart(34, "0"))),
  areas("list", "A list of numbers.", [0, 17, 22]),
  areas("text", "A text string.", new Raw(fromHex("6101"))),
  areas("null", "No areas.", null),
];

const kThirteen = Array.from({ length: 13 }, (_, i) => `CURSO ${i + 1}`);

const nameCases = () =>
  ["other_areas", "talleres"].flatMap((name) => [
    refusedContent(name, "13", "13 names.", credential({ [name]: kThirteen })),
    refusedContent(name, "twice", "A name twice.", credential({ [name]: ["A", "B", "A"] })),
    refusedElements(name, "not-a-list", "A text instead of the list.", { [name]: plain("A") }),
    refusedElements(name, "number", "A number in the list.", { [name]: [1] }),
  ]);

const otherAreaCases = () => [
  refusedElements("other_areas", "not-packed", "A text that could have been packed.", {
    other_areas: ["QUECHUA"],
  }),
  refusedContent(
    "other_areas",
    "61",
    "61 characters.",
    credential({ other_areas: ["A".repeat(61)] }),
  ),
  refusedContent(
    "other_areas",
    "empty",
    "A text without characters.",
    credential({ other_areas: [""] }),
  ),
];

const kObservation = [7, 68, null, null];
const observation = (changes) => Object.assign([...kObservation], changes);

const observations = (name, description, items) =>
  refusedElements("observations", name, description, { observations: items });

const observationCases = () => [
  observations("type-8", "A type of nobody.", [observation({ 0: 8 })]),
  observations("type-null", "No type.", [observation({ 0: null })]),
  observations("year-128", "The year 2078.", [observation({ 1: 128 })]),
  observations("year-whole", "The whole year instead of its distance from 1950.", [
    observation({ 1: 2018 }),
  ]),
  observations("three-elements", "The reason is missing.", [kObservation.slice(0, 3)]),
  observations("five-elements", "An element too many.", [[...kObservation, null]]),
  observations("not-a-list", "A number in the list.", [7]),
  observations("null", "Null instead of the list.", null),
  observations(
    "13",
    "13 observations.",
    Array.from({ length: 13 }, () => kObservation),
  ),
  observations("types-unsorted", "A later type first.", [kObservation, observation({ 0: 6 })]),
  observations("years-unsorted", "A later year first.", [kObservation, observation({ 1: 67 })]),
  observations("resolution-51", "A resolution of 51 characters.", [
    observation({ 2: plain("R".repeat(51)) }),
  ]),
  observations("resolution-empty", "An empty resolution, which is null.", [
    observation({ 2: new Uint8Array() }),
  ]),
  observations("resolution-not-packed", "A resolution that could have been packed.", [
    observation({ 2: "R.D. 1" }),
  ]),
  observations("resolution-number", "A number as resolution.", [observation({ 2: 1 })]),
  observations("reason-61", "A reason of 61 characters.", [
    observation({ 3: plain("M".repeat(61)) }),
  ]),
  observations("reason-empty", "An empty reason, which is null.", [
    observation({ 3: new Uint8Array() }),
  ]),
  observations("reason-not-packed", "A reason that could have been packed.", [
    observation({ 3: "CHILE" }),
  ]),
  observations("reason-control", "A line feed in a reason.", [observation({ 3: "A\nB" })]),
];

export const listCases = () =>
  [schoolCases, areaCases, nameCases, otherAreaCases, observationCases].flatMap((group) => group());
