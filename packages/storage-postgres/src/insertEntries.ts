/**
 * A batch as rows: the facts with their texts, and apart from them what is folded.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"
import type { Connection, TableRow, Transaction } from "./connect.ts"
import { type Batch, insertRows } from "./insertRows.ts"

/** A fact with the number and the root that it gets. */
export interface Entry {
  readonly seq: number
  readonly root: string
  readonly fact: StorageDriver.FactRecord
}

/** Inserts the entries of a batch, which are of one tenant, logframe and instant. */
export const insertEntries = async (
  table: Connection["table"],
  on: Transaction,
  batch: Batch,
  entries: readonly Entry[]
): Promise<void> => {
  const head = table("head")
  const rows = entries.map(factRow)
  await insertRows(on, { table: table("fact"), head, ...factColumns }, batch, rows)
  const measurements = entries.flatMap((entry, i) => measurementRows(entry, rows[i]))
  await insertRows(on, { table: table("measurement"), head, ...measurementColumns }, batch, measurements)
  const decisions = entries.flatMap(decisionRows)
  await insertRows(on, { table: table("decision"), head, ...decisionColumns }, batch, decisions)
}

const factColumns = {
  recorded: "text",
  columns: {
    seq: "bigint",
    root: "text",
    id: "text",
    kind: "text",
    format: "integer",
    status: "text",
    supersedes: "text",
    indicator: "text",
    place: "text",
    first_day: "text",
    last_day: "text",
    body: "text"
  }
} as const

const factRow = ({ seq, root, fact: { firstDay, lastDay, ...fact } }: Entry): TableRow => ({
  ...fact,
  seq,
  root,
  first_day: firstDay,
  last_day: lastDay
})

const measurementColumns = {
  recorded: "timestamptz",
  columns: {
    seq: "bigint",
    id: "text",
    root: "text",
    approved: "boolean",
    indicator: "text",
    place: "text",
    party: "text",
    cell: "text",
    first_day: "date",
    last_day: "date",
    value: "numeric",
    denominator: "numeric"
  }
} as const

const measurementRows = ({ fact }: Entry, row: TableRow | undefined): readonly TableRow[] => {
  const { kind, status, foldable } = fact
  if (kind !== "Measurement" || foldable === undefined) return []
  const whole = { ...row, party: foldable.party, approved: status === "approved", value: undefined }
  const values = valueRows(foldable)
  return values.length === 0 ? [whole] : values.map((said) => ({ ...whole, ...said }))
}

/** What is said of each cell; of one that is there twice no number, so that whoever folds reads the fact. */
export const valueRows = ({
  values = []
}: StorageDriver.Foldable): readonly StorageDriver.RecordedValue[] => {
  const byCell = new Map<string, StorageDriver.RecordedValue>()
  for (const said of values) byCell.set(said.cell, byCell.has(said.cell) ? { cell: said.cell } : said)
  return [...byCell.values()]
}

const decisionColumns = {
  columns: { fact: "text", seq: "bigint", approves: "boolean" }
} as const

const decisionRows = ({ seq, fact: { foldable } }: Entry): readonly TableRow[] => {
  const { of = [], becomes } = foldable?.decides ?? {}
  return [...new Set(of)].map((fact) => ({ fact, seq, approves: becomes === "approved" }))
}
