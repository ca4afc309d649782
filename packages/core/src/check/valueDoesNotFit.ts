import type { Indicator } from "../model/Indicator.ts"
import * as Measure from "../model/Measure.ts"
import type { Rule } from "./Rule.ts"

/** A baseline or a target is of a kind that the measure does not know. */
export const valueDoesNotFit: Rule = {
  code: "ValueDoesNotFit",
  severity: "warning",
  about: "A baseline or a target is of a kind that the measure does not know.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) => [
      ...indicator.baselines.flatMap((row) => report(indicator, `baseline ${row.id}`, row.value)),
      ...indicator.targets.flatMap((row) => report(indicator, `target ${row.id}`, row.expectation))
    ])
}

interface Said {
  readonly _tag: string
  readonly stage?: string
  readonly label?: string
}

const report = (indicator: Indicator, row: string, said: Said) => {
  if (fits(indicator.measure, said)) return []
  return [
    {
      place: `indicator ${indicator.id}, ${row}`,
      sentence: `It says ${kind(said)}, which does not fit ${measures[indicator.measure._tag]}; nothing can be calculated from it.`,
      hint: "Correct the row, or the measure of the indicator."
    }
  ]
}

const kind = ({ _tag, stage, label }: Said): string => {
  if (stage !== undefined) return `the stage "${stage}"`
  if (label !== undefined) return `the label "${label}"`
  return _tag === "Parts" ? "a numerator and a denominator" : "a number"
}

const measures: Readonly<Record<Measure.Measure["_tag"], string>> = {
  Quantity: "a quantity",
  Ratio: "a ratio",
  Milestone: "the stages of this milestone",
  Scale: "the labels of this scale",
  Qualitative: "an indicator of words",
  Composite: "a composite",
  Calculated: "a formula",
  Unclassified: "an indicator without a measure"
}

const always: ReadonlySet<string> = new Set(["Written", "Open", "Narrative"])
const numbers: ReadonlySet<string> = new Set(["Number", "AtLeast", "AtMost", "Exactly", "UpTo", "Between"])

const fits = (measure: Measure.Measure, said: Said): boolean => {
  if (always.has(said._tag)) return true
  switch (measure._tag) {
    case "Quantity":
    case "Composite":
    case "Calculated":
      return numbers.has(said._tag)
    case "Ratio":
      return numbers.has(said._tag) || said._tag === "Parts"
    case "Milestone":
    case "Scale":
      return Measure.stepsOf(measure).some((step) => step.id === (said.stage ?? said.label))
    default:
      return false
  }
}
