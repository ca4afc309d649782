import { laws, prove, type Subject } from "@logframe/testkit"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { endOnFailure } from "./endOnFailure.ts"
import { foldingSubject, mutants, shared, tenants } from "./mutants.ts"
import { processMutants } from "./processMutants.ts"
import { sizeMutants } from "./sizeMutants.ts"

endOnFailure()

/**
 * Every law but those of whole histories, which catch whatever the others catch and take longer, and those that ask another
 * process or look at files, which memory has not.
 */
const single = laws.filter(
  ({ key }) =>
    !/^(history|evaluation|fold)\/|^(concurrent\/.*process|durable\/.*kill|close\/releases|erase\/leaves)/.test(
      key
    )
)

const outcome = async (key: string, subject: Subject): Promise<string> => {
  const law = laws.find((law) => law.key === key)
  if (law === undefined) return `there is no law ${key}`
  return prove(law, subject).then(
    () => "holds",
    (error: Error) => error.message
  )
}

describe("the kit finds nothing", () => {
  it.each([
    ["in a store that lives on between drivers", shared()],
    ["in a store that keeps tenants apart", tenants()],
    ["in a store that folds", foldingSubject()]
  ])("%s", async (_, subject) => {
    for (const { key } of [...single, ...laws.filter(({ key }) => key.startsWith("fold/"))])
      expect(await outcome(key, subject)).toBe("holds")
  })
})

describe("the kit catches a store that", () => {
  // what waits for ever is seen to do so at once
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }).setTimerTickMode("nextTimerAsync")
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each(Object.entries({ ...mutants, ...sizeMutants }))("%s", async (_, { caughtBy, subject }) => {
    expect(await outcome(caughtBy, subject)).toMatch(new RegExp(`^${caughtBy}: .{10}`, "s"))
  })
})

describe("the stores that are broken on purpose", () => {
  const all = Object.values({ ...mutants, ...sizeMutants, ...processMutants })

  it("are many", () => {
    expect(all.length).toBeGreaterThanOrEqual(75)
  })
})
