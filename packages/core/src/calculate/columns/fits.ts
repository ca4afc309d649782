/**
 * Whether what was reported for an indicator is of the even kind that folds by series.
 *
 * It is when all reports are numbers, or all are parts, and either all state a total and no cells, or none states a total
 * and all use the same dimensions. Otherwise a total is made differently from report to report, and the facts are read.
 *
 * @internal
 */
import type { Logframe } from "../../model/Logframe.ts"
import type { PlannedIndicator } from "../Plan.ts"
import { type Columns, kind, noCell } from "./Columns.ts"

/** The series of each indicator, by code. */
export const seriesByIndicator = ({ series }: Columns): readonly (readonly number[])[] => {
  const all: number[][] = []
  for (let s = 0; s < series.length; s++) {
    const indicator = series.first[s] as number
    while (all.length <= indicator) all.push([])
    all[indicator]?.push(s)
  }
  return all
}

/** Whether the facts of the indicator (by its code) fold by series. */
export const fits = (
  columns: Columns,
  series: readonly number[],
  { indicator, fold }: PlannedIndicator,
  { dimensions, places }: Logframe
): boolean => {
  const [first] = series
  if (fold === undefined) return false
  if (first === undefined) return true
  const kinds = columns.kindsOf[columns.series.first[first] as number] as number
  const numeric = 1 << (indicator.measure._tag === "Ratio" ? kind.parts : kind.number)
  if ((kinds & ~(numeric | (1 << kind.nothing))) !== 0) return false
  const cells = new Set(series.map((s) => columns.series.third[s] as number))
  cells.delete(noCell)
  const breakdowns = new Set(
    [...cells].map((cell) => (columns.cells.words[cell] ?? "").replace(/=[^&]*/g, ""))
  )
  if (breakdowns.size > 1) return false
  const overlapping = dimensions.filter((dimension) => dimension.overlapping === true)
  const used = [...breakdowns].join("&").split("&")
  if (overlapping.some(({ id }) => used.includes(id))) return false
  // a place within another one may be counted there already
  const within = new Set(places.flatMap(({ id, under }) => (under === undefined ? [] : [id])))
  const own = series.map((s) => (columns.units.words[columns.series.second[s] as number] ?? "").split("|")[0])
  const stated = [...indicator.baselines, ...indicator.targets].map(({ place }) => place)
  return ![...own, ...stated].some((place) => place !== undefined && (within as Set<string>).has(place))
}
