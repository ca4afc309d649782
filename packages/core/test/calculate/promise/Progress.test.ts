import { Arithmetic, Fraction, Progress } from "@logframe/core"
import { describe, expect, it } from "vitest"

const n = (text: string): Fraction.Fraction => Fraction.parse(text) ?? Fraction.zero

const shown = (progress: Progress.Progress): string =>
  progress.known ? `${progress.kind} ${Fraction.format(progress.value)}` : progress.reason

describe("progress", () => {
  it("is the share of the way from baseline to target, rising or falling", () => {
    expect(shown(Progress.wayCovered(n("50"), n("80"), n("20")))).toBe("wayCovered 0.5")
    expect(shown(Progress.wayCovered(n("90"), n("80"), n("20")))).toBe("wayCovered -1/6")
    expect(shown(Progress.wayCovered(n("7"), n("2"), n("4")))).toBe("wayCovered 2.5")
    expect(shown(Progress.wayCovered(n("7"), n("4"), n("4")))).toBe("TargetEqualsBaseline")
  })

  it("is the share of the target, of the ceiling, of the steps", () => {
    expect(shown(Progress.achievement(n("3"), n("4")))).toBe("achievement 0.75")
    expect(shown(Progress.achievement(n("3"), n("0")))).toBe("ZeroDenominator")
    expect(shown(Progress.delivery(n("5"), n("4")))).toBe("delivery 1.25")
    expect(shown(Progress.delivery(n("5"), n("0")))).toBe("ZeroDenominator")
    expect(shown(Progress.steps(n("2"), n("1"), n("3")))).toBe("steps 0.5")
    expect(shown(Progress.steps(n("2"), n("3"), n("3")))).toBe("TargetEqualsBaseline")
  })

  it.each([
    ["refuse", "50", "20", "FallingWithoutBaseline"],
    ["inverse", "50", "20", "achievement 0.4"],
    ["inverse", "0", "20", "ZeroDenominator"],
    ["tola", "50", "20", "achievement 2.5"],
    ["tola", "50", "0", "ZeroDenominator"],
    ["mirror", "50", "20", "achievement -0.5"],
    ["mirror", "50", "0", "ZeroDenominator"]
  ] as const)("of a falling indicator without a baseline, by %s", (option, actual, target, text) => {
    expect(shown(Progress.fallingWithoutBaseline(n(actual), n(target), option))).toBe(text)
  })

  it.each([
    ["10", undefined, "hold 1"],
    ["20", undefined, "hold 1"],
    ["15", "99", "hold 1"],
    ["9", undefined, "NoBaseline"],
    ["6", "2", "hold 0.5"],
    ["24", "28", "hold 0.5"],
    ["24", "2", "hold 0.5"],
    ["30", "25", "hold -1"],
    ["9", "15", "hold 0"],
    ["9", "10", "hold 0"]
  ])("of a range from 10 to 20 to be held, at %s from a baseline of %s", (actual, baseline, text) => {
    const from = baseline === undefined ? undefined : n(baseline)
    expect(shown(Progress.hold(n(actual), n("10"), n("20"), from))).toBe(text)
  })

  it.each([
    ["-0.5", "none", "none", "-0.5"],
    ["-0.5", "floorAtZero", "none", "0"],
    ["-0.5", "none", "capAtOne", "-0.5"],
    ["1.5", "none", "none", "1.5"],
    ["1.5", "floorAtZero", "none", "1.5"],
    ["1.5", "none", "capAtOne", "1"],
    ["0.5", "floorAtZero", "capAtOne", "0.5"]
  ] as const)("of %s is limited by %s and %s", (value, progressFloor, progressCap, text) => {
    const limits = { progressFloor, progressCap }
    expect(shown(Progress.limited(Progress.of("steps", n(value)), limits))).toBe(`steps ${text}`)
    expect(shown(Progress.limited(Progress.unknown("NoTarget"), limits))).toBe("NoTarget")
  })

  it("of several is the weighted mean of those there are, none above one", () => {
    const part = (value: string, weight: string) => ({
      progress: Progress.of("wayCovered", n(value)),
      weight: n(weight)
    })
    const parts = [part("1.5", "1"), part("-2", "1"), part("0.5", "2")]
    const absent = { progress: Progress.unknown("NoTarget"), weight: n("5") }
    const mean = ({ progress, present, of }: Progress.Mean) => [shown(progress), present, of]
    expect(mean(Progress.mean([...parts, absent]))).toEqual(["achievement 0.5", 3, 4])
    expect(mean(Progress.mean(parts, "uncapped"))).toEqual(["achievement 0.625", 3, 3])
    expect(mean(Progress.mean([absent]))).toEqual(["NothingMeasured", 0, 1])
  })
})

