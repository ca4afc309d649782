/**
 * Laws of logframes and their revisions.
 *
 * @internal
 */
import type { Instant } from "@logframe/core"
import { awkwardTexts } from "./awkwardTexts.ts"
import { refused, same, truly } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { laterInDocuments } from "./later.ts"
import {
  allPages,
  clockOf,
  documentsOf,
  isExactInstant,
  removalOf,
  revisionOf,
  tickingClock
} from "./records.ts"

const law = (key: string, says: string, holds: Law["holds"]): Law => ({
  key: `revisions/${key}`,
  says,
  needs: ["documents"],
  holds
})

export const revisionLaws: readonly Law[] = [
  law("absent-is-nothing", "what was never written is not there", async ({ open }) => {
    const documents = documentsOf(await open())
    same("get", await documents.get("p1"), undefined)
    same("get, revision 1", await documents.get("p1", { revision: 1 }), undefined)
    same("revisions", await documents.revisions("p1", { limit: 10 }), { rows: [] })
  }),

  law(
    "counted-from-one",
    "there is no revision 0 and none before it, and none after the last",
    async ({ open }) => {
      const documents = documentsOf(await open())
      for (const revision of [1, 2, 3]) await documents.write(revisionOf("p1", revision))
      await documents.write(revisionOf("p2", 1))
      await documents.write(removalOf("p2", 2))
      for (const id of ["p1", "p2"])
        for (const revision of [0, -1, -2, 4, 2 ** 31])
          same(`revision ${revision} of ${id}`, await documents.get(id, { revision }), undefined)
    }
  ),

  law("come-back-as-written", "a revision comes back as it was written", async ({ open }) => {
    const documents = documentsOf(await open())
    const record = revisionOf("p1", 1, { by: "Ana", note: "first" })
    const { recorded } = await documents.write(record)
    same("get", await documents.get("p1"), { ...record, recorded })
    const plain = revisionOf("p2", 1)
    same("get without author", await documents.get("p2"), undefined)
    const second = await documents.write(plain)
    same("get without author", await documents.get("p2"), { ...plain, recorded: second.recorded })
  }),

  law("texts-keep-every-character", "no text is changed, whatever is in it", async ({ open }) => {
    const documents = documentsOf(await open())
    for (const [i, text] of awkwardTexts.entries()) {
      const id = `p${i}`
      const quoted = JSON.stringify({ text })
      const record = revisionOf(id, 1, { by: text, note: text, heading: quoted, body: quoted })
      await documents.write(record)
      const { recorded: _, ...found } = { recorded: "", ...(await documents.get(id)) }
      same(`text ${i}`, found, record)
    }
  }),

  law(
    "written-in-order",
    "only the next number is taken; a gap is a conflict with the head",
    async ({ open }) => {
      const documents = documentsOf(await open())
      const conflict = { _tag: "Conflict", on: "revision", logframe: "p1" } as const
      await refused("2 at first", documents.write(revisionOf("p1", 2)), { ...conflict, expected: 1, head: 0 })
      same("revision", (await documents.write(revisionOf("p1", 1))).revision, 1)
      await refused("3 after 1", documents.write(revisionOf("p1", 3)), { ...conflict, expected: 2, head: 1 })
      same("revision", (await documents.write(revisionOf("p1", 2))).revision, 2)
      same("revisions", (await documents.revisions("p1", { limit: 10 })).rows.length, 2)
    }
  ),

  law("stale-never-wins", "a number that is taken is a conflict, and nothing changes", async ({ open }) => {
    const documents = documentsOf(await open())
    await documents.write(revisionOf("p1", 1, { body: '"first"' }))
    await documents.write(revisionOf("p1", 2, { body: '"second"' }))
    const conflict = { _tag: "Conflict", on: "revision", logframe: "p1", head: 2 } as const
    for (const revision of [1, 2]) {
      const stale = documents.write(revisionOf("p1", revision, { body: '"stale"' }))
      await refused(`revision ${revision} again`, stale, { ...conflict, expected: revision - 1 })
    }
    same("revision 1", (await documents.get("p1", { revision: 1 }))?.body, '"first"')
    same("revision 2", (await documents.get("p1"))?.body, '"second"')
  }),

  law("one-of-many-wins", "of many who write the same number at once, one is first", async ({ open }) => {
    const documents = documentsOf(await open())
    const writers = Array.from({ length: 8 }, (_, i) => revisionOf("p1", 1, { body: `"${i}"` }))
    const outcomes = await Promise.allSettled(writers.map((record) => documents.write(record)))
    same("written", outcomes.filter(({ status }) => status === "fulfilled").length, 1)
    const winner = outcomes.findIndex(({ status }) => status === "fulfilled")
    same("kept", (await documents.get("p1"))?.body, `"${winner}"`)
    same("revisions", (await documents.revisions("p1", { limit: 10 })).rows.length, 1)
  }),

  law("earlier-ones-stay", "every earlier revision can still be read", async ({ open }) => {
    const documents = documentsOf(await open())
    for (const revision of [1, 2, 3])
      await documents.write(revisionOf("p1", revision, { by: `author ${revision}` }))
    for (const revision of [1, 2, 3]) {
      const found = await documents.get("p1", { revision })
      same(
        `revision ${revision}`,
        [found?.revision, found?.body, found?.by],
        [revision, revisionOf("p1", revision).body, `author ${revision}`]
      )
    }
    same("revision 4", await documents.get("p1", { revision: 4 }), undefined)
  }),

  law("removal-is-a-revision", "removing is a revision without body, and can be undone", async ({ open }) => {
    const documents = documentsOf(await open())
    await documents.write(revisionOf("p1", 1))
    await documents.write(removalOf("p1", 2))
    const removed = await documents.get("p1")
    same("last", [removed?.revision, removed?.body], [2, undefined])
    same("before", (await documents.get("p1", { revision: 1 }))?.body, revisionOf("p1", 1).body)
    await documents.write(revisionOf("p1", 3))
    const heads = (await documents.revisions("p1", { limit: 10 })).rows
    same(
      "removed",
      heads.map(({ removed }) => removed),
      [false, true, false]
    )
    same("last", (await documents.get("p1"))?.body, revisionOf("p1", 3).body)
  }),

  law("known-at-an-instant", "an instant finds the last revision recorded by then", async ({ open }) => {
    const documents = documentsOf(await open({ now: tickingClock() }))
    const instants: string[] = []
    for (const revision of [1, 2, 3]) {
      const { recorded } = await documents.write(revisionOf("p1", revision))
      instants.push(recorded)
      await laterInDocuments(documents, recorded)
    }
    const known = async (instant: string) =>
      (await documents.get("p1", { knownAt: instant as Instant.Instant }))?.revision
    for (const instant of instants) {
      same(`known at ${instant}`, await known(instant), instants.lastIndexOf(instant) + 1)
    }
    same("known before the first", await known("1999-12-31T23:59:59.999Z"), undefined)
    same("known at the end of time", await known("2099-12-31T23:59:59.999Z"), 3)
  }),

  law(
    "instants-never-decrease",
    "a clock that goes back does not make an instant earlier",
    async ({ open }) => {
      const now = clockOf("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-03T00:00:00.5Z")
      const documents = documentsOf(await open({ now }))
      const instants: string[] = []
      for (const revision of [1, 2, 3])
        instants.push((await documents.write(revisionOf("p1", revision))).recorded)
      truly(
        instants.every(isExactInstant),
        `instants with three digits of a second, not ${instants.join(", ")}`
      )
      same("instants", instants, [...instants].sort())
    }
  ),

  law("listed-page-by-page", "pages of every size list each revision once, in order", async ({ open }) => {
    const documents = documentsOf(await open())
    for (let revision = 1; revision <= 7; revision++) {
      await documents.write(revisionOf("p1", revision, { by: "Ana", note: `note ${revision}` }))
    }
    await documents.write(revisionOf("p10", 1))
    for (const limit of [1, 2, 3, 7, 100]) {
      const heads = await allPages((page) => documents.revisions("p1", page), limit)
      same(
        `pages of ${limit}`,
        heads.map(({ revision, by, note, removed }) => ({ revision, by, note, removed })),
        [1, 2, 3, 4, 5, 6, 7].map((revision) => ({
          revision,
          by: "Ana",
          note: `note ${revision}`,
          removed: false
        }))
      )
    }
  }),

  law(
    "ids-are-exact",
    "an id finds itself, not another that begins alike or differs in case",
    async ({ open }) => {
      const documents = documentsOf(await open())
      const ids = ["p", "p1", "P1", "p10", "p-1", "p_1", "p.1"]
      for (const id of ids) await documents.write(revisionOf(id, 1))
      for (const id of ids) same(id, (await documents.get(id))?.body, revisionOf(id, 1).body)
      for (const id of ["P", "p_", "p%", "P10"]) same(id, await documents.get(id), undefined)
    }
  )
]
