import { Arithmetic, Formula, Fraction, Logframe } from "@logframe/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluate, increments, journal, levels, logframeOf, type Row, scale, text } from "../../support.ts"

const end = "2024-12-31"
const input = (id: string, measure: object = levels, more: object = {}) =>
  ({ id, under: ["r"], statement: { en: id }, measure, ...more }) as never
const over = (formula: string, inputs: readonly unknown[], indicator: object = {}) =>
  logframeOf({ measure: { _tag: "Calculated", formula }, ...indicator }, { indicators: inputs as never })
const read = (formula: string, values: Readonly<Record<string, string>>, conventions = {}) => {
  const logframe = over(
    formula,
    ["A", "B", "C"].map((id) => input(id))
  )
  const rows = Object.entries(values).map(([indicator, value]) => ({ indicator, value, on: "2024-06-30" }))
  return text(evaluate(logframe, journal(...rows), end, { conventions }).actual)
}

describe("a formula", () => {
  it.each([
    ["1 + 2 * 3", {}, "7"],
    ["(1 + 2) * 3", {}, "9"],
    ["10 - 4 - 3", {}, "3"],
    ["12 / 3 / 2", {}, "2"],
    ["-A * 2 + {B}", { A: "3", B: "1" }, "-5"],
    ["A × 100 ÷ B − 1", { A: "1", B: "3" }, "97/3"],
    ["0.1 + 0.2", {}, "0.3"],
    ["sum(A, B, 1)", { A: "2", B: "3" }, "6"],
    ["mean(A, B)", { A: "2", B: "3" }, "2.5"],
    ["min(A, B) + max(A, B)", { A: "2", B: "3" }, "5"],
    ["abs(A - B)", { A: "2", B: "3.5" }, "1.5"],
    ["share(A, B)", { A: "1", B: "4" }, "25"],
    ["rate(A, B, 1000)", { A: "3", B: "2000" }, "1.5"],
    ["if(A >= 2 and not B = 3, A, B)", { A: "2", B: "3" }, "3"],
    ["if(A < 2 or B > 2, 1, 0)", { A: "2", B: "3" }, "1"],
    ["first(C, B)", { B: "3" }, "3"],
    ["if(B > 0, A / B, 0)", { A: "1", B: "0" }, "0"]
  ])("%s", (formula, values, expected) => {
    expect(read(formula, values)).toBe(expected)
  })

  it("F1 R7 dividing by zero and a missing input are no data, each with its reason (DHIS2)", () => {
    expect(read("A / B", { A: "1", B: "0" })).toBe("—ZeroDenominator")
    expect(read("100 * A / B", { B: "18" })).toBe("—MissingPart")
    expect(read("A / B", { A: "5" })).toBe("—MissingPart")
  })
  it("F3 a missing input of a sum may be left out by choice (DHIS2)", () => {
    const skip = { missingInput: "skipMissing" }
    expect([read("A + B", { A: "5" }), read("A + B", { A: "5" }, skip)]).toEqual(["—MissingPart", "5"])
    expect([read("A - B", { B: "5" }, skip), read("mean(A, B)", { A: "5" }, skip)]).toEqual(["-5", "5"])
    expect(read("A * B", { A: "5" }, skip)).toBe("—MissingPart")
  })
  it("F4 is applied after its inputs are aggregated, or place by place by choice", () => {
    const logframe = over("100 * A / B", [input("A"), input("B")])
    const facts = journal(
      { indicator: "A", value: "10", place: "A" },
      { indicator: "B", value: "20", place: "A" },
      { indicator: "A", value: "30", place: "B" },
      { indicator: "B", value: "30", place: "B" }
    )
    const of = (conventions: object) => evaluate(logframe, facts, end, { conventions })
    expect(text(of({}).actual)).toBe("80")
    expect(text(of({ calculated: "perCell", overPlaces: "mean" }).actual)).toBe("75")
    expect(text(of({ calculated: "perCell" }).actual)).toBe("—NotAggregable")
    expect(of({}).places.map(({ place, reading }) => [place, text(reading)])).toEqual([
      ["A", "50"],
      ["B", "100"]
    ])
  })
  it("reads the period before, the year so far, baselines and targets", () => {
    const flow = input("A", increments, {
      baselines: [{ id: "b", value: { _tag: "Number", value: "40" } }],
      targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "80" } }]
    })
    const facts = journal(
      { indicator: "A", value: "10", on: "2024-03-31" },
      { indicator: "A", value: "15", on: "2024-06-30" },
      { indicator: "A", value: "5", on: "2025-02-28" }
    )
    const quarter = { from: "2024-04-01", through: "2024-06-30" } as never
    const of = (formula: string, asOf: string) =>
      evaluate(over(formula, [flow]), facts, asOf, { periods: [quarter] })
    expect(text(of("100 * A / previous(A)", end).periods[0]?.actual ?? of("1", end).actual)).toBe("150")
    expect(text(of("A - previous(A)", "2025-06-30").actual)).toBe("5")
    expect(text(of("yearToDate(A)", "2025-06-30").actual)).toBe("5")
    expect(text(of("baseline(A) + target(A)", end).actual)).toBe("120")
  })
  it("takes a step as its rank, and words as no number", () => {
    const logframe = over("A * 10", [input("A", scale)])
    expect(text(evaluate(logframe, journal({ indicator: "A", label: "high" }), end).actual)).toBe("20")
  })
  it("is applied to cells, and explains itself with its inputs", () => {
    const logframe = over("100 * A / (A + B)", [input("A", increments), input("B", increments)])
    const rows: readonly Row[] = [
      { indicator: "A", cells: { "sex=f": "3", "sex=m": "1" } },
      { indicator: "B", cells: { "sex=f": "1", "sex=m": "1" } }
    ]
    const row = evaluate(logframe, journal(...rows), end)
    expect([text(row.actual), row.cells.map(({ reading }) => text(reading))]).toEqual(["200/3", ["75", "50"]])
    expect(row.explanation.inputs).toEqual(["A", "B"])
    const [value] = row.explanation.steps
    expect(value).toMatchObject({ by: "formula", formula: "100 * A / (A + B)" })
    expect(value?.calculation && Arithmetic.format(value.calculation)).toBe("100 × 4 / (4 + 2)")
    expect(row.explanation.used).toBe(2)
  })
})

