import { describe, expect, it } from "vitest"
import * as Facts from "../../../src/calculate/columns/Facts.ts"
import * as Cells from "../../../src/calculate/reading/Cells.ts"
import * as Plan from "../../../src/calculate/source/Plan.ts"
import { increments, journal, levels, logframeOf, percentage, type Row, text } from "../support.ts"

const asOf = "2024-12-31" as never
const from = "2024-01-01" as never

const cellsOf = (indicator: Parameters<typeof logframeOf>[0], ...rows: readonly Row[]): Cells.Cells => {
  const logframe = logframeOf(indicator)
  return Cells.of(Plan.make(logframe, { asOf }), Facts.of(logframe.id, journal(...rows)))
}

const toDate = (cells: Cells.Cells): string =>
  text(Cells.read(cells, "i", { is: "toDate", from, through: asOf }))

describe("cells", () => {
  it.each([
    ["2^53, each value below it", ["9007199254740991", "9007199254740991", "-3", "2"], "18014398509481981"],
    ["2^53 and back", ["9007199254740991", "7", "-9007199254740991"], "7"],
    ["2^53 in hundredths", ["90071992547409.91", "90071992547409.91", "-0.01"], "180143985094819.81"],
    ["2^63", Array.from({ length: 12 }, () => "999999999999999999"), "11999999999999999988"],
    ["2^63 with ten decimals", ["999999999999999999.9999999999", "0.0000000001"], "1000000000000000000"]
  ])("add up exactly beyond %s", (_, values, sum) => {
    const cells = cellsOf({ measure: increments }, ...values.map((value) => ({ value })))
    expect(Cells.unfolded(cells)).toEqual([])
    expect(toDate(cells)).toBe(sum)
  })

  it("add numerators and denominators up exactly beyond 2^53", () => {
    const parts = ["9007199254740991", "9007199254740990"] as const
    const cells = cellsOf({ measure: percentage("increment") }, { parts }, { parts }, { parts: ["4", "4"] })
    expect(Cells.unfolded(cells)).toEqual([])
    const read = Cells.read(cells, "i", { is: "toDate", from, through: asOf })
    expect(read.known && read.content).toMatchObject({
      numerator: { numerator: 18014398509481986n },
      denominator: { numerator: 18014398509481984n }
    })
  })

  it("take the latest value by its last day, then by the moment of recording", () => {
    const rows = [
      { on: "2024-03-01", value: "7", recorded: "2024-05-02" },
      { on: "2024-03-01", value: "8", recorded: "2024-05-01" },
      { on: "2024-02-01", value: "9", recorded: "2024-06-01" }
    ]
    expect(toDate(cellsOf({ measure: levels }, ...rows))).toBe("7")
  })

  it("count as places that report those that are known at the instant", () => {
    const logframe = logframeOf({ measure: increments })
    const rows = [
      { on: "2024-02-01", place: "A", value: "1" },
      { on: "2024-02-01", place: "B", value: "2", recorded: "2024-06-01" },
      { on: "2024-08-01", place: "C", value: "4", recorded: "2024-03-01" }
    ]
    const window = { is: "period", from, through: "2024-03-31" as never } as const
    const marksAt = (knownAt?: string) => {
      const question = {
        asOf,
        periods: [{ from, through: window.through }],
        ...(knownAt && { knownAt })
      } as never
      const cells = Cells.of(Plan.make(logframe, question), Facts.of(logframe.id, journal(...rows)))
      const { marks } = Cells.read(cells, "i", window)
      return marks.flatMap((mark) => (mark._tag === "Completeness" ? [`${mark.present} of ${mark.of}`] : []))
    }
    expect([undefined, "2024-02-15T00:00:00Z", "2024-04-01T00:00:00Z"].map(marksAt)).toEqual([
      ["2 of 3"],
      [],
      ["1 of 2"]
    ])
  })

  it("name the indicators whose reports are uneven, and read their facts", () => {
    const cells = cellsOf({ measure: increments }, { value: "5" }, { cells: { "sex=f": "3", "sex=m": "4" } })
    expect(Cells.unfolded(cells)).toEqual(["i"])
    expect(toDate(cells)).toBe("12")
  })

  describe("from the rows of a store", () => {
    const rows = [{ value: "5", on: "2024-02-15" }]
    const logframe = logframeOf({ measure: increments })
    const plan = Plan.make(logframe, { asOf })
    const held = Facts.of(logframe.id, journal(...rows))
    const folded = [...Cells.rows(Cells.of(plan, held))]
    const cut = { is: "period", from: "2024-02-01", through: "2024-02-29" } as never

    it("answer what was folded without any fact", () => {
      expect(toDate(Cells.fromRows(plan, folded))).toBe("5")
      expect(toDate(Cells.fromRows(plan, []))).toBe("—NothingMeasured")
    })
    it("never take facts that nobody read for nothing measured: a span that cuts through a window", () => {
      for (const facts of [undefined, Facts.of(logframe.id, [])]) {
        expect(() => Cells.read(Cells.fromRows(plan, folded, facts), "i", cut)).toThrow(
          /facts of indicator i were not read/
        )
      }
      expect(text(Cells.read(Cells.fromRows(plan, folded, held), "i", cut))).toBe("5")
      expect(text(Cells.read(Cells.fromRows(plan, [], held), "i", cut))).toBe("5")
    })
    it("nor a rule that does not fold, until its facts were handed in", () => {
      const weighted = Plan.make(logframe, { asOf, conventions: { overTime: "mean", mean: "timeWeighted" } })
      expect(() => toDate(Cells.fromRows(weighted, []))).toThrow(RangeError)
      expect(toDate(Cells.fromRows(weighted, [], Facts.of(logframe.id, [])))).toBe("—NothingMeasured")
      expect(toDate(Cells.fromRows(weighted, [], held))).toBe("5")
    })
  })
})