describe("arithmetic", () => {
  const { apply, evaluate, format, operand, operands } = Arithmetic
  const c = (text: string) => operand("constant", n(text))
  const [one, two, three] = [c("1"), c("2"), c("3")]

  it.each([
    [apply("sum", one, two, three), "1 + 2 + 3", "6"],
    [apply("difference", one, apply("sum", two, three)), "1 − (2 + 3)", "-4"],
    [apply("difference", apply("sum", one, two), three), "1 + 2 − 3", "0"],
    [apply("difference", one, apply("difference", two, three)), "1 − (2 − 3)", "2"],
    [apply("difference", one, apply("product", two, three)), "1 − 2 × 3", "-5"],
    [apply("sum", apply("difference", one, two), apply("product", two, three)), "1 − 2 + 2 × 3", "5"],
    [apply("product", apply("sum", one, two), three), "(1 + 2) × 3", "9"],
    [apply("product", three, apply("difference", one, two)), "3 × (1 − 2)", "-3"],
    [apply("product", apply("quotient", one, two), three), "1 / 2 × 3", "1.5"],
    [apply("product", three, apply("quotient", one, two)), "3 × (1 / 2)", "1.5"],
    [apply("quotient", apply("product", one, two), three), "1 × 2 / 3", "2/3"],
    [apply("quotient", one, apply("product", two, three)), "1 / (2 × 3)", "1/6"],
    [apply("quotient", one, apply("quotient", two, three)), "1 / (2 / 3)", "1.5"],
    [apply("product", apply("product", one, two), apply("product", two, three)), "1 × 2 × 2 × 3", "12"],
    [
      apply("product", apply("largest", one, two), apply("median", three, one, two)),
      "max(1, 2) × median(3, 1, 2)",
      "4"
    ],
    [apply("smallest", two, one, three), "min(2, 1, 3)", "1"],
    [apply("median", c("4"), one, three, two), "median(4, 1, 3, 2)", "2"],
    [apply("sum", c("-1.5"), c("2/3")), "(-1.5) + (2/3)", "-5/6"],
    [apply("quotient", one, c("0")), "1 / 0", undefined],
    [apply("sum", one, apply("quotient", one, c("0"))), "1 + 1 / 0", undefined],
    [apply("median", one, apply("quotient", one, c("0"))), "median(1, 1 / 0)", undefined],
    [apply("sum"), "", undefined]
  ])("%j can be read and followed", (arithmetic, text, result) => {
    const value = evaluate(arithmetic)
    expect(format(arithmetic)).toBe(text)
    expect(value && Fraction.format(value)).toBe(result)
  })

  it("of one operand is that operand, and operands are told from left to right", () => {
    expect(apply("sum", one)).toBe(one)
    expect(operands(apply("sum", one, apply("product", three, two)))).toEqual([one, three, two])
    expect(operand("target", n("2.50"), "t")).toEqual({ is: "target", value: "2.5", id: "t" })
    expect(operand("actual", n("2.50"))).toEqual({ is: "actual", value: "2.5" })
  })

  it("is written with the words of others", () => {
    const write = ({ is, value }: Arithmetic.Operand) => `${is} ${value}`
    expect(format(apply("largest", one, apply("sum", two, three)), write, "; ")).toBe(
      "max(constant 1; constant 2 + constant 3)"
    )
  })
})
