/**
 * How indicators are measured, in codes and in the model.
 *
 * IATI says neither what is counted nor whether the values of periods add up: a "unit" is read as the level at the end of each
 * period, which adds nothing up. That is never guessed from words; who knows more says so in the logframe.
 *
 * @internal
 */
import { type Indicator, Measure } from "@logframe/core"

/** The measures by their codes, and by the words of version 1. */
const codes: Readonly<Record<string, string>> = {
  unit: "1",
  percentage: "2",
  nominal: "3",
  ordinal: "4",
  qualitative: "5"
}

/** What nobody has said, in words. */
const words = { unit: { en: "units" }, numerator: { en: "numerator" }, denominator: { en: "denominator" } }

const measures: Readonly<Record<string, unknown>> = {
  "1": { _tag: "Quantity", unit: { name: words.unit }, facts: "level" },
  "2": {
    _tag: "Ratio",
    numerator: words.numerator,
    denominator: words.denominator,
    factor: "100",
    facts: "level",
    shown: "percent"
  },
  "3": { _tag: "Unclassified" },
  "4": { _tag: "Unclassified" },
  "5": { _tag: "Qualitative" }
}

/** The code that is meant. */
export const codeOf = (written: string | undefined): string | undefined => {
  const text = (written ?? "").trim()
  const code = codes[text.toLowerCase()] ?? text
  return Object.hasOwn(measures, code) ? code : undefined
}

/** The measure of a code; of one that is not known, nobody has said. */
export const readMeasure = (written: string | undefined): Measure.Measure =>
  (measures[codeOf(written) ?? "3"] ?? measures["3"]) as Measure.Measure

/**
 * The code of a measure. Steps are ordinal; a heading or what nobody has said is nominal where it has numbers only, which
 * IATI asks of it, else qualitative.
 */
export const writeMeasure = ({ measure }: Indicator.Indicator, numeric: boolean): string => {
  switch (measure._tag) {
    case "Quantity":
    case "Composite":
    case "Calculated":
      return "1"
    case "Ratio":
      return measure.shown === "percent" ? "2" : "1"
    case "Milestone":
    case "Scale":
      return "4"
    case "Qualitative":
      return "5"
    case "Unclassified":
      return numeric ? "3" : "5"
  }
}

/** The place of a step, counted from 1: how an ordinal value is written. */
export const rankOf = (measure: Measure.Measure, step: string): number | undefined => {
  const at = Measure.stepsOf(measure).findIndex(({ id }) => id === step)
  return at < 0 ? undefined : at + 1
}
