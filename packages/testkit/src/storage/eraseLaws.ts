/**
 * Laws of erasing personal data: it is gone, and nothing else has changed.
 *
 * @internal
 */
import {
  CalendarDate,
  Cells,
  type Fact,
  Facts,
  Plan,
  PromiseStorage,
  Query,
  type StorageDriver
} from "@logframe/core"
import { waterProject } from "../fixtures/Fixture.ts"
import { fail, refused, same, truly } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { allPages, factOf, factsIn, idsOf, journalOf, reviewOf } from "./records.ts"

const law = (
  key: string,
  says: string,
  holds: Law["holds"],
  more: readonly Law["needs"][number][] = []
): Law => ({ key: `erase/${key}`, says, needs: ["journal", "erase", ...more], holds })

const eraseOf = (journal: StorageDriver.Journal) =>
  journal.erase?.bind(journal) ?? fail("it says that it erases personal data, and has no `erase`")

const named = (id: string, more: Partial<StorageDriver.FactRecord> = {}) =>
  factOf(id, { body: `{"id":"${id}","recordedBy":"Ana"}`, ...more })

const nameless = (id: string, more: Partial<StorageDriver.FactRecord> = {}) =>
  factOf(id, { body: `{"id":"${id}"}`, ...more })

const textsIn = async (journal: StorageDriver.Journal, logframe = "p1") =>
  (await factsIn(journal, logframe)).map(({ body }) => body)

