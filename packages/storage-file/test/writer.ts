/**
 * Appends batches and saves revisions until it is killed, and says on stdout what was acknowledged: `facts 812`, the head
 * of the journal, or `revision 3`. Started by the test of crashes with the folder and the logframe.
 */
import { writeSync } from "node:fs"
import { FileDriver } from "@logframe/storage-file"
import { documentsOf, fact, journalOf, now, revision } from "./support.ts"

const [folder = "", logframe = ""] = process.argv.slice(2)
const driver = FileDriver.open({ folder, now })
const [journal, documents] = [journalOf(driver), documentsOf(driver)]

let { seq } = await journal.head(logframe)
for (;;) {
  const size = 1 + Math.floor(Math.random() * 4_000)
  const facts = Array.from({ length: size }, (_, i) => fact(`f${seq + i + 1}`))
  seq = (await journal.append(logframe, facts)).seq
  writeSync(1, `facts ${seq}\n`)
  const last = (await documents.get(logframe))?.revision ?? 0
  await documents.write(revision(logframe, last + 1))
  writeSync(1, `revision ${last + 1}\n`)
}
