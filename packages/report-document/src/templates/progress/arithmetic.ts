import { type Arithmetic, Fraction } from "@logframe/core"
import * as Show from "../../Show.ts"
import type { Words } from "../../Words.ts"

/** A longer calculation is no help to a reader; the explanation itself has it whole. */
const longest = 200

/** The calculation as it is written on paper; nothing when it is one number, or too long to be followed. */
export const arithmetic = (words: Words, calculation: Arithmetic.Arithmetic): string | undefined => {
  if ("value" in calculation) return undefined
  const sum = written(words, calculation)
  return sum.length > longest ? undefined : sum
}

const signs = { sum: " + ", difference: " − ", product: " × ", quotient: " / " } as const

const written = (words: Words, calculation: Arithmetic.Arithmetic): string => {
  if ("value" in calculation) return operand(words, calculation)
  const { apply, to } = calculation
  if (apply === "largest" || apply === "smallest" || apply === "median")
    return words.progress.of[apply](to.map((part) => written(words, part)).join("; "))
  return factors(apply, to)
    .map((part) => inner(words, part))
    .join(signs[apply])
}

/** Equal weights are no part of a mean that people write. */
const factors = (
  apply: Arithmetic.Operator,
  to: readonly Arithmetic.Arithmetic[]
): readonly Arithmetic.Arithmetic[] => {
  const others = to.filter((part) => !("value" in part && part.is === "weight" && part.value === "1"))
  return apply === "product" && others.length > 0 ? others : to
}

/** What is done first stands in brackets. */
const inner = (words: Words, part: Arithmetic.Arithmetic): string => {
  const text = written(words, part)
  const isOne = !("value" in part) && part.apply === "product" && factors(part.apply, part.to).length === 1
  return ("value" in part || isOne) && !text.startsWith("−") && !text.includes("/") ? text : `(${text})`
}

const operand = (words: Words, { value, is, count }: Arithmetic.Operand): string => {
  const shown = value
    .split("/")
    .map((part) =>
      Show.number(words, Fraction.parse(part) ?? Fraction.zero, {
        as: "decimal",
        decimals: 10,
        rounding: "halfAwayFromZero"
      })
    )
    .join("/")
  return is === "rest" && count !== undefined ? words.explanation.rest(shown, count) : shown
}
