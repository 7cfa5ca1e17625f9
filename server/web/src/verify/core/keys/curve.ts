import { type Bytes, littleEndianWide } from "../base/bytes"

/** Edwards25519 (RFC 8032, 5.1): the field's prime, the order of the base point, the curve's d. */
export const p = 2n ** 255n - 19n
export const order = 2n ** 252n + 27742317777372353535851937790883648493n
const d = 37095705934669439343138083508754565189542113879843219016388785533085940283555n

/** Of the points of order 8, 2 y² = 1 - d y⁴. The y of all points of small order are 0 (order 4), 1, -1, y8 and -y8. */
const y8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022n
const smallOrder = new Set([0n, 1n, p - 1n, y8, p - y8])

/** How an encoded point fails to be one that a key or a signature may hold. */
export type PointFault = "non_canonical" | "small_order"

/** Of 32 bytes. x = 0 with its sign set is a second spelling of a point of small order, and is called so. */
export function pointFault(bytes: Bytes): PointFault | undefined {
    const y = yOf(bytes)
    if (y >= p) return "non_canonical"
    return smallOrder.has(y) ? "small_order" : undefined
}

/** There is an x for this y: (y² - 1) / (d y² + 1) is a square, and so their product is. */
export function isOnCurve(bytes: Bytes): boolean {
    const square = yOf(bytes) ** 2n % p
    const product = (square - 1n + p) * (d * square + 1n) % p
    return product === 0n || power(product, (p - 1n) / 2n) === 1n
}

function yOf(bytes: Bytes): bigint {
    return littleEndianWide(bytes) & (2n ** 255n - 1n)
}

function power(base: bigint, exponent: bigint): bigint {
    let result = 1n
    for (let square = base; exponent > 0n; exponent >>= 1n, square = square * square % p) {
        if (exponent & 1n) result = result * square % p
    }
    return result
}
