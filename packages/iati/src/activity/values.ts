/**
 * Values of baselines, targets and actuals: the attribute `value`, and the comment where it stands in its place.
 *
 * @internal
 */

import { Decimal, type Expectation, type Measure, Text, type Value } from "@logframe/core"
import { childrenOf, type Element } from "../xml/Element.ts"
import type { Context } from "./Context.ts"
import { rankOf } from "./measures.ts"
import { readText, words } from "./texts.ts"

/** The number that a text writes, without separators or signs of any kind. */
export const decimalOf = (text: string): Decimal.Decimal | undefined => {
  const trimmed = text.trim()
  const plain = Decimal.parse(trimmed)
  if (plain !== undefined || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return plain
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)(\d*)\.?(\d*)$/.exec(trimmed) ?? []
  const digits = whole.replace(/^0+(?=\d)/, "")
  const rest = fraction.replace(/0+$/, "")
  return Decimal.parse(
    `${sign === "-" ? "-" : ""}${digits === "" ? "0" : digits}${rest === "" ? "" : `.${rest}`}`
  )
}

/** What an element with a value says: the value, and the comment that stands beside it. */
export interface Said {
  readonly value: Value.Value
  readonly comment?: Text.Text
}

/**
 * Reads a value. A comment stands in the place of a value that is missing; nothing when neither is there, since nothing
 * was measured or promised then.
 */
export const readValue = (of: Element, measure: Measure.Measure, context: Context): Said | undefined => {
  const written = words(of.attributes.value ?? "")
  const comment = readText(childrenOf(of, "comment"), context)
  const { report } = context
  if (written === "") {
    if (comment === undefined) {
      report.add(
        "ValueMissing",
        "info",
        of,
        `<${of.name}> has neither a value nor a comment: nothing is known of it.`
      )
      return undefined
    }
    if (measure._tag !== "Qualitative")
      report.add(
        "ValueInComment",
        "warning",
        of,
        `<${of.name}> has a comment and no value; the comment is kept as words, and nothing is calculated from it.`,
        { text: Text.read(comment, context.language) }
      )
    return { value: { _tag: "Narrative", text: comment } }
  }
  const beside = comment === undefined ? {} : { comment }
  if (measure._tag === "Qualitative")
    return {
      value: { _tag: "Narrative", text: { [context.language]: written.slice(0, Text.maxLength) } },
      ...beside
    }
  const number = decimalOf(written)
  if (number !== undefined) return { value: { _tag: "Number", value: number }, ...beside }
  const proposal = proposed(written)
  report.add(
    "NotNumeric",
    "warning",
    of,
    `The value of <${of.name}> is no plain number; it is kept as written, and nothing is calculated from it.`,
    {
      text: written,
      ...(proposal === undefined ? {} : { hint: `Write ${proposal} if that is meant.` })
    }
  )
  return { value: { _tag: "Written", text: written.slice(0, Text.maxLength) }, ...beside }
}

/** The number that a person would read in "20,000" or "12 %". */
const proposed = (written: string): string | undefined => {
  const [, number = ""] =
    /^([-+]?\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)\s*%?$/.exec(written) ?? []
  return decimalOf(number.replace(/[ ,\u00a0\u202f]/g, ""))
}

/** What a target promises that has this value. A falling indicator should not be above it. */
export const expectationOf = ({ value }: Said, falling: boolean): Expectation.Expectation =>
  value._tag === "Number"
    ? { _tag: falling ? "AtMost" : "AtLeast", value: value.value }
    : value._tag === "Narrative" || value._tag === "Written"
      ? value
      : { _tag: "Open", why: "notAvailable" }

/** What is written of a value: the attribute, and the words of a comment when they are the value. */
export interface Writable {
  readonly value?: string
  readonly words?: Text.Text
}

/**
 * A value as IATI writes it; nothing when it cannot. A ratio with its parts becomes its quotient when that ends within ten
 * digits, a step its place; words are a value of qualitative indicators only, since the others must have a number.
 */
export const writable = (
  value: Value.Value | Expectation.Expectation,
  measure: Measure.Measure
): Writable | undefined => {
  switch (value._tag) {
    case "Number":
    case "AtLeast":
    case "AtMost":
    case "Exactly":
    case "UpTo":
      return { value: value.value }
    case "Parts": {
      const quotient = quotientOf(value, measure)
      return quotient === undefined ? undefined : { value: quotient }
    }
    case "Stage":
    case "Label": {
      const step = value._tag === "Stage" ? value.stage : value.label
      const rank = rankOf(measure, step)
      return rank === undefined ? undefined : { value: String(rank) }
    }
    case "Narrative":
      return measure._tag === "Qualitative" ? { words: value.text } : undefined
    case "Between":
    case "Written":
    case "Open":
      return undefined
  }
}

const quotientOf = (
  { numerator, denominator }: Extract<Value.Value, { _tag: "Parts" }>,
  measure: Measure.Measure
): string | undefined => {
  const factor = measure._tag === "Ratio" ? measure.factor : Decimal.make(1)
  const [n, d, f] = [numerator, denominator, factor].map(Decimal.toScaled) as [Scaled, Scaled, Scaled]
  if (d.coefficient === 0n) return undefined
  const above = n.coefficient * f.coefficient * 10n ** BigInt(d.scale + digits)
  const below = d.coefficient * 10n ** BigInt(n.scale + f.scale)
  return above % below === 0n
    ? Decimal.parse(Decimal.formatScaled({ coefficient: above / below, scale: digits }))
    : undefined
}

type Scaled = Decimal.Scaled

/** The digits after the point that are written at most. */
const digits = 10
