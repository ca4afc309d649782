import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { storageConformance } from "@logframe/testkit"
import * as OnNode from "@logframe/testkit/OnNode"
import { afterAll, describe, it } from "vitest"
import { opening } from "./opening.ts"

const folder = mkdtempSync(join(tmpdir(), "logframe-sqlite-"))
afterAll(() => rmSync(folder, { recursive: true }))

storageConformance(
  { describe, it },
  {
    name: "sqlite, in a file",
    open: opening(folder),
    otherProcess: OnNode.anotherProcess(new URL("./opening.ts", import.meta.url), folder),
    held: (store) => OnNode.openFiles(join(folder, `${store}.sqlite`)),
    traces: (store, text) => OnNode.filesHolding(join(folder, `${store}.sqlite`), text)
  }
)

storageConformance(
  { describe, it },
  { name: "sqlite, in memory", open: ({ now }) => SqliteDriver.open({ filename: ":memory:", now }) }
)
