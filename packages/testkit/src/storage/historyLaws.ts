/**
 * The law of everything together: whatever is asked in whatever order, a store answers as the store in memory does.
 *
 * @internal
 */
import { Instant, MemoryStorage, type Query, type StorageDriver, StorageError } from "@logframe/core"
import fc from "fast-check"
import { same } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { documentsOf, factOf, journalOf, removalOf, reviewOf, revisionOf } from "./records.ts"
import { runs } from "./runs.ts"

/** The store that is proven, by several drivers where it allows that, beside the model. */
interface Both {
  readonly drivers: readonly StorageDriver.StorageDriver[]
  readonly model: StorageDriver.StorageDriver
  /** The moment the model records with: the one that the store chose. */
  readonly moment: { now: Instant.Instant }
  /** Every instant that was given so far. */
  readonly instants: Instant.Instant[]
}

/** Does something to one of the stores. */
type Step = (driver: StorageDriver.StorageDriver, instants: readonly Instant.Instant[]) => Promise<unknown>

/** What came of it: the answer, or the reason why not. */
const outcomeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => {
    if (!StorageError.isStorageError(error)) throw error
    return { refused: error.reason }
  })

const recordedIn = (outcome: unknown): Instant.Instant | undefined =>
  typeof outcome === "object" && outcome !== null && "recorded" in outcome
    ? (outcome.recorded as Instant.Instant)
    : undefined

const command =
  (name: string, step: Step) =>
  (client: number): fc.AsyncCommand<object, Both> => ({
    check: () => true,
    run: async (_, { drivers, model, moment, instants }) => {
      const driver = drivers[client % drivers.length] as StorageDriver.StorageDriver
      const found = await outcomeOf(step(driver, instants))
      const recorded = recordedIn(found)
      moment.now = recorded ?? moment.now
      same(name, found, await outcomeOf(step(model, instants)))
      if (recorded !== undefined) instants.push(recorded)
    },
    toString: () => `${name} by ${client}`
  })

const id = fc.constantFrom("p", "p1", "P1")
const limit = fc.constantFrom(1, 2, 3, 50)

/** A state of the past: by number, or by an instant that was given. */
const at = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 4 }).map((revision) => ({ revision })),
    fc.nat(20).map((pick) => ({ pick }))
  ),
  { nil: undefined }
)

const knownAt = (pick: number, instants: readonly Instant.Instant[]): Query.KnownAt => ({
  knownAt: instants[pick % Math.max(1, instants.length)] ?? Instant.make("2000-01-01T00:00:00.000Z")
})

const write = fc
  .record({
    id,
    revision: fc.integer({ min: 1, max: 4 }),
    removes: fc.boolean(),
    note: fc.constantFrom("a", "b")
  })
  .map(({ id, revision, removes, note }) =>
    command(`write ${id} ${revision}${removes ? " (removal)" : ""}`, (driver) =>
      documentsOf(driver).write(removes ? removalOf(id, revision) : revisionOf(id, revision, { note }))
    )
  )

const get = fc
  .record({ id, at })
  .map(({ id, at }) =>
    command(`get ${id} ${JSON.stringify(at)}`, (driver, instants) =>
      documentsOf(driver).get(id, at === undefined || "revision" in at ? at : knownAt(at.pick, instants))
    )
  )

const list = limit.map((limit) =>
  command(`list by ${limit}`, (driver) => documentsOf(driver).list({}, { limit: limit + 50 }))
)

const revisions = fc
  .record({ id })
  .map(({ id }) =>
    command(`revisions of ${id}`, (driver) => documentsOf(driver).revisions(id, { limit: 50 }))
  )

const factId = fc.constantFrom("f1", "f2", "f3", "f4", "f5", "F1", "f10")

