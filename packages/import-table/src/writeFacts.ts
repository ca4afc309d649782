/**
 * Facts as separated text: what {@link readFacts} reads back as the same facts.
 *
 * @internal
 */
import type { Fact, Scope, Value } from "@logframe/core"
import { quoted } from "./formulaQuotes.ts"
import { escaped } from "./listed.ts"

type Cells = Readonly<Record<string, string | undefined>>

/** The order of the columns; words follow by language. */
const order: readonly string[] = [
  ...["_kind", "id", "indicator", "from", "through", "kind", "day", "amount", "currency", "of", "becomes"],
  ...[
    "judgement",
    "says",
    "scheme",
    "score",
    "place",
    "party",
    "cell",
    "value",
    "denominator",
    "stage",
    "label"
  ],
  ...["text", "written", "open", "for", "share", "status", "supersedes", "reported", "recorded_by", "remark"],
  ...["evidence", "identities", "source", "extensions"]
]

/**
 * Writes facts as csv in UTF-8, one row for each total and each cell, for {@link readFacts} with `formulaQuotes` removed.
 *
 * No cell can run in a spreadsheet: words that would start a formula get a `'` before them. Only columns that some fact
 * uses are written; the column `_kind` only when there are several kinds.
 */
export const writeFacts = (facts: readonly Fact.Fact[]): string => {
  const kinds = new Set(facts.map((fact) => fact._tag))
  const rows = facts.flatMap((fact) =>
    rowsOf(fact).map((row): Cells => (kinds.size > 1 ? { _kind: fact._tag, ...row } : row))
  )
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== undefined)))
  const columns = [...used].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
  const lines = [columns, ...rows.map((row) => columns.map((column) => cellText(column, row[column])))]
  return `\ufeff${lines.map((line) => line.map(enclosed).join(",")).join("\r\n")}\r\n`
}

const place = (column: string): number => order.indexOf(column.split(".")[0] ?? column)

const numbers: ReadonlySet<string> = new Set(["value", "denominator", "amount"])

const cellText = (column: string, text: string | undefined): string =>
  text === undefined ? "" : numbers.has(column) ? text : quoted(text)

const enclosed = (cell: string): string =>
  /["',;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

const rowsOf = (fact: Fact.Fact): readonly Cells[] => {
  const shared = envelope(fact)
  switch (fact._tag) {
    case "Measurement":
      return measurementRows(fact, shared)
    case "Transaction":
      return [
        {
          ...shared,
          kind: fact.kind,
          day: fact.day,
          amount: fact.money.amount,
          currency: fact.money.currency,
          party: fact.party,
          for: list(fact.for),
          share: list(fact.share)
        }
      ]
    case "Assessment":
      return [{ ...shared, of: fact.of, day: fact.day, ...says(fact.says) }]
    case "Review":
      return [{ ...shared, of: fact.of.join("; "), becomes: fact.becomes }]
  }
}

const envelope = (fact: Fact.Fact): Cells => ({
  id: fact.id,
  status: fact.status,
  supersedes: fact.supersedes,
  reported: fact.reportedAt,
  recorded_by: fact.recordedBy,
  evidence: optional(
    fact.evidence.map(({ name, url, sha256 }) =>
      [name, url, sha256 === undefined ? undefined : `sha256:${sha256}`]
        .flatMap((field) => (field === undefined ? [] : [escaped(field)]))
        .join(" | ")
    )
  ),
  source: fact.source === undefined ? undefined : JSON.stringify(fact.source),
  extensions: fact.extensions === undefined ? undefined : JSON.stringify(fact.extensions),
  ...words("remark", fact.remark)
})

const words = (column: string, text: Readonly<Record<string, string>> | undefined): Cells =>
  Object.fromEntries(Object.entries(text ?? {}).map(([language, one]) => [`${column}.${language}`, one]))

const optional = (parts: readonly string[]): string | undefined =>
  parts.length === 0 ? undefined : parts.join("; ")

const list = (parts: readonly string[]): string | undefined => optional(parts.map(escaped))

const measurementRows = (fact: Fact.Measurement, shared: Cells): readonly Cells[] => {
  const total = fact.value === undefined ? [] : [valueCells(fact.value)]
  const cells = fact.cells.map(({ cell, value }) => ({ cell: cellWords(cell), ...valueCells(value) }))
  const [first, ...others] = [...total, ...cells]
  const subject = {
    indicator: fact.indicator,
    from: fact.period.from,
    through: fact.period.through,
    place: fact.place,
    party: fact.party,
    identities: list(fact.identities)
  }
  return [{ ...shared, ...subject, ...first }, ...others.map((row) => ({ id: fact.id, ...row }))]
}

const cellWords = (cell: Scope.Cell): string =>
  Object.entries(cell)
    .map(([dimension, category]) => `${dimension}=${category}`)
    .join("; ")

const valueCells = (value: Value.Value): Cells => {
  switch (value._tag) {
    case "Number":
      return { value: value.value }
    case "Parts":
      return { value: value.numerator, denominator: value.denominator }
    case "Stage":
      return { stage: value.stage }
    case "Label":
      return { label: value.label }
    case "Narrative":
      return words("text", value.text)
    case "Written":
      return { written: value.text }
    case "Open":
      return { open: value.why }
  }
}

const says = (judgement: Fact.Judgement): Cells => {
  switch (judgement._tag) {
    case "AssumptionState":
    case "ActivityState":
      return { judgement: judgement._tag, says: judgement.state }
    case "Score":
      return { scheme: judgement.scheme, score: judgement.score }
    case "Kept":
      return { judgement: "Kept", says: judgement.kept ? "yes" : "no" }
    case "OnTrack":
      return { judgement: "OnTrack", says: judgement.track }
  }
}
