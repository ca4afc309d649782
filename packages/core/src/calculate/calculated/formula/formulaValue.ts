/**
 * What a formula gives for values of its inputs, exactly, with the arithmetic that can be followed.
 *
 * Total and bounded: dividing by zero and a missing input are no data with their reason, and so is a number that grows past
 * three hundred digits, which no indicator of the field needs.
 *
 * @internal
 */
import type * as Conventions from "../../../model/Conventions.ts"
import type { Decimal } from "../../../model/Decimal.ts"
import type { Comparison, Formula } from "../../../model/Formula.ts"
import * as Arithmetic from "../../numbers/Arithmetic.ts"
import * as Fraction from "../../numbers/Fraction.ts"
import * as Reading from "../../numbers/Reading.ts"

/** A value with how it came about, or why there is none. */
export type FormulaValue =
  | { readonly value: Fraction.Fraction; readonly calculation: Arithmetic.Arithmetic }
  | Reading.NoDataReason

type Known = Exclude<FormulaValue, string>

/** What the functions over an indicator ask for, besides its value. */
type WantedValue = "value" | "previous" | "yearToDate" | "baseline" | "target"

/** Reads an input. */
export type Inputs = (id: string, asked: WantedValue) => Reading.Reading

/** Applies the formula to its inputs. */
export const formulaValue = (
  formula: Formula,
  inputs: Inputs,
  { missingInput }: Pick<Conventions.Complete, "missingInput">
): FormulaValue => valueOf(formula, { inputs, skips: missingInput === "skipMissing" })

interface Given {
  readonly inputs: Inputs
  readonly skips: boolean
}

const valueOf = (formula: Formula, given: Given): FormulaValue => {
  const { is, text, of } = formula
  switch (is) {
    case "number":
      return operand("constant", Fraction.fromDecimal(text as Decimal))
    case "indicator":
      return input(given, text, "value")
    case "previous":
    case "yearToDate":
    case "baseline":
    case "target":
      return input(given, (of[0] as Formula).text, is)
    case "if": {
      const [condition, then, otherwise] = of as readonly [Formula, Formula, Formula]
      const holds = truthOf(condition, given)
      return typeof holds === "string" ? holds : valueOf(holds ? then : otherwise, given)
    }
    case "first":
      return of.reduce<FormulaValue>(
        (found, one) => (typeof found === "string" ? valueOf(one, given) : found),
        "MissingPart"
      )
    case "+":
    case "-":
    case "*":
    case "/":
      return chained(formula, given)
    case "negate":
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "share":
    case "rate":
    case "abs":
      return applied(
        is,
        of.map((one) => valueOf(one, given)),
        given.skips
      )
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "=":
    case "!=":
    case "and":
    case "or":
    case "not":
      return "NotNumeric"
  }
}

/** From left to right without descending for each operator, so that long chains of formulas stay within the stack. */
const chained = (formula: Formula, given: Given): FormulaValue => {
  const operators: Formula[] = []
  let first = formula
  for (; signs.has(first.is); first = first.of[0] as Formula) operators.push(first)
  let value = valueOf(first, given)
  for (const { is, of } of operators.reverse()) {
    value = applied(is as Applied, [value, valueOf(of[1] as Formula, given)], given.skips)
  }
  return value
}

const signs: ReadonlySet<string> = new Set(["+", "-", "*", "/"])

const operand = (is: Arithmetic.OperandKind, value: Fraction.Fraction, id?: string): Known => ({
  value,
  calculation: Arithmetic.operand(is, value, id)
})

const input = ({ inputs }: Given, id: string, asked: WantedValue): FormulaValue => {
  const reading = inputs(id, asked)
  const value = Reading.number(reading)
  if (value !== undefined) {
    const kind = asked === "baseline" || asked === "target" ? asked : "indicator"
    return operand(kind, value, id)
  }
  if (reading.known) return "NotNumeric"
  return reading.reason === "ZeroDenominator" || reading.reason === "NotNumeric"
    ? reading.reason
    : "MissingPart"
}

