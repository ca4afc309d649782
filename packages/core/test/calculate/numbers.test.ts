import { type CalendarDate, Decimal, Fraction, MoneyMath, Period, Quality, Trend } from "@logframe/core"
import { describe, expect, it } from "vitest"

const n = (text: string): Fraction.Fraction => Fraction.parse(text) ?? Fraction.fromInt(-999)
const all = (...texts: readonly string[]) => texts.map(n)
const shown = (value: Fraction.Fraction | undefined): string =>
  value === undefined ? "—" : Fraction.format(value)
const day = (text: string) => text as CalendarDate.CalendarDate

describe("completeness", () => {
  it("is reports received of reports due, at most all, and nothing when none was due", () => {
    expect(Quality.completeness(33, 36)).toEqual({ percent: n("275/3"), findings: [] })
    expect(Quality.completeness(36, 36)).toEqual({ percent: n("100"), findings: [] })
    expect(Quality.completeness(0, 0)).toStrictEqual({ findings: [] })
    expect(Quality.timeliness(1, 4).percent).toEqual(n("25"))
    expect(Quality.completeness(37, 36)).toEqual({
      percent: n("100"),
      findings: [
        {
          code: "MoreReportsThanDue",
          severity: "warning",
          place: { _tag: "Rows", rows: "reports" },
          sentence: "37 reports came where 36 were due; the completeness is shown as 100 %.",
          said: {
            message: "{} reports came where {} were due; the completeness is shown as 100 %.",
            values: ["37", "36"]
          }
        }
      ]
    })
  })
})

describe("outliers", () => {
  it("have a median to lie far from, of two in the middle their mean", () => {
    expect(shown(Quality.median([]))).toBe("—")
    expect(shown(Quality.median(all("7")))).toBe("7")
    expect(shown(Quality.median(all("9", "1", "4")))).toBe("4")
    expect(shown(Quality.median(all("9", "1", "4", "3")))).toBe("3.5")
  })

  it("lie more than 3.5 median distances, times 0.6745, away", () => {
    // median 10, distances 0 1 1 2 and the last: median 1
    const scores = (last: string) =>
      Quality.outliers(all("10", "9", "11", "8", last)).map(({ index, score }) => [index, shown(score)])
    expect(scores("16")).toEqual([[4, "4.047"]])
    expect(scores("15")).toEqual([])
    expect(scores("4")).toEqual([])
    expect(Quality.outliers(all("10", "9", "11", "90"))).toEqual([])
    expect(Quality.outliers([])).toEqual([])
  })

  it("at exactly 3.5 are none", () => {
    const edge = shown(Fraction.divide(n("3.5"), n("0.6745")))
    expect(Quality.outliers(all("0", "1", "-1", "-1", edge))).toHaveLength(0)
    expect(
      Quality.outliers([...all("0", "1", "-1", "-1"), Fraction.add(n(edge), n("0.000001"))])
    ).toHaveLength(1)
  })

  it("where most values are the same are told when it is strict", () => {
    const values = all("5", "5", "5", "6", "5")
    expect(Quality.outliers(values)).toEqual([])
    expect(Quality.outliers(values, "strict")).toEqual([{ index: 3, score: n("1") }])
  })

  it("by deviation lie more than three of them from the mean", () => {
    const ten = Array.from({ length: 10 }, () => "0")
    expect(Quality.outliersByDeviation(all(...ten.slice(1), "1000"))).toEqual([])
    expect(Quality.outliersByDeviation(all(...ten, "11"))).toEqual([{ index: 10, score: n("10") }])
    expect(Quality.outliersByDeviation(all("4", "4", "4"))).toEqual([])
    expect(Quality.outliersByDeviation([])).toEqual([])
  })
})

