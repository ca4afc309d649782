/**
 * From the first form to the newest: the new tables are told everything that the old ones were told, in the same order.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"
import type { Connection, ResultRow } from "./file/connect.ts"
import { recordOf } from "./file/rows.ts"
import { tables } from "./file/tables.ts"
import { decimalOf } from "./fold/counts.ts"
import * as Names from "./fold/Names.ts"
import { add } from "./journal/add.ts"

/** Tells all of it, within a transaction. */
export const retell = (connection: Connection): void => {
  const { all, first, exec } = connection
  exec(`${setAside}; ${tables}; INSERT INTO revision SELECT * FROM old_revision`)
  const names = Names.make(connection)
  for (const row of all("SELECT DISTINCT logframe FROM old_fact", [])) {
    const logframe = String(row.logframe)
    for (let head = 0; ; head++) {
      const fact = first(oldFact, [logframe, head + 1])
      if (fact === undefined) break
      const values = all(oldValues, [logframe, head + 1])
      const decisions = all(oldDecisions, [logframe, head + 1])
      const facts = [factOf(fact, values, decisions)]
      add(connection, names, { logframe, recorded: String(fact.recorded), head, facts })
    }
  }
  exec(oldTables.map((table) => `DROP TABLE old_${table}`).join(";"))
}

const factOf = (fact: ResultRow, values: readonly ResultRow[], decisions: readonly ResultRow[]) => {
  const { party, ...record } = recordOf<StorageDriver.FactRecord & { readonly party?: string }>(fact)
  const of = decisions.map((row) => String(row.fact))
  const foldable = {
    ...(party === undefined ? {} : { party }),
    values: values.map(valueOf),
    ...(of.length === 0 ? {} : { decides: { of, becomes: decisions[0]?.becomes } })
  }
  return { ...record, foldable } as StorageDriver.FactRecord
}

const valueOf = ({ cell, number, scale, denominator, below }: ResultRow): StorageDriver.RecordedValue => {
  const text = (digits: unknown, unit: unknown) => decimalOf(String(digits), Number(unit))
  return {
    cell: String(cell),
    ...(number === null ? {} : { value: text(number, scale) }),
    ...(denominator === null ? {} : { denominator: text(denominator, below) })
  }
}

const oldTables = ["revision", "fact", "value", "decision", "former_root"]

const setAside = [
  ...["fact_indicator", "fact_supersedes", "fact_root"].map((index) => `DROP INDEX ${index}`),
  ...oldTables.map((table) => `ALTER TABLE ${table} RENAME TO old_${table}`),
  "CREATE INDEX old_decided ON old_decision (logframe, seq)"
].join(";")

const oldFact = `
  SELECT recorded, id, kind, format, status, supersedes, indicator, place, party,
    first_day AS firstDay, last_day AS lastDay, body
  FROM old_fact WHERE logframe = ?1 AND seq = ?2`
// digits as text, since a number of JavaScript does not hold all 64 bits; text of the tables is a decimal as it is written
const oldValues = `
  SELECT cell, CAST(number AS TEXT) AS number, iif(typeof(number) = 'text', 0, scale) AS scale,
    CAST(denominator AS TEXT) AS denominator, iif(typeof(denominator) = 'text', 0, denominator_scale) AS below
  FROM old_value WHERE logframe = ?1 AND seq = ?2 ORDER BY cell`
const oldDecisions = "SELECT fact, becomes FROM old_decision WHERE logframe = ?1 AND seq = ?2"
