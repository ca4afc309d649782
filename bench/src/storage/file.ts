/**
 * The adapter that keeps a folder of text, beside plain files.
 */
import { open, readFile } from "node:fs/promises"
import { join } from "node:path"
import { FileDriver } from "@logframe/storage-file"
import type { Adapter } from "./Adapter.ts"

export const adapter: Adapter = {
  says: "Folder: `node:fs`, the same fields and texts as lines, a batch in one write, then `fdatasync`, without checksums, numbers or a lock; read as one file, cut into lines.",
  open: async (folder) => {
    const driver = FileDriver.open({ folder: join(folder, "ours") })
    const path = join(folder, "raw.ndjson")
    const file = await open(path, "a")
    return {
      driver,
      rawAppend: async (facts) => {
        const lines = facts.map(
          ({ body, ...fields }) => `${JSON.stringify(fields).slice(0, -1)},"body":${body}}\n`
        )
        await file.writeFile(lines.join(""))
        await file.datasync()
      },
      rawRead: async () => (await readFile(path, "utf8")).trimEnd().split("\n").length,
      close: async () => {
        await driver.close()
        await file.close()
      }
    }
  }
}
