/**
 * How good the data is, in the numbers that can be computed, and where it leads.
 *
 * @module
 */
import type { Finding } from "../../check/Finding.ts"
import { found, said } from "../../check/found.ts"
import * as CalendarDate from "../../model/CalendarDate.ts"
import * as Fraction from "../numbers/Fraction.ts"

const hundred = Fraction.fromInt(100)

/** A share in per cent, and what is to be said beside it. */
export interface Rate {
  /** Per cent; nothing when nothing was due. */
  readonly percent?: Fraction.Fraction
  readonly findings: readonly Finding[]
}

/**
 * Reports received of reports due (places times periods). More than were due count as 100 and are a finding.
 *
 * @example
 * ```ts
 * import { Quality } from "@logframe/core"
 *
 * Quality.completeness(33, 36).percent // 275/3, that is 91.7 %
 * ```
 */
export const completeness = (received: number, due: number): Rate => {
  const percent = Fraction.divide(Fraction.fromInt(received * 100), Fraction.fromInt(due))
  if (percent === undefined) return { findings: [] }
  if (received <= due) return { percent, findings: [] }
  return {
    percent: hundred,
    findings: found(
      "warning",
      "MoreReportsThanDue",
      { _tag: "Rows", rows: "reports" },
      said("{} reports came where {} were due; the completeness is shown as 100 %.", `${received}`, `${due}`)
    )
  }
}

/** Reports received by their deadline, of those due; a late one counts for completeness only. */
export const timeliness = (onTime: number, due: number): Rate => completeness(onTime, due)

/** A value that lies far from the others, with how far. */
export interface Outlier {
  /** The place in the list that was handed in. */
  readonly index: number
  readonly score: Fraction.Fraction
}

const middle = (values: readonly Fraction.Fraction[]): Fraction.Fraction => {
  const sorted = [...values].sort(Fraction.compare)
  const [a, b] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return (
    Fraction.divide(Fraction.add(a ?? Fraction.zero, b ?? Fraction.zero), Fraction.fromInt(2)) ??
    Fraction.zero
  )
}

/** The middle value, of two in the middle their mean. */
export const median = (values: readonly Fraction.Fraction[]): Fraction.Fraction | undefined =>
  values.length === 0 ? undefined : middle(values)

/** 0.6745, by which the median deviation of a normal distribution becomes its standard deviation. */
const normal = Fraction.make(6745n, 10_000n)

/**
 * Values whose distance from the median, in median distances times 0.6745, is more than 3.5. Fewer than five values have no
 * outliers. Where most values are the same, one that differs is flagged with `strict` alone.
 */
export const outliers = (
  values: readonly Fraction.Fraction[],
  mode: "default" | "strict" = "default"
): readonly Outlier[] => {
  if (values.length < 5) return []
  const center = middle(values)
  const away = values.map((value) => Fraction.abs(Fraction.subtract(value, center)))
  const spread = middle(away)
  return away.flatMap((distance, index) => {
    const score = Fraction.divide(Fraction.multiply(distance, normal), spread)
    if (score === undefined)
      return mode === "strict" && !Fraction.isZero(distance) ? [{ index, score: distance }] : []
    return Fraction.compare(score, Fraction.make(7n, 2n)) > 0 ? [{ index, score }] : []
  })
}

/**
 * Values more than three standard deviations from the mean: |x − mean|² > 9 · variance, so that no root is needed. Never any
 * with ten values or fewer. The score is the square of the distance in deviations.
 */
export const outliersByDeviation = (values: readonly Fraction.Fraction[]): readonly Outlier[] => {
  const count = Fraction.fromInt(values.length)
  const mean = Fraction.divide(Fraction.sum(values), count) ?? Fraction.zero
  const squares = values.map((value) => {
    const distance = Fraction.subtract(value, mean)
    return Fraction.multiply(distance, distance)
  })
  const variance = Fraction.divide(Fraction.sum(squares), count) ?? Fraction.zero
  return squares.flatMap((square, index) => {
    const score = Fraction.divide(square, variance)
    return score !== undefined && Fraction.compare(score, Fraction.fromInt(9)) > 0 ? [{ index, score }] : []
  })
}

