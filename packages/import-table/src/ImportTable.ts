/**
 * Reads measurements, money, assessments and reviews from separated text (csv), as people keep them in spreadsheets.
 *
 * What kind of facts a file holds is read from its columns. A cell that is not written plainly is never guessed: all
 * problems of all rows are listed with their line and column, what was found, what was expected and what to do, and then
 * nothing is returned. Works wherever JavaScript runs; it needs no Node.
 *
 * @module
 */
import { Fact, type Finding, type Instant, InvalidInput, type Problem } from "@logframe/core"
import * as Result from "effect/Result"
import * as assessments from "./assessment.ts"
import * as Csv from "./Csv.ts"
import { type Column, columnOf } from "./columns.ts"
import { headersOf } from "./headers.ts"
import * as measurements from "./measurement.ts"
import * as moneys from "./money.ts"
import type { Options } from "./Options.ts"
import * as reviews from "./review.ts"
import { rowOf } from "./rows.ts"
import { complain, has, note, optional, required, type Sheet, type SheetRow } from "./Sheet.ts"
import { instant } from "./scalars.ts"
import { textOf } from "./textOf.ts"
import { factKind, word } from "./words.ts"

export type { Defaults, Options } from "./Options.ts"
export { writeFacts } from "./writeFacts.ts"

/** The facts of a table. */
export interface Table {
  /** In the order of the rows; rows that share an id are one fact. */
  readonly facts: readonly Fact.Fact[]
  /** When each fact is to be recorded, by its id; filled only when `recorded` is read. */
  readonly recorded: Readonly<Record<string, Instant.Instant>>
  /** What a careful reader would point at. */
  readonly findings: readonly Finding.Finding[]
}

/**
 * Reads the facts of a table.
 *
 * Without a column `id`, or with one that is empty throughout, a fact is named after what it speaks of (indicator, first
 * and last day, place and party, joined by `~`), so that importing the same table twice adds nothing.
 *
 * @example
 * ```ts
 * import type { Logframe } from "@logframe/core"
 * import { ImportTable } from "@logframe/import-table"
 *
 * const csv = "id;indicator;day;value;status\nm1;i1;2018-07-13;12;approved"
 * const facts = (logframe: Logframe.Logframe) =>
 *   ImportTable.readFacts(new TextEncoder().encode(csv), { logframe })
 * ```
 */
export const readFacts = (bytes: Uint8Array, options: Options): Result.Result<Table, InvalidInput> =>
  Result.flatMap(
    Result.mapError(textOf(bytes), (problem) => new InvalidInput("table", [problem])),
    (text) => table(text, options)
  )

const table = (text: string, options: Options): Result.Result<Table, InvalidInput> => {
  const mapping = new Map(Object.entries(options.mapping ?? {}))
  const isKnown = (cell: string) => mapping.has(cell.trim()) || columnOf(cell) !== undefined
  const csv = Csv.read(text, (cells) => cells.filter(isKnown).length)
  if (csv.header === undefined) return refused([...csv.problems, nothing])
  const { headers, problems, findings } = headersOf(csv.header, mapping)
  const sheet: Sheet = {
    logframe: options.logframe,
    defaults: options.defaults ?? {},
    headers: headers.flatMap((header) => (header === undefined ? [] : [header])),
    headerLine: csv.header.line,
    problems: [...csv.problems, ...problems],
    findings: new Map(findings.map((finding) => [JSON.stringify(finding.place), finding])),
    memory: new Map(),
    missed: new Set()
  }
  const kind = kindOf(sheet)
  if (kind === undefined) return refused([...sheet.problems, unknownKind(csv, isKnown)])
  const rows = rowsOf(sheet, csv, headers, options)
  const reports = grouped(sheet, rows, kind)
  const facts = reports.flatMap((report) => decoded(sheet, report))
  const recorded = options.recorded === "read" ? recordedOf(sheet, reports) : passedOver(sheet)
  if (sheet.problems.length > 0) return refused(sheet.problems)
  return Result.succeed({ facts, recorded, findings: [...sheet.findings.values()] })
}

const nothing: Problem = {
  path: "",
  found: "no line at all",
  expected: "a line of headers and a row for each fact"
}

/** The problems by line, and within a line in the order they were seen. */
const refused = (problems: readonly Problem[]): Result.Result<never, InvalidInput> =>
  Result.fail(
    new InvalidInput(
      "table",
      [...problems].sort((a, b) => lineOf(a) - lineOf(b))
    )
  )

const lineOf = ({ path }: Problem): number => Number(/^line (\d+)/.exec(path)?.[1] ?? 0)

type Kind = Fact.Fact["_tag"]

/** The columns that tell a kind, looked for in this order. */
const telling: readonly (readonly [Kind, Column])[] = [
  ["Review", "becomes"],
  ["Transaction", "amount"],
  ["Assessment", "says"],
  ["Assessment", "score"],
  ["Measurement", "indicator"]
]

/** The kind of all rows, or `mixed` when each row says its own. */
const kindOf = (sheet: Sheet): Kind | "mixed" | undefined =>
  has(sheet, "_kind") ? "mixed" : telling.find(([, column]) => has(sheet, column))?.[0]