describe("a forecast", () => {
  const points = (...rows: readonly (readonly [string, string])[]) =>
    rows.map(([on, value]) => ({ day: day(on), value: n(value) }))

  it("of fewer than three values, or of one day, says so", () => {
    expect(Quality.forecast(points(["2024-01-01", "1"], ["2024-01-02", "2"]), day("2024-01-03"))).toEqual({
      known: false,
      reason: "TooFewPoints"
    })
    const same = ["2024-01-01", "1"] as const
    expect(Quality.forecast(points(same, same, same), day("2024-01-03"))).toEqual({
      known: false,
      reason: "OneDay"
    })
  })

  it("of values on a line is the line, without a doubt", () => {
    const line = points(["2024-01-01", "1"], ["2024-01-03", "5"], ["2024-01-11", "21"])
    expect(Quality.forecast(line, day("2024-01-21"))).toEqual({
      known: true,
      value: n("41"),
      low: n("41"),
      high: n("41"),
      points: 3
    })
  })

  it("has the interval of a table of Student's t", () => {
    // 0 3 3 6 on days 0 1 2 3: slope 1.8, mean 3, residual squares 1.8, variance 0.9; at day 5: 1 + 1/4 + 3.5²/5 = 3.7
    const some = points(["2024-01-01", "0"], ["2024-01-02", "3"], ["2024-01-03", "3"], ["2024-01-04", "6"])
    const forecast = Quality.forecast(some, day("2024-01-06"))
    if (!forecast.known) throw new Error(forecast.reason)
    const half = 1.886 * Math.sqrt(0.9 * 3.7)
    expect(shown(forecast.value)).toBe("9.3")
    expect(Number(shown(forecast.high))).toBeCloseTo(9.3 + half, 9)
    expect(Number(shown(forecast.low))).toBeCloseTo(9.3 - half, 9)
    expect(Fraction.add(forecast.low, forecast.high)).toEqual(n("18.6"))
    expect(forecast.points).toBe(4)
  })

  it("lies between ends that are exact where the root is, else rounded away from the line", () => {
    const half = (on: string, ...values: readonly string[]) => {
      const rows = values.map((value, i) => [`2024-01-0${i + 1}`, value] as const)
      const line = Quality.forecast(points(...rows), day(on))
      if (!line.known) return line.reason
      expect(Fraction.subtract(line.value, line.low)).toEqual(Fraction.subtract(line.high, line.value))
      return shown(Fraction.subtract(line.high, line.value))
    }
    // 1.8248287590894… squared is 3.33; times 1.886
    expect(half("2024-01-06", "0", "3", "3", "6")).toBe("3.44162703964374")
    // residual squares 6, in the middle of three days 1 + 1/3: the root of 8 is 2.8284271247461…; times 3.078
    expect(half("2024-01-02", "0", "3", "0")).toBe("8.705898689971266")
    // a third of that size has a ninth of that square
    expect(half("2024-01-02", "0", "1", "0")).toBe("2.901966229992474")
    // what is too small for twelve digits is still a doubt
    expect(half("2024-01-02", "0", "1/10000000000000", "0")).toBe("0.000000000003078")
  })

  it.each([
    [3, 3.078],
    [5, 1.638],
    [31, 1.311],
    [32, 1.31],
    [33, 1.282],
    [40, 1.282]
  ])("of %s values has %s deviations on either side", (count, t) => {
    const values = Array.from({ length: count }, (_, i) => (i % 3) - 1)
    const days = values.map(
      (_, i) => `2024-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, "0")}`
    )
    const x = days.map((on) => (Date.parse(on) - Date.parse("2024-01-01")) / 86_400_000)
    const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / count
    const sum = (of: (i: number) => number) => values.reduce((total, _, i) => total + of(i), 0)
    const [mx, my] = [mean(x), mean(values)]
    const squares = sum((i) => ((x[i] ?? 0) - mx) ** 2)
    const slope = sum((i) => ((x[i] ?? 0) - mx) * ((values[i] ?? 0) - my)) / squares
    const variance = sum((i) => ((values[i] ?? 0) - my - slope * ((x[i] ?? 0) - mx)) ** 2) / (count - 2)
    const half = t * Math.sqrt(variance * (1 + 1 / count + (100 - mx) ** 2 / squares))
    const rows = days.map((on, i) => ({ day: day(on), value: Fraction.fromInt(values[i] ?? 0) }))
    const forecast = Quality.forecast(rows, day("2024-04-10"))
    if (!forecast.known) throw new Error(forecast.reason)
    const float = ({ numerator, denominator }: Fraction.Fraction) => Number(numerator) / Number(denominator)
    expect(float(forecast.value)).toBeCloseTo(my + slope * (100 - mx), 9)
    expect(float(forecast.high)).toBeCloseTo(my + slope * (100 - mx) + half, 9)
    expect(float(forecast.low)).toBeCloseTo(my + slope * (100 - mx) - half, 9)
  })
})

