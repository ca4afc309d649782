/**
 * An exact decimal number, written as text.
 *
 * Canonical: no exponent, no plus sign, no separators, no trailing zeros, and zero is `0`, so that equal numbers are
 * equal texts. At most 18 digits before the point and 10 after it: a thousand million facts of the largest size
 * still add up within 38 digits.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import { define } from "./define.ts"
import { pattern } from "./shapes.ts"

const shape = /^-?\d{1,18}(\.\d{1,10})?$/
const expected =
  'a decimal in quotation marks such as "12" or "-0.5": at most 18 digits before the point and 10 after, no exponent'

const canonical = (text: string): string => {
  const negative = text.startsWith("-")
  const [whole = "", fraction = ""] = (negative ? text.slice(1) : text).split(".")
  const digits = whole.replace(/^0+(?=\d)/, "")
  const rest = fraction.replace(/0+$/, "")
  const plain = rest === "" ? digits : `${digits}.${rest}`
  return negative && plain !== "0" ? `-${plain}` : plain
}

/** An exact decimal. Trailing zeros are dropped when it is read ("53.00" is 53). */
export const Decimal = /* @__PURE__ */ define(() =>
  pattern(shape, expected).pipe(
    Schema.decodeTo(Schema.String.pipe(Schema.brand("Decimal")), {
      decode: SchemaGetter.transform(canonical),
      encode: SchemaGetter.transform((decimal: string) => decimal)
    })
  )
)
export type Decimal = typeof Decimal.Type

/** The decimal that the text writes, or nothing when it writes none. */
export const parse = (text: string): Decimal | undefined =>
  shape.test(text) ? (canonical(text) as Decimal) : undefined

/** Whether the text is a decimal in canonical form. */
export const isDecimal = (text: unknown): text is Decimal => typeof text === "string" && parse(text) === text

/**
 * The decimal that the text or whole number writes; for numbers in source code.
 *
 * @throws RangeError when it is no decimal, or a number with a fraction: those are written as text.
 */
export const make = (value: string | number | bigint): Decimal => {
  const exact = typeof value !== "number" || Number.isSafeInteger(value)
  const decimal = exact ? parse(String(value)) : undefined
  if (decimal !== undefined) return decimal
  throw new RangeError(`No decimal: ${JSON.stringify(String(value))}. Expected ${expected}.`)
}

/** The number as a whole count of units of ten to the power of minus `scale`: 12.5 is 125 at scale 1. */
export interface Scaled {
  readonly coefficient: bigint
  readonly scale: number
}

/** The decimal as coefficient and scale. */
export const toScaled = (decimal: Decimal): Scaled => {
  const point = decimal.indexOf(".")
  if (point < 0) return { coefficient: BigInt(decimal), scale: 0 }
  return {
    coefficient: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)),
    scale: decimal.length - point - 1
  }
}

/** Writes coefficient and scale as plain decimal text, of any length: sums outgrow the limits of a single value. */
export const formatScaled = ({ coefficient, scale }: Scaled): string => {
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, "0")
  const cut = digits.length - scale
  const fraction = digits.slice(cut).replace(/0+$/, "")
  const plain = fraction === "" ? digits.slice(0, cut) : `${digits.slice(0, cut)}.${fraction}`
  return coefficient < 0n ? `-${plain}` : plain
}

/** The sum, exact; it may have more digits than a single value may. */
export const sum = (decimals: readonly Decimal[]): Decimal => {
  const scaled = decimals.map(toScaled)
  const scale = Math.max(0, ...scaled.map((value) => value.scale))
  const coefficient = scaled.reduce(
    (total, value) => total + value.coefficient * 10n ** BigInt(scale - value.scale),
    0n
  )
  return formatScaled({ coefficient, scale }) as Decimal
}

const align = (a: Decimal, b: Decimal): readonly [bigint, bigint, number] => {
  const x = toScaled(a)
  const y = toScaled(b)
  const scale = Math.max(x.scale, y.scale)
  return [
    x.coefficient * 10n ** BigInt(scale - x.scale),
    y.coefficient * 10n ** BigInt(scale - y.scale),
    scale
  ]
}

/** Negative when `a` is smaller, positive when it is larger, 0 when they are equal. */
export const compare = (a: Decimal, b: Decimal): -1 | 0 | 1 => {
  if (a === b) return 0
  const [x, y] = align(a, b)
  return x < y ? -1 : 1
}

/** Whether the number is below zero. */
export const isNegative = (decimal: Decimal): boolean => decimal.startsWith("-")

/** Zero. */
export const zero = "0" as Decimal
