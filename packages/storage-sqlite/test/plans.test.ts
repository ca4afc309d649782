import { DatabaseSync } from "node:sqlite"
import { expect, it } from "vitest"
import { tables } from "../src/file/tables.ts"
import { statements } from "../src/fold/fold.ts"

/** How the engine goes about a statement. */
const planOf = (sql: string): string => {
  const db = new DatabaseSync(":memory:")
  db.exec(tables)
  db.exec(`
    CREATE TEMP TABLE placed (span INTEGER PRIMARY KEY, begins INTEGER, ends INTEGER, last INTEGER, happened INTEGER);
    CREATE TEMP TABLE asked (series INTEGER PRIMARY KEY, how TEXT NOT NULL)`)
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()
  db.close()
  return plan.map(({ detail }) => detail).join("\n")
}

const folds = [false, true].flatMap((countsAgain) =>
  Object.entries(statements(countsAgain)).map(([name, sql]) => ({ name, countsAgain, sql }))
)

it.each(folds)(
  "$name reads the narrow rows of one journal up to an entry, and finds all else by key (counting again: $countsAgain)",
  ({ name, sql }) => {
    const plan = planOf(sql)
    const rows = name === "idle" ? "COVERING INDEX measure_idle" : "PRIMARY KEY"
    expect(plan).toContain(`SEARCH measure USING ${rows} (journal=? AND seq<?)`)
    expect(plan).toContain("SEARCH temp.asked USING INTEGER PRIMARY KEY (rowid=?)")
    expect(plan).toContain("SEARCH temp.placed USING INTEGER PRIMARY KEY (rowid=?)")
    expect(plan).not.toMatch(/SCAN (measure|fact|again|temp)/)
    expect(plan).not.toContain("AUTOMATIC")
  }
)
