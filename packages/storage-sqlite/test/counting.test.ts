import { CalendarDate, Cells, Fact, Facts, Logframe, Plan, PromiseStorage, Query } from "@logframe/core"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { expect, it } from "vitest"
import { journalOf } from "./support.ts"

const quantity = (facts: "increment" | "level") =>
  ({ _tag: "Quantity", unit: { name: { en: "people" } }, facts }) as const

const logframe = Logframe.make({
  format: 1,
  id: "p",
  title: { en: "P" },
  language: "en",
  scheme: "un",
  period: { from: "2026-01-01", through: "2026-12-31" },
  places: ["A", "B"].map((id) => ({ id, name: { en: id } })),
  results: [{ id: "r", level: "output", statement: { en: "R" } }],
  indicators: (["increment", "level"] as const).map((facts) => ({
    id: facts,
    under: ["r"],
    statement: { en: facts },
    measure: quantity(facts)
  }))
})

const measured = (id: string, value: string | undefined, more: object = {}): Fact.Input => ({
  _tag: "Measurement",
  id,
  logframe: "p",
  status: "approved",
  indicator: "increment",
  period: { from: "2026-02-01", through: "2026-02-28" },
  ...(value === undefined ? {} : { value: { _tag: "Number", value } }),
  ...more
})
const reviewed = (id: string, of: string, becomes: "approved" | "rejected"): Fact.Input => ({
  _tag: "Review",
  id,
  logframe: "p",
  status: "approved",
  of: [of],
  becomes
})
const secondQuarter = { period: { from: "2026-05-01", through: "2026-05-31" } }

/** Each quarter as the store folds it after so many entries, held against what core folds. */
const folded = async (facts: readonly Fact.Input[], upTo = facts.length, asOf = "2026-12-31") => {
  const driver = SqliteDriver.open({ filename: ":memory:" })
  await using storage = PromiseStorage.make(driver)
  await storage.saveLogframe(logframe, { expected: 0 })
  for (const fact of facts) await storage.append("p", [Fact.make(fact)])
  const plan = Plan.make(logframe, { asOf: CalendarDate.make(asOf), periods: "quarterly" })
  const rows = (await journalOf(driver).fold?.(Query.foldQuery(plan, upTo, driver.manifest.folds))) ?? []
  const held = Facts.empty(logframe.id, 0)
  for await (const stored of storage.facts({ logframes: [{ id: "p", upTo }] })) Facts.append(held, stored)
  const byText = (all: Iterable<object>) => [...all].map((row) => JSON.stringify(row)).sort()
  expect(byText(rows)).toEqual(byText(Cells.rows(Cells.of(plan, held))))
  const inOrder = [...rows].sort((a, b) => `${a.place} ${a.window}`.localeCompare(`${b.place} ${b.window}`))
  return inOrder.map(({ place, window, used, seen, part }) => ({
    ...(place === null ? {} : { place }),
    quarter: plan.windows[window]?.from,
    used,
    seen,
    says:
      part?.fold === "sum"
        ? part.sum
        : part?.fold === "latest" && part.value._tag === "Number"
          ? part.value.value
          : null
  }))
}

const [q1, q2] = ["2026-01-01", "2026-04-01"]
const chain = [
  measured("7", "7"),
  measured("8", "8", { supersedes: "7" }),
  measured("9", "9", { supersedes: "7" })
]

it("of two corrections of the same fact the later one counts", async () => {
  expect(await folded(chain)).toEqual([{ quarter: q1, used: 1, seen: 3, says: "9" }])
})

it("when that is rejected the other one counts again, and as known before it does not", async () => {
  const rejected = [...chain, reviewed("r", "9", "rejected")]
  expect(await folded(rejected)).toEqual([{ quarter: q1, used: 1, seen: 3, says: "8" }])
  expect(await folded(rejected, 3)).toEqual([{ quarter: q1, used: 1, seen: 3, says: "9" }])
})

it("what is approved, rejected and approved again counts while it is approved", async () => {
  const facts = [
    measured("a", "5", { status: "draft" }),
    reviewed("r1", "a", "approved"),
    reviewed("r2", "a", "rejected"),
    reviewed("r3", "a", "approved")
  ]
  for (const [upTo, used] of [1, 2, 3, 4].map((n) => [n, (n + 1) % 2] as const)) {
    expect(await folded(facts, upTo)).toMatchObject([{ used, seen: 1, says: used === 1 ? "5" : null }])
  }
})

it("a review that comes before what it decides about is heeded", async () => {
  const facts = [reviewed("r", "a", "approved"), measured("a", "5", { status: "draft" })]
  expect(await folded(facts)).toEqual([{ quarter: q1, used: 1, seen: 1, says: "5" }])
})

it("what was withdrawn is seen and does not count", async () => {
  expect(await folded([measured("a", "5"), measured("b", undefined, { supersedes: "a" })])).toEqual([
    { quarter: q1, used: 0, seen: 1, says: null },
    { quarter: q1, used: 0, seen: 1, says: null }
  ])
})

it("a correction that moves a fact to another quarter takes it out of the first, before its day too", async () => {
  const moved = [measured("a", "5"), measured("b", "6", { supersedes: "a", ...secondQuarter })]
  expect(await folded(moved)).toEqual([
    { quarter: q1, used: 0, seen: 1, says: null },
    { quarter: q2, used: 1, seen: 1, says: "6" }
  ])
  expect(await folded(moved, 2, "2026-03-31")).toMatchObject([{ used: 0 }, { used: 0 }])
})

it("a correction that was there before what it corrects counts, and as known then alone", async () => {
  const late = [measured("b", "6", { supersedes: "a" }), measured("a", "5")]
  expect(await folded(late)).toEqual([{ quarter: q1, used: 1, seen: 2, says: "6" }])
  expect(await folded(late, 1)).toEqual([{ quarter: q1, used: 1, seen: 1, says: "6" }])
})

it("a level is the last of each place", async () => {
  const level = (id: string, value: string, place: string, more: object = {}) =>
    measured(id, value, { indicator: "level", place, ...more })
  const facts = [
    level("a", "10", "A"),
    level("b", "7", "B"),
    level("c", "12", "A", secondQuarter),
    level("d", "11", "A")
  ]
  expect(await folded(facts)).toEqual([
    { place: "A", quarter: q1, used: 2, seen: 2, says: "11" },
    { place: "A", quarter: q2, used: 1, seen: 1, says: "12" },
    { place: "B", quarter: q1, used: 1, seen: 1, says: "7" }
  ])
})
