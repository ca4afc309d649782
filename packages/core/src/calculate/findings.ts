/**
 * What a calculation points at: facts that do not fit, totals and cells that disagree, ceilings passed.
 *
 * @internal
 */
import type { Finding } from "../check/Finding.ts"
import type { CalendarDate } from "../model/CalendarDate.ts"
import type { Logframe } from "../model/Logframe.ts"
import * as Measure from "../model/Measure.ts"
import * as Period from "../model/Period.ts"
import * as Amount from "./Amount.ts"
import * as Breakdown from "./Breakdown.ts"
import type { IndicatorEvaluation } from "./Evaluation.ts"
import * as Fraction from "./Fraction.ts"
import * as LifeTarget from "./lifeTarget.ts"
import * as Observed from "./Observed.ts"
import * as overTime from "./overTime.ts"
import * as Promised from "./Promise.ts"
import * as Reading from "./Reading.ts"

type Row = Pick<Finding, "code" | "severity" | "sentence"> & { readonly hint?: string }

/** The findings about the facts of one indicator, report by report. */
export const ofFacts = (logframe: Logframe, observed: Observed.Observed): readonly Finding[] =>
  observed.counting.flatMap((stored) => {
    const { fact } = stored
    const rows = [doesNotFit(observed, stored), outside(logframe, stored), ...cells(observed, stored)]
    return rows.flatMap((row) =>
      row === undefined ? [] : [{ ...row, place: `indicator ${fact.indicator}, fact ${fact.id}` }]
    )
  })

const doesNotFit = (observed: Observed.Observed, { fact }: Observed.StoredMeasurement): Row | undefined => {
  const { measure } = observed.indicator
  const values = [...(fact.value === undefined ? [] : [fact.value]), ...fact.cells.map((row) => row.value)]
  const strange = values.find((value) => value._tag !== "Open" && Amount.of(measure, value) === undefined)
  if (strange === undefined) return undefined
  return {
    code: "ValueDoesNotFit",
    severity: "warning",
    sentence: `A value of the kind ${strange._tag} does not fit the measure ${measure._tag}; it is kept and not calculated with.`,
    hint: "Correct the report, or the measure of the indicator."
  }
}

const outside = ({ period }: Logframe, { fact }: Observed.StoredMeasurement): Row | undefined =>
  period === undefined || Period.overlaps(period, fact.period)
    ? undefined
    : {
        code: "FactOutsideProject",
        severity: "warning",
        sentence: `It reports ${fact.period.from} to ${fact.period.through}, outside the project (${period.from} to ${period.through}).`
      }

/** Where a report has a total and cells, the cells of each breakdown must add up to it. */
const cells = (observed: Observed.Observed, { fact }: Observed.StoredMeasurement): readonly Row[] =>
  Breakdown.comparisons(observed.indicator.measure, fact, observed.overlapping).map((one) =>
    disagreement(observed, one, "the reported total")
  )

/** Without the numbers where small counts are hidden: a rest would tell them. */
const disagreement = (
  { conventions }: Observed.Observed,
  { dimensions, sum, total, overlapping }: Breakdown.Comparison,
  what: string
): Row & { readonly code: "CellsDisagree" } => {
  const by = dimensions.replaceAll("+", " and ")
  const shown = (value: Fraction.Fraction, sign: string) =>
    conventions.suppressBelow === undefined ? ` ${Fraction.format(value)}${sign}` : ""
  const isAbove = Fraction.compare(sum, total) > 0
  const [a, b] = [shown(sum, ","), shown(total, "")]
  return {
    code: "CellsDisagree",
    severity: isAbove || overlapping ? "error" : "warning",
    sentence: overlapping
      ? `The cells by ${by} may overlap; ${what}${b} does not lie between the largest of them and their sum${shown(sum, "")}.`
      : isAbove
        ? `The cells by ${by} add up to${a} more than ${what}${b}; the total stays the reading.`
        : `The cells by ${by} add up to${a} less than ${what}${b}; the rest is shown as not stated.`
  }
}

/** What the reading itself points at: cells that disagree over time, totals that fell, steps averaged as numbers. */
export const ofReading = (
  observed: Observed.Observed,
  { id, actual }: IndicatorEvaluation,
  comparisons: readonly Breakdown.Comparison[]
): readonly Finding[] => {
  const place = `indicator ${id}`
  const told = observed.counting.some((stored) => cells(observed, stored).length > 0)
  const { measure } = observed.indicator
  const asInterval =
    measure._tag === "Scale" && actual.known && actual.content._tag === "Number"
      ? [
          {
            code: "ScaleAsInterval",
            severity: "info",
            place,
            sentence: "The steps of a scale were averaged as if they were equally far apart."
          } satisfies Finding
        ]
      : []
  return [
    ...(told
      ? []
      : comparisons.map((one) => ({ ...disagreement(observed, one, "the value to date"), place }))),
    ...asInterval,
    ...runningTotalFell(observed)
  ]
}

