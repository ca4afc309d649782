import { type CalendarDate, Fraction } from "@logframe/core"
import type { FoldedRow } from "../../src/calculate/reading/Cells.ts"
import * as Cells from "../../src/calculate/reading/Cells.ts"
import { exact } from "../../src/calculate/source/FoldWire.ts"
import { cells, finish, type Group, quartersOf, together, type WorkloadPlan } from "./octopus.ts"

const groupOf = ({ used, part }: FoldedRow): Group | undefined => {
  switch (part?.fold) {
    case "sum":
      return { used, numerator: exact(part.sum) }
    case "ratio":
      return { used, numerator: exact(part.n), denominator: exact(part.d) }
    case "max":
      return { used, numerator: exact(part.value) }
    case "latest":
      return part.value._tag === "Number"
        ? { used, numerator: Fraction.fromDecimal(part.value.value) }
        : undefined
    default:
      return undefined
  }
}

/** The answers to the workload from the rows of cells: places put together by the rule of each indicator. */
export const answersFromRows = (
  plan: WorkloadPlan,
  windows: Cells.Cells["plan"]["windows"],
  rows: Iterable<FoldedRow>
): string => {
  const quarterOf = new Map(quartersOf(plan).map(({ from }, i) => [from as CalendarDate.CalendarDate, i]))
  const numberOf = new Map(plan.indicators.map(({ id }, i) => [id, i]))
  const cellOf = new Map(cells.map(({ key }, i) => [key, i]))
  const groups = new Map<number, Group>()
  for (const row of rows) {
    const quarter = quarterOf.get(windows[row.window]?.from as CalendarDate.CalendarDate)
    const group = groupOf(row)
    const cell = cellOf.get(row.cell ?? "")
    const indicator = numberOf.get(row.indicator)
    if (quarter === undefined || group === undefined || cell === undefined || indicator === undefined)
      continue
    const key = (indicator * 28 + quarter) * 6 + cell
    groups.set(key, together(plan.indicators[indicator]?.rule ?? "sum", groups.get(key), group))
  }
  return finish(plan, (indicator, quarter, cell) => groups.get((indicator * 28 + quarter) * 6 + cell))
}

/** The answers from cells. */
export const answersFromCells = (plan: WorkloadPlan, all: Cells.Cells): string =>
  answersFromRows(plan, all.plan.windows, Cells.rows(all))
