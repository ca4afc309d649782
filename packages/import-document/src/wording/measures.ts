/**
 * Measures that the rules make, in the encoded form.
 *
 * @internal
 */
import { currencyIn } from "./currencies.ts"
import { isPeople } from "./nouns.ts"
import type { MeasureInput } from "./ReadStatement.ts"

/** The key of words whose language is that of the document, set when the row is made. */
export const text = (words: string) => ({ und: words })

/** A quantity in that unit; people are counted as contacts, a currency is none. */
export const quantity = (
  unit: string,
  facts: "increment" | "runningTotal" | "level",
  language: string
): MeasureInput => {
  const currency = /^[A-Z]{3}$/.test(unit) ? currencyIn(unit) : undefined
  return {
    _tag: "Quantity",
    unit:
      currency === undefined
        ? { name: text(unit === "" ? (language.startsWith("fr") ? "nombre" : "count") : unit.slice(0, 200)) }
        : { currency },
    facts,
    ...(facts === "increment" && isPeople(unit) ? { counts: "contacts" as const } : {})
  }
}

/** Two stages: not yet, and reached. */
export const stages = (
  no: { readonly en: string; readonly fr: string },
  yes: { readonly en: string; readonly fr: string }
): MeasureInput => ({
  _tag: "Milestone",
  stages: [
    { id: "no", name: no },
    { id: "yes", name: yes }
  ]
})

/** Not available, available. */
export const available = stages(
  { en: "not available", fr: "non disponible" },
  { en: "available", fr: "disponible" }
)

/** A scale of three, proposed where the words ask for a level and give none. */
export const threeLabels: MeasureInput = {
  _tag: "Scale",
  labels: [
    { id: "l1", name: { en: "low", fr: "faible" } },
    { id: "l2", name: { en: "medium", fr: "moyen" } },
    { id: "l3", name: { en: "high", fr: "élevé" } }
  ]
}

/** A ratio; a percentage has factor 100. */
export const ratio = (numerator: string, denominator: string, factor = "100"): MeasureInput => ({
  _tag: "Ratio",
  numerator: text(numerator === "" ? "part" : numerator),
  denominator: text(denominator === "" ? "all" : denominator),
  factor,
  facts: "level",
  shown: factor === "100" ? "percent" : "decimal"
})
