/**
 * Cells from rows that a store has folded.
 *
 * @internal
 */
import type * as Id from "../../model/Id.ts"
import type { Facts } from "../columns/Facts.ts"
import { observedOf } from "../columns/observedOf.ts"
import * as Amount from "../numbers/Amount.ts"
import type * as Observed from "../reading/Observed.ts"
import type { Known, Series, Source } from "./FoldSource.ts"
import { fits } from "./fits.ts"
import { exact } from "./fold/exact.ts"
import type { FoldWire } from "./fold/Fold.ts"
import { merged } from "./fold/folds.ts"
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

/** Arranges the rows; `facts` are those of the indicators that rows cannot tell: what is there is read, not folded. */
export const rowSource = (plan: Plan, rows: Iterable<FoldedRow>, facts: Facts): Source => {
  const index = new Map(plan.indicators.map(({ indicator }, i) => [indicator.id as string, i]))
  const series: Series[] = []
  const codes = new Map<string, number>()
  const ofIndicator = plan.indicators.map((): Series[] => [])
  const wide = new Set<number>()
  const groups = new Map<number, Group>()
  const { length } = plan.windows
  const inFacts = plan.indicators.map(({ indicator }) => facts.columns.indicators.find(indicator.id) >= 0)
  const observed = new Map<number, Observed.Observed>()
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
        inFacts[indicator] === true ||
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
    observed: (indicator) => {
      const known =
        observed.get(indicator) ?? observedOf(plan, facts, indicator, rowsOf(plan, facts, indicator))
      observed.set(indicator, known)
      return known
    }
  }
}

/** The first rows of the facts of an indicator. */
const rowsOf = (plan: Plan, { columns }: Facts, indicator: number): readonly number[] => {
  const code = columns.indicators.find(plan.indicators[indicator]?.indicator.id ?? "")
  const rows: number[] = []
  for (let row = 0; row < columns.rows; row = columns.endOf(row)) {
    if (columns.series.first[columns.seriesOf[row] as number] === code) rows.push(row)
  }
  return rows
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
    default:
      return undefined
  }
}
