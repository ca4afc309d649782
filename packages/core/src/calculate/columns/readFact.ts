/**
 * A fact read back from columns, as it was written.
 *
 * @internal
 */
import * as Decimal from "../../model/Decimal.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { Instant } from "../../model/Instant.ts"
import * as reckoning from "../../model/reckoning.ts"
import type { Cell } from "../../model/Scope.ts"
import { statuses } from "../../model/statuses.ts"
import type { Value } from "../../model/Value.ts"
import { type Columns, kind, noCell } from "./Columns.ts"

/** The measurement that begins in `row`. */
export const readFact = (columns: Columns, logframe: Id.Logframe, row: number): Fact.StoredMeasurement => {
  const series = columns.seriesOf[row] as number
  const unit = columns.units.words[columns.series.second[series] as number] as string
  const [place = "", party = ""] = unit.split("|")
  const supersedes = columns.supersedes.get(row)
  const rows = Array.from({ length: columns.endOf(row) - row }, (_, i) => row + i)
  const said = rows.map((at) => ({ cell: cellOf(columns, at), value: valueOf(columns, at) }))
  const total = said.find(({ cell }) => cell === 0)?.value
  return {
    fact: {
      _tag: "Measurement",
      id: columns.ids.text(row) as Id.Fact,
      logframe,
      status: statuses[columns.status[row] as number] ?? "draft",
      ...(supersedes === undefined
        ? {}
        : {
            supersedes: (typeof supersedes === "string"
              ? supersedes
              : columns.ids.text(supersedes)) as Id.Fact
          }),
      evidence: [],
      indicator: columns.indicators.words[columns.series.first[series] as number] as Id.Indicator,
      period: {
        from: reckoning.fromEpochDays(columns.first[row] as number),
        through: reckoning.fromEpochDays(columns.last[row] as number)
      },
      ...(place === "" ? {} : { place: place as Id.Place }),
      ...(party === "" ? {} : { party: party as Id.Party }),
      ...(total === undefined ? {} : { value: total }),
      cells: said.flatMap(({ cell, value }) =>
        cell > 0 && value !== undefined ? [{ cell: cellOfKey(columns.cells.words[cell] ?? ""), value }] : []
      ),
      identities: []
    },
    seq: columns.seqOf(row),
    recorded: columns.recordedAt(row) as Instant,
    root: columns.rootOf(row) as Id.Fact
  }
}

const cellOf = (columns: Columns, row: number): number =>
  columns.series.third[columns.seriesOf[row] as number] ?? noCell

/** The cell that a key names. */
const cellOfKey = (key: string): Cell =>
  Object.fromEntries(
    key === "" ? [] : key.split("&").map((part) => part.split("=") as [string, string])
  ) as Cell

/** The value of a row; nothing for one that says nothing, or what no column holds. */
const valueOf = (columns: Columns, row: number): Value | undefined => {
  const kindOf = columns.kind[row]
  if (kindOf !== kind.number && kindOf !== kind.parts) return undefined
  const { value, denominator } = columns.exact(row)
  const scale = columns.scale[row] as number
  const decimal = (coefficient: bigint) => Decimal.formatScaled({ coefficient, scale }) as Decimal.Decimal
  return kindOf === kind.number
    ? { _tag: "Number", value: decimal(value) }
    : { _tag: "Parts", numerator: decimal(value), denominator: decimal(denominator) }
}
