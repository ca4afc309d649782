/**
 * Cells from rows that a store has folded.
 *
 * @internal
 */
import type * as Id from "../../model/Id.ts"
import * as Amount from "../numbers/Amount.ts"
import type { FoldSource, Known, Series } from "./FoldSource.ts"
import { exact, type FoldWire, merged } from "./FoldWire.ts"
import { fits } from "./fits.ts"
import type { Plan } from "./Plan.ts"

/** One group that a store has folded: a series in a window. */
export interface FoldedRow {
  readonly indicator: string
  readonly place: string | null
  readonly party: string | null
  /** The key of the cell: empty for the whole, absent (null) for reports that only withdraw. */
  readonly cell: string | null
  /** The number of the window in the plan. */
  readonly window: number
  /** How many facts made the part. */
  readonly used: number
  /** How many known facts end in the window, counting or not. */
  readonly seen: number
  /** How many known facts begin before its end and end after it. */
  readonly reaching: number
  /** How many facts the store could not fold exactly. */
  readonly wide: number
  /** Absent (null) when no fact counts. */
  readonly part: FoldWire | null
}

interface Group {
  readonly part: FoldWire | undefined
  readonly used: number
  readonly known: Known
}

/** The reports of indicators that rows cannot tell, by the number of the indicator in the plan. */
export interface ReadReports {
  readonly has: (indicator: number) => boolean
  readonly of: FoldSource["reports"]
}

/** Arranges the rows; an indicator of which reports were read is not folded. */
export const rowSource = (plan: Plan, rows: Iterable<FoldedRow>, reports: ReadReports): FoldSource => {
  const index = new Map(plan.indicators.map(({ indicator }, i) => [indicator.id as string, i]))
  const series: Series[] = []
  const codes = new Map<string, number>()
  const ofIndicator = plan.indicators.map((): Series[] => [])
  const wide = new Set<number>()
  const groups = new Map<number, Group>()
  const { length } = plan.windows
  for (const row of rows) {
    const at = index.get(row.indicator)
    if (at === undefined) continue
    const key = `${at}|${row.place ?? ""}|${row.party ?? ""}|${row.cell ?? "-"}`
    let code = codes.get(key)
    if (code === undefined) {
      code = series.length
      codes.set(key, code)
      const one: Series = {
        code,
        ...(row.place === null ? {} : { place: row.place as Id.Place }),
        ...(row.party === null ? {} : { party: row.party as Id.Party }),
        ...(row.cell === null ? {} : { cell: row.cell })
      }
      series.push(one)
      ofIndicator[at]?.push(one)
    }
    if (row.wide > 0) wide.add(at)
    groups.set(code * length + row.window, { part: row.part ?? undefined, used: row.used, known: row })
  }
  return {
    seriesOf: (indicator) => ofIndicator[indicator] ?? [],
    isUneven: (indicator) => {
      const planned = plan.indicators[indicator]
      return (
        planned === undefined ||
        wide.has(indicator) ||
        reports.has(indicator) ||
        !fits(planned, plan.logframe, ofIndicator[indicator] ?? [])
      )
    },
    part: (indicator, code, begin, end) => {
      const parts: FoldWire[] = []
      let used = 0
      for (let window = begin; window < end; window++) {
        const group = groups.get(code * length + window)
        if (group?.part === undefined) continue
        parts.push(group.part)
        used += group.used
      }
      const part = merged(parts)
      const planned = plan.indicators[indicator]
      const amount =
        part === undefined || planned === undefined ? undefined : amountOf(planned.indicator.measure, part)
      return amount === undefined ? undefined : { amount, used }
    },
    wire: (_, code, window) => groups.get(code * length + window)?.part,
    known: (code, window) => groups.get(code * length + window)?.known ?? { seen: 0, reaching: 0 },
    reports: reports.of
  }
}

const amountOf = (measure: Parameters<typeof Amount.of>[0], part: FoldWire): Amount.Amount | undefined => {
  switch (part.fold) {
    case "sum":
      return { _tag: "Number", value: exact(part.sum) }
    case "min":
    case "max":
      return { _tag: "Number", value: exact(part.value) }
    case "ratio":
      return { _tag: "Parts", numerator: exact(part.n), denominator: exact(part.d) }
    case "latest":
      return Amount.of(measure, part.value)
  }
}
