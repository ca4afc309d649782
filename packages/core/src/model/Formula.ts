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
import { nearest } from "./nearest.ts"

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

/** What is wrong with a formula, and where. */
export interface FormulaProblem {
  /** Counted in characters from 0. */
  readonly at: number
  readonly found: string
  readonly expected: string
  /** The name of a function that there is not. */
  readonly word?: string
}

/** The deepest that brackets may stand in each other, and the most parts of one formula. */
export const limits = { depth: 64, parts: 1_000 } as const

interface Token {
  readonly at: number
  readonly text: string
  readonly kind: "number" | "name" | "id" | "sign" | "end"
}

const tokenShape =
  /\s*(?:(\d[\d.]*)|([A-Za-z][A-Za-z0-9_.]*)|\{([^{}]*)\}|(<=|>=|!=|<>|[-+*/(),<>=≤≥≠×÷·−]))/y

const plainSigns: Readonly<Record<string, string>> = {
  "×": "*",
  "·": "*",
  "÷": "/",
  "−": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "<>": "!="
}

/** Carries what went wrong out of the recursion; never leaves this module. */
class Trouble {
  readonly problem: FormulaProblem
  constructor(problem: FormulaProblem) {
    this.problem = problem
  }
}

const fail = (at: number, found: string, expected: string, word?: string): never => {
  throw new Trouble({ at, found, expected, ...(word === undefined ? {} : { word }) })
}

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  const shape = new RegExp(tokenShape)
  for (let at = 0; ; at = shape.lastIndex) {
    shape.lastIndex = at
    const match = shape.exec(text)
    if (match === null) {
      const rest = text.slice(at)
      const where = at + rest.length - rest.trimStart().length
      if (rest.trim() !== "") {
        fail(where, `"${[...text.slice(where)][0]}"`, "a number, an indicator, an operator or a bracket")
      }
      return [...tokens, { at: where, text: "", kind: "end" }]
    }
    const [whole, number, name, id, sign = ""] = match
    const start = at + whole.length - whole.trimStart().length
    tokens.push(
      number !== undefined
        ? { at: start, text: number, kind: "number" }
        : name !== undefined
          ? { at: start, text: name, kind: "name" }
          : id !== undefined
            ? { at: start, text: id.trim(), kind: "id" }
            : { at: start, text: plainSigns[sign] ?? sign, kind: "sign" }
    )
  }
}

const comparisons: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "=", "!="])
const conditions: ReadonlySet<string> = new Set([...comparisons, "and", "or", "not"])

/** How tightly an operator between two operands binds. */
const strengths: Readonly<Record<string, number>> = { or: 1, and: 2, "+": 5, "-": 5, "*": 6, "/": 6 }
const strengthOf = (operator: string): number => (comparisons.has(operator) ? 4 : (strengths[operator] ?? 0))

class Reader {
  readonly tokens: readonly Token[]
  position = 0
  parts = 0
  depth = 0
  constructor(text: string) {
    this.tokens = tokensOf(text)
  }

  get next(): Token {
    return this.tokens[this.position] ?? { at: 0, text: "", kind: "end" }
  }

  part(at: number, is: Formula["is"], text: string, ...of: readonly Formula[]): Formula {
    if (++this.parts > limits.parts)
      fail(at, "a formula that goes on", `at most ${limits.parts} numbers, indicators and operators`)
    return { at, is, text, of }
  }

  take(text: string, expected: string): void {
    if (this.next.text !== text || this.next.kind !== "sign") fail(this.next.at, this.shown(), expected)
    this.position++
  }

  shown(): string {
    return this.next.kind === "end" ? "the end" : `"${this.next.text.slice(0, 40)}"`
  }

  /** Operators that bind tighter than `over`, from left to right. */
  expression(over: number): Formula {
    if (++this.depth > limits.depth)
      fail(this.next.at, "brackets in brackets", `at most ${limits.depth} in each other`)
    let left = this.prefix()
    for (;;) {
      const { at, text, kind } = this.next
      const strength = kind === "sign" || kind === "name" ? strengthOf(text) : 0
      if (strength === 0 || strength <= over) break
      this.position++
      const right = this.expression(strength)
      if (comparisons.has(text) && comparisons.has(left.is)) {
        fail(at, `a second comparison "${text}"`, 'one comparison, or two joined by "and"')
      }
      this.typed(text, at, left, right)
      left = this.part(at, text as Operator, "", left, right)
    }
    this.depth--
    return left
  }

