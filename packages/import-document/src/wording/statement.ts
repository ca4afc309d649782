/**
 * What the words of an indicator say about its measure and its target.
 *
 * The words themselves stay untouched. Everything that is read into them is named in `inferred`, and where a rule had to choose,
 * a doubt says so. The first rule that applies decides; none applies often, and then nothing is read.
 *
 * @internal
 */
import { Decimal } from "@logframe/core"
import { type BothEnds, bothEnds } from "./bothEnds.ts"
import { breakdownsIn } from "./breakdowns.ts"
import { isTwofold, readCadence } from "./cadence.ts"
import { readCount } from "./count.ts"
import { quantity } from "./measures.ts"
import { readNumber } from "./numbers.ts"
import {
  dated,
  readBounded,
  readChange,
  readFromTo,
  readShareOf,
  readThings,
  trailingPromise
} from "./promise.ts"
import type { Context, ReadStatement, Rule } from "./ReadStatement.ts"
import { isRatio, readRate, readRatio } from "./ratio.ts"
import {
  readAmount,
  readDoneThings,
  readFrequencyOf,
  readLevel,
  readReached,
  readStage,
  readWorks
} from "./state.ts"
import { sharesOf } from "./values.ts"

/** The longest statement that is read; a longer one is kept as it is. */
const longest = 2_000

/** Reads the words by the first rule that applies. */
export const readStatement = (written: string, context: Context): ReadStatement => {
  if (written.length > longest) return { ...unread, doubt: "The words are too long to be read by a rule." }
  const words = written
    .replace(/\s+/g, " ")
    .replace(/[.;?]+$/, "")
    .replace(/\s*(?:\^\d{1,2}|\[\w{1,6}\]|[*†‡]+)$/, "")
    .trim()
  const both = bothEnds(words, context.language)
  if (both !== undefined) return withEnds(readStatement(both.words, context), both)
  for (const rule of rules) {
    const read = rule(words, context)
    if (read !== undefined) return broken(words, complete(words, read, context))
  }
  return broken(words, unread)
}

/** What was read of the rest of the words, with the two ends that a bracket gives. */
const withEnds = (read: ReadStatement, { from, to }: BothEnds): ReadStatement => ({
  ...read,
  baseline: from.value,
  ...(from.when === undefined ? {} : { baselineWhen: from.when }),
  expectation: { _tag: Decimal.compare(to.value, from.value) < 0 ? "AtMost" : "AtLeast", value: to.value },
  ...(to.when === undefined ? {} : { when: to.when }),
  ...(read.measure._tag === "Unclassified" ? { measure: quantity("value", "level", "en") } : {}),
  inferred: [...new Set([...read.inferred, "baselines", "targets"])]
})

/** Groups of people in brackets, and a doubt about each number in the words that no rule used. */
const complete = (words: string, read: ReadStatement, { language }: Context): ReadStatement => {
  const { expectation, cadence } = read
  const shares = read.measure._tag === "Quantity" ? sharesOf(words, language) : []
  const more = shares.length === 0 ? read : { ...read, shares, inferred: [...read.inferred, "breakdowns"] }
  if (expectation === undefined && cadence === undefined) return more
  const used = new Set(
    [
      ...Object.values(expectation ?? {}),
      ...Object.values(cadence ?? {}),
      read.baseline,
      ...shares.map((share) => share.value)
    ].map((value) => String(value).replace("-", ""))
  )
  const left = numbersIn(dated(words).words).filter(
    (number) => !used.has(readNumber(number, language) ?? number)
  )
  if (left.length === 0 || expectation?._tag === "Written" || expectation?._tag === "Stage") return more
  const unused = `The number ${left.slice(0, 3).join(" and ")} in the words is not read.`
  return { ...more, doubt: read.doubt === undefined ? unused : `${read.doubt} ${unused}` }
}

/** Numbers in digits that stand for themselves: no ordinals, no codes such as "T-2" or "CO2". */
const numbersIn = (words: string): readonly string[] =>
  words.match(/(?<![\p{L}\d.,/-])\d[\d.,]*(?<![.,])(?![\p{L}\d])/gu) ?? []

const unread: ReadStatement = {
  measure: { _tag: "Unclassified" },
  inferred: [],
  doubt: "The words do not say how it is measured."
}

const broken = (words: string, read: ReadStatement): ReadStatement => {
  const breakdowns = [...(read.breakdowns ?? []), ...breakdownsIn(words)]
  return breakdowns.length === 0
    ? read
    : { ...read, breakdowns, inferred: [...new Set([...read.inferred, "breakdowns"])] }
}

/** "Level of implementation in terms of:" with a list is a composite, any other line with a list a heading. */
const whole: Rule = (words, { hasParts }) =>
  !hasParts
    ? undefined
    : /^(?:the )?(?:level|degree|extent|niveau|degré|grad|nivel)\b/i.test(words)
      ? { measure: { _tag: "Composite", of: "reading" }, inferred: ["measure"] }
      : { measure: { _tag: "Unclassified" }, inferred: [] }

const recurs: Rule = (words, context) => {
  const read = readCadence(words, context.language)
  if (read === undefined) {
    return isTwofold(words)
      ? { ...unread, doubt: "The words may mean twice in the time or once in two of them: no rate is read." }
      : undefined
  }
  const measure = quantity(read.unit, "increment", context.language)
  if (read.bound === "AtMost" || read.bound === "UpTo") {
    return {
      measure,
      expectation: { _tag: "Written", text: words },
      ...(read.bound === "AtMost" ? { direction: "falling" as const } : {}),
      inferred: ["measure", "targets"],
      doubt: "A ceiling for each period is no rate that is due: it is kept as written."
    }
  }
  const total =
    read.total === undefined
      ? trailingPromise(words, context.language, measure)
      : { expectation: { _tag: "AtLeast" as const, value: read.total } }
  return {
    measure,
    cadence: read.cadence,
    direction: "rising",
    ...total,
    inferred: ["measure", "cadence", ...(total.expectation === undefined ? [] : ["targets"])]
  }
}

const rules: readonly Rule[] = [
  whole,
  readFromTo,
  readChange,
  (words, context) => (isRatio(words) ? readRatio(words, context) : undefined),
  readRate,
  (words, context) => readCount(words, context, "first"),
  recurs,
  readBounded,
  readStage,
  readShareOf,
  readThings,
  (words, context) => readCount(words, context, "anywhere"),
  readFrequencyOf,
  readLevel,
  readReached,
  readDoneThings,
  readWorks,
  readAmount
]
