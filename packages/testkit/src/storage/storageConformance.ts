/**
 * Proves that a store does what the port says, and refuses what it does not claim.
 *
 * @module
 */
import { Instant, type StorageDriver, type StorageManifest } from "@logframe/core"
import { conformance, type Runner } from "../conformance.ts"
import { fail } from "./expectations.ts"
import type { Bench, Law, Subject } from "./Law.ts"
import { laws } from "./laws.ts"
import type { Other } from "./Other.ts"
import * as otherProcesses from "./otherProcesses.ts"
import type { Place } from "./Place.ts"
import { refuses } from "./refuses.ts"

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
export const storageConformance = (runner: Runner, subject: Subject): void =>
  conformance(runner, `storage conformance: ${subject.name}`, laws, subject.knownGaps, (law) =>
    prove(law, subject)
  )

/** Proves one law on the adapter. Rejects with the key of the law, what was found and what was expected. */
export const prove = async (law: Law, subject: Subject): Promise<void> => {
  const opened: StorageDriver.StorageDriver[] = []
  const others: Other[] = []
  const bench = benchOf(subject, opened, others)
  try {
    const [driver] = await bench.fresh(1)
    const lack = law.needs.find((need) => !offers(driver.manifest, need))
    await (lack === undefined ? law.holds(bench) : refuses(driver, lack))
    for (const driver of opened) await driver.close()
    for (const other of others) await otherProcesses.giveBack(subject, other)
  } catch (cause) {
    await Promise.allSettled(opened.map((driver) => driver.close()))
    await Promise.allSettled(others.map((other) => other.kill()))
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

const benchOf = (subject: Subject, opened: StorageDriver.StorageDriver[], others: Other[]): Bench => {
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
  const otherProcess: Bench["otherProcess"] = async () => {
    const { otherProcess: start } = subject
    if (start === undefined)
      return fail(
        'it is claimed, and nothing proves it: hand over `otherProcess`, or say in the manifest "notYet" or "impossible"'
      )
    const other = await otherProcesses.take(start)
    others.push(other)
    return other
  }
  const { held, traces } = subject
  return {
    store: usual.store,
    open,
    fresh,
    otherProcess,
    ...(held === undefined ? {} : { held }),
    ...(traces === undefined ? {} : { traces })
  }
}
