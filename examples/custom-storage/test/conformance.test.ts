import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { storageConformance } from "@logframe/testkit"
import * as OnNode from "@logframe/testkit/OnNode"
import { afterAll, describe, it } from "vitest"
import { opening } from "./opening.ts"

const folder = mkdtempSync(join(tmpdir(), "logframe-level-"))
afterAll(() => rmSync(folder, { recursive: true }))

storageConformance(
  { describe, it },
  {
    name: "level",
    open: opening(folder),
    otherProcess: OnNode.anotherProcess(new URL("./opening.ts", import.meta.url), folder)
  }
)
