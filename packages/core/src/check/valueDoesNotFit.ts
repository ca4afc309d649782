import type { Indicator } from "../model/Indicator.ts"
import * as Measure from "../model/Measure.ts"
import { type FindingPlace, inIndicator } from "./FindingPlace.ts"
import type { OwnReport, OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A baseline or a target is of a kind that the measure does not know. */
export const valueDoesNotFit: OwnRule = {
  code: "ValueDoesNotFit",
  severity: "warning",
  about: "A baseline or a target is of a kind that the measure does not know.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) => [
      ...indicator.baselines.flatMap((row) =>
        report(indicator, inIndicator(indicator.id, { baseline: row.id }), row.value)
      ),
      ...indicator.targets.flatMap((row) =>
        report(indicator, inIndicator(indicator.id, { targets: [row.id] }), row.expectation)
      )
    ])
}

interface Row {
  readonly _tag: string
  readonly stage?: string
  readonly label?: string
}

const report = ({ measure }: Indicator, place: FindingPlace, says: Row): readonly OwnReport[] =>
  fits(measure, says)
    ? []
    : [
        {
          place,
          ...sentence(says, measures[measure._tag]),
          hint: "Correct the row, or the measure of the indicator."
        }
      ]

const sentence = ({ _tag, stage, label }: Row, measure: (typeof measures)[Measure.Measure["_tag"]]) => {
  const step = stage ?? label
  return step === undefined
    ? said(
        "It says {}, which does not fit {}; nothing can be calculated from it.",
        _tag === "Parts" ? "a numerator and a denominator" : "a number",
        measure
      )
    : said(
        'It says the {} "{}", which does not fit {}; nothing can be calculated from it.',
        stage === undefined ? "label" : "stage",
        step,
        measure
      )
}

const measures = {
  Quantity: "a quantity",
  Ratio: "a ratio",
  Milestone: "the stages of this milestone",
  Scale: "the labels of this scale",
  Qualitative: "an indicator of words",
  Composite: "a composite",
  Calculated: "a formula",
  Unclassified: "an indicator without a measure"
} as const satisfies Readonly<Record<Measure.Measure["_tag"], string>>

const always: ReadonlySet<string> = new Set(["Written", "Open", "Narrative"])
const numbers: ReadonlySet<string> = new Set(["Number", "AtLeast", "AtMost", "Exactly", "UpTo", "Between"])

const fits = (measure: Measure.Measure, says: Row): boolean => {
  if (always.has(says._tag)) return true
  switch (measure._tag) {
    case "Quantity":
    case "Composite":
    case "Calculated":
      return numbers.has(says._tag)
    case "Ratio":
      return numbers.has(says._tag) || says._tag === "Parts"
    case "Milestone":
    case "Scale":
      return Measure.stepsOf(measure).some((step) => step.id === (says.stage ?? says.label))
    case "Qualitative":
    case "Unclassified":
      return false
  }
}
