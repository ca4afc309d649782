import { MemoryStorage } from "@logframe/core"
import { storageConformance } from "@logframe/testkit"
import { describe, it } from "vitest"

storageConformance({ describe, it }, { name: "memory", open: ({ now }) => MemoryStorage.make({ now }) })