describe("growth", () => {
  it.each([
    ["100", "110", 5, "0.019244876491"],
    ["100", "121", 2, "0.1"],
    ["121", "100", 2, "-0.090909090909"],
    ["100", "100", 7, "0"],
    ["-100", "-121", 2, "0.1"],
    ["3", "2", 1, "-0.333333333333"],
    ["3", "5", 1, "0.666666666667"],
    ["0", "5", 1, "—"],
    ["5", "0", 1, "—"],
    ["-5", "5", 1, "—"],
    ["1", "2", 0, "—"],
    ["1", "2", -1, "—"],
    ["1", "2", 0.5, "—"],
    ["1", "2", 201, "—"],
    ["1", "2", 200, "0.00347174851"]
  ])("from %s to %s in %s years is %s a year", (from, to, years, text) => {
    expect(shown(Trend.yearlyGrowth(n(from), n(to), years))).toBe(text)
  })

  const trend = (
    current: string,
    target: string | undefined,
    direction: "rising" | "falling" = "rising",
    base = "100"
  ) => {
    const result = Trend.openSdg({
      base: { year: 2015, value: n(base) },
      current: { year: 2016, value: n(current) },
      ...(target === undefined ? {} : { target: { year: 2016, value: n(target) } }),
      direction
    })
    return result.known ? `${result.code} ${shown(result.ratio)}` : result.reason
  }

  it.each([
    ["110", "110", "achieved 1"],
    ["120", "110", "achieved 2"],
    ["109.5", "110", "substantial 0.95"],
    ["109.49", "110", "moderate 0.949"],
    ["106", "110", "moderate 0.6"],
    ["105.99", "110", "limited 0.599"],
    ["100", "110", "limited 0"],
    ["99", "110", "deterioration -0.1"],
    ["110", "100", "ZeroDenominator"],
    ["-1", "110", "ZeroDenominator"],
    ["110", "-1", "ZeroDenominator"]
  ])("to %s where %s is needed is %s", (current, target, text) => {
    expect(trend(current, target)).toBe(text)
  })

  it.each([
    ["90", "90", "achieved 1"],
    ["91", "90", "moderate 0.9"],
    ["101", "90", "deterioration -0.1"]
  ])("that should fall, to %s where %s is needed, is %s", (current, target, text) => {
    expect(trend(current, target, "falling")).toBe(text)
  })

  it.each([
    ["101.5", "rising", "substantial 0.015"],
    ["101.49", "rising", "moderate 0.0149"],
    ["100.5", "rising", "moderate 0.005"],
    ["100.49", "rising", "limited 0.0049"],
    ["100", "rising", "limited 0"],
    ["99.9", "rising", "deterioration -0.001"],
    ["98", "falling", "substantial 0.02"],
    ["101", "falling", "deterioration -0.01"]
  ] as const)("without a target, to %s when it should be %s, is %s", (current, direction, text) => {
    expect(trend(current, undefined, direction)).toBe(text)
  })
})

