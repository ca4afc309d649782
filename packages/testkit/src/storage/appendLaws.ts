/**
 * Laws of recording facts.
 *
 * @internal
 */
import { awkwardTexts } from "./awkwardTexts.ts"
import { refused, same, truly } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { laterInJournal } from "./later.ts"
import {
  clockOf,
  factOf,
  factsIn,
  idsOf,
  isExactInstant,
  journalOf,
  reviewOf,
  tickingClock
} from "./records.ts"

const law = (key: string, says: string, holds: Law["holds"]): Law => ({
  key: `append/${key}`,
  says,
  needs: ["journal"],
  holds
})

/** A fact that says something else than the one of that id in a batch. */
const changed = (id: string) => factOf(id, { body: `{"id":"${id}","changed":true}` })

const batch = (length: number, prefix = "f") => Array.from({ length }, (_, i) => factOf(`${prefix}${i + 1}`))

export const appendLaws: readonly Law[] = [
  law("numbers-without-gaps", "facts are numbered 1, 2, 3 … in the order handed in", async ({ open }) => {
    const journal = journalOf(await open())
    const first = await journal.append("p1", [factOf("c"), factOf("a")])
    same("first batch", [first.seq, first.added], [2, 2])
    const second = await journal.append("p1", [factOf("b")])
    same("second batch", [second.seq, second.added], [3, 1])
    const facts = await factsIn(journal, "p1")
    same(
      "order",
      facts.map(({ seq, logframe }) => [seq, logframe]),
      [1, 2, 3].map((seq) => [seq, "p1"])
    )
    same("ids", idsOf(facts), ["c", "a", "b"])
    const recorded = [first.recorded, first.recorded, second.recorded]
    same(
      "instants",
      facts.map((fact) => fact.recorded),
      recorded
    )
  }),

  law("keeps-every-fact", "a large batch is kept whole", async ({ open }) => {
    const journal = journalOf(await open())
    const facts = batch(2_345)
    same("added", (await journal.append("p1", facts)).added, facts.length)
    const { logframes, limit } = { logframes: [{ id: "p1", upTo: facts.length }], limit: 5_000 }
    const { rows } = await journal.read({ logframes }, { limit })
    same(
      "ids",
      idsOf(rows),
      facts.map(({ id }) => id)
    )
  }),

  law("bytes-come-back", "the text of a fact is given back byte for byte", async ({ open }) => {
    const journal = journalOf(await open())
    const numbers = [
      "999999999999999999.9999999999",
      "-0.0000000001",
      "9007199254740993",
      "9223372036854775808",
      "0"
    ]
    const bodies = [
      ...numbers.map((value) => JSON.stringify({ value })),
      ...numbers.map((value) => `{"bare":${value}, "spaced" :  1}`),
      ...awkwardTexts.map((text) => JSON.stringify({ text }))
    ]
    const facts = bodies.map((body, i) =>
      factOf(`f${i}`, { value: numbers[i % numbers.length] ?? "0", body })
    )
    await journal.append("p1", facts)
    const found = await factsIn(journal, "p1")
    found.forEach(({ body, format }, i) => same(`fact ${i}`, [body, format], [bodies[i], 1]))
    same("how many", found.length, bodies.length)
  }),

  law(
    "again-changes-nothing",
    "a fact that is there with the same bytes is passed over",
    async ({ open }) => {
      const journal = journalOf(await open())
      const before = await journal.append("p1", batch(3))
      same("again", await journal.append("p1", batch(3)), { ...before, added: 0 })
      const mixed = await journal.append("p1", [factOf("f2"), factOf("f4"), factOf("f1")])
      same("with a new one", [mixed.seq, mixed.added], [4, 1])
      same("ids", idsOf(await factsIn(journal, "p1")), ["f1", "f2", "f3", "f4"])
    }
  ),

  law(
    "again-keeps-its-instant",
    "whatever adds nothing answers with the instant of the last entry, however much later it is asked",
    async ({ open }) => {
      const journal = journalOf(await open({ now: tickingClock() }))
      const before = await journal.append("p1", batch(3), { head: 0 })
      await laterInJournal(journal, before.recorded)
      const nothingNew = { ...before, added: 0 }
      same("the same batch", await journal.append("p1", batch(3)), nothingNew)
      same("a part of it", await journal.append("p1", batch(2)), nothingNew)
      same("the same guarded batch", await journal.append("p1", batch(3), { head: 0 }), nothingNew)
      same("an empty batch", await journal.append("p1", []), nothingNew)
      await refused("other bytes", journal.append("p1", [changed("f1")]), { _tag: "Conflict" })
      same("head", await journal.head("p1"), { seq: before.seq, recorded: before.recorded })
      const instants = (await factsIn(journal, "p1")).map(({ recorded }) => recorded)
      same("instants of the facts", new Set(instants), new Set([before.recorded]))
      const next = await journal.append("p1", [factOf("f1"), factOf("f9")])
      truly(
        String(next.recorded) > String(before.recorded),
        "a new fact has the instant of the facts before it"
      )
      const [first] = await factsIn(journal, "p1")
      same("instant of a fact that came again beside a new one", first?.recorded, before.recorded)
    }
  ),

  law("twice-in-a-batch-is-once", "a fact that a batch has twice is recorded once", async ({ open }) => {
    const journal = journalOf(await open())
    const { seq, added } = await journal.append("p1", [factOf("f1"), factOf("f1"), factOf("f2")])
    same("head", [seq, added], [2, 2])
    same("ids", idsOf(await factsIn(journal, "p1")), ["f1", "f2"])
  }),

  law(
    "other-bytes-are-a-conflict",
    "the same id with other bytes is refused, every such id named",
    async ({ open }) => {
      const journal = journalOf(await open())
      await journal.append("p1", batch(3))
      const conflict = { _tag: "Conflict", on: "facts", logframe: "p1", ids: ["f1", "f3"], head: 3 } as const
      await refused(
        "changed facts",
        journal.append("p1", [changed("f1"), changed("f3"), factOf("f2")]),
        conflict
      )
      const twice = [factOf("f9"), factOf("f9", { body: "{}" })]
      await refused("two versions in a batch", journal.append("p1", twice), { ...conflict, ids: ["f9"] })
      same(
        "bodies",
        (await factsIn(journal, "p1")).map(({ body }) => body),
        batch(3).map(({ body }) => body)
      )
    }
  ),

  law(
    "every-clash-is-named",
    "a batch that contradicts itself and what is there is refused with every such id",
    async ({ open }) => {
      const journal = journalOf(await open())
      await journal.append("p1", batch(2))
      const facts = [changed("f2"), factOf("f3"), changed("f1"), changed("f3"), factOf("f4")]
      const conflict = { _tag: "Conflict", on: "facts", ids: ["f2", "f1", "f3"], head: 2 } as const
      await refused("the batch", journal.append("p1", facts), conflict)
      same("ids", idsOf(await factsIn(journal, "p1")), ["f1", "f2"])
    }
  ),

  law("all-or-nothing", "of a batch that is refused nothing is there", async ({ open }) => {
    const journal = journalOf(await open())
    const before = await journal.append("p1", [factOf("f1")])
    const torn = [
      factOf("f2"),
      factOf("f3", { supersedes: "f1" }),
      factOf("f1", { body: "{}" }),
      factOf("f4")
    ]
    await refused("the batch", journal.append("p1", torn), { _tag: "Conflict" })
    same("head", await journal.head("p1"), { seq: before.seq, recorded: before.recorded })
    same("ids", idsOf(await factsIn(journal, "p1")), ["f1"])
    same("after it", (await journal.append("p1", [factOf("f4")])).seq, 2)
    same("ids", idsOf(await factsIn(journal, "p1")), ["f1", "f4"])
  }),

  law(
    "expected-head-guards",
    "what was decided before others added something is refused",
    async ({ open }) => {
      const journal = journalOf(await open())
      same("empty journal", (await journal.append("p1", [factOf("f1")], { head: 0 })).seq, 1)
      const conflict = { _tag: "Conflict", on: "journal", logframe: "p1", head: 1 } as const
      for (const head of [0, 2]) {
        const late = journal.append("p1", [factOf("f2")], { head })
        await refused(`${head} expected`, late, { ...conflict, expected: head })
      }
      same("head", (await journal.head("p1")).seq, 1)
      same("right head", (await journal.append("p1", [factOf("f2")], { head: 1 })).seq, 2)
    }
  ),

  law(
    "lost-answer-may-be-asked-again",
    "a guarded batch that is there already succeeds again",
    async ({ open }) => {
      const journal = journalOf(await open())
      const first = await journal.append("p1", batch(2), { head: 0 })
      same("again", await journal.append("p1", batch(2), { head: 0 }), { ...first, added: 0 })
      const mixed = journal.append("p1", [factOf("f2"), factOf("f3")], { head: 0 })
      await refused("with a new one", mixed, { _tag: "Conflict", on: "journal", expected: 0, head: 2 })
    }
  ),

  law("nothing-is-nothing", "an empty batch records nothing", async ({ open }) => {
    const journal = journalOf(await open())
    same("empty journal", await journal.append("p1", []), { seq: 0, added: 0 })
    same("head", await journal.head("p1"), { seq: 0 })
    const before = await journal.append("p1", batch(1))
    same("later", await journal.append("p1", []), { ...before, added: 0 })
  }),

  law("journals-are-apart", "each logframe has its own numbers and its own ids", async ({ open }) => {
    const journal = journalOf(await open())
    await journal.append("p1", [factOf("f1"), factOf("f2")])
    const other = factOf("f1", { body: '{"id":"f1","of":"another project"}' })
    same("the same id elsewhere", (await journal.append("p10", [other])).seq, 1)
    same("of p1", idsOf(await factsIn(journal, "p1")), ["f1", "f2"])
    same(
      "of p10",
      (await factsIn(journal, "p10")).map(({ body }) => body),
      [other.body]
    )
    same("of another", await factsIn(journal, "p"), [])
  }),

  law("many-at-once", "what is appended at the same time is all there, in one order", async ({ open }) => {
    const journal = journalOf(await open())
    const batches = Array.from({ length: 8 }, (_, i) => batch(5, `w${i}-`))
    await Promise.all(batches.map((facts) => journal.append("p1", facts)))
    const found = await factsIn(journal, "p1")
    same(
      "numbers",
      found.map(({ seq }) => seq),
      Array.from({ length: 40 }, (_, i) => i + 1)
    )
    const ids = idsOf(found)
    for (const facts of batches) {
      const start = ids.indexOf(facts[0]?.id ?? "")
      same(
        "a batch in one piece",
        ids.slice(start, start + 5),
        facts.map(({ id }) => id)
      )
    }
  }),

  law(
    "instants-never-decrease",
    "a clock that goes back does not make an instant earlier",
    async ({ open }) => {
      const now = clockOf("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-03T00:00:00.5Z")
      const journal = journalOf(await open({ now }))
      for (const id of ["f1", "f2", "f3"]) await journal.append("p1", [factOf(id)])
      const instants = (await factsIn(journal, "p1")).map(({ recorded }) => recorded)
      truly(
        instants.every(isExactInstant),
        `instants with three digits of a second, not ${instants.join(", ")}`
      )
      same("instants", instants, [...instants].sort())
    }
  ),

  law("every-kind", "facts of every kind, with and without what may be indexed", async ({ open }) => {
    const journal = journalOf(await open())
    const facts = [
      factOf("f1", { place: "north", value: "12.5", denominator: "40" }),
      factOf("f2", { kind: "Transaction", firstDay: "2024-05-05", lastDay: "2024-05-05" }),
      factOf("f3", { kind: "Assessment", status: "draft" }),
      reviewOf("f4")
    ]
    await journal.append("p1", facts)
    same(
      "bodies",
      (await factsIn(journal, "p1")).map(({ body }) => body),
      facts.map(({ body }) => body)
    )
  })
]