it("a long chain is explained as one sum, not as hundreds in each other", () => {
  const row = evaluate(
    over(Array(400).fill("A").join(" + "), [input("A")]),
    journal({ indicator: "A", value: "2" }),
    end
  )
  const calculation = row.explanation.steps[0]?.calculation
  expect([text(row.actual), calculation && "to" in calculation && calculation.to.length]).toEqual([
    "800",
    400
  ])
})

describe("a formula that cannot be read", () => {
  const problem = (formula: string) => {
    const read = Formula.parse(formula)
    return Result.isFailure(read) ? `${read.failure.at}: ${read.failure.found}` : "read"
  }
  it.each([
    ["", "0: the end"],
    ["1 +", "3: the end"],
    ["(A", "2: the end"],
    ["A)", '1: ")"'],
    ["A B", '2: "B"'],
    ["A # B", '2: "#"'],
    ["summ(A)", '0: the function "summ"'],
    ["sum()", "0: sum of 0"],
    ["if(A, 1, 2)", "3: a number"],
    ["A > 1", "2: a condition"],
    ["1 + (A > 1)", "2: a condition"],
    ["A < B < C", "6: a condition"],
    ["previous(A + 1)", "11: a calculation"],
    ["1.2.3", "0: the number 1.2.3"],
    ["{}", "0: {}"],
    ["1e400", '1: "e400"']
  ])("%j says where", (formula, expected) => {
    expect(problem(formula)).toBe(expected)
  })
  it("names the function that was probably meant", () => {
    const read = Formula.parse("meen(A)")
    expect(Result.isFailure(read) && Formula.hint(read.failure)).toBe('Did you mean "mean"?')
  })
  it("is refused in bounded time, however it is built", () => {
    const hostile = [
      "(".repeat(10_000),
      "-".repeat(10_000),
      `${"(".repeat(4_999)}1${")".repeat(4_999)}`,
      "9".repeat(10_000),
      "1+".repeat(4_999),
      `${"1+".repeat(4_999)}1`,
      "if(".repeat(3_000),
      `not ${"not ".repeat(2_000)}A > 1`,
      `${"a".repeat(10_000)}(`,
      "{".repeat(10_000),
      "\u0000",
      `sum(${"1,".repeat(4_990)}1)`
    ]
    const start = performance.now()
    for (const formula of hostile) expect(problem(formula)).not.toBe("read")
    expect(performance.now() - start).toBeLessThan(2_000)
  })
  it("never hangs or throws, whatever the text", () => {
    const pieces = fc.constantFrom(
      ..."( ) + - * / , < > = ! { } 1 12.5 A B sum( if( not and or previous( × é 1e9".split(" ")
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join(" "))
        ),
        (formula) => {
          const read = Formula.parse(formula)
          if (Result.isFailure(read)) {
            expect(read.failure.at).toBeGreaterThanOrEqual(0)
            expect(read.failure.at).toBeLessThanOrEqual(formula.length)
          }
        }
      )
    )
  })
})

