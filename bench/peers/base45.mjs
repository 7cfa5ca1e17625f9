// Base45 (RFC 9285) and Base58 as Bitcoin writes it.

const k45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const k58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

export function base45(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length;
    let rest = isPair ? 256 * bytes[at] + bytes[at + 1] : bytes[at];
    for (let i = 0; i < (isPair ? 3 : 2); i += 1) {
      text += k45[rest % 45];
      rest = Math.floor(rest / 45);
    }
  }
  return text;
}

export function fromBase45(text) {
  const groups = text.match(/.{1,3}/gs) ?? [];
  const bytes = groups.flatMap((group) => {
    const value = [...group].reduceRight((rest, sign) => 45 * rest + k45.indexOf(sign), 0);
    return group.length === 3 ? [value >> 8, value & 255] : [value];
  });
  return Buffer.from(bytes);
}

/** Of bytes that do not begin with zero. */
export function base58(bytes) {
  let rest = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let text = "";
  for (; rest > 0n; rest /= 58n) text = k58[Number(rest % 58n)] + text;
  return text;
}
