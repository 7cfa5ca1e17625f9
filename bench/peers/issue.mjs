// node issue.mjs [COUNT [FOLDER]]: two-page certificates in a second of processor time with
// pdfkit and with cairo, QR code included. With FOLDER, the last PDF of each is left there.

import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import PDFDocument from "pdfkit";
import QRCode from "qrcode";

import { layout, numberText, qrText } from "./layout.mjs";
import { print, processorSeconds } from "./measurement.mjs";

const kFonts = "/usr/share/fonts/truetype/dejavu";
const kCairo = fileURLToPath(new URL("cairo/", import.meta.url));
const kWarmUp = 5;

const count = Number(process.argv[2] ?? 100);
const folder = process.argv[3];
const kItems = layout();

function qrSegments() {
  const at = qrText.indexOf("#") + 1;
  return [
    { mode: "byte", data: Buffer.from(qrText.slice(0, at)) },
    { mode: "numeric", data: qrText.slice(at) },
  ];
}

/** Dark modules, a rectangle for each run of a row. */
function drawQr(document, { x, y, size }, { modules }) {
  const module = size / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    let from = 0;
    for (let to = 0; to <= modules.size; to += 1) {
      if (to < modules.size && modules.get(row, to)) continue;
      const width = (to - from) * module;
      if (width > 0) document.rect(x + from * module, y + row * module, width, module);
      from = to + 1;
    }
  }
  document.fill();
}

const drawRule = (document, { x1, y1, x2, y2 }) => document.moveTo(x1, y1).lineTo(x2, y2).stroke();

function drawText(document, { x, y, size, bold, content }) {
  document.font(bold ? "bold" : "regular", size);
  document.text(content, x, y, { lineBreak: false, baseline: "alphabetic" });
}

function drawPage(document, page, number, qr) {
  document.addPage({ size: "A4", margin: 0 }).lineWidth(0.5);
  for (const item of kItems.filter((each) => each.page === page)) {
    if (item.kind === "qr") drawQr(document, item, qr);
    else if (item.kind === "rule") drawRule(document, item);
    else if (item.kind === "number") drawText(document, { ...item, content: numberText(number) });
    else drawText(document, item);
  }
}

function makeWithPdfkit(number) {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ autoFirstPage: false, lang: "es-PE" });
    const chunks = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
    document.registerFont("regular", join(kFonts, "DejaVuSans.ttf"));
    document.registerFont("bold", join(kFonts, "DejaVuSans-Bold.ttf"));
    const qr = QRCode.create(qrSegments(), { errorCorrectionLevel: "M" });
    for (const page of [0, 1]) drawPage(document, page, number, qr);
    document.end();
  });
}

async function measurePdfkit() {
  for (let i = 0; i < kWarmUp; i += 1) await makeWithPdfkit(i);
  const from = processorSeconds();
  let pdf;
  for (let i = 0; i < count; i += 1) pdf = await makeWithPdfkit(i);
  const per_second = count / (processorSeconds() - from);
  if (folder) writeFileSync(join(folder, "pdfkit.pdf"), pdf);
  return { per_second: Number(per_second.toFixed(1)), bytes: pdf.length };
}

const lineOf = ({ kind, page, x, y, size, bold, content, x1, y1, x2, y2 }) => {
  if (kind === "rule") return ["rule", page, x1, y1, x2, y2];
  if (kind === "qr") return ["qr", page, x, y, size];
  return [kind, page, x, y, size, bold ? 1 : 0, content];
};

/** The display list goes to the C program line by line. */
function measureCairo() {
  execFileSync("make", ["-s", "-C", kCairo], { stdio: ["ignore", "ignore", "inherit"] });
  const lines = [["code", qrText], ...kItems.map(lineOf)].map((line) => line.join("\t"));
  const output = folder ? join(folder, "cairo.pdf") : "";
  const run = spawnSync(join(kCairo, "certificate"), [String(count), output], {
    input: `${lines.join("\n")}\n`,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`cairo: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

for (const [peer, measure] of [
  ["pdfkit", measurePdfkit],
  ["cairo", measureCairo],
]) {
  const { per_second, bytes } = await measure();
  print("pdf: two-page certificates a second", per_second, peer);
  print("pdf: bytes of a certificate", bytes, peer);
}
