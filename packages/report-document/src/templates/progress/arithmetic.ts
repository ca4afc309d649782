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

const signs: Readonly<Record<Arithmetic.Operator, string>> = {
  sum: " + ",
  difference: " − ",
  product: " × ",
  quotient: " / ",
  largest: "; ",
  smallest: "; ",
  median: "; "
}

const written = (words: Words, calculation: Arithmetic.Arithmetic): string =>
  "value" in calculation
    ? operand(words, calculation)
    : calculation.to.map((part) => inner(words, part)).join(signs[calculation.apply])

/** What is done first stands in brackets. */
const inner = (words: Words, part: Arithmetic.Arithmetic): string => {
  const text = written(words, part)
  return "value" in part && !text.startsWith("−") && !text.includes("/") ? text : `(${text})`
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
  return is === "rest" && count !== undefined ? words.progress.rest(shown, count) : shown
}
