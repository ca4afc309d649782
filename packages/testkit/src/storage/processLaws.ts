/**
 * Laws of two processes that have one store, and of a store that is released.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"
import { fail, refused, same, truly } from "./expectations.ts"
import type { Bench, Law } from "./Law.ts"
import { documentsOf, factOf, factsIn, idsOf, journalOf, revisionOf } from "./records.ts"
import { outcomeOf, turns, WatchedSignal } from "./waiting.ts"

/** How many appends and revisions each of the two processes makes. */
const rounds = 15

/** The driver of this process, and one of another over the same store. */
const both = async (bench: Bench) => {
  const other = await bench.otherProcess()
  const there = await other.open({ store: bench.store, tenant: "a" })
  return { here: await bench.open(), there }
}

export const processLaws: readonly Law[] = [
  {
    key: "concurrent/processes-see-each-other",
    says: "what one process was told is done, another sees at once",
    needs: ["journal", "documents", "concurrentWriters"],
    holds: async (bench) => {
      const { here, there } = await both(bench)
      await documentsOf(there).write(revisionOf("p1", 1))
      same("revision", (await documentsOf(here).get("p1"))?.revision, 1)
      const conflict = { _tag: "Conflict", on: "revision", head: 1 } as const
      await refused("revision 1 again", documentsOf(here).write(revisionOf("p1", 1)), conflict)
      for (let n = 1; n <= 6; n++) {
        const [one, other] = n % 2 === 0 ? [here, there] : [there, here]
        same(`number ${n}`, (await journalOf(one).append("p1", [factOf(`f${n}`)])).seq, n)
        same(`head after ${n}`, (await journalOf(other).head("p1")).seq, n)
        same(`facts after ${n}`, idsOf(await factsIn(journalOf(other), "p1")).length, n)
      }
      const changed = factOf("f1", { body: "{}" })
      const clash = { _tag: "Conflict", on: "facts", ids: ["f1"], head: 6 } as const
      await refused("another text by another process", journalOf(here).append("p1", [changed]), clash)
      await refused("guarded", journalOf(there).append("p1", [factOf("f7")], { head: 5 }), {
        _tag: "Conflict"
      })
    }
  },
  {
    key: "concurrent/processes-lose-nothing",
    says: "two processes that append at the same time lose nothing, repeat no number, and never show a gap",
    needs: ["journal", "concurrentWriters"],
    holds: async (bench) => {
      const { here, there } = await both(bench)
      const journals = { here: journalOf(here), there: journalOf(there) }
      const answers: StorageDriver.Appended[] = []
      const writer = async (name: keyof typeof journals) => {
        for (let n = 0; n < rounds; n++) {
          const batch = [factOf(`${name}-${n}-a`), factOf(`${name}-${n}-b`), factOf(`both-${n}`)]
          answers.push(await journals[name].append("p1", batch))
          if (name === "here") withoutGaps(await factsIn(journals.here, "p1"))
        }
      }
      await Promise.all([writer("here"), writer("there")])
      for (const [name, journal] of Object.entries(journals)) {
        const found = await factsIn(journal, "p1")
        withoutGaps(found)
        same(`facts, seen from ${name}`, found.length, rounds * 5)
        same(`ids, seen from ${name}`, new Set(idsOf(found)).size, rounds * 5)
      }
      const added = answers.reduce((sum, { added }) => sum + added, 0)
      same("how many were said to be new", added, rounds * 5)
    }
  },
  {
    key: "concurrent/one-process-wins",
    says: "of two processes that write the same revision, or append to the same head, one is first",
    needs: ["journal", "documents", "concurrentWriters"],
    holds: async (bench) => {
      const { here, there } = await both(bench)
      for (let n = 1; n <= rounds; n++) {
        const revisions = [here, there].map((driver, i) =>
          documentsOf(driver).write(revisionOf("p1", n, { by: `process ${i}` }))
        )
        const facts = [here, there].map((driver, i) =>
          journalOf(driver).append("p1", [factOf(`f${n}-${i}`)], { head: n - 1 })
        )
        const [winner, appender] = await Promise.all([
          first(`revision ${n}`, revisions),
          first(`entry ${n}`, facts)
        ])
        same(`author of revision ${n}`, (await documentsOf(here).get("p1"))?.by, `process ${winner}`)
        const ids = idsOf(await factsIn(journalOf(there), "p1"))
        same(`entry ${n}`, [ids.length, ids.at(-1)], [n, `f${n}-${appender}`])
      }
    }
  },
  {
    key: "close/releases",
    says: "after closing, nothing of the store is held: this process and another can open it and write",
    needs: ["durable"],
    holds: async (bench) => {
      const other = await bench.otherProcess()
      const held = async () => [...((await bench.held?.(bench.store)) ?? [])].sort()
      const before = await held()
      const driver = await bench.open()
      await used(driver, 1)
      const shut = bench.held === undefined ? await isShutOut(other, bench.store) : true
      truly(
        shut,
        "nothing tells whether closing releases the store: hand over `held`, which says what is open and locked"
      )
      await driver.close()
      await becomes("held after closing", held, before)
      const there = await other.open({ store: bench.store, tenant: "a" })
      await used(there, 2)
      await there.close()
      const again = await bench.open()
      await used(again, 3)
      await again.close()
      await becomes("held after closing again", held, before)
    }
  }
]

const withoutGaps = (found: readonly StorageDriver.StoredFactRecord[]): void =>
  same(
    "numbers",
    found.map(({ seq }) => seq),
    found.map((_, i) => i + 1)
  )

/** Which of the two was first; the other must have been refused. */
const first = async (what: string, two: readonly Promise<unknown>[]): Promise<number> => {
  const outcomes = await Promise.allSettled(two)
  const winner = outcomes.findIndex(({ status }) => status === "fulfilled")
  const loser = two[1 - winner]
  if (winner < 0 || loser === undefined) return fail(`${what}: both processes were refused`)
  await refused(`${what}, written by the second process`, loser, { _tag: "Conflict" })
  return winner
}

/** A server may notice a little later that a connection has ended. */
const becomes = async (what: string, found: () => Promise<unknown>, expected: unknown): Promise<void> => {
  for (let n = 0; n < 200 && JSON.stringify(await found()) !== JSON.stringify(expected); n++) await turns(10)
  same(what, await found(), expected)
}

/** Does a bit of everything that may open, lock or connect something. */
const used = async (driver: StorageDriver.StorageDriver, n: number): Promise<void> => {
  const { documents, journal } = driver
  if (documents !== undefined) same("revision", (await documents.write(revisionOf("p1", n))).revision, n)
  if (journal === undefined) return
  same("entry", (await journal.append("p1", [factOf(`f${n}`)])).seq, n)
  same("facts", (await factsIn(journal, "p1")).length, n)
  if (journal.wait === undefined) return
  const { signal, abort } = new WatchedSignal()
  const waiting = outcomeOf(journal.wait("p1", n, signal))
  await turns(5)
  abort(new Error("enough"))
  await waiting
}

/** Whether a store that is open here lets no other process in. */
const isShutOut = async (
  other: Awaited<ReturnType<Bench["otherProcess"]>>,
  store: string
): Promise<boolean> => {
  const opened = await other.open({ store, tenant: "a" }).then(
    (driver) => driver,
    () => undefined
  )
  await opened?.close()
  return opened === undefined
}