describe("money", () => {
  it.each([
    [100n, ["1", "1", "1"], [34n, 33n, 33n]],
    [-100n, ["1", "1", "1"], [-34n, -33n, -33n]],
    [101n, ["1", "1", "1"], [34n, 34n, 33n]],
    [10n, ["1", "2", "4"], [1n, 3n, 6n]],
    [5n, ["0", "1"], [0n, 5n]],
    [0n, ["1", "2"], [0n, 0n]]
  ])("of %s cents splits by %s, what is left to the largest remainders", (whole, shares, parts) => {
    expect(MoneyMath.split(whole, shares.map(n))).toEqual(parts)
  })

  const rates = [
    ["2024-02-05", "3"],
    ["2024-01-31", "2"],
    ["2024-02-01", "2.5"]
  ].map(([on = "", rate = ""]) => ({
    from: "EUR" as never,
    to: "USD" as never,
    day: day(on),
    rate: Decimal.make(rate)
  }))
  const others = [
    ["USD", "EUR"],
    ["EUR", "CHF"],
    ["CHF", "USD"]
  ].map(([from, to]) => ({
    from: from as never,
    to: to as never,
    day: day("2024-02-05"),
    rate: Decimal.make("9")
  }))
  const table = Object.freeze([...rates, ...others])
  const euro = (amount: string, on: string) => ({ amount: n(amount), currency: "EUR" as never, day: day(on) })

  it.each([
    ["2024-01-30", undefined, "—"],
    ["2024-01-31", undefined, "20"],
    ["2024-02-01", undefined, "25"],
    ["2024-02-04", undefined, "25"],
    ["2024-02-05", undefined, "30"],
    ["2024-02-12", undefined, "30"],
    ["2024-02-13", undefined, "—"],
    ["2024-02-06", { at: "day", within: 1 }, "30"],
    ["2024-02-07", { at: "day", within: 1 }, "—"],
    ["2024-02-29", { at: "month" }, "25"],
    ["2024-01-01", { at: "month" }, "20"],
    ["2024-03-01", { at: "month" }, "—"],
    ["2024-12-31", { at: "periodAverage", period: Period.make("2024-02-01", "2024-02-29") }, "27.5"],
    ["2024-12-31", { at: "periodAverage", period: Period.make("2024-03-01", "2024-03-31") }, "—"]
  ] as const)("of %s converts by %j", (on, rule, text) => {
    expect(shown(MoneyMath.convert(euro("10", on), "USD" as never, table, rule))).toBe(text)
  })

  it("of the same currency stays, and a total without one of its rates is none", () => {
    expect(shown(MoneyMath.convert(euro("10", "2030-01-01"), "EUR" as never, []))).toBe("10")
    const two = [euro("10", "2024-01-31"), euro("1", "2024-02-05")]
    expect(shown(MoneyMath.total(two, "USD" as never, table))).toBe("23")
    expect(shown(MoneyMath.total(two, "USD" as never, table, { at: "month" }))).toBe("22.5")
    expect(shown(MoneyMath.total([...two, euro("1", "2023-01-01")], "USD" as never, table))).toBe("—")
    expect(shown(MoneyMath.total([], "USD" as never, table))).toBe("0")
  })

  it("of several currencies stands side by side", () => {
    const sums = MoneyMath.sideBySide([
      euro("1", "2024-01-01"),
      { ...euro("2", "2024-01-01"), currency: "USD" as never },
      euro("4", "2024-01-01")
    ])
    expect([...sums].map(([currency, sum]) => [currency, shown(sum)])).toEqual([
      ["EUR", "5"],
      ["USD", "2"]
    ])
  })

  it.each([
    ["0.125", 2, "0.13"],
    ["0.124", 2, "0.12"],
    ["-0.125", 2, "-0.13"],
    ["-0.124", 2, "-0.12"],
    ["2/3", 0, "1"],
    ["1/3", 4, "0.3333"],
    ["12", 2, "12"],
    ["0", 2, "0"]
  ])("%s with %s digits is %s", (amount, digits, text) => {
    expect(shown(MoneyMath.rounded(n(amount), digits))).toBe(text)
  })
})
