/**
 * Laws of waiting for a journal to grow, and of following one.
 *
 * @internal
 */
import { PromiseStorage, type StorageDriver } from "@logframe/core"
import { waterProject } from "../fixtures/Fixture.ts"
import { fail, refused, same, truly } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { factOf, journalOf } from "./records.ts"
import { outcomeOf, settlesSoon, turns, WatchedSignal } from "./waiting.ts"

const law = (
  key: string,
  says: string,
  holds: Law["holds"],
  more: readonly Law["needs"][number][] = []
): Law => ({ key: `wait/${key}`, says, needs: ["journal", "wait", ...more], holds })

type Wait = NonNullable<StorageDriver.Journal["wait"]>

const waitOf = (driver: StorageDriver.StorageDriver): Wait => {
  const journal = journalOf(driver)
  const wait = journal.wait?.bind(journal)
  if (wait === undefined) return fail("it says that it waits for a journal to grow, and has no `wait`")
  return (...asked) => {
    const waiting = wait(...asked)
    // where a law fails, nobody looks at this one any more
    waiting.catch(() => {})
    return waiting
  }
}

/** It is still waiting, after the store had every chance to say something. */
const stillWaits = async (what: string, wait: Promise<number>): Promise<void> => {
  const outcome = await Promise.race([outcomeOf(wait), turns(20)])
  if (outcome !== undefined) fail(`${what}: the wait was over, ${outcome}`)
}

