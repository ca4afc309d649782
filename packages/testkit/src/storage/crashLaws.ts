/**
 * Laws of what a process that is killed leaves behind.
 *
 * The process stands still at the moment of its last acknowledgement and is killed then: what is still to be written at
 * that moment is never written. A machine that loses its power can lose more; no process can be asked for that.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"
import { fail, same, truly } from "./expectations.ts"
import type { Bench, Law } from "./Law.ts"
import { documentsOf, factOf, factsIn, idsOf, journalOf, removalOf, revisionOf } from "./records.ts"

/** Batches that are in the midst of being written when the process is killed, each in a store of its own. */
const [earlier, meanwhile] = [
  [0, 1, 2],
  [3, 4, 5, 6, 7, 8]
]
const batchOf = (n: number) => Array.from({ length: 40 }, (_, i) => factOf(`b${n}-${i + 1}`))

export const crashLaws: readonly Law[] = [
  {
    key: "durable/facts-survive-a-kill",
    says: "what a process that is killed had acknowledged is there, and of the batches it was writing all or nothing",
    needs: ["journal", "durable"],
    holds: async (bench) => {
      const other = await bench.otherProcess()
      const journal = journalOf(await other.open({ store: bench.store, tenant: "a" }))
      await journal.append("p1", [factOf("b", { supersedes: "a" }), factOf("a")])
      await journal.append("p1", [factOf("c", { supersedes: "a", place: "north" })])
      await journal.append("p2", [factOf("a")])
      const before = await factsIn(journal, "p1")
      const stores = [...earlier, ...meanwhile].map((n) => `${bench.store}x${n}`)
      const beside: StorageDriver.Journal[] = []
      for (const store of stores) beside.push(journalOf(await other.open({ store, tenant: "a" })))
      for (const one of beside) await one.append("p1", [factOf("first")])
      // some begin before the one that is acknowledged, and some while it is written
      const begin = (n: number) => beside[n]?.append("p1", batchOf(n)) ?? Promise.reject()
      const answers = await other.crash(earlier.length, () => [
        ...earlier.map(begin),
        journal.append("p1", [factOf("last")]),
        ...meanwhile.map(begin)
      ])
      const last = answers[earlier.length] as StorageDriver.Appended
      const here = journalOf(await bench.open())
      const found = await factsIn(here, "p1")
      same("facts that were there before", found.slice(0, 3), before)
      same("ids", idsOf(found), ["b", "a", "c", "last"])
      same("head", await here.head("p1"), { seq: last.seq, recorded: last.recorded })
      same("as known before", await factsIn(here, "p1", { upTo: 1 }), [{ ...before[0], root: "b" }])
      same("of another journal", idsOf(await factsIn(here, "p2")), ["a"])
      same("the next one", (await here.append("p1", [factOf("d")])).seq, 5)
      for (const [n, store] of stores.entries())
        await wholeOrNothing(bench, store, n, answers[n < earlier.length ? n : n + 1])
    }
  },
  {
    key: "durable/revisions-survive-a-kill",
    says: "revisions that a process had acknowledged when it was killed are there, and are its last ones",
    needs: ["documents", "durable"],
    holds: async (bench) => {
      const other = await bench.otherProcess()
      const documents = documentsOf(await other.open({ store: bench.store, tenant: "a" }))
      await documents.write(revisionOf("p1", 1, { by: "Ana", note: "first" }))
      await documents.write(revisionOf("p2", 1))
      await documents.write(removalOf("p2", 2))
      const first = await documents.get("p1", { revision: 1 })
      const removed = await documents.get("p2")
      const answers = await other.crash(0, () => [documents.write(revisionOf("p1", 2, { by: "Ben" }))])
      const here = documentsOf(await bench.open())
      const second = {
        ...revisionOf("p1", 2, { by: "Ben" }),
        recorded: (answers[0] as StorageDriver.Written).recorded
      }
      same("the last one", await here.get("p1"), second)
      same("the one before", await here.get("p1", { revision: 1 }), first)
      same("what was removed", await here.get("p2"), removed)
      const listed = (await here.list({}, { limit: 10 })).rows
      same(
        "list",
        listed.map(({ id, revision }) => [id, revision]),
        [["p1", 2]]
      )
      same("the next one", (await here.write(revisionOf("p1", 3))).revision, 3)
    }
  }
]

/** The batch is there as a whole or not at all, and as a whole when it was acknowledged; the journal goes on after it. */
const wholeOrNothing = async (bench: Bench, store: string, n: number, answer: unknown): Promise<void> => {
  const journal = journalOf(await bench.open({ store }))
  const ids = idsOf(await factsIn(journal, "p1"))
  const whole = ["first", ...batchOf(n).map(({ id }) => id)]
  const isWhole = JSON.stringify(ids) === JSON.stringify(whole)
  if (!isWhole && JSON.stringify(ids) !== '["first"]')
    fail(`of a batch of 40 that was being written when the process was killed ${ids.length - 1} are there`)
  truly(
    isWhole || answer === undefined,
    "a batch that was acknowledged before the process was killed is gone"
  )
  same("the head after a kill", (await journal.head("p1")).seq, ids.length)
  same("the next one after a kill", (await journal.append("p1", [factOf("next")])).seq, ids.length + 1)
}
