// node scan_reader.mjs zxing-wasm|jsqr: answers grey frames on standard input, as
// bench/scan/readers/reader_process.h has it: a line `WIDTH HEIGHT`, then the pixels; an object a
// line back.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import jsQR from "jsqr";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

import { processorSeconds } from "./measurement.mjs";

const kReaders = { "zxing-wasm": startZxing, jsqr: startJsqr };
const kOpaque = 255;

/** Both take the colours of a canvas. */
function toImageData({ width, height, pixels }) {
  const data = new Uint8ClampedArray(4 * width * height);
  const words = new Uint32Array(data.buffer);
  for (let i = 0; i < pixels.length; i++)
    words[i] = ((kOpaque << 24) | (pixels[i] * 0x010101)) >>> 0;
  return { width, height, data };
}

/** The newest ZXing-cpp, at its own defaults for QR codes, with the module from its package. */
async function startZxing() {
  const path = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(readFileSync(path)).buffer },
    fireImmediately: true,
  });
  return async (image) => {
    const codes = await readBarcodes(image, { formats: ["QRCode"] });
    return codes.filter((code) => code.isValid).map((code) => Buffer.from(code.bytes));
  };
}

/** jsQR gives one code at most, and tries reversed reflectance by default. */
async function startJsqr() {
  return async ({ data, width, height }) => {
    const code = jsQR(data, width, height);
    return code ? [Buffer.from(code.binaryData)] : [];
  };
}

/** Bytes of a stream in the pieces that are asked for; null at its end. */
class Input {
  constructor(stream) {
    this.chunks = stream[Symbol.asyncIterator]();
    this.kept = Buffer.alloc(0);
  }

  async more() {
    const { value, done } = await this.chunks.next();
    return done ? null : value;
  }

  async line() {
    for (;;) {
      const end = this.kept.indexOf("\n");
      if (end >= 0) {
        const line = this.kept.subarray(0, end).toString();
        this.kept = this.kept.subarray(end + 1);
        return line;
      }
      const chunk = await this.more();
      if (chunk === null) return null;
      this.kept = Buffer.concat([this.kept, chunk]);
    }
  }

  async bytes(count) {
    const chunks = [this.kept];
    let size = this.kept.length;
    while (size < count) {
      const chunk = await this.more();
      if (chunk === null) return null;
      chunks.push(chunk);
      size += chunk.length;
    }
    const all = Buffer.concat(chunks);
    this.kept = all.subarray(count);
    return all.subarray(0, count);
  }
}

/** Most memory that this process held, in bytes. */
function peakBytes() {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
  return Number(kilobytes) * 1024;
}

const read = await kReaders[process.argv[2]]();
const input = new Input(process.stdin);
for (let line = await input.line(); line !== null; line = await input.line()) {
  const [width, height] = line.split(" ").map(Number);
  const pixels = await input.bytes(width * height);
  if (pixels === null) break;
  const image = toImageData({ width, height, pixels });
  const start = processorSeconds();
  const codes = await read(image);
  const milliseconds = (processorSeconds() - start) * 1e3;
  const contents = codes.map((code) => code.toString("hex"));
  console.log(JSON.stringify({ contents, milliseconds, peak: peakBytes() }));
}
