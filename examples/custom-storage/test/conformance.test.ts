import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { storageConformance } from "@logframe/testkit"
import { afterAll, describe, it } from "vitest"
import { open } from "../src/LevelStorage.ts"

const folder = mkdtempSync(join(tmpdir(), "logframe-level-"))
afterAll(() => rmSync(folder, { recursive: true }))

storageConformance(
  { describe, it },
  { name: "level", open: ({ store, now }) => open(join(folder, store), now) }
)
