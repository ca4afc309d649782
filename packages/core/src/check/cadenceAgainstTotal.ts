import * as Decimal from "../model/Decimal.ts"
import * as Expectation from "../model/Expectation.ts"
import type { Indicator } from "../model/Indicator.ts"
import * as Period from "../model/Period.ts"
import * as Scope from "../model/Scope.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnReport, OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** The promised rate over the project's duration is not the promised total. */
export const cadenceAgainstTotal: OwnRule = {
  code: "CadenceDisagrees",
  severity: "warning",
  about: "The promised rate over the project's duration is not the promised total.",
  check: ({ period, indicators }) =>
    period === undefined ? [] : indicators.flatMap((indicator) => compare(indicator, period))
}

/** All in units of 1 / (10^scale · interval), so that nothing is rounded before it is shown. */
const compare = (indicator: Indicator, period: Period.Period): readonly OwnReport[] => {
  const { cadence } = indicator
  // of several for the life of the project that of the smaller id counts
  const [target] = indicator.targets
    .filter((row) => row.when === undefined && Scope.isWhole(row))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const total = target === undefined ? undefined : Expectation.number(target.expectation)
  if (cadence === undefined || total === undefined) return []
  const months = Period.wholeMonths(period)
  const inMonths = "months" in cadence && months !== undefined
  const duration = BigInt(inMonths ? months : Period.days(period))
  const interval =
    "days" in cadence
      ? fraction(cadence.days, 1)
      : inMonths
        ? fraction(cadence.months, 1)
        : daysOf(cadence.months)
  const count = Decimal.toScaled(cadence.count)
  const top = duration * count.coefficient * interval.denominator
  const bottom = interval.numerator * 10n ** BigInt(count.scale)
  const promised = Decimal.toScaled(total)
  const away = top * 10n ** BigInt(promised.scale) - promised.coefficient * bottom
  if (away === 0n) return []
  const near = (away < 0n ? -away : away) <= bottom * 10n ** BigInt(promised.scale)
  const [message, every] =
    "days" in cadence
      ? (["{} days at {} per {} days is {}; the document promises {}.", cadence.days] as const)
      : inMonths
        ? (["{} months at {} per {} months is {}; the document promises {}.", cadence.months] as const)
        : (["{} days at {} per {} months is {}; the document promises {}.", cadence.months] as const)
  return [
    {
      place: inIndicator(indicator.id),
      severity: near ? "info" : "warning",
      ...said(message, `${duration}`, cadence.count, `${every}`, hundredths(top, bottom), total),
      hint: "Both are kept: the rate says what is due by when, the total what is due at the end."
    }
  ]
}

const fraction = (numerator: number, denominator: number) => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator)
})

/** Months of a project that does not last whole months, in days of the mean month (365.25 / 12). */
const daysOf = (months: number) => ({ numerator: BigInt(months) * 36_525n, denominator: 1_200n })

const hundredths = (top: bigint, bottom: bigint): string =>
  Decimal.formatScaled({ coefficient: (top * 200n + bottom) / (bottom * 2n), scale: 2 })
