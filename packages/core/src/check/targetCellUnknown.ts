import type { Cell } from "../model/Scope.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** By dimension: the order in which a document writes them says nothing. */
const entriesOf = (cell: Cell = {}): readonly (readonly [dimension: string, category: string])[] =>
  Object.entries(cell).sort(([a], [b]) => (a < b ? -1 : 1))

/** A target is set for a cell of a breakdown that the indicator does not have. */
export const targetCellUnknown: OwnRule = {
  code: "TargetCellNotBrokenDown",
  severity: "warning",
  about: "A target is set for a cell of a breakdown that the indicator does not have.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) =>
      indicator.targets
        .filter((target) =>
          Object.keys(target.cell ?? {}).some(
            (dimension) => !indicator.breakdowns.flat().some((known) => known === dimension)
          )
        )
        .map((target) => ({
          place: inIndicator(indicator.id, { targets: [target.id] }),
          ...said(
            "It is set for {}, but the indicator is not broken down by {}.",
            entriesOf(target.cell)
              .map(([, category]) => category)
              .join(", "),
            entriesOf(target.cell)
              .map(([dimension]) => dimension)
              .join(", ")
          ),
          hint: "Add the dimension to `breakdowns`, so that reports are asked for it."
        }))
    )
}
