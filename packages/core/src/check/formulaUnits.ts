import * as Formula from "../model/Formula.ts"
import type { Indicator } from "../model/Indicator.ts"
import type { Logframe } from "../model/Logframe.ts"
import * as Text from "../model/Text.ts"
import type { Unit } from "../model/Unit.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnReport, OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A formula adds or compares what is counted in different units, or gives another unit than is stated. */
export const formulaUnits: OwnRule = {
  code: "FormulaUnitsDiffer",
  severity: "warning",
  about:
    "A formula adds or compares what is counted in different units, or gives another unit than is stated.",
  check: (logframe) => logframe.indicators.flatMap((indicator) => ofIndicator(logframe, indicator))
}

/** Units with their powers, "EUR" 1 and "wells" −1 for EUR per well; nothing for a number that goes with any. */
type Dimensions = Readonly<Record<string, number>> | undefined

const hint = "Correct the formula, or write the same unit in the same words."

const ofIndicator = (logframe: Logframe, { id, measure }: Indicator): readonly OwnReport[] => {
  const formula = measure._tag === "Calculated" ? Formula.read(measure.formula) : undefined
  if (measure._tag !== "Calculated" || formula === undefined || !("is" in formula)) return []
  const place = inIndicator(id)
  const reports: OwnReport[] = []
  const tell = (at: number, a: Dimensions, b: Dimensions): void => {
    const [one = "", other] = [named(a), named(b)].filter((unit) => unit !== "")
    const sentence =
      other === undefined
        ? said('At character {} of the formula "{}" meets a number without unit.', `${at + 1}`, one)
        : said('At character {} of the formula "{}" meets "{}".', `${at + 1}`, one, other)
    reports.push({ place, ...sentence, hint, text: measure.formula })
  }
  const result = dimensionsOf(formula, logframe, tell)
  const stated = measure.unit === undefined ? undefined : { [nameOf(logframe, measure.unit)]: 1 }
  if (!alike(result, stated)) {
    const given = named(result)
    const sentence =
      given === ""
        ? said('The formula gives a number without unit, the unit is stated as "{}".', named(stated))
        : said('The formula gives "{}", the unit is stated as "{}".', given, named(stated))
    reports.push({ place, ...sentence, hint, text: measure.formula })
  }
  return reports
}

type Tell = (at: number, a: Dimensions, b: Dimensions) => void

const dimensionsOf = (formula: Formula.Formula, logframe: Logframe, tell: Tell): Dimensions => {
  const { is, of, at, text } = formula
  if (is === "number") return undefined
  if (is === "indicator") return unitOf(logframe, text)
  const all = of.map((one) => dimensionsOf(one, logframe, tell))
  const [a, b, c] = all
  switch (is) {
    case "*":
      return times(a, b, 1)
    case "/":
      return times(a, b, -1)
    case "share":
      return alike(a, b) ? {} : times(a, b, -1)
    case "rate":
      return times(times(a, b, -1), c, 1)
    case "if":
      return same(all.slice(1), at, tell)
    case "and":
    case "or":
    case "not":
      return undefined
    case "+":
    case "-":
    case "negate":
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "first":
    case "abs":
    case "previous":
    case "yearToDate":
    case "baseline":
    case "target":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "=":
    case "!=":
      return same(all, at, tell)
  }
}

/** What is added or compared has one unit; a number goes with any. */
const same = (all: readonly Dimensions[], at: number, tell: Tell): Dimensions => {
  const first = all.find((one) => one !== undefined)
  const other = all.find((one) => !alike(one, first))
  if (other !== undefined) tell(at, first, other)
  return first
}

const times = (a: Dimensions, b: Dimensions, power: 1 | -1): Dimensions => {
  if (b === undefined) return a
  const result: Record<string, number> = { ...a }
  for (const [unit, exponent] of Object.entries(b)) result[unit] = (result[unit] ?? 0) + exponent * power
  return Object.fromEntries(Object.entries(result).filter(([, exponent]) => exponent !== 0))
}

const alike = (a: Dimensions, b: Dimensions): boolean => {
  if (a === undefined || b === undefined) return true
  const units = Object.keys(a)
  return units.length === Object.keys(b).length && units.every((unit) => a[unit] === b[unit])
}

const unitOf = (logframe: Logframe, id: string): Dimensions => {
  const measure = logframe.indicators.find((row) => row.id === id)?.measure
  if (measure?._tag === "Ratio") return {}
  if (measure?._tag !== "Quantity" && measure?._tag !== "Calculated") return undefined
  return measure.unit === undefined ? undefined : { [nameOf(logframe, measure.unit)]: 1 }
}

const nameOf = ({ language }: Logframe, unit: Unit): string =>
  "currency" in unit ? unit.currency : Text.read(unit.name, language).trim().toLowerCase()

/** "EUR × wells^-1"; nothing for a number without unit. */
const named = (dimensions: Dimensions): string =>
  Object.entries(dimensions ?? {})
    .map(([unit, power]) => (power === 1 ? unit : `${unit}^${power}`))
    .join(" × ")
