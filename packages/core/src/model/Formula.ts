/**
 * The formula of a calculated indicator, as it is written.
 *
 * Numbers, indicators by id, `+ - * /`, brackets and named functions; comparisons, `and`, `or` and `not` inside the
 * condition of an `if`. An id that is no plain name stands in braces: `{i-1}`. Reading a formula is bounded: by its length, by
 * how deep its brackets go, and by the digits of its numbers. Nothing is ever run as a program.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Decimal from "./Decimal.ts"
import { type FormulaProblem, fail, type Token, Trouble, tokensOf } from "./formulaTokens.ts"
import { nearest } from "./nearest.ts"

export type { FormulaProblem } from "./formulaTokens.ts"

/** A part of a formula: a number, an indicator, an operator or a function, with what it is applied to. */
export interface Formula {
  /** Where it begins, counted in characters from 0; of an operator, where the operator stands. */
  readonly at: number
  readonly is: "number" | "indicator" | Operator | FunctionName
  /** The number as written, or the id of the indicator; empty for operators and functions. */
  readonly text: string
  readonly of: readonly Formula[]
}

/** What stands between or before its operands. */
export type Operator = "+" | "-" | "*" | "/" | "negate" | Comparison | "and" | "or" | "not"

/** What compares two numbers. */
export type Comparison = "<" | "<=" | ">" | ">=" | "=" | "!="

interface Signature {
  readonly least: number
  readonly most: number
  /** Takes the indicator itself, not its value. */
  readonly indicator?: true
}

/** The functions: how many values each takes. */
const functions = {
  /** The sum of the values. */
  sum: { least: 1, most: 100 },
  mean: { least: 1, most: 100 },
  min: { least: 1, most: 100 },
  max: { least: 1, most: 100 },
  /** The first of the values that has data. */
  first: { least: 1, most: 100 },
  /** The distance from zero. */
  abs: { least: 1, most: 1 },
  /** The second value when the condition holds, else the third. */
  if: { least: 3, most: 3 },
  /** The first as per cent of the second. */
  share: { least: 2, most: 2 },
  /** The first over the second, times the third: `rate(deaths, births, 1000)`. */
  rate: { least: 3, most: 3 },
  /** The value of the period before. */
  previous: { least: 1, most: 1, indicator: true },
  /** The value from the beginning of the reporting year. */
  yearToDate: { least: 1, most: 1, indicator: true },
  baseline: { least: 1, most: 1, indicator: true },
  /** The target for the life of the project. */
  target: { least: 1, most: 1, indicator: true }
} as const satisfies Readonly<Record<string, Signature>>

/** The names of the functions. */
export type FunctionName = keyof typeof functions

/** The deepest that brackets may stand in each other, and the most parts of one formula. */
export const limits = { depth: 64, parts: 1_000 } as const

const comparisons: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "=", "!="])
const conditions: ReadonlySet<string> = new Set([...comparisons, "and", "or", "not"])

/** How tightly an operator between two operands binds. */
const strengths: Readonly<Record<string, number>> = { or: 1, and: 2, "+": 5, "-": 5, "*": 6, "/": 6 }
const strengthOf = (operator: string): number => (comparisons.has(operator) ? 4 : (strengths[operator] ?? 0))

/** Conditions belong into an `if` and beside `and`, `or` and `not`, numbers everywhere else. */
const mustBe = (wantsCondition: boolean, { is }: Formula, at: number): void => {
  if (conditions.has(is) === wantsCondition) return
  const [number, condition] = ["a number", "a condition"]
  if (wantsCondition) fail(at, number, `${condition}, such as a > 0`)
  fail(at, condition, `${number}: ${condition} belongs into an if`)
}

