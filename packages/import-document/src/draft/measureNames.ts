/**
 * The words of a measure in the language of the document instead of "not known".
 *
 * @internal
 */
import type { MeasureInput } from "../wording/ReadStatement.ts"

export const named = (measure: MeasureInput, language: string): MeasureInput => {
  const words = (text: Readonly<Record<string, string>>) =>
    text.und === undefined ? text : { [language]: text.und }
  const steps = <A extends { readonly name: Readonly<Record<string, string>> }>(rows: readonly A[]) =>
    rows.map((row) => ({
      ...row,
      name: { [spoken(language)]: row.name[spoken(language)] ?? row.name.en ?? "" }
    }))
  switch (measure._tag) {
    case "Quantity":
      return "name" in measure.unit
        ? { ...measure, unit: { ...measure.unit, name: words(measure.unit.name) } }
        : measure
    case "Ratio":
      return { ...measure, numerator: words(measure.numerator), denominator: words(measure.denominator) }
    case "Milestone":
      return { ...measure, stages: steps(measure.stages) }
    case "Scale":
      return { ...measure, labels: steps(measure.labels) }
    case "Qualitative":
    case "Composite":
    case "Calculated":
    case "Unclassified":
      return measure
  }
}

/** The names of steps are ours, in English and French only. */
export const spoken = (language: string): "en" | "fr" => (language.startsWith("fr") ? "fr" : "en")
