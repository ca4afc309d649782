import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { storageConformance } from "@logframe/testkit"
import { afterAll, describe, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "logframe-sqlite-"))
afterAll(() => rmSync(folder, { recursive: true }))

storageConformance(
  { describe, it },
  {
    name: "sqlite, in a file",
    open: ({ store, now }) => SqliteDriver.open({ filename: join(folder, `${store}.sqlite`), now })
  }
)

storageConformance(
  { describe, it },
  { name: "sqlite, in memory", open: ({ now }) => SqliteDriver.open({ filename: ":memory:", now }) }
)
