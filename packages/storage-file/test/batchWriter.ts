/**
 * Appends batches and ends. Started by the tests of trouble: `batchWriter.ts FOLDER LOGFRAME NAME BATCHES [SIZE]`, the ids of
 * the facts being the name with a number. Where the process can collect garbage it says as JSON what it holds of each fact.
 */
import { statSync, writeSync } from "node:fs"
import { join } from "node:path"
import { FileDriver } from "@logframe/storage-file"
import { fact, journalOf, now } from "./support.ts"

const [folder = "", logframe = "", name = "", batches = "", size = "50"] = process.argv.slice(2)
const [count, length] = [Number(batches), Number(size)]
/** As long as what one reads in practice. */
const body = (id: string): string => `{"id": "${id}", "remark": {"en": "${"words ".repeat(80)}"}}`
const held = (): number => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const driver = FileDriver.open({ folder, now })
const before = held()
for (let i = 0; i < count; i++) {
  const facts = Array.from({ length }, (_, k) => fact(`${name}${i * length + k}`))
  const batch = length < 100 ? facts : facts.map((one) => ({ ...one, body: body(one.id) }))
  for (;;) {
    const appended = await journalOf(driver)
      .append(logframe, batch)
      .catch((error: { readonly reason?: { readonly _tag?: unknown } }) => {
        if (error.reason?._tag !== "Unavailable") throw error
      })
    if (appended !== undefined) break
  }
}

if (globalThis.gc !== undefined) {
  const total = count * length
  const heldPerFact = Math.round((held() - before) / total)
  const bytesPerFact = Math.round(statSync(join(folder, logframe, "facts.ndjson")).size / total)
  const again = journalOf(FileDriver.open({ folder, now }))
  let found = 0
  let after: string | undefined
  do {
    const query = { logframes: [{ id: logframe, upTo: Number.MAX_SAFE_INTEGER }] }
    const page = await again.read(query, after === undefined ? { limit: 10_000 } : { after, limit: 10_000 })
    found += page.rows.length
    after = page.next
  } while (after !== undefined)
  const rss = Math.round(process.resourceUsage().maxRSS / 1_000)
  writeSync(1, JSON.stringify({ heldPerFact, bytesPerFact, found, mostMegabytes: rss }))
}
