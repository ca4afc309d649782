/**
 * An exact number while it is calculated with.
 *
 * Division keeps a fraction until it is shown; nothing is rounded here, and no value passes through a float.
 * Always in lowest terms, the denominator above zero.
 *
 * @module
 */
import * as Decimal from "../../model/Decimal.ts"

/** An exact number: numerator over denominator. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Zero. */
export const zero: Fraction = { numerator: 0n, denominator: 1n }

/** One. */
export const one: Fraction = { numerator: 1n, denominator: 1n }

/**
 * The fraction in lowest terms.
 *
 * @throws RangeError when the denominator is zero; callers that may meet one use {@link divide}.
 */
export const make = (numerator: bigint, denominator: bigint = 1n): Fraction => {
  if (denominator === 0n) throw new RangeError("A fraction has no denominator of zero.")
  const sign = denominator < 0n ? -1n : 1n
  const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator * sign)
  return { numerator: (numerator * sign) / divisor, denominator: (denominator * sign) / divisor }
}

const largestFloat = BigInt(Number.MAX_SAFE_INTEGER)

/** In floats as soon as both are exact in them: these are many times as fast. */
const gcd = (a: bigint, b: bigint): bigint => {
  if (b === 1n) return b
  let [x, y] = [a, b]
  while (y > largestFloat || x > largestFloat) {
    if (y === 0n) return x
    ;[x, y] = [y, x % y]
  }
  let [m, n] = [Number(x), Number(y)]
  while (n !== 0) [m, n] = [n, m % n]
  return m === 0 ? 1n : BigInt(m)
}

/** The exact value of a decimal. */
export const fromDecimal = (decimal: Decimal.Decimal): Fraction => {
  const { coefficient, scale } = Decimal.toScaled(decimal)
  return scale === 0 ? { numerator: coefficient, denominator: 1n } : make(coefficient, 10n ** BigInt(scale))
}

/** The exact value of a whole number. */
export const fromInt = (value: number | bigint): Fraction => ({ numerator: BigInt(value), denominator: 1n })

/** a + b */
export const add = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? make(a.numerator + b.numerator, a.denominator)
    : make(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/** −a */
export const negate = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator })

/** a − b */
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b))

/** a × b */
export const multiply = (a: Fraction, b: Fraction): Fraction =>
  make(a.numerator * b.numerator, a.denominator * b.denominator)

/** a ÷ b, or nothing when b is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction | undefined =>
  b.numerator === 0n ? undefined : make(a.numerator * b.denominator, a.denominator * b.numerator)

/** The sum of all, zero for none. */
export const sum = (all: Iterable<Fraction>): Fraction => {
  let total = zero
  for (const one of all) total = add(total, one)
  return total
}

/** Negative when `a` is smaller, positive when it is larger, 0 when they are equal. */
export const compare = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether the two are the same number. */
export const equals = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0

/** Whether the number is zero. */
export const isZero = (a: Fraction): boolean => a.numerator === 0n

/** −1 below zero, 0 at zero, 1 above. */
export const sign = ({ numerator }: Fraction): -1 | 0 | 1 => (numerator < 0n ? -1 : numerator > 0n ? 1 : 0)

/** The distance from zero. */
export const abs = (a: Fraction): Fraction => (a.numerator < 0n ? negate(a) : a)

/** The smaller of two. */
export const min = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)

/** The larger of two. */
export const max = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)

/**
 * The number as text that loses nothing: a plain decimal when it is one ("12.5"), else "n/d" ("2/3").
 */
export const format = (a: Fraction): string => {
  const scale = decimalScale(a.denominator)
  return scale === undefined
    ? `${a.numerator}/${a.denominator}`
    : Decimal.formatScaled({ coefficient: (a.numerator * 10n ** BigInt(scale)) / a.denominator, scale })
}

/** The number that {@link format} wrote, or nothing when the text is neither a decimal nor "n/d". */
export const parse = (text: string): Fraction | undefined => {
  const parts = /^(-?\d+)(?:\/([1-9]\d*)|\.(\d+))?$/.exec(text)
  if (parts === null) return undefined
  const [, whole = "0", denominator, decimals] = parts
  if (decimals !== undefined) return make(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
  return make(BigInt(whole), BigInt(denominator ?? "1"))
}

/** How many decimal places the fraction needs, or nothing when it never ends. */
const decimalScale = (denominator: bigint): number | undefined => {
  let rest = denominator
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : undefined
}
