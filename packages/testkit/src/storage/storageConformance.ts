/**
 * Proves that a store does what the port says, and refuses what it does not claim.
 *
 * @module
 */
import { Instant, type StorageDriver, type StorageManifest } from "@logframe/core"
import { fail } from "./expectations.ts"
import type { Bench, Law, Place, Subject } from "./Law.ts"
import { laws } from "./laws.ts"
import { refuses } from "./refuses.ts"

/** What the kit needs of a test runner; those of vitest, `node:test`, Jest and Bun fit. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => Promise<void>) => unknown
}

/**
 * Runs every law on the adapter, one test for each.
 *
 * @example
 * ```ts
 * import { MemoryStorage } from "@logframe/core"
 * import { storageConformance } from "@logframe/testkit"
 * import { describe, it } from "vitest"
 *
 * storageConformance({ describe, it }, { name: "memory", open: ({ now }) => MemoryStorage.make({ now }) })
 * ```
 */
export const storageConformance = ({ describe, it }: Runner, subject: Subject): void => {
  const gaps = new Map(Object.entries(subject.knownGaps ?? {}))
  describe(`storage conformance: ${subject.name}`, () => {
    for (const law of laws) {
      const gap = gaps.get(law.key)
      gaps.delete(law.key)
      if (gap === undefined) it(`${law.key}: ${law.says}`, () => prove(law, subject))
      else it(`${law.key}: a known gap (${gap})`, () => stillOpen(law, subject))
    }
    for (const key of gaps.keys()) {
      it(`${key}: a known gap`, async () => fail(`There is no law "${key}": take it out of the known gaps.`))
    }
  })
}

const stillOpen = async (law: Law, subject: Subject): Promise<void> => {
  const holds = await prove(law, subject).then(
    () => true,
    () => false
  )
  if (holds) fail(`${law.key} holds by now: take it out of the known gaps, so that it stays closed.`)
}

/** Proves one law on the adapter. Rejects with the key of the law, what was found and what was expected. */
export const prove = async (law: Law, subject: Subject): Promise<void> => {
  const opened: StorageDriver.StorageDriver[] = []
  const bench = benchOf(subject, opened)
  try {
    const [driver] = await bench.fresh(1)
    const lack = law.needs.find((need) => !offers(driver.manifest, need))
    await (lack === undefined ? law.holds(bench) : refuses(driver, lack))
    for (const driver of opened) await driver.close()
  } catch (cause) {
    await Promise.allSettled(opened.map((driver) => driver.close()))
    throw new Error(`${law.key}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

const offers = (
  { halves, claims }: StorageManifest.StorageManifest,
  need: StorageManifest.Half | StorageManifest.Claim
): boolean =>
  need === "documents" || need === "journal" ? halves.includes(need) : claims[need].is === "supported"

let stores = 0
const newStore = () => `kit${++stores}`

const benchOf = (subject: Subject, opened: StorageDriver.StorageDriver[]): Bench => {
  const usual: Place = { store: newStore(), tenant: "a", now: () => Instant.make(new Date().toISOString()) }
  const open: Bench["open"] = async (place = {}) => {
    const driver = await subject.open({ ...usual, ...place })
    opened.push(driver)
    return driver
  }
  const fresh: Bench["fresh"] = async (drivers, place) => {
    const there = { store: newStore(), ...place }
    const first = await open(there)
    const others = Array.from({ length: drivers - 1 }, () => open(there))
    return [first, ...(await Promise.all(others))]
  }
  return { open, fresh }
}
