/**
 * Values that are hardly what was meant: below nothing, above the whole, a fraction of something that is counted, a number
 * that was scaled. They change no number.
 *
 * @internal
 */
import type { Finding } from "../../check/Finding.ts"
import { inIndicator } from "../../check/FindingPlace.ts"
import { found, said } from "../../check/found.ts"
import type { Plain, Sentence } from "../../check/said.ts"
import type * as Fact from "../../model/Fact.ts"
import type { Indicator } from "../../model/Indicator.ts"
import { cellKey } from "../../model/Scope.ts"
import * as Unit from "../../model/Unit.ts"
import type { Value } from "../../model/Value.ts"
import { grouped } from "../grouped.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import type { Observed } from "../reading/Observed.ts"
import { keyOf } from "../rules/standing.ts"

/** What a report states of a part, in the units that are shown. */
interface Stated {
  readonly fact: Fact.Measurement
  readonly series: string
  readonly value: Fraction.Fraction
}

/** The doubts about the values of one indicator: of each kind at most one for a report. */
export const strangeValues = ({ indicator, conventions, counting }: Observed): readonly Finding[] => {
  const { measure } = indicator
  if (measure._tag !== "Quantity" && measure._tag !== "Ratio") return []
  const stated = counting.flatMap(({ fact }) => {
    const row = (value: Value | undefined, cell: string) => {
      const number = value && numberOf(indicator, value)
      return number === undefined ? [] : { fact, series: `${keyOf(fact)}|${cell}`, value: number }
    }
    return [...fact.cells.flatMap(({ cell, value }) => row(value, cellKey(cell))), row(fact.value, "")].flat()
  })
  // small counts are hidden, and what is said of them would tell them
  const shown = (value: Fraction.Fraction) =>
    conventions.suppressBelow === undefined ? Fraction.format(value) : "…"
  const tell = (code: string, rows: Iterable<Stated>, what: (row: Stated) => Sentence, hint: Plain) =>
    [...new Map([...rows].map((row) => [row.fact, row])).values()].flatMap((row) =>
      found("warning", code, inIndicator(indicator.id, { fact: row.fact.id }), what(row), hint)
    )
  const scaled = new Map(
    [...grouped(stated, ({ series }) => series).values()].flatMap((all) =>
      scaledOf(all, measure.facts === "runningTotal")
    )
  )
  return [
    ...tell(
      "OutOfRange",
      stated.filter(isOutOfRange(indicator, stated)),
      ({ value }) =>
        measure._tag === "Ratio"
          ? said(
              "A share of {} does not lie between nothing and the whole, {}.",
              shown(value),
              measure.factor
            )
          : said("There cannot be {}, which is less than nothing.", shown(value)),
      "Correct the report; where such values are meant, say so in the measure or the target of the indicator."
    ),
    ...tell(
      "NotWhole",
      isCounted(indicator, stated) ? stated.filter(({ value }) => value.denominator !== 1n) : [],
      ({ value }) => said("It says {} of something that is counted in whole pieces.", shown(value)),
      "Correct the report, or name in the unit what is measured."
    ),
    ...tell(
      "LooksScaled",
      scaled.keys(),
      (row) =>
        said(
          "It says {}, where the median of the other reports is {}.",
          shown(row.value),
          shown(scaled.get(row) ?? row.value)
        ),
      "Check the unit: thousands, a percentage written as a fraction, a decimal point that was lost."
    )
  ]
}

const numberOf = ({ measure }: Indicator, value: Value): Fraction.Fraction | undefined => {
  const amount = Amount.of(measure, value)
  return amount && Reading.number(Amount.reading(measure, amount))
}

/** The numbers that baselines and targets say of the indicator. */
const promised = (indicator: Indicator): readonly Fraction.Fraction[] => [
  ...indicator.baselines.flatMap(({ value }) => numberOf(indicator, value) ?? []),
  ...indicator.targets.flatMap(({ basis = "value", expectation }) =>
    basis !== "value"
      ? []
      : ["value" in expectation ? expectation.value : "high" in expectation ? expectation.high : []]
          .flat()
          .map(Fraction.fromDecimal)
  )
]

