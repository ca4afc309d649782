/**
 * The adapter that keeps everything in memory; nothing is beside it.
 */
import { Instant, MemoryStorage } from "@logframe/core"
import type { Adapter } from "./Adapter.ts"

export const adapter: Adapter = {
  says: "Memory: nothing beside it.",
  open: async () => {
    const driver = MemoryStorage.make({ now: () => Instant.make(new Date().toISOString()) })
    return { driver, close: () => driver.close() }
  }
}
