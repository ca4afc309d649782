import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { FileDriver } from "@logframe/storage-file"
import { storageConformance } from "@logframe/testkit"
import { afterAll, describe, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "logframe-file-"))
afterAll(() => rmSync(folder, { recursive: true }))

storageConformance(
  { describe, it },
  { name: "file", open: ({ store, now }) => FileDriver.open({ folder: join(folder, store), now }) }
)
