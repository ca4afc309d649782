/**
 * A calculation as data: operands that say what they are, and what is done with them.
 *
 * It can be followed by hand, said in any language, and evaluated again, which gives the number it explains. It is its
 * own JSON: exact numbers are text.
 *
 * @module
 */
import * as Fraction from "./Fraction.ts"

/** What an operand is. */
export type OperandKind =
  /** The value of one fact; `id` is the fact. */
  | "fact"
  /** The sum of facts that are not listed one by one; `count` says how many. */
  | "rest"
  /** How many there are: facts, places, different people. */
  | "count"
  /** A number of days. */
  | "days"
  /** The share of a fact's days that lie in the span. */
  | "share"
  /** What a ratio is multiplied by: 100 for a percentage. */
  | "factor"
  /** The value of a part or an input; `id` is its indicator. */
  | "indicator"
  /** The weight of a part; `id` is its indicator. */
  | "weight"
  /** A number that a formula writes. */
  | "constant"
  | "baseline"
  /** A target; `id` is its row. */
  | "target"
  | "actual"
  | "expected"
  /** Intervals of a cadence that are over. */
  | "intervals"
  /** How many a cadence promises for each interval. */
  | "perInterval"
  /** The lower or the upper end of a range. */
  | "low"
  | "high"

/** A number that enters a calculation. */
export interface Operand {
  /** The exact number as text: "12.5", "2/3". */
  readonly value: string
  readonly is: OperandKind
  readonly id?: string
  readonly count?: number
}

/** What is done with operands; `difference` and `quotient` take two. */
export type Operator = "sum" | "difference" | "product" | "quotient" | "largest" | "smallest" | "median"

/** Something done with operands. */
export interface Operation {
  readonly apply: Operator
  readonly to: readonly Arithmetic[]
}

/** A calculation. */
export type Arithmetic = Operand | Operation

/** An operand. */
export const operand = (is: OperandKind, value: Fraction.Fraction, id?: string): Operand => ({
  value: Fraction.format(value),
  is,
  ...(id === undefined ? {} : { id })
})

/** Something done with operands; a sum or a product of one is that one. */
export const apply = (operator: Operator, ...to: readonly Arithmetic[]): Arithmetic => {
  const [only] = to
  return to.length === 1 && only !== undefined ? only : { apply: operator, to }
}

/** The exact result; nothing when it divides by zero or has no operands. */
export const evaluate = (arithmetic: Arithmetic): Fraction.Fraction | undefined => {
  if ("value" in arithmetic) return Fraction.parse(arithmetic.value)
  const values = arithmetic.to.map(evaluate)
  const known = values.filter((value) => value !== undefined)
  const [first, ...rest] = known
  if (first === undefined || known.length < values.length) return undefined
  if (arithmetic.apply === "median")
    return [...known].sort(Fraction.compare)[Math.floor((known.length - 1) / 2)]
  const operation = operations[arithmetic.apply]
  return rest.reduce<Fraction.Fraction | undefined>((value, one) => value && operation(value, one), first)
}

/** What is done with two numbers; dividing by zero gives nothing. @internal */
export const operations: Readonly<
  Record<
    Exclude<Operator, "median">,
    (a: Fraction.Fraction, b: Fraction.Fraction) => Fraction.Fraction | undefined
  >
> = {
  sum: Fraction.add,
  difference: Fraction.subtract,
  product: Fraction.multiply,
  quotient: Fraction.divide,
  largest: Fraction.max,
  smallest: Fraction.min
}

/** How an operand is written; without one, as its exact value. */
export type Writer = (operand: Operand) => string

const exact: Writer = ({ value }) => (/^[\d.]+$/.test(value) ? value : `(${value})`)

const signs = { sum: " + ", difference: " − ", product: " × ", quotient: " / " } as const
const names = { largest: "max", smallest: "min", median: "median" } as const

/**
 * The calculation written out: "(53 − 15) / (50 − 15)". Negative operands and fractions stand in brackets, so that the
 * text can be evaluated by anyone who knows the order of operations.
 */
export const format = (arithmetic: Arithmetic, write: Writer = exact, listed = ", "): string => {
  if ("value" in arithmetic) return write(arithmetic)
  const { apply: operator, to } = arithmetic
  if (operator === "largest" || operator === "smallest" || operator === "median") {
    return `${names[operator]}(${to.map((one) => format(one, write, listed)).join(listed)})`
  }
  const inner = (one: Arithmetic, i: number): string => {
    const text = format(one, write, listed)
    return needsBrackets(operator, one, i) ? `(${text})` : text
  }
  return to.map(inner).join(signs[operator])
}

const needsBrackets = (outer: Operator, inner: Arithmetic, i: number): boolean => {
  if ("value" in inner || inner.apply in names) return false
  const additive = inner.apply === "sum" || inner.apply === "difference"
  if (outer === "sum") return false
  if (outer === "difference") return i > 0 && additive
  return additive || (i > 0 && inner.apply === "quotient") || (i > 0 && outer === "quotient")
}

/** All operands, from left to right. */
export const operands = (arithmetic: Arithmetic): readonly Operand[] =>
  "value" in arithmetic ? [arithmetic] : arithmetic.to.flatMap(operands)
