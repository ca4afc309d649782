/** A process that appends twenty facts, one by one, to a file that others write too. */
import { SqliteDriver } from "@logframe/storage-sqlite"

const [filename = "", name = ""] = process.argv.slice(2)
const { journal, close } = SqliteDriver.open({ filename })
for (let i = 0; i < 20; i++) {
  const id = `${name}-${i}`
  await journal?.append("p", [{ id, kind: "Measurement", format: 1, status: "approved", body: `"${id}"` }])
}
await close()
