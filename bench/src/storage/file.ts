/**
 * The adapter that keeps a folder of text, beside plain files.
 */
import { open, readFile } from "node:fs/promises"
import { join } from "node:path"
import { FileDriver } from "@logframe/storage-file"
import type { Adapter } from "./Adapter.ts"

export const adapter: Adapter = {
  says: "Folder: `node:fs`, the texts of a batch as lines in one write, then `fdatasync`, without checksums, numbers or a lock; read as one file, cut into lines.",
  open: async (folder) => {
    const driver = FileDriver.open({ folder: join(folder, "ours") })
    const path = join(folder, "raw.ndjson")
    const file = await open(path, "a")
    return {
      driver,
      rawAppend: async (facts) => {
        await file.writeFile(`${facts.map(({ body }) => body).join("\n")}\n`)
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
