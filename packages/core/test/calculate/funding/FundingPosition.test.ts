import { Evaluation, Fraction, type FundingPosition } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { logframeOf, type Moved, moneyJournal } from "../support.ts"

const budget = (amount: string, bound = "exact", currency = "EUR") => ({
  id: `${currency}-${bound}`,
  amount: { amount, currency },
  bound
})
/** What stands at the end of a day of a project of a hundred days. */
const position = (
  rows: readonly Moved[],
  funding: object | undefined,
  day = "2024-01-25",
  question: object = {}
) =>
  Evaluation.make(
    logframeOf({}, {
      period: { from: "2024-01-01", through: "2024-04-09" },
      parties: ["x", "y"].map((id) => ({ id, name: { en: id } })),
      ...(funding === undefined ? {} : { funding })
    } as never),
    moneyJournal(rows),
    { asOf: day as never, ...question }
  ).funding

const keys = ["pledged", "committed", "received", "spent"] as const
const shown = (value: Fraction.Fraction | undefined) => (value === undefined ? "—" : Fraction.format(value))
const flows = (of: FundingPosition.Flows) => keys.map((key) => shown(of[key])).join(" ")

describe("the money of a project", () => {
  const rows: readonly Moved[] = [
    ["pledge", "90", "EUR", "x"],
    ["commitment", "60", "EUR", "x"],
    ["receipt", "40", "EUR", "y"],
    ["spending", "20"],
    ["spending", "-10"],
    ["pledge", "7", "USD"]
  ]

  it("stands by currency, those of the budget first, and none is added to another", () => {
    const sums = (funding: object | undefined) =>
      position(rows, funding).sums.map((one) => `${one.currency} ${shown(one.budget)}: ${flows(one)}`)
    expect(sums(undefined)).toEqual(["EUR —: 90 60 40 10", "USD —: 7 0 0 0"])
    expect(sums({ budget: [budget("100", "exact", "USD"), budget("5", "exact", "CHF")] })).toEqual([
      "USD 100: 7 0 0 0",
      "CHF 5: 0 0 0 0",
      "EUR —: 90 60 40 10"
    ])
    expect(position([], { budget: [{ id: "s", staff: "2", bound: "exact" }] }).sums).toEqual([])
    expect(position([], undefined).sums).toEqual([])
  })

  it("has shares of the budget, the gap to what is committed, or to what is chosen", () => {
    const shares = (funding: object, question = {}) => {
      const [sums] = position(rows, funding, "2024-01-25", question).sums
      const { gap, unfundedShare, burnRate, absorption } = sums ?? {}
      return [gap, unfundedShare, burnRate, absorption].map(shown).join(" ")
    }
    const hundred = { budget: [budget("100")] }
    expect(shares(hundred)).toBe("40 0.4 0.1 0.25")
    expect(shares(hundred, { conventions: { gapFrom: "pledged" } })).toBe("10 0.1 0.1 0.25")
    expect(shares({ budget: [budget("0")] })).toBe("-60 — — 0.25")
    expect(shares({ budget: [] })).toBe("— — — 0.25")
    expect(shown(position([["spending", "1"]], hundred).sums[0]?.absorption)).toBe("—")
  })

  it.each([
    // before the project begins no time is over, and nothing moved
    ["2023-12-31", "0 —"],
    ["2024-01-01", "0.1 10"],
    ["2024-01-25", "0.1 0.4"],
    ["2024-04-09", "0.1 0.1"],
    ["2030-01-01", "0.1 0.1"]
  ])("is a tenth spent: on %s burn rate and index are %s", (day, expected) => {
    const [sums] = position([["spending", "10"]], { budget: [budget("100")] }, day).sums
    expect([sums?.burnRate, sums?.burnIndex].map(shown).join(" ")).toBe(expected)
  })

  it("has no pace without a budget, or without a time for the project", () => {
    expect(shown(position(rows, undefined).sums[0]?.burnIndex)).toBe("—")
    const { period: _, ...timeless } = logframeOf({}, { funding: { budget: [budget("100")] } } as never)
    const [sums] = Evaluation.make(timeless, moneyJournal(rows), { asOf: "2024-01-25" as never }).funding.sums
    expect([shown(sums?.burnRate), shown(sums?.burnIndex)]).toEqual(["0.1", "—"])
  })

  it("has a ceiling where the budget is one, and what the document says of itself", () => {
    const said = (funding: object | undefined) => {
      const { sums, fullyFunded } = position([["pledge", "1"]], funding)
      return [sums.map(({ ceiling }) => ceiling), fullyFunded]
    }
    expect(said({ budget: [budget("100", "ceiling")], fullyFunded: false })).toEqual([[true], false])
    expect(said({ budget: [budget("100", "estimate")], fullyFunded: true })).toEqual([[false], true])
    expect(said({ budget: [] })).toEqual([[false], undefined])
    expect(said(undefined)).toEqual([[false], undefined])
    expect("fullyFunded" in position([], undefined)).toBe(false)
  })

  it("is told by funder, those that are not named together; spending belongs to one only where it is said", () => {
    const [sums] = position([...rows, ["spending", "3", "EUR", "y"], ["receipt", "2"]], undefined).sums
    expect(sums?.funders.map((one) => `${one.party ?? "-"}: ${flows(one)}`)).toEqual([
      "x: 90 60 0 0",
      "y: 0 0 40 3",
      "-: 0 0 2 0"
    ])
    expect(sums?.funders.map((one) => "party" in one)).toEqual([true, true, false])
  })

  it("contradicts the document only in a currency in which something moved", () => {
    const codes = (rows: readonly Moved[]) =>
      position(rows, {
        budget: [budget("100"), budget("5", "exact", "USD")],
        fullyFunded: true
      })
        .findings.filter(({ code }) => code !== "GapLeavesOut")
        .map(({ code, sentence }) => `${code} ${/\d+ [A-Z]{3}/.exec(sentence)?.[0]}`)
    expect(
      codes([
        ["commitment", "60"],
        ["commitment", "5", "USD"]
      ])
    ).toEqual(["FundingContradicts 40 EUR"])
    expect(
      codes([
        ["commitment", "100"],
        ["commitment", "4", "USD"]
      ])
    ).toEqual(["FundingContradicts 1 USD"])
    expect(codes([["commitment", "100"]])).toEqual([])
  })

  it("has a gap that says which currencies it leaves out, and one to the pledges where nothing is committed", () => {
    const { sums, findings } = position(
      [
        ["pledge", "60"],
        ["pledge", "5", "USD"]
      ],
      { budget: [budget("100")] }
    )
    const [euro] = sums
    expect([euro?.gap, euro?.gapToPledged].map((gap) => gap && Fraction.format(gap))).toEqual(["100", "40"])
    expect([euro?.leavesOut, findings.map(({ code }) => code)]).toEqual([["USD"], ["GapLeavesOut"]])
    expect(position([], undefined).findings).toEqual([])
  })
})
