import { Arithmetic, Formula, Fraction, Reading } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { formulaValue } from "../../../../src/calculate/calculated/formula/formulaValue.ts"

const n = (text: string) => Fraction.parse(text) ?? Fraction.zero

/** What is known of the inputs: A is 2, B is 3; the others are no data or no number, for the reason that they are named after. */
const reading = (id: string, values: Readonly<Record<string, string>>): Reading.Reading => {
  const value = values[id]
  if (value !== undefined) return Reading.ofNumber(n(value))
  if (id === "words") return Reading.of({ _tag: "Narrative", text: { en: "well" } })
  return Reading.noData(id as Reading.NoDataReason)
}

const valueOf = (formula: string, values: Readonly<Record<string, string>>, skips = false) =>
  formulaValue(Result.getOrThrow(Formula.parse(formula)), (id) => reading(id, values), {
    missingInput: skips ? "skipMissing" : "refuse"
  } as never)
const read = (formula: string, skips = false, values = { A: "2", B: "3" } as Record<string, string>) => {
  const value = valueOf(formula, values, skips)
  return typeof value === "string" ? `—${value}` : Fraction.format(value.value)
}
const told = (formula: string) => {
  const value = valueOf(formula, { A: "2", B: "3" })
  return typeof value === "string" ? value : Arithmetic.format(value.calculation)
}

describe("a condition", () => {
  it.each([
    ["<", "1 0 0"],
    ["<=", "1 1 0"],
    [">", "0 0 1"],
    [">=", "0 1 1"],
    ["=", "0 1 0"],
    ["!=", "1 0 1"]
  ])("a %s b holds below, at and above: %s", (sign, expected) => {
    const holds = ["1", "2", "3"].map((a) => read(`if(${a} ${sign} A, 1, 0)`))
    expect(holds.join(" ")).toBe(expected)
  })

  it.each([
    ["A = 2 and B = 3", "1"],
    ["A = 2 and B = 4", "0"],
    ["A = 1 and B = 3", "0"],
    ["A = 2 or B = 4", "1"],
    ["A = 1 or B = 3", "1"],
    ["A = 1 or B = 4", "0"],
    ["not A = 2", "0"],
    ["not A = 1", "1"],
    // the second need not be known where the first decides
    ["A = 2 or NothingMeasured > 0", "1"],
    ["A = 1 and NothingMeasured > 0", "0"],
    ["A = 1 or NothingMeasured > 0", "—MissingPart"],
    ["A = 2 and ZeroDenominator > 0", "—ZeroDenominator"],
    ["ZeroDenominator > 0 and A = 2", "—ZeroDenominator"],
    ["NothingMeasured > 0 or A = 2", "—MissingPart"],
    ["not NothingMeasured > 0", "—MissingPart"],
    ["A > NothingMeasured", "—MissingPart"],
    ["A / 0 > NothingMeasured", "—ZeroDenominator"]
  ])("%s is %s", (condition, expected) => {
    expect(read(`if(${condition}, 1, 0)`)).toBe(expected)
  })

  it("decides which value is asked for: the other may have no data", () => {
    expect(read("if(A > 1, B, NothingMeasured)")).toBe("3")
    expect(read("if(A > 1, ZeroDenominator, B)")).toBe("—ZeroDenominator")
  })
})

describe("an input without a number", () => {
  it.each([
    ["ZeroDenominator", "—ZeroDenominator"],
    ["NotNumeric", "—NotNumeric"],
    ["words", "—NotNumeric"],
    ["NothingMeasured", "—MissingPart"],
    ["Suppressed", "—MissingPart"],
    ["target(NoTarget)", "—MissingPart"]
  ])("%s leaves the whole without: %s", (id, expected) => {
    for (const formula of [id, `${id} + A`, `A * ${id}`, `abs(${id})`, `rate(A, B, ${id})`]) {
      expect(read(formula)).toBe(expected)
    }
  })

  it("may be left out where values are added or compared, if it is missing and not the last one", () => {
    const all = (missing: string) =>
      ["+", "-", "*", "/"]
        .map((sign) => `A ${sign} ${missing}`)
        .concat(["sum", "mean", "min", "max", "share"].map((name) => `${name}(A, ${missing})`))
        .map((formula) => read(formula, true))
    expect(all("NothingMeasured").join(" ")).toBe("2 2 —MissingPart —MissingPart 2 2 2 2 —MissingPart")
    expect(new Set(all("ZeroDenominator"))).toEqual(new Set(["—ZeroDenominator"]))
    expect(read("NothingMeasured - A", true)).toBe("-2")
    expect(read("sum(NothingMeasured, NoTarget)", true)).toBe("—MissingPart")
    expect(read("sum(NothingMeasured, ZeroDenominator)", true)).toBe("—ZeroDenominator")
    expect(read("abs(NothingMeasured)", true)).toBe("—MissingPart")
  })

  it("is passed over by first, which takes the earliest that has data, else the last reason", () => {
    expect(read("first(A, B)")).toBe("2")
    expect(read("first(NothingMeasured, B, A)")).toBe("3")
    expect(read("first(ZeroDenominator, NothingMeasured)")).toBe("—MissingPart")
    expect(read("first(NothingMeasured, ZeroDenominator)")).toBe("—ZeroDenominator")
  })
})