export const waitLaws: readonly Law[] = [
  {
    key: "wait/is-there-when-claimed",
    says: "there is a way to wait where the manifest claims it, and only there",
    needs: [],
    holds: async ({ open }) => {
      const { manifest, journal } = await open()
      same("wait", journal?.wait !== undefined, manifest.claims.wait.is === "supported")
    }
  },

  law("at-once-when-grown", "whoever waits for what is there already does not wait", async ({ open }) => {
    const driver = await open()
    const wait = waitOf(driver)
    await journalOf(driver).append("p1", [factOf("f1"), factOf("f2"), factOf("f3")])
    for (const after of [0, 1, 2]) {
      const { signal } = new WatchedSignal()
      same(`after ${after}`, await settlesSoon(`waiting after ${after} of 3`, wait("p1", after, signal)), 3)
    }
  }),

  law("ends-when-it-grows", "a wait is over when the journal grows, with its head", async ({ open }) => {
    const driver = await open()
    const { signal } = new WatchedSignal()
    const [first, second, later] = [0, 0, 2].map((after) => waitOf(driver)("p1", after, signal))
    if (first === undefined || second === undefined || later === undefined) return
    await stillWaits("before anything was recorded", first)
    await journalOf(driver).append("p1", [factOf("f1"), factOf("f2")])
    same("the first", await settlesSoon("waiting after 0", first), 2)
    same("the second", await settlesSoon("waiting after 0, beside another", second), 2)
    await stillWaits("after 2 of 2", later)
    await journalOf(driver).append("p1", [factOf("f3")])
    same("the one that waited for more", await settlesSoon("waiting after 2", later), 3)
  }),

  law(
    "only-for-what-is-new",
    "neither another journal nor an append that adds nothing ends a wait",
    async ({ open }) => {
      const driver = await open()
      const journal = journalOf(driver)
      const { signal } = new WatchedSignal()
      await journal.append("p1", [factOf("f1")])
      const wait = waitOf(driver)("p1", 1, signal)
      await journal.append("p2", [factOf("f1"), factOf("f2")])
      await journal.append("p1", [factOf("f1")])
      await refused("the same id with other bytes", journal.append("p1", [factOf("f1", { body: "{}" })]), {
        _tag: "Conflict"
      })
      await stillWaits("with nothing new", wait)
      await journal.append("p1", [factOf("f2")])
      same("with something new", await settlesSoon("waiting", wait), 2)
    }
  ),

  law(
    "ends-on-abort",
    "a wait that is aborted rejects at once with the reason of the signal",
    async ({ open }) => {
      const wait = waitOf(await open())
      const [one, other] = [new WatchedSignal(), new WatchedSignal()]
      const aborted = wait("p1", 0, one.signal)
      const goesOn = wait("p1", 0, other.signal)
      await stillWaits("before the abort", aborted)
      const enough = new Error("enough")
      one.abort(enough)
      truly(
        (await settlesSoon(
          "the aborted wait",
          aborted.catch((reason: unknown) => reason)
        )) === enough,
        "the wait that was aborted did not reject with the reason of the signal"
      )
      const again = wait("p1", 0, one.signal).catch((reason: unknown) => reason)
      truly(
        (await settlesSoon("a wait with a signal that was aborted before", again)) === enough,
        "a wait with a signal that was aborted before did not reject with its reason"
      )
      await stillWaits("with another signal", goesOn)
      other.abort(enough)
      await settlesSoon("the other wait", outcomeOf(goesOn))
    }
  ),

  law("leaves-no-listener", "a wait that is over leaves nothing at the signal", async ({ open }) => {
    const driver = await open()
    const wait = waitOf(driver)
    const watched = new WatchedSignal()
    for (let i = 1; i <= 5; i++) {
      const waits = [wait("p1", i - 1, watched.signal), wait("p1", i - 1, watched.signal)]
      await journalOf(driver).append("p1", [factOf(`f${i}`)])
      await settlesSoon(`wait ${i}`, Promise.all(waits))
      await settlesSoon(`wait ${i}, again`, wait("p1", i - 1, watched.signal))
    }
    same("listeners that are left", watched.listeners(), 0)
    const last = outcomeOf(wait("p1", 5, watched.signal))
    watched.abort(new Error("enough"))
    await settlesSoon("the aborted wait", last)
    same("listeners that are left after an abort", watched.listeners(), 0)
  }),

  law("ends-with-the-driver", "closing the driver ends every wait with a StorageError", async ({ open }) => {
    const driver = await open()
    const { signal } = new WatchedSignal()
    const waits = ["p1", "p2"].map((id) => outcomeOf(waitOf(driver)(id, 0, signal)))
    await turns(3)
    await driver.close()
    for (const wait of waits) {
      const outcome = await settlesSoon("a wait at a driver that was closed", wait)
      truly(outcome.startsWith("StorageError"), `closing ended the wait, ${outcome}, expected a StorageError`)
    }
  }),

  law(
    "for-what-others-record",
    "a wait is over when another driver over the same store records something",
    async ({ open }) => {
      const [a, b] = [await open(), await open()]
      const { signal } = new WatchedSignal()
      const wait = waitOf(a)("p1", 0, signal)
      await stillWaits("before anything was recorded", wait)
      await journalOf(b).append("p1", [factOf("f1")])
      same("after the other recorded", await settlesSoon("waiting for what another records", wait), 1)
    },
    ["concurrentWriters"]
  ),

  law(
    "not-for-another-tenant",
    "what another tenant records ends no wait",
    async ({ open }) => {
      const [a, b] = [await open({ tenant: "a" }), await open({ tenant: "b" })]
      const { signal } = new WatchedSignal()
      const wait = waitOf(a)("p1", 0, signal)
      await journalOf(b).append("p1", [factOf("f1"), factOf("f2")])
      await stillWaits("after another tenant recorded", wait)
      await journalOf(a).append("p1", [factOf("f1")])
      same("after its own tenant recorded", await settlesSoon("waiting", wait), 1)
    },
    ["tenants"]
  ),

  {
    key: "follow/facts-arrive-once",
    says: "whoever follows a journal gets each fact once and in order, whether the store waits or is asked",
    needs: ["documents", "journal"],
    holds: async ({ open }) => {
      const { logframe, history } = waterProject
      const storage = PromiseStorage.make(await open(), { askEvery: 5, retries: 0 })
      await storage.saveLogframe(logframe, { expected: 0 })
      const [first, ...later] = history.map(({ facts }) => facts)
      await storage.append(logframe.id, first ?? [])
      const following = storage.follow(logframe.id, 1)[Symbol.asyncIterator]()
      const ids: string[] = []
      let head = (await storage.head(logframe.id)).seq
      const catchUp = async () => {
        while (ids.length < head - 1) {
          const next = await settlesSoon("the next fact of a journal that is followed", following.next())
          if (next.done) return fail("following came to an end, and a journal has none")
          same("number", next.value.seq, ids.length + 2)
          ids.push(next.value.fact.id)
        }
      }
      await catchUp()
      for (const facts of later) {
        const arrives = catchUp()
        head = (await storage.append(logframe.id, facts)).seq
        await arrives
        await catchUp()
      }
      const all = await factIds(storage, logframe.id, head)
      same("ids", ids, all.slice(1))
      const pending = following.next()
      await settlesSoon("leaving a journal that is followed", Promise.resolve(following.return?.()))
      same("after leaving", (await settlesSoon("what was asked for before", pending)).done, true)
    }
  }
]

const factIds = async (storage: PromiseStorage.PromiseStorage, id: string, upTo: number) => {
  const ids: string[] = []
  for await (const { fact } of storage.facts({ logframes: [{ id, upTo }] })) ids.push(fact.id)
  return ids
}