  /** Conditions are joined with conditions, numbers with numbers. */
  typed(operator: string, at: number, ...of: readonly Formula[]): void {
    const wantsConditions = operator === "and" || operator === "or" || operator === "not"
    for (const one of of) {
      if (conditions.has(one.is) !== wantsConditions) {
        const [found, expected] = wantsConditions ? ["a number", "a condition"] : ["a condition", "a number"]
        fail(at, `${found} beside "${operator}"`, `${expected}, such as ${wantsConditions ? "a > 0" : "a"}`)
      }
    }
  }

  prefix(): Formula {
    const { at, text, kind } = this.next
    if (kind === "number") return this.number()
    if (kind === "sign" && text === "-") {
      this.position++
      const of = this.expression(strengthOf("*"))
      this.typed("-", at, of)
      return this.part(at, "negate", "", of)
    }
    if (kind === "sign" && text === "(") {
      this.position++
      const inner = this.expression(0)
      this.take(")", 'a closing bracket ")"')
      return inner
    }
    if (kind === "name" && text === "not") {
      this.position++
      const of = this.expression(strengthOf("and"))
      this.typed("not", at, of)
      return this.part(at, "not", "", of)
    }
    if (kind === "id" || (kind === "name" && strengthOf(text) === 0)) return this.named()
    return fail(at, this.shown(), "a number, an indicator, a function or an opening bracket")
  }

  number(): Formula {
    const { at, text } = this.next
    this.position++
    const decimal =
      Decimal.parse(text) ??
      fail(at, `the number ${text.slice(0, 40)}`, "at most 18 digits before the point and 10 after it")
    return this.part(at, "number", decimal)
  }

  named(): Formula {
    const { at, text, kind } = this.next
    this.position++
    if (kind === "id" || this.next.kind !== "sign" || this.next.text !== "(") {
      if (text === "") fail(at, "{}", "the id of an indicator in the braces")
      return this.part(at, "indicator", text)
    }
    if (!Object.hasOwn(functions, text))
      fail(at, `the function "${text.slice(0, 40)}"`, `one of ${Object.keys(functions).join(", ")}`, text)
    return this.call(at, text as FunctionName)
  }

  call(at: number, name: FunctionName): Formula {
    const signature: Signature = functions[name]
    this.take("(", 'an opening bracket "("')
    const of: Formula[] = []
    while (this.next.text !== ")" || this.next.kind !== "sign") {
      if (of.length > 0) this.take(",", 'a comma or a closing bracket ")"')
      of.push(this.expression(0))
    }
    this.take(")", 'a closing bracket ")"')
    if (of.length < signature.least || of.length > signature.most) {
      const wanted =
        signature.least === signature.most ? `${signature.least}` : `${signature.least} to ${signature.most}`
      fail(at, `${name} of ${of.length}`, `${name} of ${wanted} value${wanted === "1" ? "" : "s"}`)
    }
    of.forEach((one, i) => {
      const wantsCondition = name === "if" && i === 0
      if (conditions.has(one.is) !== wantsCondition)
        fail(
          one.at,
          wantsCondition ? "a number" : "a condition",
          wantsCondition ? "a condition, such as a > 0" : "a number"
        )
      if (signature.indicator === true && one.is !== "indicator")
        fail(one.at, "a calculation", `an indicator: ${name} is of an indicator`)
    })
    return this.part(at, name, "", ...of)
  }
}

/** Reads a formula, or says what is wrong and where. @internal */
export const read = (text: string): Formula | FormulaProblem => {
  try {
    const reader = new Reader(text)
    const formula = reader.expression(0)
    if (reader.next.kind !== "end") fail(reader.next.at, reader.shown(), "an operator or the end")
    if (conditions.has(formula.is))
      fail(formula.at, "a condition", "a number: a condition belongs into an if")
    return formula
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
