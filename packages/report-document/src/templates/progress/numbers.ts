/**
 * How the numbers of an indicator are shown: as counts, per cent, ratios or money, with as many decimals as they need.
 *
 * @internal
 */
import {
  type Conventions,
  type Document,
  Fraction,
  type Indicator,
  type Logframe,
  Logframe as Logframes,
  Measure
} from "@logframe/core"

/** A number of the indicator, in the units in which readings and targets are given. */
export const number = (
  logframe: Logframe.Logframe,
  indicator: Indicator.Indicator,
  conventions: Conventions.Complete,
  exact: Fraction.Fraction
): Extract<Document.Value, { is: "number" }> => {
  const look = lookOf(logframe, indicator)
  if (look.as === "percent")
    return share(look.of100 ? Fraction.multiply(exact, Fraction.make(1n, 100n)) : exact, conventions)
  const { rounding } = conventions
  if (look.as === "money")
    return { is: "number", exact, format: { as: "money", currency: look.currency, rounding } }
  const decimals = decimalsOf(exact)
  return look.as === "oneTo"
    ? { is: "number", exact, format: { as: "oneTo", decimals, rounding } }
    : {
        is: "number",
        exact,
        format: {
          as: "decimal",
          decimals,
          rounding,
          ...(look.unit === undefined ? {} : { unit: look.unit })
        }
      }
}

/** A share in per cent, where 1 is the whole. */
export const share = (
  exact: Fraction.Fraction,
  { rounding, nearWhole }: Conventions.Complete
): Extract<Document.Value, { is: "number" }> => ({
  is: "number",
  exact,
  format: { as: "percent", decimals: 1, nearWhole, rounding }
})

type Look =
  | { readonly as: "percent"; readonly of100: boolean }
  | { readonly as: "oneTo" }
  | {
      readonly as: "money"
      readonly currency: Extract<Measure.Quantity["unit"], { currency: unknown }>["currency"]
    }
  | { readonly as: "decimal"; readonly unit?: string }

const lookOf = (logframe: Logframe.Logframe, indicator: Indicator.Indicator): Look => {
  const { measure } = indicator
  switch (measure._tag) {
    case "Quantity":
      return ofUnit(measure.unit)
    case "Calculated":
      return measure.unit === undefined ? { as: "decimal" } : ofUnit(measure.unit)
    case "Ratio":
      return measure.shown === "percent" ? { as: "percent", of100: true } : { as: measure.shown }
    case "Composite": {
      const parts = Logframes.partsOf(logframe, indicator.id)
      const shares =
        measure.of === "progress" || parts.every((part) => Measure.stepsOf(part.measure).length > 0)
      return shares ? { as: "percent", of100: false } : { as: "decimal" }
    }
    case "Milestone":
    case "Scale":
    case "Qualitative":
    case "Unclassified":
      return { as: "decimal" }
  }
}

/** A symbol stands beside the number; the name of a unit stands with the indicator. */
const ofUnit = (unit: Measure.Quantity["unit"]): Look =>
  "currency" in unit
    ? { as: "money", currency: unit.currency }
    : unit.symbol === undefined
      ? { as: "decimal" }
      : { as: "decimal", unit: unit.symbol }

/** Two decimals, and for a number near zero as many as its first two digits need, so that none reads as zero. */
const decimalsOf = (exact: Fraction.Fraction): number => {
  if (Fraction.isZero(exact)) return 0
  let decimals = 2
  let scaled = Fraction.multiply(Fraction.abs(exact), Fraction.fromInt(10))
  for (; decimals < 12 && Fraction.compare(scaled, Fraction.one) < 0; decimals++)
    scaled = Fraction.multiply(scaled, Fraction.fromInt(10))
  return decimals
}
