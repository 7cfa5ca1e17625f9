/** Why a text is no credential: one of the words of tests/vectors/README.md. */
export class Refusal extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export function require(condition, reason) {
  if (!condition) throw new Refusal(reason);
}
