import * as Decimal from "../model/Decimal.ts"
import * as Expectation from "../model/Expectation.ts"
import type { Indicator } from "../model/Indicator.ts"
import type { Logframe } from "../model/Logframe.ts"
import type { Target } from "../model/Target.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A target of the whole, and those of the same time for the categories of one dimension. */
interface Split {
  readonly indicator: Indicator
  readonly whole: Target
  readonly dimension: Logframe["dimensions"][number]
  readonly cells: readonly Target[]
  /** Categories that have no target of their own. */
  readonly missing: readonly string[]
}

const splits = (logframe: Logframe): readonly Split[] =>
  logframe.indicators.flatMap((indicator) => {
    const plain = indicator.targets.filter(
      (row) => row.basis === undefined && row.place === undefined && row.party === undefined
    )
    const whole = plain.filter((row) => row.cell === undefined)
    return logframe.dimensions.flatMap((dimension) =>
      whole.flatMap((target) => {
        const cells = plain.filter(
          ({ cell, when }) =>
            cell?.[dimension.id] !== undefined &&
            Object.keys(cell).length === 1 &&
            JSON.stringify(when) === JSON.stringify(target.when)
        )
        const named = new Set(cells.map(({ cell }) => cell?.[dimension.id]))
        const missing = dimension.categories.filter(({ id }) => !named.has(id)).map(({ id }) => id)
        return cells.length === 0 ? [] : [{ indicator, whole: target, dimension, cells, missing }]
      })
    )
  })

/** The targets of the categories do not add up to the target of the whole. */
export const cellTargetsDisagree: OwnRule = {
  code: "CellTargetsDisagree",
  severity: "warning",
  about: "The targets of the categories do not add up to the target of the whole.",
  check: (logframe) =>
    splits(logframe).flatMap(({ indicator, whole, dimension, cells, missing }) => {
      const promised = Expectation.number(whole.expectation)
      const parts = cells.flatMap((row) => Expectation.number(row.expectation) ?? [])
      const adds = indicator.measure._tag === "Quantity" && dimension.overlapping !== true
      if (promised === undefined || !adds || missing.length > 0 || parts.length < cells.length) return []
      const total = Decimal.sum(parts)
      if (total === promised) return []
      return [
        {
          place: inIndicator(indicator.id, { targets: [whole.id] }),
          ...said("The targets by {} add up to {}, the whole is {}.", dimension.id, total, promised),
          hint: "Correct one of the numbers, or say that the dimension is `overlapping`."
        }
      ]
    })
}

/** Some categories of a dimension have a target, others have none. */
export const cellTargetMissing: OwnRule = {
  code: "CellTargetMissing",
  severity: "info",
  about: "Some categories of a dimension have a target, others have none.",
  check: (logframe) =>
    splits(logframe)
      .filter(({ missing }) => missing.length > 0)
      .map(({ indicator, whole, dimension, missing }) => ({
        place: inIndicator(indicator.id, { targets: [whole.id] }),
        ...said("By {} there is no target for {}.", dimension.id, missing.join(", ")),
        hint: "Add the targets that are missing, or let the whole stand alone."
      }))
}
