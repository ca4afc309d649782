/**
 * Appends batches and saves revisions until it is killed, and says on stdout what was acknowledged: `facts 812`, the head
 * of the journal, or `revision 3`. Every tenth fact corrects the one before it. Started by the test of crashes.
 */
import { writeSync } from "node:fs"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { documentsOf, fact, journalOf, revision } from "./support.ts"

const [filename = "", logframe = ""] = process.argv.slice(2)
const driver = SqliteDriver.open({ filename })
const [journal, documents] = [journalOf(driver), documentsOf(driver)]

let { seq } = await journal.head(logframe)
for (;;) {
  const size = 1 + Math.floor(Math.random() * 2_000)
  const facts = Array.from({ length: size }, (_, i) => {
    const number = seq + i + 1
    return fact(`f${number}`, number % 10 === 0 ? { supersedes: `f${number - 1}` } : {})
  })
  seq = (await journal.append(logframe, facts)).seq
  writeSync(1, `facts ${seq}\n`)
  const last = (await documents.get(logframe))?.revision ?? 0
  await documents.write(revision(logframe, last + 1))
  writeSync(1, `revision ${last + 1}\n`)
}