/** The operators and functions whose missing values may be left out. */
const additive: ReadonlySet<string> = new Set(["+", "-", "sum", "mean", "min", "max"])

/** What is applied to values; all else asks for an indicator, chooses, or is a condition. */
type Applied = Exclude<
  Formula["is"],
  "number" | "indicator" | Exclude<WantedValue, "value"> | "if" | "first" | Comparison | "and" | "or" | "not"
>

/** Reading a formula saw to it that each function has as many values as it takes. */
const applied = (is: Applied, all: readonly FormulaValue[], skips: boolean): FormulaValue => {
  const known = all.filter((one): one is Known => typeof one !== "string")
  const reason = all.find((one) => typeof one === "string" && !(skips && one === "MissingPart"))
  if (reason !== undefined) return reason
  if (known.length === 0 || (known.length < all.length && !additive.has(is))) return "MissingPart"
  const [a, b, c] = known as [Known, Known, Known]
  switch (is) {
    case "+":
    case "sum":
      return folded("sum", known)
    case "-":
      return all[0] === a ? folded("difference", known) : folded("difference", [zero, ...known])
    case "negate":
      return folded("difference", [zero, a])
    case "*":
      return folded("product", known)
    case "/":
      return folded("quotient", known)
    case "share":
      return over(a, b, operand("constant", Fraction.fromInt(100)))
    case "rate":
      return over(a, b, c)
    case "mean":
      return then(folded("sum", known), (x) =>
        folded("quotient", [x, operand("count", Fraction.fromInt(known.length))])
      )
    case "min":
      return folded("smallest", known)
    case "max":
      return folded("largest", known)
    case "abs":
      return Fraction.sign(a.value) < 0 ? folded("difference", [zero, a]) : a
  }
}

const zero = operand("constant", Fraction.zero)

const over = (a: Known, b: Known, factor: Known): FormulaValue =>
  then(folded("quotient", [a, b]), (x) => folded("product", [x, factor]))

const then = (value: FormulaValue, next: (value: Known) => FormulaValue): FormulaValue =>
  typeof value === "string" ? value : next(value)

/** Past this a number is no value of an indicator any more. */
const tooLarge = 10n ** 300n

/** One after the other, so that no number in between grows without bound. */
const folded = (apply: keyof typeof Arithmetic.operations, all: readonly Known[]): FormulaValue => {
  let { value } = all[0] as Known
  for (const one of all.slice(1)) {
    const next = Arithmetic.operations[apply](value, one.value)
    if (next === undefined) return "ZeroDenominator"
    if (Fraction.abs(next).numerator > tooLarge || next.denominator > tooLarge) return "NotNumeric"
    value = next
  }
  // a long chain of sums or products is one, not a thousand in each other
  const terms = all.flatMap(({ calculation }) =>
    "apply" in calculation && calculation.apply === apply && chains.has(apply)
      ? calculation.to
      : [calculation]
  )
  return { value, calculation: Arithmetic.apply(apply, ...terms) }
}

const chains: ReadonlySet<string> = new Set(["sum", "product"])

/** Whether the condition holds, or why that cannot be said. */
const truthOf = (condition: Formula, given: Given): boolean | Reading.NoDataReason => {
  const { is, of } = condition
  const [left, right] = of as readonly [Formula, Formula]
  if (is === "not") {
    const holds = truthOf(left, given)
    return typeof holds === "string" ? holds : !holds
  }
  if (is === "and" || is === "or") {
    const first = truthOf(left, given)
    return typeof first === "string" || first === (is === "or") ? first : truthOf(right, given)
  }
  const [a, b] = [valueOf(left, given), valueOf(right, given)]
  if (typeof a === "string") return a
  if (typeof b === "string") return b
  const order = Fraction.compare(a.value, b.value)
  switch (is as Comparison) {
    case "<":
      return order < 0
    case "<=":
      return order <= 0
    case ">":
      return order > 0
    case ">=":
      return order >= 0
    case "=":
      return order === 0
    case "!=":
      return order !== 0
  }
}