/**
 * A percentage is a share of a whole unless the project itself speaks of less than none or more than all of it. What is
 * counted is never below zero, except to correct what was reported before.
 */
const isOutOfRange = (indicator: Indicator, stated: readonly Stated[]): ((row: Stated) => boolean) => {
  const { measure } = indicator
  const isNegative = ({ value }: Pick<Stated, "value">) => Fraction.sign(value) < 0
  if (measure._tag === "Ratio") {
    const whole = Fraction.fromDecimal(measure.factor)
    const isOutside = (row: Pick<Stated, "value">) =>
      isNegative(row) || Fraction.compare(row.value, whole) > 0
    const isShare =
      measure.shown === "percent" &&
      measure.annualised !== true &&
      !promised(indicator).some((value) => isOutside({ value }))
    return isShare ? isOutside : () => false
  }
  if (measure._tag !== "Quantity" || measure.negative === true) return () => false
  if (measure.counts !== undefined || measure.facts !== "increment") return isNegative
  const rows = grouped(stated, ({ series }) => series)
  return (row) =>
    isNegative(row) &&
    isNegative({ value: Fraction.sum((rows.get(row.series) ?? []).map(({ value }) => value)) })
}

/**
 * Whether whole pieces are counted. People and contacts are; else the unit names nothing that is measured, and whole numbers
 * were promised or, where nothing was, mostly reported.
 */
const isCounted = (indicator: Indicator, stated: readonly Stated[]): boolean => {
  const { measure, statement } = indicator
  if (measure._tag !== "Quantity" || measure.counts !== undefined) return measure._tag === "Quantity"
  const isAverage = Object.values(statement).some((words) =>
    /averag|mean |moyen|promedi|médi/i.test(words ?? "")
  )
  if (isAverage || !Unit.isCounted(measure.unit)) return false
  const isWhole = ({ denominator }: Fraction.Fraction) => denominator === 1n
  const own = promised(indicator)
  const whole = stated.filter(({ value }) => isWhole(value))
  return own.length > 0 ? own.every(isWhole) : 2 * whole.length > stated.length
}

const fifty = Fraction.fromInt(50)

/**
 * The values of a series that are at least fifty times the median of the others, or at most a fiftieth of it, as the first
 * of what only grows may well be. Zero and a correction below it are no values that were scaled; nor is the one between two others that are themselves
 * far from each other: of 48.5, 51 and 4850 only the last.
 */
const scaledOf = (
  series: readonly Stated[],
  grows: boolean
): readonly (readonly [Stated, median: Fraction.Fraction])[] => {
  const sorted = series
    .filter(({ value }) => Fraction.sign(value) >= 0)
    .map((row) => ({ row, rough: Number(row.value.numerator) / Number(row.value.denominator) }))
    .sort((a, b) => a.rough - b.rough || Fraction.compare(a.row.value, b.row.value))
  if (sorted.length < 3) return []
  const middle = (sorted.length - 2) / 2
  return sorted.flatMap(({ row, rough }, i) => {
    const [low, high] = [Math.floor(middle), Math.ceil(middle)].map((at) => sorted[at < i ? at : at + 1])
    if (low === undefined || high === undefined) return []
    const ratio = (2 * rough) / (low.rough + high.rough)
    const isFar = ratio > 49 ? rough > 10 * high.rough : !grows && ratio > 0 && 10 * rough < low.rough
    if (!isFar) return []
    const median = Fraction.multiply(Fraction.add(low.row.value, high.row.value), Fraction.make(1n, 2n))
    const [small, large] = [Fraction.min(row.value, median), Fraction.max(row.value, median)]
    return Fraction.compare(Fraction.multiply(small, fifty), large) > 0 ? [] : [[row, median]]
  })
}
