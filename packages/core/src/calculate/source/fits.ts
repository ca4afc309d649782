/**
 * Whether what was reported for an indicator is of the even kind that folds by series.
 *
 * It is when either all reports state a total and no cells, or none states a total and all use the same dimensions. Otherwise
 * a total is made differently from report to report, and the facts are read; so are they where somebody reports for others.
 *
 * @internal
 */
import type { Logframe } from "../../model/Logframe.ts"
import { isApart } from "../rules/standing.ts"
import type { Series } from "./FoldSource.ts"
import type { PlannedIndicator } from "./Plan.ts"

/** Whether the series of the indicator fold each by itself. */
export const fits = (
  { indicator, fold }: PlannedIndicator,
  { dimensions, places }: Pick<Logframe, "dimensions" | "places">,
  series: readonly Series[]
): boolean => {
  if (fold === undefined) return false
  const cells = new Set<string>()
  for (const { cell } of series) if (cell !== undefined) cells.add(cell)
  const breakdowns = new Set([...cells].map((cell) => cell.replace(/=[^&]*/g, "")))
  if (breakdowns.size > 1) return false
  const used = new Set([...breakdowns].flatMap((one) => one.split("&")))
  if (dimensions.some(({ id, overlapping }) => overlapping === true && used.has(id))) return false
  // who reports for whom is decided report by report
  if (!isApart(series, () => [])) return false
  // a place within another one may be counted there already
  const within = new Set<string>(places.flatMap(({ id, under }) => (under === undefined ? [] : [id])))
  const isFree = ({ place }: { readonly place?: string }) => place === undefined || !within.has(place)
  return (
    within.size === 0 ||
    (series.every(isFree) && indicator.baselines.every(isFree) && indicator.targets.every(isFree))
  )
}
