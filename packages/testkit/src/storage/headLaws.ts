/**
 * Laws of where a journal stands.
 *
 * @internal
 */
import type { Instant, StorageDriver } from "@logframe/core"
import { same } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { laterInJournal } from "./later.ts"
import { clockOf, factOf, journalOf, tickingClock } from "./records.ts"

const law = (key: string, says: string, holds: Law["holds"]): Law => ({
  key: `head/${key}`,
  says,
  needs: ["journal"],
  holds
})

export const headLaws: readonly Law[] = [
  law(
    "of-an-empty-journal",
    "a journal without entries stands at 0, without an instant",
    async ({ open }) => {
      const journal = journalOf(await open())
      same("head", await journal.head("p1"), { seq: 0 })
      same(
        "known then",
        await journal.head("p1", { knownAt: "2099-12-31T23:59:59.999Z" as Instant.Instant }),
        {
          seq: 0
        }
      )
    }
  ),

  law("is-the-last-entry", "the head is the last entry of that journal", async ({ open }) => {
    const journal = journalOf(await open())
    await journal.append("p1", [factOf("f1"), factOf("f2")])
    const { seq, recorded } = await journal.append("p1", [factOf("f3")])
    await journal.append("p10", [factOf("f1")])
    same("head", await journal.head("p1"), { seq, recorded })
  }),

  law(
    "known-when-time-has-passed",
    "what is recorded later is not known at an instant before",
    async ({ open }) => {
      const journal = journalOf(await open({ now: tickingClock() }))
      const heads: StorageDriver.Head[] = [{ seq: 0 }]
      for (const id of ["f1", "f2", "f3"]) {
        const { seq, recorded } = await journal.append("p1", [factOf(id), factOf(`${id}-b`)])
        await laterInJournal(journal, recorded)
        heads.push({ seq, ...(recorded === undefined ? {} : { recorded }) })
      }
      for (const head of heads.slice(1))
        same(`known at ${head.recorded}`, await knownAt(journal, head.recorded), head)
    }
  ),

  law(
    "known-at-an-instant",
    "an instant finds the last entry recorded by then, itself included",
    async ({ open }) => {
      const moments = [1, 1, 2, 3, 3, 3, 4].map((second) => `2026-01-01T00:00:0${second}Z`)
      const journal = journalOf(await open({ now: clockOf("2026-01-01T00:00:00Z", ...moments) }))
      const heads = []
      for (let i = 0; i < 8; i++) heads.push(await journal.append("p1", [factOf(`a${i}`), factOf(`b${i}`)]))
      for (const { recorded } of heads) {
        const last = heads.findLast((head) => head.recorded === recorded)
        const found = await journal.head("p1", { knownAt: recorded as Instant.Instant })
        same(`known at ${recorded}`, found, { seq: last?.seq, recorded })
      }
      same(
        "before the first",
        await journal.head("p1", { knownAt: "1999-01-01T00:00:00.000Z" as Instant.Instant }),
        {
          seq: 0
        }
      )
    }
  )
]

const knownAt = (journal: StorageDriver.Journal, instant: string | undefined): Promise<StorageDriver.Head> =>
  journal.head("p1", { knownAt: instant as Instant.Instant })