/** A value to date on a day. */
export interface Point {
  readonly day: CalendarDate.CalendarDate
  readonly value: Fraction.Fraction
}

/** Where a straight line through the values leads, with the range in which eight of ten such values lie. */
export type Forecast =
  | {
      readonly known: true
      readonly value: Fraction.Fraction
      readonly low: Fraction.Fraction
      readonly high: Fraction.Fraction
      readonly points: number
    }
  | { readonly known: false; readonly reason: "TooFewPoints" | "OneDay" }

/** The 90th percentile of Student's t by degrees of freedom, from 1; from the thirtieth on that of the normal distribution. */
const student = [
  3078, 1886, 1638, 1533, 1476, 1440, 1415, 1397, 1383, 1372, 1363, 1356, 1350, 1345, 1341, 1337, 1333, 1330,
  1328, 1325, 1323, 1321, 1319, 1318, 1316, 1315, 1314, 1313, 1311, 1310
] as const

/**
 * The value to expect on a day, from the least-squares line through the values so far, with the interval of prediction at
 * 80 %. Fewer than three points are too few to say.
 *
 * The line is exact. The ends of the interval hold a root, reckoned to twelve digits and away from the line.
 */
export const forecast = (points: readonly Point[], day: CalendarDate.CalendarDate): Forecast => {
  if (points.length < 3) return { known: false, reason: "TooFewPoints" }
  const x = (one: CalendarDate.CalendarDate) => Fraction.fromInt(CalendarDate.daysBetween(day, one))
  const n = Fraction.fromInt(points.length)
  const mean = (values: readonly Fraction.Fraction[]) =>
    Fraction.divide(Fraction.sum(values), n) ?? Fraction.zero
  const [meanX, meanY] = [mean(points.map((one) => x(one.day))), mean(points.map(({ value }) => value))]
  const squares = Fraction.sum(points.map((one) => square(Fraction.subtract(x(one.day), meanX))))
  const products = points.map((one) =>
    Fraction.multiply(Fraction.subtract(x(one.day), meanX), Fraction.subtract(one.value, meanY))
  )
  const slope = Fraction.divide(Fraction.sum(products), squares)
  if (slope === undefined) return { known: false, reason: "OneDay" }
  const at = (one: CalendarDate.CalendarDate) =>
    Fraction.add(meanY, Fraction.multiply(slope, Fraction.subtract(x(one), meanX)))
  const value = at(day)
  const residuals = Fraction.sum(points.map((one) => square(Fraction.subtract(one.value, at(one.day)))))
  const variance = Fraction.divide(residuals, Fraction.fromInt(points.length - 2)) ?? Fraction.zero
  const leverage = Fraction.divide(square(Fraction.subtract(x(day), meanX)), squares) ?? Fraction.zero
  const inner = Fraction.add(
    Fraction.add(Fraction.one, Fraction.divide(Fraction.one, n) ?? Fraction.zero),
    leverage
  )
  const t = Fraction.make(BigInt(student[points.length - 3] ?? 1282), 1000n)
  const half = Fraction.multiply(t, root(Fraction.multiply(variance, inner)))
  return {
    known: true,
    value,
    low: Fraction.subtract(value, half),
    high: Fraction.add(value, half),
    points: points.length
  }
}

const square = (value: Fraction.Fraction): Fraction.Fraction => Fraction.multiply(value, value)

const scale = 10n ** 12n

/** The square root, rounded up to twelve digits after the point. */
const root = (value: Fraction.Fraction): Fraction.Fraction => {
  const scaled = (value.numerator * scale * scale) / value.denominator
  if (scaled === 0n) return value.numerator === 0n ? Fraction.zero : Fraction.make(1n, scale)
  let guess = 1n << BigInt(Math.ceil(scaled.toString(2).length / 2) + 1)
  for (;;) {
    const next = (guess + scaled / guess) >> 1n
    if (next >= guess) break
    guess = next
  }
  const isExact = guess * guess * value.denominator === value.numerator * scale * scale
  return Fraction.make(isExact ? guess : guess + 1n, scale)
}