/** Reads the whole text by descending into its brackets; throws a {@link Trouble}. */
const formulaOf = (source: string): Formula => {
  const tokens = tokensOf(source)
  let position = 0
  let parts = 0
  let depth = 0
  const next = (): Token => tokens[position] ?? { at: 0, text: "", kind: "end" }

  const part = (at: number, is: Formula["is"], text: string, ...of: readonly Formula[]): Formula => {
    if (++parts > limits.parts)
      fail(at, "a formula that goes on", `at most ${limits.parts} numbers, indicators and operators`)
    return { at, is, text, of }
  }

  const take = (text: string, expected: string): void => {
    if (next().text !== text || next().kind !== "sign") fail(next().at, shown(), expected)
    position++
  }

  const shown = (): string => {
    return next().kind === "end" ? "the end" : `"${next().text.slice(0, 40)}"`
  }

  /** Operators that bind tighter than `over`, from left to right. */
  const expression = (over: number): Formula => {
    if (++depth > limits.depth)
      fail(next().at, "brackets in brackets", `at most ${limits.depth} in each other`)
    let left = prefix()
    for (;;) {
      const { at, text, kind } = next()
      const strength = kind === "sign" || kind === "name" ? strengthOf(text) : 0
      if (strength === 0 || strength <= over) break
      position++
      const right = expression(strength)
      typed(text, at, left, right)
      left = part(at, text as Operator, "", left, right)
    }
    depth--
    return left
  }

  const typed = (operator: string, at: number, ...of: readonly Formula[]): void => {
    const isLogical = operator === "and" || operator === "or" || operator === "not"
    for (const one of of) mustBe(isLogical, one, at)
  }

  const prefix = (): Formula => {
    const { at, text, kind } = next()
    if (kind === "number") return number()
    if (kind === "sign" && text === "-") {
      position++
      const of = expression(strengthOf("*"))
      typed("-", at, of)
      return part(at, "negate", "", of)
    }
    if (kind === "sign" && text === "(") {
      position++
      const inner = expression(0)
      take(")", 'a closing bracket ")"')
      return inner
    }
    if (kind === "name" && text === "not") {
      position++
      const of = expression(strengthOf("and"))
      typed("not", at, of)
      return part(at, "not", "", of)
    }
    if (kind === "id" || (kind === "name" && strengthOf(text) === 0)) return named()
    return fail(at, shown(), "a number, an indicator, a function or an opening bracket")
  }

  const number = (): Formula => {
    const { at, text } = next()
    position++
    const decimal =
      Decimal.parse(text) ??
      fail(at, `the number ${text.slice(0, 40)}`, "at most 18 digits before the point and 10 after it")
    return part(at, "number", decimal)
  }

  const named = (): Formula => {
    const { at, text, kind } = next()
    position++
    if (kind === "id" || next().kind !== "sign" || next().text !== "(") {
      if (text === "") fail(at, "{}", "the id of an indicator in the braces")
      return part(at, "indicator", text)
    }
    if (!Object.hasOwn(functions, text))
      fail(at, `the function "${text.slice(0, 40)}"`, `one of ${Object.keys(functions).join(", ")}`, text)
    return call(at, text as FunctionName)
  }

  const call = (at: number, name: FunctionName): Formula => {
    const signature: Signature = functions[name]
    position++
    const of: Formula[] = []
    while (next().text !== ")" || next().kind !== "sign") {
      if (of.length > 0) take(",", 'a comma or a closing bracket ")"')
      of.push(expression(0))
    }
    take(")", 'a closing bracket ")"')
    if (of.length < signature.least || of.length > signature.most) {
      const wanted =
        signature.least === signature.most ? `${signature.least}` : `${signature.least} to ${signature.most}`
      fail(at, `${name} of ${of.length}`, `${name} of ${wanted} value${wanted === "1" ? "" : "s"}`)
    }
    of.forEach((one, i) => {
      mustBe(name === "if" && i === 0, one, one.at)
      if (signature.indicator === true && one.is !== "indicator")
        fail(one.at, "a calculation", `an indicator: ${name} is of an indicator`)
    })
    return part(at, name, "", ...of)
  }

  const formula = expression(0)
  if (next().kind !== "end") fail(next().at, shown(), "an operator or the end")
  mustBe(false, formula, formula.at)
  return formula
}

/** Reads a formula, or says what is wrong and where. @internal */
export const read = (text: string): Formula | FormulaProblem => {
  try {
    return formulaOf(text)
  } catch (trouble) {
    if (trouble instanceof Trouble) return trouble.problem
    throw trouble
  }
}

/**
 * Reads a formula, or says what is wrong and where.
 *
 * @example
 * ```ts
 * import { Formula } from "@logframe/core"
 *
 * Formula.parse("100 * women / (women + men)")
 * Formula.parse("if(births > 0, rate(deaths, births, 1000), 0)")
 * ```
 */
export const parse = (text: string): Result.Result<Formula, FormulaProblem> => {
  const formula = read(text)
  return "is" in formula ? Result.succeed(formula) : Result.fail(formula)
}

/** The function that was probably meant. */
export const hint = ({ word }: FormulaProblem): string | undefined => {
  const near = word === undefined ? undefined : nearest(word, Object.keys(functions))
  return near === undefined ? undefined : `Did you mean "${near}"?`
}

/** The indicators that the formula names, each once, with where it first does, in that order. */
export const inputs = (formula: Formula): ReadonlyMap<string, number> => {
  const found: (readonly [string, number])[] = []
  const waiting = [formula]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one.is === "indicator") found.push([one.text, one.at])
    waiting.push(...one.of)
  }
  const lastFirst = found.sort(([, a], [, b]) => b - a)
  return new Map([...new Map(lastFirst)].sort(([, a], [, b]) => a - b))
}

const plainName = /^[A-Za-z][A-Za-z0-9_.]*$/

/** The formula as text, in one form: no bracket that is not needed, one space around operators. Reading it gives it again. */
export const print = (formula: Formula): string => {
  const { is, text, of } = formula
  if (is === "number") return text
  if (is === "indicator")
    return plainName.test(text) && strengthOf(text) === 0 && text !== "not" ? text : `{${text}}`
  if (is === "negate" || is === "not") {
    const inner = of[0] === undefined ? "" : bracketed(of[0], is === "not" ? 3 : 7, false)
    return is === "not" ? `not ${inner}` : `-${inner}`
  }
  const [left, right] = of
  const strength = strengthOf(is)
  if (strength === 0 || left === undefined || right === undefined) return `${is}(${of.map(print).join(", ")})`
  return `${bracketed(left, strength, false)} ${is} ${bracketed(right, strength, true)}`
}

/** An operand in brackets where it binds less tightly than what is around it. */
const bracketed = (operand: Formula, around: number, isRight: boolean): string => {
  const own = operand.is === "not" ? 3 : operand.is === "negate" ? 6 : strengthOf(operand.is)
  const isLoose = own > 0 && (own < around || (own === around && (isRight || own === 4)))
  return isLoose ? `(${print(operand)})` : print(operand)
}
