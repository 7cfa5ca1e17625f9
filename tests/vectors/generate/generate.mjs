// Writes the folders of tests/vectors anew; the same files every time.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";

import { allFiles, kFolders } from "./files.mjs";

for (const folder of kFolders) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".json")) rmSync(new URL(name, folder));
  }
}
const files = allFiles();
for (const { url, text } of files) writeFileSync(url, text);
console.log(`${files.length} files written`);