export const eraseLaws: readonly Law[] = [
  {
    key: "erase/is-there-when-claimed",
    says: "there is a way to erase where the manifest claims it, and only there",
    needs: [],
    holds: async ({ open }) => {
      const { manifest, journal } = await open()
      same("erase", journal?.erase !== undefined, manifest.claims.erase.is === "supported")
    }
  },

  law("replaces-the-text", "the text is the new one, and nothing else has changed", async ({ open }) => {
    const journal = journalOf(await open())
    await journal.append("p1", [named("f1"), named("f2", { supersedes: "f1" })])
    await journal.append("p1", [named("f3")])
    const [before, head] = [await factsIn(journal, "p1"), await journal.head("p1")]
    await eraseOf(journal)("p1", [nameless("f1"), nameless("f2", { supersedes: "f1" })])
    const bodies = ['{"id":"f1"}', '{"id":"f2"}', '{"id":"f3","recordedBy":"Ana"}']
    same(
      "facts",
      await factsIn(journal, "p1"),
      before.map((row, i) => ({ ...row, body: bodies[i] }))
    )
    same("head", await journal.head("p1"), head)
    same("the next one", (await journal.append("p1", [factOf("f4")])).seq, 4)
  }),

  law(
    "under-every-watermark",
    "no query gives the old text any more: up to any entry, after any, by any condition, on pages of any size",
    async ({ open }) => {
      const journal = journalOf(await open())
      for (const id of ["f1", "f2", "f3", "f4"]) {
        const supersedes = id === "f2" ? { supersedes: "f1" } : {}
        await journal.append("p1", [named(id, { place: "north", ...supersedes })])
      }
      await eraseOf(journal)("p1", [
        nameless("f1", { place: "north" }),
        nameless("f2", { place: "north", supersedes: "f1" }),
        nameless("f3", { place: "north" })
      ])
      await journal.append("p1", [named("f5", { supersedes: "f2" })])
      const kept = ["f4", "f5"]
      const conditions: readonly Omit<Query.FactQuery, "logframes">[] = [
        {},
        { ids: ["f1", "f2", "f3", "f4", "f5"] },
        { roots: ["f1", "f3"] },
        { kinds: ["Measurement"] },
        { indicators: ["i1"], places: ["north"] },
        { endFrom: "2024-01-01", endBefore: "2024-12-31" }
      ]
      for (let upTo = 0; upTo <= 6; upTo++)
        for (let after = 0; after <= upTo; after++)
          for (const condition of conditions)
            for (const limit of [1, 3, 100]) {
              const query = { logframes: [{ id: "p1", after, upTo }], ...condition }
              const texts = (await allPages((page) => journal.read(query, page), limit)).map(
                ({ body }) => body
              )
              const found = texts.filter(
                (text) => text.includes("Ana") && !kept.includes(JSON.parse(text).id)
              )
              same(`old texts found by ${JSON.stringify(query)} in pages of ${limit}`, found, [])
            }
    }
  ),

  law(
    "replaces-the-format",
    "the format is that of the new text, and of others their own",
    async ({ open }) => {
      const journal = journalOf(await open())
      await journal.append("p1", [named("f1"), named("f2"), named("f3", { format: 2 })])
      await eraseOf(journal)("p1", [nameless("f1", { format: 3 }), nameless("f3", { format: 1 })])
      for (const upTo of [3, 99]) {
        const formats = (await factsIn(journal, "p1", { upTo })).map(({ format }) => format)
        same(`formats up to ${upTo}`, formats, [3, 1, 1])
      }
      same("alone", (await factsIn(journal, "p1", { ids: ["f1"], upTo: 1 }))[0]?.format, 3)
    }
  ),

  law("leaves-no-trace", "nothing that the store keeps holds the old text", async (bench) => {
    const { open, store, traces } = bench
    const first = await open()
    if (traces === undefined)
      return truly(
        first.manifest.claims.durable.is !== "supported",
        "nothing tells whether the old text is gone: hand over `traces`, which looks for a text in all that the engine keeps"
      )
    const secret = "Wilhelmina-Anastasia-Zq7"
    const told = (id: string, n: number) =>
      factOf(id, {
        body: JSON.stringify({ id, remark: `${"long ".repeat(n % 2 === 0 ? 400 : 1)}${secret} ${n}` })
      })
    const ids = Array.from({ length: 30 }, (_, i) => `f${i}`)
    for (const [n, id] of ids.entries()) await journalOf(first).append("p1", [told(id, n)])
    await first.close()
    const found = await traces(store, secret)
    truly(found.length > 0, "`traces` does not find a text that is there: it looks in the wrong place")
    const second = await open()
    await eraseOf(journalOf(second))(
      "p1",
      ids.map((id) => nameless(id))
    )
    same("where the old text is while the store is open", await traces(store, secret), [])
    await second.close()
    same("where the old text is when the store is closed", await traces(store, secret), [])
  }),

  law(
    "finds-as-before",
    "what was erased from is found by everything by which it was found before",
    async ({ open }) => {
      const journal = journalOf(await open())
      const facts = [
        { indicator: "i1", place: "north" },
        { indicator: "i2", place: "south", lastDay: "2024-06-30" },
        { indicator: "i1", supersedes: "f1", value: "12.5" }
      ]
      const records = facts.map((more, i) => [named(`f${i + 1}`, more), nameless(`f${i + 1}`, more)] as const)
      await journal.append("p1", [...records.map(([record]) => record), reviewOf("r1")])
      const queries: readonly Parameters<typeof factsIn>[2][] = [
        {},
        { ids: ["f1", "r1"] },
        { roots: ["f1"] },
        { kinds: ["Measurement"] },
        { indicators: ["i1"] },
        { places: ["south"] },
        { endFrom: "2024-04-01" },
        { endBefore: "2024-04-01" },
        { upTo: 2 }
      ]
      const found = async () => {
        const rows = []
        for (const query of queries) rows.push(idsOf(await factsIn(journal, "p1", query)))
        return rows
      }
      const before = await found()
      await eraseOf(journal)(
        "p1",
        records.map(([, record]) => record)
      )
      same("found", await found(), before)
    }
  ),

  law(
    "keeps-the-past",
    "roots of before are those of before when a chain began later than its corrections",
    async ({ open }) => {
      const journal = journalOf(await open())
      await journal.append("p1", [named("b", { supersedes: "a" }), named("a")])
      await eraseOf(journal)("p1", [nameless("b", { supersedes: "a" }), nameless("a")])
      const roots = async (upTo: number) => (await factsIn(journal, "p1", { upTo })).map(({ root }) => root)
      same("as known before", await roots(1), ["b"])
      same("as known now", await roots(2), ["a", "a"])
    }
  ),

  law(
    "again-changes-nothing",
    "erasing again, or what is not there, changes nothing and is no failure",
    async ({ open }) => {
      const journal = journalOf(await open())
      const erase = eraseOf(journal)
      await journal.append("p1", [named("f1")])
      await erase("p1", [])
      await erase("p1", [nameless("f1"), nameless("f2")])
      await erase("p1", [nameless("f1")])
      await erase("p2", [nameless("f1")])
      same("facts", await textsIn(journal), ['{"id":"f1"}'])
      same("head", (await journal.head("p1")).seq, 1)
      same("another journal", await journal.head("p2"), { seq: 0 })
    }
  ),

  law(
    "does-not-come-back",
    "the old text is a conflict from then on, the new one is there already",
    async ({ open }) => {
      const journal = journalOf(await open())
      await journal.append("p1", [named("f1"), named("f2")])
      await eraseOf(journal)("p1", [nameless("f1")])
      const again = journal.append("p1", [named("f3"), named("f1"), named("f2")])
      await refused("the old text", again, { _tag: "Conflict", on: "facts", ids: ["f1"], head: 2 })
      same("facts", await textsIn(journal), ['{"id":"f1"}', '{"id":"f2","recordedBy":"Ana"}'])
      same("the new text", (await journal.append("p1", [nameless("f1")])).added, 0)
    }
  ),

  law("of-one-logframe", "the same id in another journal keeps its text", async ({ open }) => {
    const journal = journalOf(await open())
    for (const id of ["p1", "p2"]) await journal.append(id, [named("f1")])
    await eraseOf(journal)("p1", [nameless("f1")])
    same("the other", await textsIn(journal, "p2"), ['{"id":"f1","recordedBy":"Ana"}'])
    same("this one", await textsIn(journal), ['{"id":"f1"}'])
  }),

  law(
    "survives",
    "what was erased stays erased when the store is opened again",
    async ({ open }) => {
      const first = await open()
      await journalOf(first).append("p1", [named("f1"), named("f2")])
      await eraseOf(journalOf(first))("p1", [nameless("f2")])
      await first.close()
      const again = await open()
      same("facts", await textsIn(journalOf(again)), ['{"id":"f1","recordedBy":"Ana"}', '{"id":"f2"}'])
    },
    ["durable"]
  ),

  law(
    "for-every-driver",
    "what one driver erased, no other driver over the same store reads any more",
    async ({ open }) => {
      const [a, b] = [await open(), await open()]
      await journalOf(a).append("p1", [named("f1")])
      same("before", await textsIn(journalOf(b)), ['{"id":"f1","recordedBy":"Ana"}'])
      await eraseOf(journalOf(a))("p1", [nameless("f1")])
      same("after", await textsIn(journalOf(b)), ['{"id":"f1"}'])
      const again = journalOf(b).append("p1", [named("f1")])
      await refused("the old text", again, { _tag: "Conflict", on: "facts", ids: ["f1"] })
    },
    ["concurrentWriters"]
  ),

  law(
    "not-of-another-tenant",
    "a tenant erases nothing of another",
    async ({ open }) => {
      const [a, b] = [await open({ tenant: "a" }), await open({ tenant: "b" })]
      for (const driver of [a, b]) await journalOf(driver).append("p1", [named("f1")])
      await eraseOf(journalOf(b))("p1", [nameless("f1")])
      same("of the other", await textsIn(journalOf(a)), ['{"id":"f1","recordedBy":"Ana"}'])
    },
    ["tenants"]
  ),

  law(
    "as-applications-ask",
    "facts that an application erases from say the same without who recorded them and who was counted",
    async ({ open }) => {
      const storage = PromiseStorage.make(await open(), { retries: 0 })
      const told = await tell(storage)
      const ids = told.map(({ fact }) => fact.id)
      same("how many had personal data", await storage.erase(logframe.id, ids), told.length)
      const found = await all(storage)
      same(
        "facts",
        found,
        told.map((stored) => ({ ...stored, fact: anonymous(stored.fact) }))
      )
      same("again", await storage.erase(logframe.id, ids), 0)
      const texts = JSON.stringify(found)
      truly(!texts.includes("Ana B.") && !texts.includes("k1"), "personal data can still be read")
    },
    ["documents"]
  ),

  law(
    "folds-as-core",
    "folds of facts that were erased from are those of core",
    async ({ open }) => {
      const driver = await open()
      const storage = PromiseStorage.make(driver, { retries: 0 })
      const told = await tell(storage)
      await storage.erase(
        logframe.id,
        told.map(({ fact }) => fact.id)
      )
      const plan = Plan.make(logframe, { asOf: CalendarDate.make("2027-12-31") })
      const cells = Cells.of(plan, Facts.of(logframe.id, await all(storage)))
      const query = Query.foldQuery(plan, Number.MAX_SAFE_INTEGER, driver.manifest.folds)
      const rows = (await journalOf(driver).fold?.(query)) ?? []
      const read = new Set<string>(Cells.unfolded(cells))
      for (const { indicator, wide } of rows) if (wide > 0) read.add(indicator)
      const asked = new Set(query.series.map(({ indicator }) => indicator))
      const byGroup = (all: Iterable<Cells.FoldedRow>) =>
        [...all]
          .filter(({ indicator }) => asked.has(indicator) && !read.has(indicator))
          .map((row) =>
            JSON.stringify([row.indicator, row.place, row.party, row.cell, row.window, row.used, row.part])
          )
          .sort()
      same("rows", byGroup(rows), byGroup(Cells.rows(cells)))
    },
    ["documents", "fold"]
  )
]

const { logframe, history } = waterProject

/** The facts of the project, all of them with personal data, in the store. */
const tell = async (storage: PromiseStorage.PromiseStorage): Promise<readonly Fact.Stored[]> => {
  await storage.saveLogframe(logframe, { expected: 0 })
  for (const { facts } of history) await storage.append(logframe.id, facts.map(personal))
  return all(storage)
}

const all = async (storage: PromiseStorage.PromiseStorage): Promise<readonly Fact.Stored[]> => {
  const facts: Fact.Stored[] = []
  const { seq } = await storage.head(logframe.id)
  for await (const stored of storage.facts({ logframes: [{ id: logframe.id, upTo: seq }] }))
    facts.push(stored)
  return facts
}

const personal = (fact: Fact.Fact): Fact.Fact => ({
  ...fact,
  recordedBy: "Ana B.",
  ...(fact._tag === "Measurement" ? { identities: [`k1-${fact.id}`, "k1-of-many"] } : {})
})

const anonymous = ({ recordedBy: _, ...fact }: Fact.Fact): unknown => ({
  ...fact,
  ...(fact._tag === "Measurement" ? { identities: [] } : {})
})