describe("a number that no indicator has", () => {
  // thirty times ten digits: 10^300 is the last that is one
  const times = (id: string, count: number) => Array(count).fill(id).join(" * ")
  const size = (formula: string) =>
    read(formula, false, { A: "10000000000", B: "0.0000000001", C: "-10000000000", D: "1" }).length

  it("has more than three hundred digits before the point or behind it", () => {
    expect([size(times("A", 30)), size(`-1 * ${times("A", 30)}`), size(times("B", 30))]).toEqual([
      301, 302, 302
    ])
    const none = "—NotNumeric".length
    expect([size(`${times("A", 30)} + 1`), size(times("A", 31)), size(times("C", 31))]).toEqual([
      none,
      none,
      none
    ])
    expect([size(times("B", 31)), size(`${times("B", 30)} / 3`)]).toEqual([none, none])
  })
})

describe("the calculation of a formula", () => {
  it.each([
    ["A + B + 1", "2 + 3 + 1"],
    ["A - B - 1", "2 − 3 − 1"],
    ["A - (B - 1)", "2 − (3 − 1)"],
    ["A * B * 4", "2 × 3 × 4"],
    ["A / B / 4", "2 / 3 / 4"],
    ["-A", "0 − 2"],
    ["share(A, B)", "2 / 3 × 100"],
    ["rate(A, B, 1000)", "2 / 3 × 1000"],
    ["mean(A, B)", "(2 + 3) / 2"],
    ["max(A, min(B, 1))", "max(2, min(3, 1))"],
    ["abs(A)", "2"],
    ["abs(0)", "0"],
    ["abs(A - B)", "0 − (2 − 3)"],
    ["share(A, 0)", "ZeroDenominator"],
    ["rate(A, 0, 9)", "ZeroDenominator"],
    ["if(A > 1, A + B, 0)", "2 + 3"]
  ])("%s is written %s", (formula, expected) => {
    expect(told(formula)).toBe(expected)
  })

  it("is one sum or one product of all terms, however they are bracketed, and of nothing else", () => {
    const terms = (formula: string) => {
      const value = valueOf(formula, { A: "2", B: "3" })
      if (typeof value === "string" || !("apply" in value.calculation)) return value
      return [value.calculation.apply, value.calculation.to.length]
    }
    expect(terms("A + B + (1 + 2)")).toEqual(["sum", 4])
    expect(terms("A * B * (1 * 2)")).toEqual(["product", 4])
    expect(terms("A - B - 1")).toEqual(["difference", 2])
    expect(terms("A * B + 1")).toEqual(["sum", 2])
    expect(terms("min(min(A, B), 1)")).toEqual(["smallest", 2])
  })

  it("says of each number what it is", () => {
    const value = valueOf("mean(A, previous(B), yearToDate(A), baseline(A), target(B)) * 100", {
      A: "2",
      B: "3"
    })
    const operands = typeof value === "string" ? [] : Arithmetic.operands(value.calculation)
    expect(operands.map(({ is, id = "-" }) => `${is} ${id}`)).toEqual([
      "indicator A",
      "indicator B",
      "indicator A",
      "baseline A",
      "target B",
      "count -",
      "constant -"
    ])
  })

  it("asks each input for what the formula names", () => {
    const asked: string[] = []
    const formula = Result.getOrThrow(
      Formula.parse("A + previous(B) + yearToDate(A) + baseline(A) + target(B)")
    )
    formulaValue(
      formula,
      (id, what) => {
        asked.push(`${what} of ${id}`)
        return Reading.ofNumber(Fraction.one)
      },
      { missingInput: "refuse" } as never
    )
    expect(asked).toEqual(["value of A", "previous of B", "yearToDate of A", "baseline of A", "target of B"])
  })
})
