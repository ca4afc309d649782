/**
 * The facts of one indicator, for whoever reads them one by one.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import { at, type Facts } from "./Facts.ts"

/** The reports that begin in those rows, and the reviews of all reports. */
export const reportsAt = (facts: Facts, rows: readonly number[]): readonly Fact.Stored[] => [
  ...rows.map((row) => at(facts, row)),
  ...facts.others.filter(({ fact }) => fact._tag === "Review")
]

/** Whether there is a report of the indicator. */
export const hasReports = ({ columns }: Facts, indicator: string): boolean =>
  columns.indicators.find(indicator) >= 0

/** The reports of the indicator, and the reviews of all reports. */
export const reportsOf = (facts: Facts, indicator: string): readonly Fact.Stored[] => {
  const { columns } = facts
  const code = columns.indicators.find(indicator)
  const rows: number[] = []
  for (let row = 0; row < columns.rows; row = columns.endOf(row)) {
    if (columns.series.first[columns.seriesOf[row] as number] === code) rows.push(row)
  }
  return reportsAt(facts, rows)
}
