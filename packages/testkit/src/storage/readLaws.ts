/**
 * Laws of reading facts.
 *
 * @internal
 */
import type { Query } from "@logframe/core"
import { same } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { allPages, factOf, factsIn, idsOf, journalOf, reviewOf, unbounded } from "./records.ts"

const law = (key: string, says: string, holds: Law["holds"]): Law => ({
  key: `read/${key}`,
  says,
  needs: ["journal"],
  holds
})

/** A law about which of some facts a query finds. */
const finds = (
  key: string,
  says: string,
  facts: Parameters<typeof factOf>[1][],
  cases: readonly (readonly [Omit<Query.FactQuery, "logframes">, readonly number[]])[]
): Law =>
  law(key, says, async ({ open }) => {
    const journal = journalOf(await open())
    await journal.append(
      "p1",
      facts.map((more, i) => factOf(`f${i + 1}`, more))
    )
    for (const [query, expected] of cases) {
      const found = (await factsIn(journal, "p1", query)).map(({ seq }) => seq)
      same(JSON.stringify(query), found, expected)
    }
  })

export const readLaws: readonly Law[] = [
  law("up-to-the-watermark", "what was recorded after the watermark does not exist", async ({ open }) => {
    const journal = journalOf(await open())
    await journal.append("p1", [factOf("f1"), factOf("f2"), factOf("f3")])
    for (const upTo of [0, 1, 2, 3, 99]) {
      const expected = ["f1", "f2", "f3"].slice(0, upTo)
      same(`up to ${upTo}`, idsOf(await factsIn(journal, "p1", { upTo })), expected)
    }
  }),

  law(
    "after-a-number",
    "what was recorded up to a number is passed over, on every page",
    async ({ open }) => {
      const journal = journalOf(await open())
      const ids = Array.from({ length: 7 }, (_, i) => `f${i + 1}`)
      for (const id of ["p1", "p2"])
        await journal.append(
          id,
          ids.map((id) => factOf(id))
        )
      for (const [after, upTo] of [
        [0, 7],
        [2, 7],
        [2, 5],
        [6, 7],
        [7, 7],
        [9, unbounded]
      ] as const) {
        const expected = ids.slice(after, upTo)
        const logframes = [
          { id: "p2", after, upTo },
          { id: "p1", after, upTo }
        ]
        for (const limit of [1, 2, 3, 20]) {
          const rows = await allPages((page) => journal.read({ logframes }, page), limit)
          same(`after ${after} up to ${upTo} by ${limit}`, idsOf(rows), [...expected, ...expected])
        }
      }
    }
  ),

  law("pages-each-once", "pages of every size give each fact once, in order", async ({ open }) => {
    const journal = journalOf(await open())
    const ids = Array.from({ length: 11 }, (_, i) => `f${i + 1}`)
    await journal.append(
      "p1",
      ids.map((id) => factOf(id))
    )
    await journal.append("p2", [factOf("g1"), factOf("g2")])
    const logframes = [
      { id: "p1", upTo: 10 },
      { id: "p2", upTo: 2 }
    ]
    for (const limit of [1, 2, 3, 5, 10, 11, 12, 13]) {
      const rows = await allPages((page) => journal.read({ logframes }, page), limit)
      same(`pages of ${limit}`, idsOf(rows), [...ids.slice(0, 10), "g1", "g2"])
    }
  }),

  law("pages-while-others-append", "what is appended between two pages changes neither", async ({ open }) => {
    const journal = journalOf(await open())
    await journal.append("p1", [factOf("f1"), factOf("f2"), factOf("f3")])
    const query = { logframes: [{ id: "p1", upTo: 3 }] }
    const first = await journal.read(query, { limit: 2 })
    await journal.append("p1", [factOf("f4"), factOf("f5", { supersedes: "f3" })])
    const rest = await journal.read(query, {
      limit: 2,
      ...(first.next === undefined ? {} : { after: first.next })
    })
    same("both pages", idsOf([...first.rows, ...rest.rows]), ["f1", "f2", "f3"])
    same("no third page", rest.next, undefined)
  }),

  law(
    "several-logframes",
    "each logframe up to its own watermark, in the order of bytes",
    async ({ open }) => {
      const journal = journalOf(await open())
      for (const id of ["b", "B", "a", "a-1", "10", "2"])
        await journal.append(id, [factOf("f1"), factOf("f2")])
      const logframes = ["a", "b", "2", "10", "B", "a-1", "absent"].map((id) => ({
        id,
        upTo: id === "b" ? 1 : 2
      }))
      const rows = await allPages((page) => journal.read({ logframes }, page), 3)
      const expected = ["10", "2", "B", "a", "a-1"].flatMap((id) => [
        [id, 1],
        [id, 2]
      ])
      same(
        "order",
        rows.map(({ logframe, seq }) => [logframe, seq]),
        [...expected, ["b", 1]]
      )
      same("no logframe", (await journal.read({ logframes: [] }, { limit: 9 })).rows, [])
    }
  ),

  law(
    "ids-are-exact",
    "an id finds itself, not another that begins alike or differs in case",
    async ({ open }) => {
      const journal = journalOf(await open())
      const ids = [
        "f1",
        "f10",
        "F1",
        "f_1",
        "f~1",
        "f:1",
        "f.1",
        `${"x".repeat(127)}1`,
        `${"x".repeat(127)}2`
      ]
      await journal.append(
        "p1",
        ids.map((id) => factOf(id))
      )
      for (const id of ids) same(id, idsOf(await factsIn(journal, "p1", { ids: [id] })), [id])
      same("two", idsOf(await factsIn(journal, "p1", { ids: ["f.1", "nobody", "f1"] })), ["f1", "f.1"])
      for (const id of ["f", "f%", "f_", "F10"]) same(id, await factsIn(journal, "p1", { ids: [id] }), [])
      same("none", await factsIn(journal, "p1", { ids: [] }), [])
    }
  ),

  finds(
    "by-kind",
    "a kind finds its facts, an empty list none",
    [{}, { kind: "Transaction" }, { kind: "Assessment" }, { kind: "Review" }],
    [
      [{ kinds: ["Transaction"] }, [2]],
      [{ kinds: ["Review", "Measurement"] }, [1, 4]],
      [{ kinds: [] }, []]
    ]
  ),

  finds(
    "by-indicator",
    "indicators find their measurements, an empty list none",
    [{ indicator: "i1" }, { indicator: "i10" }, { indicator: "I1" }, { indicator: "i1", place: "x" }],
    [
      [{ indicators: ["i1"] }, [1, 4]],
      [{ indicators: ["I1", "i10"] }, [2, 3]],
      [{ indicators: ["i"] }, []],
      [{ indicators: [] }, []]
    ]
  ),

  finds(
    "by-place",
    "places find what was measured there; without a place it is not there",
    [{}, { place: "north" }, { place: "south" }, { place: "North" }],
    [
      [{ places: ["north"] }, [2]],
      [{ places: ["south", "North", "nowhere"] }, [3, 4]],
      [{ places: [] }, []]
    ]
  ),

  finds(
    "by-last-day",
    "days find the facts whose last day is in between: the first included, the end not",
    [
      { firstDay: "2024-01-01", lastDay: "2024-03-30" },
      { firstDay: "2024-01-01", lastDay: "2024-03-31" },
      { firstDay: "2024-04-01", lastDay: "2024-04-01" },
      { firstDay: "2023-01-01", lastDay: "2025-12-31" }
    ],
    [
      [{ endFrom: "2024-03-31" }, [2, 3, 4]],
      [{ endBefore: "2024-03-31" }, [1]],
      [{ endFrom: "2024-03-31", endBefore: "2024-04-01" }, [2]],
      [{ endFrom: "2024-04-01", endBefore: "2024-04-01" }, []]
    ]
  ),

  law("reviews-have-no-day", "a review is found without days and never by them", async ({ open }) => {
    const journal = journalOf(await open())
    await journal.append("p1", [factOf("f1"), reviewOf("r1")])
    same("without days", idsOf(await factsIn(journal, "p1")), ["f1", "r1"])
    same("from", idsOf(await factsIn(journal, "p1", { endFrom: "1900-01-01" })), ["f1"])
    same("before", idsOf(await factsIn(journal, "p1", { endBefore: "2099-12-31" })), ["f1"])
    same("of indicators", idsOf(await factsIn(journal, "p1", { indicators: ["i1"] })), ["f1"])
  }),

  finds(
    "everything-named-holds",
    "conditions that are named together must all hold",
    [{ place: "a" }, { place: "b" }, { place: "a", indicator: "i2" }, { place: "a", lastDay: "2025-01-01" }],
    [
      [{ places: ["a"], indicators: ["i1"], endBefore: "2024-12-31" }, [1]],
      [{ places: ["a"], indicators: ["i1"] }, [1, 4]],
      [{ places: ["a", "b"], indicators: ["i2"], ids: ["f3", "f1"] }, [3]],
      [{ places: ["a"], indicators: [] }, []]
    ]
  ),

  law("filtered-page-by-page", "pages of a filtered query give each match once", async ({ open }) => {
    const journal = journalOf(await open())
    const facts = Array.from({ length: 20 }, (_, i) => factOf(`f${i + 1}`, { indicator: `i${i % 3}` }))
    await journal.append("p1", facts)
    const query = { logframes: [{ id: "p1", upTo: unbounded }], indicators: ["i1"] }
    for (const limit of [1, 2, 3, 7, 20]) {
      const rows = await allPages((page) => journal.read(query, page), limit)
      same(
        `pages of ${limit}`,
        rows.map(({ seq }) => seq),
        [2, 5, 8, 11, 14, 17, 20]
      )
    }
  })
]
