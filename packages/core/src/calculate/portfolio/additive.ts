/**
 * What may be added up over projects: the same unit, and something that adds up at all.
 *
 * @internal
 */
import type { Indicator } from "../../model/Indicator.ts"
import * as Measure from "../../model/Measure.ts"
import type { Text } from "../../model/Text.ts"
import * as overPlaces from "../rules/overPlaces.ts"

/** Why two indicators cannot be added up, or nothing where they can. */
export type Misfit = "forbidden" | "unit" | "share"

/** Whether an indicator adds up with others at all: counts and ratios with their parts do, scores and shares do not. */
export const whyAlone = ({ aggregable, measure }: Indicator): Misfit | undefined => {
  if (aggregable === false) return "forbidden"
  return overPlaces.isShare(measure) ? "share" : undefined
}

/** Whether the two count the same: the same unit in a language that both have, the same factor, both flows or both levels. */
export const sameUnit = (a: Indicator, b: Indicator): boolean => {
  const [x, y] = [a.measure, b.measure]
  if (x._tag !== y._tag || Measure.isFlow(x) !== Measure.isFlow(y)) return false
  if (x._tag === "Ratio" && y._tag === "Ratio") {
    return x.factor === y.factor && x.annualised === y.annualised
  }
  if (x._tag === "Milestone" || x._tag === "Scale") {
    return (
      Measure.stepsOf(x)
        .map(({ id }) => id)
        .join() ===
      Measure.stepsOf(y)
        .map(({ id }) => id)
        .join()
    )
  }
  const [one, other] = [x, y].map((measure) => ("unit" in measure ? measure.unit : undefined))
  if (one === undefined || other === undefined) return one === other
  if ("currency" in one || "currency" in other) {
    return "currency" in one && "currency" in other && one.currency === other.currency
  }
  return sameWords(one.name, other.name)
}

/** The same in every language that both are written in, and at least one such. */
const sameWords = (a: Text, b: Text): boolean => {
  const [one, other] = [a, b] as readonly Readonly<Record<string, string | undefined>>[]
  const shared = Object.keys(a).filter((language) => other?.[language] !== undefined)
  return (
    shared.length > 0 &&
    shared.every((language) => one?.[language]?.toLowerCase() === other?.[language]?.toLowerCase())
  )
}