/** A running total that is lower than the one before. */
const runningTotalFell = (observed: Observed.Observed): readonly Finding[] => {
  const { measure } = observed.indicator
  if (measure._tag !== "Quantity" || measure.facts !== "runningTotal") return []
  const last = new Map<string, Fraction.Fraction>()
  const inOrder = observed.counting
    .flatMap((stored) => {
      const amount = Observed.reportTotal(observed, stored.fact)
      return amount === undefined ? [] : [{ stored, period: stored.fact.period, amount }]
    })
    .sort(overTime.later)
  return inOrder.flatMap(({ stored, amount }) => {
    if (amount._tag !== "Number") return []
    const { fact } = stored
    const reporter = fact._tag === "Measurement" ? `${fact.place ?? ""}|${fact.party ?? ""}` : ""
    const before = last.get(reporter)
    last.set(reporter, amount.value)
    if (before === undefined || Fraction.compare(amount.value, before) >= 0) return []
    return [
      {
        code: "RunningTotalFell",
        severity: "warning",
        place: `indicator ${observed.indicator.id}, fact ${fact.id}`,
        sentence: `The running total fell from ${Fraction.format(before)} to ${Fraction.format(amount.value)}; the value is kept.`,
        hint: "A total of everything so far does not fall: check whether the report is an increment."
      } satisfies Finding
    ]
  })
}

/** Facts of a flow that begin before the period they end in, each told once. */
export const spanCrosses = (
  observed: Observed.Observed,
  periods: readonly { readonly from?: CalendarDate; readonly through: CalendarDate }[]
): readonly Finding[] => {
  if (observed.conventions.spanCrossing === "prorateByDays" || !Observed.isFlow(observed)) return []
  return observed.counting.flatMap(({ fact }) => {
    const crossed = periods.find(
      ({ from, through }) =>
        from !== undefined &&
        fact.period.from < from &&
        from <= fact.period.through &&
        fact.period.through <= through
    )
    return crossed === undefined
      ? []
      : [
          {
            code: "SpanCrossesPeriod",
            severity: "info",
            place: `indicator ${fact.indicator}, fact ${fact.id}`,
            sentence: `It reports ${fact.period.from} to ${fact.period.through} and counts wholly in the period from ${crossed.from}, in which it ends.`
          } satisfies Finding
        ]
  })
}

/** Places or partners whose sum differs from the whole that was reported beside them. */
export const coveredDisagree = (observed: Observed.Observed, window: overTime.Window): readonly Finding[] => {
  const { measure, id } = observed.indicator
  if (measure._tag !== "Quantity") return []
  const { reported, covered } = Observed.read(observed, window)
  return reported.flatMap((whole) => {
    const inside = covered.filter((one) => Observed.covers(observed, whole, one))
    const sum = Amount.sum(Observed.standing(observed, inside).map(({ amount }) => amount))
    if (sum?._tag !== "Number" || whole.amount._tag !== "Number") return []
    if (Fraction.equals(sum.value, whole.amount.value)) return []
    const where = whole.place === undefined ? "the whole" : `place ${whole.place} as a whole`
    return [
      {
        code: "PlacesDisagree",
        severity: "warning",
        place: `indicator ${id}`,
        sentence: `The places add up to ${Fraction.format(sum.value)}, ${where} was reported as ${Fraction.format(whole.amount.value)}; the whole stays the reading.`
      } satisfies Finding
    ]
  })
}

/** What the value points at beside its target. */
export const ofTarget = (
  observed: Observed.Observed,
  { id, actual, target, baseline }: IndicatorEvaluation
): readonly Finding[] => {
  const place = `indicator ${id}`
  const a = Reading.number(actual)
  const t = target === undefined ? undefined : Reading.number(target.promised)
  const b = Promised.baselineNumber(observed.indicator, baseline)
  if (target === undefined) return []
  const { measure } = observed.indicator
  const found: Finding[] = []
  const { expectation } = target.target
  if (a !== undefined && t !== undefined && Fraction.compare(a, t) > 0) {
    if (expectation._tag === "UpTo")
      found.push({
        code: "CeilingPassed",
        severity: "warning",
        place,
        sentence: `${Fraction.format(a)} were delivered where up to ${Fraction.format(t)} were funded.`,
        hint: "Say in the report how the rest was paid for."
      })
    if (expectation._tag === "Exactly")
      found.push({
        code: "TargetPassed",
        severity: "warning",
        place,
        sentence: `The value is ${Fraction.format(a)} where exactly ${Fraction.format(t)} was promised.`
      })
  }
  const isFlow =
    measure._tag === "Quantity" && Measure.isFlow(measure) && LifeTarget.says(observed.indicator) === "toDate"
  if (isFlow && b !== undefined && !Fraction.isZero(b)) {
    found.push({
      code: "BaselineOfFlow",
      severity: "info",
      place,
      sentence: `It counts what happens and has a baseline of ${Fraction.format(b)}; the value to date is ${
        observed.conventions.flowBaseline === "carryBaseline"
          ? "added to the baseline"
          : "counted without the baseline"
      }.`
    })
  }
  return found
}
