import { Instant, MemoryStorage, type Query, type StorageDriver } from "@logframe/core"
import fc from "fast-check"
import { expect, it } from "vitest"
import { ledgerOf } from "../src/Ledger.ts"
import { fact, journalOf } from "./support.ts"

const id = fc.integer({ min: 0, max: 9 }).map((n) => `f${n}`)
const some = fc.option(fc.subarray(["f0", "f1", "f2", "i1", "i2"], { minLength: 1 }), { nil: undefined })

/** Facts in any order: corrections before what they correct, rings, and corrections of what never comes. */
const facts = fc
  .uniqueArray(fc.record({ id, supersedes: fc.option(id), indicator: fc.constantFrom("i1", "i2") }), {
    selector: (one) => one.id
  })
  .map((all) =>
    all.map(
      ({ supersedes, ...one }): StorageDriver.FactRecord => ({
        ...fact(one.id),
        ...one,
        ...(supersedes === null ? {} : { supersedes })
      })
    )
  )

it("a ledger answers like the store in memory: roots, late beginnings, rings, as known up to any entry", async () => {
  await fc.assert(
    fc.asyncProperty(
      facts,
      fc.nat(10),
      fc.nat(11),
      fc.nat(5),
      some,
      some,
      async (all, cut, upTo, limit, roots, indicators) => {
        const memory = journalOf(MemoryStorage.make({ now: () => Instant.make("2026-03-31T09:15:00Z") }))
        const ledger = ledgerOf("p")
        await memory.append("p", all)
        for (const batch of [all.slice(0, cut), all.slice(cut)]) {
          expect(ledger.note(batch)).toBe(true)
          for (const one of batch) ledger.add(one, "2026-03-31T09:15:00.000Z", 1)
        }
        const query: Query.FactQuery = {
          logframes: [{ id: "p", upTo }],
          ...(roots === undefined ? {} : { roots }),
          ...(indicators === undefined ? {} : { indicators })
        }
        const { rows, next } = await memory.read(query, { limit: limit + 1 })
        const found = ledger.find(query, 0, upTo, limit + 1)
        expect(found.length > limit + 1).toBe(next !== undefined)
        expect(
          found.slice(0, limit + 1).map((seq) => ledger.stored(seq, upTo, all[seq - 1]?.body ?? ""))
        ).toEqual(rows)
        expect(ledger.head()).toEqual(await memory.head("p"))
      }
    )
  )
})

it("of a batch with an id that is there already, or twice in it, no id is noted", () => {
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.array(id), (there, batch) => {
      const ledger = ledgerOf("p")
      ledger.note(there.map(fact))
      for (const one of there) ledger.add(fact(one), "2026-03-31T09:15:00.000Z", 1)
      const areNew = new Set([...there, ...batch]).size === there.length + batch.length
      expect(ledger.note(batch.map(fact))).toBe(areNew)
      const ids = areNew ? [...there, ...batch] : there
      const known = Array.from({ length: 10 }, (_, n) => [`f${n}`, ledger.numberOf(`f${n}`)])
      expect(known).toEqual(
        known.map(([one]) => [one, ids.includes(String(one)) ? ids.indexOf(String(one)) + 1 : undefined])
      )
    })
  )
})
