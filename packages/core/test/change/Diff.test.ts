import { Diff, type Logframe } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { base, input, withFields, withIndicator, withTarget } from "./support.ts"

const english = (before: Logframe.Logframe, after: Logframe.Logframe) => Diff.text(before, after, "en")
const french = (before: Logframe.Logframe, after: Logframe.Logframe) => Diff.text(before, after, "fr")

describe("a difference", () => {
  it("says what it is of, what happened, and both values", () => {
    expect(Diff.between(base, withTarget({ expectation: { _tag: "AtLeast", value: "40" } }))).toEqual([
      {
        kind: "raised",
        row: "target",
        id: "t1",
        of: { id: "i1", code: "1.1" },
        path: ["expectation"],
        before: { _tag: "AtLeast", value: "30" },
        after: { _tag: "AtLeast", value: "40" }
      }
    ])
  })

  it("of a day is how far it moved: in months from one end of a month to another, else in days", () => {
    const moved = (when: string) => Diff.between(base, withTarget({ when }))[0]
    expect(moved("2025-12-31")).toMatchObject({ kind: "postponed", by: { months: 6 } })
    expect(moved("2025-07-30")).toMatchObject({ kind: "postponed", by: { months: 1 } })
    expect(moved("2025-06-20")).toMatchObject({ kind: "broughtForward", by: { days: 10 } })
    expect(moved("2025-06")).toMatchObject({ kind: "changed" })
  })

  it("of a stage is one up or down the steps", () => {
    const to = (stage: string) =>
      Diff.between(
        base,
        withFields({
          indicators: [
            input.indicators[0],
            { ...input.indicators[1], targets: [{ id: "t2", expectation: { _tag: "Stage", stage } }] }
          ]
        })
      )[0]?.kind
    expect([to("s2"), to("s0")]).toEqual(["raised", "lowered"])
  })

  it("of a range is raised when no end is lower", () => {
    const range = (low: string, high: string) => withTarget({ expectation: { _tag: "Between", low, high } })
    const kind = (low: string, high: string) => Diff.between(range("3", "5"), range(low, high))[0]?.kind
    expect([kind("3", "6"), kind("4", "6"), kind("2", "5"), kind("2", "6")]).toEqual([
      "raised",
      "raised",
      "lowered",
      "changed"
    ])
  })

  it("of rows in another order is of the fewest that had to move", () => {
    const row = (id: string) => ({ id, under: ["r1"], statement: { en: id } })
    const order = (...ids: readonly string[]) => withFields({ activities: ids.map(row) })
    expect(Diff.between(order("a", "b", "c", "d"), order("d", "a", "b", "c"))).toEqual([
      { kind: "reordered", row: "activity", id: "d", path: [] }
    ])
    expect(Diff.between(order("a", "b", "c", "d"), order("b", "c", "a", "d"))).toEqual([
      { kind: "reordered", row: "activity", id: "a", path: [], follows: "c" }
    ])
  })

  it("is none in the order of what has no order, and of the keys of a record", () => {
    const party = (id: string) => ({ id, name: { en: id, fr: id } })
    const other = { id: "x", name: { fr: "x", en: "x" } }
    expect(
      Diff.between(
        withFields({ parties: [party("x"), party("y")] }),
        withFields({ parties: [party("y"), other] })
      )
    ).toEqual([])
  })

  it("of a row that hangs elsewhere is one line, also when it is renumbered", () => {
    expect(english(base, withIndicator({ under: ["r2"], code: "2.0" }))).toEqual([
      "Indicator 2.0 moved from result 1 to result 2, code changed from 1.1 to 2.0"
    ])
  })
})

