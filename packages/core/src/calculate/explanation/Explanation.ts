/**
 * Why a number is what it is: the rule, the conventions, the operands, the facts used and those left out.
 *
 * An explanation is its own JSON. Its arithmetic can be evaluated again, and the facts that its queries find, folded again,
 * give the same number.
 *
 * @module
 */
import type * as Fact from "../../model/Fact.ts"
import type { Explanation, LeftOutReason, Note, Outcome } from "../answer/Explained.ts"
import { sampleSize } from "../calculated/valueStep.ts"
import type { LeftOut } from "../journal/Journal.ts"
import * as Fraction from "../numbers/Fraction.ts"
import type * as Reading from "../numbers/Reading.ts"

export type {
  Explanation,
  FactQuery,
  LeftOutReason,
  Note,
  Outcome,
  RuleName,
  Step
} from "../answer/Explained.ts"
export type { Expected } from "../answer/Progressed.ts"
export { sampleSize } from "../calculated/valueStep.ts"
/** A rule over time, and one over places. */
export type { Rule as PlaceRule } from "../rules/overPlaces.ts"
export type { Rule as TimeRule } from "../rules/overTime.ts"

/**
 * The facts used and left out, counted and sampled.
 *
 * @internal
 */
export const facts = (
  used: readonly { readonly stored: Fact.Stored }[],
  leftOut: readonly LeftOut[],
  isWithheld: boolean
): Pick<Explanation, "used" | "sample" | "leftOut" | "leftOutSample"> => {
  const distinct = [...new Map(used.map(({ stored }) => [stored.fact.id, stored])).values()]
  const counts: Partial<Record<LeftOutReason, number>> = {}
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1
  const shown = isWithheld ? withoutCells : (stored: Fact.Stored) => stored
  return {
    used: distinct.length,
    sample: distinct
      .sort((a, b) => a.seq - b.seq)
      .slice(0, sampleSize)
      .map(shown),
    leftOut: counts,
    leftOutSample: leftOut.slice(0, sampleSize).map(({ stored, reason }) => ({
      // what may be told of it is judged once it is known
      fact: (reason === "recordedLater" ? withoutCells : shown)(stored),
      reason
    }))
  }
}

/** A report without what tells its cells: the cells, the people, and all words, which may hold numbers. */
const withoutCells = (stored: Fact.Stored): Fact.Stored => {
  const { fact } = stored
  if (fact._tag !== "Measurement") return stored
  const { remark: _, source: __, extensions: ___, ...rest } = fact
  const open = { _tag: "Open", why: "notAvailable" } as const
  const value = fact.value ?? (fact.cells.length > 0 ? open : undefined)
  return {
    ...stored,
    fact: { ...rest, ...(value && { value }), cells: [], identities: [], evidence: [] }
  }
}

/** A reading as what came of a step. */
export const outcome = (reading: Reading.Reading): Outcome => {
  if (!reading.known) return { _tag: "NoData", reason: reading.reason }
  const { content } = reading
  return content._tag === "Number" || content._tag === "Parts"
    ? { _tag: "Number", value: Fraction.format(content.value) }
    : content
}

/** What a reader of the reading must know beside it. */
export const notes = ({ marks }: Reading.Reading): readonly Note[] =>
  marks.map((mark) =>
    mark._tag === "MayDoubleCount"
      ? { ...mark, low: Fraction.format(mark.low), high: Fraction.format(mark.high) }
      : mark
  )

export { sentence, text } from "./explanationText.ts"
export { type RuleSource, sources } from "./ruleSources.ts"