describe("a logframe", () => {
  const refused = (formula: string, more: readonly unknown[] = []) => {
    const base = logframeOf({}, {})
    const measure = { _tag: "Calculated", formula }
    const decoded = Logframe.decode({
      ...base,
      indicators: [{ id: "i", under: ["r"], statement: { en: "I" }, measure }, ...more]
    })
    return Result.isFailure(decoded)
      ? decoded.failure.problems.map(({ path, found }) => `${path}: ${found}`)
      : []
  }
  it("refuses formulas that cannot be read and indicators that are not there, with the place in the text", () => {
    expect(refused("1 +")).toEqual(["indicators[0].measure.formula: the end at character 4"])
    expect(refused("2 * lost + found")).toEqual([
      'indicators[0].measure.formula: "lost" at character 5',
      'indicators[0].measure.formula: "found" at character 12'
    ])
  })
  it("refuses a formula that is calculated from itself, be it through a composite", () => {
    expect(refused("i + 1")).toEqual([
      'indicators[0].measure.formula: "i", which in the end stands under itself'
    ])
    const whole = {
      id: "w",
      under: ["r"],
      statement: { en: "W" },
      measure: { _tag: "Composite", of: "reading" }
    }
    const part = {
      id: "p",
      partOf: "w",
      statement: { en: "P" },
      measure: { _tag: "Calculated", formula: "i" }
    }
    expect(refused("w", [whole, part]).length).toBeGreaterThan(0)
  })
  it("gives no data when numbers outgrow every indicator, in bounded time", () => {
    const chain = Array.from({ length: 9 }, (_, n) =>
      input(`x${n}`, {
        _tag: "Calculated",
        formula: Array(300)
          .fill(n === 0 ? "A" : `x${n - 1}`)
          .join("*")
      })
    )
    const logframe = over("x8", [input("A"), ...chain])
    const start = performance.now()
    const row = evaluate(logframe, journal({ indicator: "A", value: "999999999999999999.9999999999" }), end)
    expect([text(row.actual), performance.now() - start < 5_000]).toEqual(["—NotNumeric", true])
  })
})

describe("printing a formula", () => {
  const leaf = fc.oneof(
    fc.constantFrom("A", "{i-1}", "{and}", "1", "0.25"),
    fc.constantFrom("previous(A)", "target({2b})")
  )
  const { tree } = fc.letrec<{ tree: string; condition: string }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small" },
      fc
        .tuple(tie("tree"), fc.constantFrom("<", "<=", "=", "!=", "≥"), tie("tree"))
        .map((all) => all.join(" ")),
      fc
        .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
        .map(([a, op, b]) => `(${a}) ${op} (${b})`),
      tie("condition").map((one) => `not (${one})`)
    ),
    tree: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc
        .tuple(tie("tree"), fc.constantFrom("+", "-", "*", "/"), tie("tree"))
        .map(([a, op, b]) => `(${a}) ${op} (${b})`),
      tie("tree").map((one) => `-(${one})`),
      fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `mean(${a}, ${b})`),
      fc.tuple(tie("condition"), tie("tree"), tie("tree")).map(([c, a, b]) => `if(${c}, ${a}, ${b})`)
    )
  }))
  const shape = ({ is, text, of }: Formula.Formula): unknown => [is, text, of.map(shape)]

  it("gives a text that reads as the same formula, and prints as itself", () => {
    fc.assert(
      fc.property(tree, (written) => {
        const read = Formula.parse(written)
        if (Result.isFailure(read)) return
        const printed = Formula.print(read.success)
        const again = Result.getOrThrow(Formula.parse(printed))
        expect(shape(again)).toEqual(shape(read.success))
        expect(Formula.print(again)).toBe(printed)
      })
    )
  })
  it("writes no bracket that is not needed", () => {
    const printed = (formula: string) => Formula.print(Result.getOrThrow(Formula.parse(formula)))
    expect(printed("((A)+(B*(2)))-(C-(1))")).toBe("A + B * 2 - (C - 1)")
    expect(printed("-(A*B)/-(3)")).toBe("-(A * B) / (-3)")
    expect(printed("if((not(A>1))and(B≠2),1,2)")).toBe("if(not A > 1 and B != 2, 1, 2)")
  })
})

it("a formula over exact numbers is exact", () => {
  const decimal = fc.integer({ min: -99_999, max: 99_999 })
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const value = read("(A - B) * (A + B)", { A: String(a), B: String(b) })
      expect(value).toBe(Fraction.format(Fraction.fromInt(BigInt(a) ** 2n - BigInt(b) ** 2n)))
    }),
    { numRuns: 30 }
  )
})
