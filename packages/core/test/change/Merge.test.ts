import { type Logframe, Merge } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { base, input, withFields, withIndicator, withTarget } from "./support.ts"

const merged = (mine: Logframe.Logframe, theirs: Logframe.Logframe) =>
  Result.getOrThrow(Merge.threeWay({ base, mine, theirs }))

const clashes = (mine: Logframe.Logframe, theirs: Logframe.Logframe) =>
  Result.getOrThrow(Result.flip(Merge.threeWay({ base, mine, theirs })))

const told = (mine: Logframe.Logframe, theirs: Logframe.Logframe) =>
  Merge.text({ base, mine, theirs }, clashes(mine, theirs), "en")

const activity = (id: string, after: readonly object[] = input.activities) =>
  withFields({ activities: [...after, { id, under: ["r1"], statement: { en: id } }] as never })

describe("a merge", () => {
  it("takes the changes of both, also in one row", () => {
    const mine = withTarget({ expectation: { _tag: "AtLeast", value: "40" } })
    const theirs = withTarget({ when: "2025-12-31" })
    expect(merged(mine, theirs)).toEqual(
      withTarget({ expectation: { _tag: "AtLeast", value: "40" }, when: "2025-12-31" })
    )
  })

  it("takes the words of both languages", () => {
    const mine = withFields({ title: { en: "Clean water", fr: "Eau" } })
    const theirs = withFields({ title: { en: "Water", fr: "Eau propre" } })
    expect(merged(mine, theirs).title).toEqual({ en: "Clean water", fr: "Eau propre" })
  })

  it("takes the same change once", () => {
    expect(merged(activity("a3"), activity("a3"))).toEqual(activity("a3"))
  })

  it("keeps what both added, in an order that does not depend on who merges", () => {
    const [mine, theirs] = [activity("a4"), activity("a3")]
    const order = (logframe: Logframe.Logframe) => logframe.activities.map(({ id }) => id)
    expect(order(merged(mine, theirs))).toEqual(["a1", "a2", "a3", "a4"])
    expect(order(merged(theirs, mine))).toEqual(["a1", "a2", "a3", "a4"])
  })

  it("puts an added row after the row that it stood after, wherever that one is now", () => {
    const mine = withFields({ activities: [...input.activities].reverse() })
    const theirs = withFields({
      activities: [
        input.activities[0],
        { id: "a3", under: ["r1"], statement: { en: "Survey" } },
        input.activities[1]
      ]
    })
    expect(merged(mine, theirs).activities.map(({ id }) => id)).toEqual(["a2", "a1", "a3"])
  })

  it("keeps what both added to a list without ids", () => {
    const amended = (day: string) => withFields({ amendments: [{ day }] })
    expect(merged(amended("2025-01-01"), amended("2025-02-01")).amendments).toEqual([
      { day: "2025-01-01" },
      { day: "2025-02-01" }
    ])
  })
})

describe("a clash", () => {
  it("of a field names it, both values, what it was, and what to do", () => {
    const mine = withTarget({ expectation: { _tag: "AtLeast", value: "40" } })
    const theirs = withTarget({ expectation: { _tag: "AtLeast", value: "25" } })
    expect(clashes(mine, theirs)).toEqual([
      {
        _tag: "Field",
        row: "target",
        id: "t1",
        path: ["expectation"],
        base: { _tag: "AtLeast", value: "30" },
        mine: { _tag: "AtLeast", value: "40" },
        theirs: { _tag: "AtLeast", value: "25" }
      }
    ])
    expect(told(mine, theirs)).toEqual([
      "Target for 2025-06-30 of indicator 1.1, target: both changed it. Mine: at least 40. Theirs: at least 25. Before: at least 30. Agree on one value, write it into both, and merge again."
    ])
  })

  it("of a row that one removed and the other changed says what the other did", () => {
    const mine = withFields({ indicators: [input.indicators[1]] })
    const theirs = withTarget({ expectation: { _tag: "AtLeast", value: "25" } })
    expect(told(mine, theirs)).toEqual([
      "Target for 2025-06-30 of indicator 1.1: removed in mine, but theirs changed it (lowered from 30 to 25). Bring it back in mine, or remove it in theirs too, and merge again."
    ])
  })

  it("of a target that was added to an indicator which is gone", () => {
    const mine = withIndicator({
      targets: [...input.indicators[0].targets, { id: "t9", expectation: { _tag: "AtLeast", value: "1" } }]
    })
    const theirs = withFields({ indicators: [input.indicators[1]] })
    expect(clashes(mine, theirs)).toEqual([
      expect.objectContaining({ _tag: "Removed", by: "theirs", row: "indicator", id: "i1" })
    ])
  })

  it("of a reference to a row that the other removed says that both together are wrong", () => {
    const mine = activity("a3")
    const theirs = withFields({
      results: [input.results[1]],
      indicators: [input.indicators[1]],
      activities: [input.activities[1]]
    })
    expect(clashes(mine, theirs)).toEqual([
      expect.objectContaining({ _tag: "Invalid", row: "activity", id: "a3" })
    ])
    expect(told(mine, theirs)[0]).toContain("Activity “a3” (activities[1].under[0])")
  })

  it("of an order that both changed names both", () => {
    const rows = ["a", "b", "c"].map((id) => ({ id, under: ["r1"], statement: { en: id } }))
    const [a, b, c] = rows
    const order = (...activities: readonly (typeof a)[]) =>
      withFields({ activities: activities as typeof rows })
    const result = Merge.threeWay({ base: order(a, b, c), mine: order(c, a, b), theirs: order(b, a, c) })
    expect(Result.getOrThrow(Result.flip(result))).toEqual([
      {
        _tag: "Order",
        row: "activity",
        base: ["a", "b", "c"],
        mine: ["c", "a", "b"],
        theirs: ["b", "a", "c"]
      }
    ])
  })

  it("of a list without ids in which one changed an entry and the other added one is named, not guessed", () => {
    const from = withFields({ amendments: [{ day: "2025-01-01" }] })
    const mine = withFields({ amendments: [{ day: "2025-01-02" }] })
    const theirs = withFields({ amendments: [{ day: "2025-01-01" }, { day: "2025-03-01" }] })
    const result = Merge.threeWay({ base: from, mine, theirs })
    expect(Result.getOrThrow(Result.flip(result))).toMatchObject([{ _tag: "Field", path: ["amendments"] }])
  })

  it("of every kind is told in French too", () => {
    const mine = withFields({ title: { en: "A", fr: "Eau" } })
    const theirs = withFields({ title: { en: "B", fr: "Eau" } })
    expect(Merge.text({ base, mine, theirs }, clashes(mine, theirs), "fr-CH")[0]).toMatch(
      /^Cadre logique, titre\u00a0: modifié des deux côtés\./
    )
  })
})
