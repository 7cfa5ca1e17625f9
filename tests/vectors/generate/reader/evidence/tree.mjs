// Section 3 of docs/spec/bundle.md: names of many parts, and the parts in the order of a file.

import { equal, sha256 } from "../bytes.mjs";
import { require } from "../refusal.mjs";
import { decode, hash, listOf, orNull, requireForm, tuple, uint } from "./item.mjs";

const kBranches = 16;
const kMostLeaves = 4096;

/** Parts that are met in their order: the next one must be the one that was named. */
export class Parts {
  constructor(parts) {
    this.parts = parts;
    this.at = 0;
  }

  take(name) {
    require(this.at < this.parts.length, "missing_part");
    const part = this.parts[this.at];
    require(equal(sha256(part), name), "wrong_part");
    this.at += 1;
    return part;
  }

  requireEnd() {
    requireForm(this.at === this.parts.length);
  }
}

/** Lengths of the levels, from the leaves to the top. */
function levelsOf(leaves) {
  const levels = [leaves];
  while (levels.at(-1) > kBranches) levels.push(Math.ceil(levels.at(-1) / kBranches));
  return levels;
}

/** `count` children, of which the last is there if it is the last of its level. */
function childrenOf(item, count, isLast) {
  const children = listOf(item, count, count, orNull(hash));
  requireForm(children.some((child) => child !== null));
  requireForm(!isLast || children.at(-1) !== null);
  return children;
}

export function parseTree(item, mostLeaves = kMostLeaves) {
  const [count, top] = tuple(item, 2);
  const leaves = uint(count, 0, mostLeaves);
  if (leaves === 0) return { leaves, levels: [0], top: listOf(top, 0, 0, orNull(hash)) };
  const levels = levelsOf(leaves);
  return { leaves, levels, top: childrenOf(top, levels.at(-1), true) };
}

/** Number and name of each leaf that is there, left to right; nodes are taken on the way. */
export function* leavesOf({ levels, top }, parts) {
  function* below(children, level, first) {
    for (const [i, name] of children.entries()) {
      if (name === null) continue;
      const place = first + i;
      if (level === 0) yield [place, name];
      else yield* below(node(name, level, place), level - 1, kBranches * place);
    }
  }
  function node(name, level, place) {
    const count = Math.min(kBranches, levels[level - 1] - kBranches * place);
    return childrenOf(decode(parts.take(name)), count, place === levels[level] - 1);
  }
  yield* below(top, levels.length - 1, 0);
}
