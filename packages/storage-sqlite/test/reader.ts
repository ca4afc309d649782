/**
 * A process that reads a journal while others write it, until it has so many entries: each once, in order, the batches of a
 * hundred whole, and sums that are those of the entries known.
 */
import { SqliteDriver } from "@logframe/storage-sqlite"
import { journalOf } from "./support.ts"

const [filename = "", wanted = "0"] = process.argv.slice(2)
const driver = SqliteDriver.open({ filename })
const journal = journalOf(driver)
let next = 1
while (next <= Number(wanted)) {
  const { seq } = await journal.head("p")
  if (seq % 100 !== 0) throw new Error(`half a batch: ${seq}`)
  const query = { logframes: [{ id: "p", upTo: seq, after: next - 1 }] }
  for (const row of (await journal.read(query, { limit: 100_000 })).rows) {
    if (row.seq !== next) throw new Error(`${row.seq} where ${next} was expected`)
    next++
  }
  if (next !== seq + 1) throw new Error(`${next - 1} entries, and the head says ${seq}`)
  const rows = await journal.fold?.({
    logframe: "p",
    upTo: seq,
    asOf: "2026-12-31",
    windows: [{ from: "1900-01-01", through: "2099-12-31" }],
    series: Array.from({ length: 40 }, (_, i) => ({
      indicator: `i${i}`,
      fold: "sum" as const,
      of: "number" as const
    }))
  })
  const seen = (rows ?? []).reduce((n, row) => n + row.seen, 0)
  if (seen !== seq) throw new Error(`folds saw ${seen} of ${seq}`)
}
await driver.close()