/** Where headers seem to stand below a title, the hint says so. */
const unknownKind = ({ header, records }: Csv.Csv, isKnown: (cell: string) => boolean): Problem => ({
  path: `line ${header?.line ?? 1}`,
  found: `the headers ${(header?.cells ?? [])
    .map((cell) => cell.trim())
    .join(", ")
    .slice(0, 200)}`,
  expected:
    "those of measurements (indicator, day, value), money (kind, day, amount, currency), assessments (of, day, says) or reviews (of, becomes)",
  hint: headerBelow(records, isKnown)
})

const headerBelow = (records: readonly Csv.CsvRecord[], isKnown: (cell: string) => boolean): string => {
  const below = records.slice(0, 20).find(({ cells }) => cells.filter(isKnown).length >= 2)
  return below === undefined
    ? "The first line names the columns. Name them so, or say what they mean with a mapping."
    : `The headers seem to stand in line ${below.line}: delete the lines above them.`
}

/** How a spreadsheet names the row that adds up the others. */
const totalRow = /^(?:(?:grand |sub-?)?totals?|totaux|total général|sum|somme|gesamt|summe)\s*:?$/i

const rowsOf = (
  sheet: Sheet,
  csv: Csv.Csv,
  headers: ReturnType<typeof headersOf>["headers"],
  options: Options
): readonly SheetRow[] =>
  csv.records.flatMap((record) => {
    const row = rowOf(record, {
      headers,
      language: options.defaults?.language ?? options.logframe.language,
      removeQuotes: options.formulaQuotes === "removed"
    })
    if (!("line" in row)) {
      sheet.problems.push(row)
      return []
    }
    const first = row.cells.values().next().value ?? ""
    if (!totalRow.test(first)) return [row]
    sheet.problems.push({
      path: `line ${row.line}`,
      found: `a row of totals (${JSON.stringify(first.slice(0, 80))})`,
      expected: "one fact in each row",
      hint: "Delete it: totals are calculated."
    })
    return []
  })

/** Rows that are one fact. */
interface Report {
  readonly kind: Kind
  readonly id: string
  readonly rows: readonly [SheetRow, ...SheetRow[]]
}

const grouped = (sheet: Sheet, rows: readonly SheetRow[], all: Kind | "mixed"): readonly Report[] => {
  const named = rows.some((row) => row.cells.has("id"))
  const reports = new Map<string, { kind: Kind; id: string; rows: [SheetRow, ...SheetRow[]] }>()
  for (const row of rows) {
    const kind =
      all === "mixed"
        ? required(sheet, row, "_kind", `one of ${Object.keys(factKind).join(", ")}`, (text) =>
            word(text, factKind)
          )
        : all
    if (kind === undefined) continue
    const id = named ? row.cells.get("id") : (idOf[kind](sheet, row) ?? `line-${row.line}`)
    const report = id === undefined ? noId(sheet, row) : reports.get(id)
    if (id === undefined) continue
    if (report === undefined) reports.set(id, { kind, id, rows: [row] })
    else if (kind === "Measurement" && report.kind === kind) report.rows.push(row)
    else twoFacts(sheet, row, report.rows[0], id, named)
  }
  return [...reports.values()]
}

const noId = (sheet: Sheet, row: SheetRow): undefined =>
  complain(sheet, row, "id", {
    found: "an empty cell",
    expected: "an id, as other rows have one",
    hint: "Rows that share an id are one report. Empty the whole column to have ids made."
  })

const twoFacts = (sheet: Sheet, row: SheetRow, first: SheetRow, id: string, named: boolean): undefined =>
  complain(sheet, row, "id", {
    found: named ? `"${id}" again, as in line ${first.line}` : `the same as in line ${first.line}`,
    expected: "an id of its own for each fact",
    ...(named ? {} : { hint: 'Add a column "id".' })
  })

const idOf: Readonly<Record<Kind, (sheet: Sheet, row: SheetRow) => string | undefined>> = {
  Measurement: measurements.idOf,
  Transaction: moneys.idOf,
  Assessment: assessments.idOf,
  Review: reviews.idOf
}

/** The fact, when its rows have no problem; what else the model asks is checked then. */
const decoded = (sheet: Sheet, report: Report): readonly Fact.Fact[] => {
  const before = sheet.problems.length
  const input = inputOf(sheet, report)
  if (sheet.problems.length > before) return []
  const fact = Fact.decode(input)
  if (Result.isSuccess(fact)) return [fact.success]
  for (const problem of fact.failure.problems) {
    sheet.problems.push({ ...problem, path: `line ${report.rows[0].line}, ${problem.path}` })
  }
  return []
}

const inputOf = (sheet: Sheet, { kind, id, rows }: Report): unknown => {
  switch (kind) {
    case "Measurement":
      return measurements.measurement(sheet, id, rows)
    case "Transaction":
      return moneys.money(sheet, id, rows[0])
    case "Assessment":
      return assessments.assessment(sheet, id, rows[0])
    case "Review":
      return reviews.review(sheet, id, rows[0])
  }
}

const recordedOf = (sheet: Sheet, reports: readonly Report[]): Readonly<Record<string, Instant.Instant>> =>
  Object.fromEntries(
    reports.flatMap(({ id, rows: [row] }) => {
      const at = optional(sheet, row, "recorded", instant)
      return at === undefined ? [] : [[id, at]]
    })
  )

const passedOver = (sheet: Sheet): Readonly<Record<string, never>> => {
  if (has(sheet, "recorded")) {
    note(sheet, "recorded", {
      code: "RecordedIgnored",
      severity: "info",
      place: { _tag: "Document", column: "recorded" },
      sentence: "A store gives its own instant of recording; this column was passed over."
    })
  }
  return {}
}
