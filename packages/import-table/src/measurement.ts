/**
 * Rows that measure: one report of an indicator, its total and its cells.
 *
 * @internal
 */
import { Period } from "@logframe/core"
import { cellOf } from "./cellOf.ts"
import type { Column } from "./columns.ts"
import { derivedId, envelope, statusOf } from "./envelope.ts"
import * as listed from "./listed.ts"
import { partOf } from "./partOf.ts"
import { rowOf } from "./rowOf.ts"
import { complain, empty, has, memo, optional, quiet, required, type Sheet, type SheetRow } from "./Sheet.ts"
import { day, period } from "./scalars.ts"
import { saysValue, valueOf } from "./valueOf.ts"

const anIndicator = "the id, code or exact words of an indicator"

/** The indicator, the span, the place and the party of a row. */
const subjectOf = (sheet: Sheet, row: SheetRow) => ({
  indicator: required(sheet, row, "indicator", anIndicator, (text) =>
    memo(sheet, "indicator", text, () => rowOf(text, indicators(sheet), anIndicator))
  ),
  span: spanOf(sheet, row),
  place: partOf(sheet, row, "place"),
  party: partOf(sheet, row, "party")
})

const indicators = (sheet: Sheet) =>
  sheet.logframe.indicators.map(({ id, code, statement }) => ({
    id,
    name: statement,
    ...(code === undefined ? {} : { code })
  }))

/** The id of a report that brings none: what it measures, when, where and who. */
export const idOf = (sheet: Sheet, row: SheetRow): string | undefined => {
  const { indicator, span, place, party } = subjectOf(quiet(sheet), row)
  if (indicator === undefined || span === undefined) return undefined
  return derivedId([indicator, span.from, span.through, place, party])
}

/** The report that the rows make, all of one id. */
export const measurement = (sheet: Sheet, id: string, rows: readonly [SheetRow, ...SheetRow[]]): unknown => {
  const [first, ...others] = rows
  for (const row of others) agree(sheet, first, row)
  const { indicator, span, place, party } = subjectOf(sheet, first)
  const values = valuesOf(sheet, rows, indicator)
  return {
    _tag: "Measurement",
    id,
    ...envelope(sheet, first),
    status: statusOf(sheet, first),
    indicator,
    period: span,
    ...(place === undefined ? {} : { place }),
    ...(party === undefined ? {} : { party }),
    ...values,
    identities: listed.values(first.cells.get("identities") ?? "")
  }
}

/** The total, from the row without a cell, and the cells. */
const valuesOf = (sheet: Sheet, rows: readonly [SheetRow, ...SheetRow[]], id: string | undefined) => {
  const [first] = rows
  const indicator = sheet.logframe.indicators.find((candidate) => candidate.id === id)
  const withdraws = first.cells.has("supersedes") && rows.length === 1 && !first.cells.has("cell")
  for (const row of rows) if (!saysValue(row) && !withdraws) noValue(sheet, row)
  const totals = rows.filter((row) => !row.cells.has("cell"))
  for (const row of totals.slice(1)) secondTotal(sheet, row, first)
  const cells = rows
    .filter((row) => row.cells.has("cell"))
    .map((row) => ({ cell: cellOf(sheet, row), value: valueOf(sheet, row, indicator) }))
  const value = totals[0] === undefined ? undefined : valueOf(sheet, totals[0], indicator)
  return { ...(value === undefined ? {} : { value }), cells }
}

const noValue = (sheet: Sheet, row: SheetRow): undefined =>
  empty(sheet, row, "value", {
    expected: "a value",
    hint: 'Write 0 for zero, a reason in "open" (toBeDetermined, notApplicable, notAvailable), or leave the row out.'
  })

const secondTotal = (sheet: Sheet, row: SheetRow, first: SheetRow): undefined =>
  complain(sheet, row, "cell", {
    found: `another row for the report of line ${first.line}, without a cell`,
    expected: 'one total, and rows that name their cell, as "sex=female"',
    hint: "Different reports need different ids."
  })

const own: ReadonlySet<Column> = new Set<Column>([
  "value",
  "denominator",
  "stage",
  "label",
  "written",
  "open",
  "cell"
])

/** Later rows of a report repeat what the first says, or leave it empty. */
const agree = (sheet: Sheet, first: SheetRow, row: SheetRow): void => {
  for (const [column, text] of [...row.cells, ...remarks(row)]) {
    const before = new Map([...first.cells, ...remarks(first)]).get(column)
    if (own.has(column) || column === "indicator_statement" || before === text) continue
    complain(sheet, row, column, {
      found: JSON.stringify(text),
      expected: `${before === undefined ? "nothing" : JSON.stringify(before)}, as in line ${first.line} of the same report`,
      hint: "Rows of one report differ in cell and value alone. Different reports need different ids."
    })
  }
}

const remarks = (row: SheetRow): readonly (readonly [Column, string])[] => {
  const words = row.words.get("remark")
  return words === undefined ? [] : [["remark", Object.values(words).join(" / ")]]
}

/** The span: from and through, a day, or a period; one of the three. */
const spanOf = (sheet: Sheet, row: SheetRow): Period.Period | undefined => {
  const given = (["day", "period", "from", "through"] as const).filter((column) => row.cells.has(column))
  switch (given.join()) {
    case "day": {
      const one = optional(sheet, row, "day", day)
      return one === undefined ? undefined : Period.ofDay(one)
    }
    case "period":
      return optional(sheet, row, "period", period)
    case "from":
    case "through":
    case "from,through":
      return fromThrough(sheet, row)
    case "": {
      const column = (["day", "period", "from"] as const).find((one) => has(sheet, one)) ?? "day"
      return complain(sheet, row, column, {
        found: "no span",
        expected: "from and through, a day, or a period"
      })
    }
    default:
      return complain(sheet, row, given[0] ?? "day", {
        found: `${given.join(" and ")} filled in`,
        expected: "from and through, or a day, or a period"
      })
  }
}

const fromThrough = (sheet: Sheet, row: SheetRow): Period.Period | undefined => {
  const from = required(sheet, row, "from", "the first day, written YYYY-MM-DD", day)
  const through = required(sheet, row, "through", "the last day, written YYYY-MM-DD", day)
  if (from === undefined || through === undefined) return undefined
  if (from <= through) return { from, through }
  return complain(sheet, row, "through", {
    found: through,
    expected: `a last day that is not before the first, ${from}`
  })
}