describe("the words", () => {
  it("are those of the field, in English and in French", () => {
    const after = withTarget({ expectation: { _tag: "AtLeast", value: "40" }, when: "2025-12-31" })
    expect(english(base, after)).toEqual([
      "Target of indicator 1.1 raised from 30 to 40, due date moved by 6 months, from 2025-06-30 to 2025-12-31"
    ])
    expect(french(base, after)).toEqual([
      "Cible de l’indicateur 1.1 relevée de 30 à 40, échéance déplacée de 6\u00a0mois\u00a0: 2025-06-30 devient 2025-12-31"
    ])
  })

  it("tell what came and what went", () => {
    const after = withFields({
      activities: [
        { id: "a2", under: ["r2"], code: "A2", statement: { en: "Train committees" } },
        { id: "a3", under: ["r1"], statement: { en: "Survey" } }
      ],
      amendments: [{ day: "2025-01-15", label: "No. 1" }]
    })
    expect(english(base, after)).toEqual([
      "Logframe: amendments added: 2025-01-15 “No. 1”",
      "Activity “Survey” added",
      "Activity A1 removed: “Drill wells”"
    ])
    expect(french(base, after)).toEqual([
      "Cadre logique\u00a0: avenants ajoutés\u00a0: 2025-01-15 «\u00a0No. 1\u00a0»",
      "Activité «\u00a0Survey\u00a0» ajoutée",
      "Activité A1 supprimée\u00a0: «\u00a0Drill wells\u00a0»"
    ])
  })

  it("say nothing of the targets of an indicator that is gone", () => {
    expect(english(base, withFields({ indicators: [input.indicators[1]] }))).toEqual([
      "Indicator 1.1 removed: “Number of wells in use”"
    ])
  })

  it("name what ids stand for, and never the ids", () => {
    const scoped = withTarget({ place: "north" })
    expect(english(base, scoped)).toEqual([
      "Target for 2025-06-30 of indicator 1.1 (“North”): place added: “North”"
    ])
  })

  it("tell a field of a row from the row, and a list without ids by what came and went", () => {
    const staff = { ...input.funding.budget[0], staff: "2" }
    const { amount: _, ...without } = staff
    expect(
      english(withFields({ funding: { budget: [staff] } }), withFields({ funding: { budget: [without] } }))
    ).toEqual(["Budget line: amount removed: 500000 EUR"])
    const party = { id: "office", name: { en: "Water Office" } }
    const reached = (...contacts: NonNullable<Logframe.Input["contacts"]>) =>
      withFields({ parties: [party], contacts })
    const [one, other] = [{ party: "office", email: "a@b.c" }, { telephone: "12" }]
    expect(english(reached(one), reached(other))).toEqual([
      "Logframe: contacts changed: added 12; removed “Water Office” “a@b.c”"
    ])
  })

  it("mark the language of words that is not the logframe's, and cut long ones", () => {
    expect(english(base, withFields({ title: { en: "Water", fr: "Eau propre" } }))).toEqual([
      "Logframe: title (fr) reworded from “Eau” to “Eau propre”"
    ])
    const [said = ""] = english(base, withFields({ title: { en: "w".repeat(5_000), fr: "Eau" } }))
    expect(said.length).toBeLessThan(200)
  })

  it("tell a measure of the same kind by what differs in it", () => {
    const measure = { _tag: "Quantity", unit: { name: { en: "boreholes" } }, facts: "level" } as const
    expect(english(base, withIndicator({ measure }))).toEqual([
      "Indicator 1.1: measure changed (unit changed from “wells” to “boreholes”)"
    ])
    expect(english(base, withIndicator({ measure: { _tag: "Qualitative" } }))).toEqual([
      "Indicator 1.1: measure changed from a quantity to words"
    ])
  })

  it("tell money, and the life of the project", () => {
    const budget = [{ id: "b1", amount: { amount: "450000.50", currency: "EUR" }, bound: "ceiling" as const }]
    const after = withFields({ funding: { budget }, period: { from: "2024-01-01", through: "2027-06-30" } })
    expect(english(base, after)).toEqual([
      "Logframe: end of the period moved by 6 months, from 2024-01-01 – 2026-12-31 to 2024-01-01 – 2027-06-30",
      "Budget line lowered from 500000 EUR to 450000.5 EUR"
    ])
    expect(french(base, after)[1]).toBe("Ligne budgétaire abaissée de 500000 EUR à 450000,5 EUR")
  })
})

describe("changes applied", () => {
  it("give the edition that they were read from", () => {
    const after = withTarget({ expectation: { _tag: "AtMost", value: "3" } })
    expect(Diff.apply(base, Diff.between(base, after))).toEqual(Result.succeed(after))
  })

  it("are refused by another edition, with every place that does not match", () => {
    const changes = Diff.between(base, withTarget({ expectation: { _tag: "AtLeast", value: "40" } }))
    const other = withTarget({ expectation: { _tag: "AtLeast", value: "35" } })
    const refused = Result.getOrThrow(Result.flip(Diff.apply(other, changes)))
    expect(refused.problems).toEqual([expect.objectContaining({ path: "target t1 expectation" })])
    expect(refused.message).toContain("Merge")
  })

  it("never lose a target whose indicator they remove", () => {
    const changes = Diff.between(base, withFields({ indicators: [input.indicators[1]] }))
    const more = withIndicator({
      targets: [...input.indicators[0].targets, { id: "t9", expectation: { _tag: "AtLeast", value: "1" } }]
    })
    expect(Result.isFailure(Diff.apply(more, changes))).toBe(true)
  })
})