const fact = fc
  .record({
    id: factId,
    supersedes: fc.option(factId, { nil: undefined }),
    indicator: fc.constantFrom("i1", "i2"),
    place: fc.constantFrom(undefined, "north"),
    lastDay: fc.constantFrom("2024-03-31", "2024-06-30", "2025-01-01"),
    body: fc.constantFrom("", "", "", "changed"),
    isReview: fc.nat(5).map((n) => n === 0)
  })
  .map(({ id, supersedes, place, body, isReview, ...more }) =>
    isReview
      ? reviewOf(id)
      : factOf(id, {
          ...more,
          ...(place === undefined ? {} : { place }),
          ...(supersedes === undefined || supersedes === id ? {} : { supersedes }),
          body: JSON.stringify({ id, ...more, place, supersedes, body })
        })
  )

const append = fc
  .record({
    id,
    facts: fc.array(fact, { maxLength: 5 }),
    head: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined })
  })
  .map(({ id, facts, head }) =>
    command(
      `append to ${id}: ${facts.map((fact) => fact.body).join(" ")}${head === undefined ? "" : ` at ${head}`}`,
      (driver) => journalOf(driver).append(id, facts, head === undefined ? undefined : { head })
    )
  )

const anyOf = <A>(values: readonly A[]) => fc.subarray([...values])

const read = fc
  .record({
    query: fc.record(
      {
        logframes: fc.uniqueArray(fc.record({ id, upTo: fc.integer({ min: 0, max: 9 }) }), {
          selector: (row) => row.id,
          minLength: 1
        }),
        ids: anyOf(["f1", "f3", "F1", "f10"]),
        roots: anyOf(["f1", "f2", "f3"]),
        kinds: anyOf(["Measurement", "Review"] as const),
        indicators: anyOf(["i1", "i2"]),
        places: anyOf(["north", "north2"]),
        endFrom: fc.constantFrom("2024-03-31", "2024-04-01"),
        endBefore: fc.constantFrom("2024-06-30", "2025-01-01")
      },
      { requiredKeys: ["logframes"] }
    ),
    limit
  })
  .map(({ query, limit }) =>
    command(`read ${JSON.stringify(query)} by ${limit}`, async (driver) => {
      const rows: unknown[] = []
      let after: string | undefined
      do {
        const page = await journalOf(driver).read(query, after === undefined ? { limit } : { limit, after })
        rows.push(...page.rows)
        after = page.next
      } while (after !== undefined && rows.length < 1_000)
      return rows
    })
  )

const head = fc
  .record({ id, pick: fc.option(fc.nat(20), { nil: undefined }) })
  .map(({ id, pick }) =>
    command(`head of ${id} ${pick}`, (driver, instants) =>
      journalOf(driver).head(id, pick === undefined ? undefined : knownAt(pick, instants))
    )
  )

/** A law that runs these commands, weighted by how often they stand there. */
const law = (
  key: string,
  says: string,
  needs: Law["needs"],
  steps: readonly fc.Arbitrary<(client: number) => fc.AsyncCommand<object, Both>>[]
): Law => ({
  key: `history/${key}`,
  says,
  needs,
  holds: async ({ open, fresh }) => {
    const { claims } = (await open()).manifest
    const clients = claims.concurrentWriters.is === "supported" ? 2 : 1
    const commands = steps.map((step) => fc.tuple(step, fc.nat(1)).map(([make, client]) => make(client)))
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40 }), async (history) => {
        const drivers = await fresh(clients)
        const moment = { now: Instant.make("2000-01-01T00:00:00.000Z") }
        const model = MemoryStorage.make({ now: () => moment.now })
        await fc.asyncModelRun(() => ({ model: {}, real: { drivers, model, moment, instants: [] } }), history)
        for (const driver of drivers) await driver.close()
      }),
      { numRuns: runs() }
    )
  }
})

export const historyLaws: readonly Law[] = [
  law(
    "of-logframes",
    "any history of revisions is answered as by the model",
    ["documents"],
    [write, write, write, get, list, revisions]
  ),
  law(
    "of-facts",
    "any history of facts is answered as by the model",
    ["journal"],
    [append, append, append, read, read, head]
  )
]
