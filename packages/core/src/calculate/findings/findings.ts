/**
 * What a calculation points at: facts that do not fit, totals and cells that disagree, ceilings passed.
 *
 * @internal
 */
import type { Finding } from "../../check/Finding.ts"
import { type FindingPlace, inIndicator } from "../../check/FindingPlace.ts"
import { found, said } from "../../check/found.ts"
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Fact from "../../model/Fact.ts"
import type { Logframe } from "../../model/Logframe.ts"
import * as Measure from "../../model/Measure.ts"
import * as Period from "../../model/Period.ts"
import * as Scope from "../../model/Scope.ts"
import type { IndicatorEvaluation } from "../answer/Evaluated.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as LifeTarget from "../promise/lifeTarget.ts"
import * as Promised from "../promise/Promised.ts"
import * as Observed from "../reading/Observed.ts"
import * as Breakdown from "../rules/Breakdown.ts"
import * as overTime from "../rules/overTime.ts"

/** Where a finding about a report is. */
const placeOf = (fact: Fact.Measurement): FindingPlace => inIndicator(fact.indicator, { fact: fact.id })

/** The findings about the facts of one indicator, report by report. */
export const ofFacts = (logframe: Logframe, observed: Observed.Observed): readonly Finding[] =>
  observed.counting.flatMap(({ fact }) => [
    ...doesNotFit(observed, fact),
    ...outside(logframe, placeOf(fact), fact.period),
    ...cells(observed, fact)
  ])

/** Reports of days after the last on which the indicator was in force. */
export const afterRetirement = ({ inForce, leftOut }: Observed.Observed): readonly Finding[] =>
  leftOut.flatMap(({ stored: { fact }, reason }) =>
    fact._tag !== "Measurement" || reason !== "afterRetirement" || inForce?.through === undefined
      ? []
      : found(
          "warning",
          "FactAfterRetirement",
          placeOf(fact),
          said(
            "It reports {} to {}; the last day of the indicator is {}, and the report does not count.",
            fact.period.from,
            fact.period.through,
            inForce.through
          ),
          "Report on the indicator that replaces it, or correct the day of the amendment."
        )
  )

const doesNotFit = (observed: Observed.Observed, fact: Fact.Measurement): readonly Finding[] => {
  const { measure } = observed.indicator
  const strange = [fact, ...fact.cells].find(
    ({ value }) => value !== undefined && value._tag !== "Open" && !Amount.fits(measure, value)
  )?.value
  if (strange === undefined) return []
  return found(
    "warning",
    "ValueDoesNotFit",
    placeOf(fact),
    said(
      "A value of the kind {} does not fit the measure {}; it is kept, not calculated with.",
      strange._tag,
      measure._tag
    ),
    "Correct the report, or the measure of the indicator."
  )
}

/** A fact of days of which none is one of the project. */
export const outside = (
  { period }: Logframe,
  place: FindingPlace,
  { from, through }: Period.Period
): readonly Finding[] =>
  period === undefined || Period.overlaps(period, { from, through })
    ? []
    : found(
        "warning",
        "FactOutsideProject",
        place,
        said(
          "It reports {} to {}, outside the project ({} to {}).",
          from,
          through,
          period.from,
          period.through
        )
      )

/** A report that measures what the edition does not have. */
export const unknownIndicator = ({ id, indicator }: Fact.Measurement): readonly Finding[] =>
  found(
    "warning",
    "UnknownIndicator",
    { _tag: "Fact", id },
    said("It measures {}, which this edition does not have.", indicator)
  )

/** Where a report has a total and cells, the cells of each breakdown must add up to it. */
const cells = (observed: Observed.Observed, fact: Fact.Measurement): readonly Finding[] =>
  Breakdown.comparisons(observed.indicator.measure, fact, observed.overlapping).flatMap((one) =>
    disagreement(observed, one, "the reported total", placeOf(fact))
  )

type Total = "the reported total" | "the value to date"

/** Without the numbers where small counts are hidden: a rest would tell them. */
const disagreement = (
  { conventions }: Observed.Observed,
  { dimensions, sum, total, overlapping }: Breakdown.Comparison,
  what: Total,
  place: FindingPlace
): readonly Finding[] => {
  const by = dimensions.replaceAll("+", " × ")
  const isAbove = Fraction.compare(sum, total) > 0
  const [message, withoutNumbers] = overlapping
    ? ([
        "The cells by {} may overlap and add up to {}; {} {} does not lie between the largest of them and their sum.",
        "The cells by {} may overlap; {} does not lie between the largest of them and their sum."
      ] as const)
    : isAbove
      ? ([
          "The cells by {} add up to {}, more than {} {}; the total stays the reading.",
          "The cells by {} add up to more than {}; the total stays the reading."
        ] as const)
      : ([
          "The cells by {} add up to {}, less than {} {}; the rest is shown as not stated.",
          "The cells by {} add up to less than {}; the rest is shown as not stated."
        ] as const)
  return found(
    isAbove || overlapping ? "error" : "warning",
    "CellsDisagree",
    place,
    conventions.suppressBelow === undefined
      ? said(message, by, Fraction.format(sum), what, Fraction.format(total))
      : said(withoutNumbers, by, what)
  )
}

/**
 * What the reading itself points at: cells that disagree over time unless a report says so, totals that fell, steps averaged as
 * numbers.
 */
export const ofReading = (
  observed: Observed.Observed,
  { id, actual }: IndicatorEvaluation,
  comparisons: readonly Breakdown.Comparison[],
  ofFacts: readonly Finding[]
): readonly Finding[] => {
  const place = inIndicator(id)
  const told = ofFacts.some(({ code }) => code === "CellsDisagree")
  const isInterval =
    observed.indicator.measure._tag === "Scale" && actual.known && actual.content._tag === "Number"
  return [
    ...(told ? [] : comparisons.flatMap((one) => disagreement(observed, one, "the value to date", place))),
    ...(isInterval
      ? found("info", "ScaleAsInterval", place, {
          sentence: "The steps of a scale were averaged as if equally far apart."
        })
      : []),
    ...runningTotalFell(observed)
  ]
}

/** A running total, as it was stated, that is lower than the one before. */
export const runningTotalFell = (observed: Observed.Observed): readonly Finding[] => {
  const { measure } = observed.indicator
  if (measure._tag !== "Quantity" || measure.facts !== "runningTotal") return []
  const last = new Map<string, Fraction.Fraction>()
  const inOrder = observed.counting
    .flatMap((stored) => {
      const { value, period } = stored.fact
      const amount = value && Amount.of(measure, value)
      return amount?._tag === "Number" ? [{ stored, period, amount }] : []
    })
    .sort(overTime.later)
  return inOrder.flatMap(({ stored: { fact }, amount: { value } }) => {
    const reporter = `${fact.place ?? ""}|${fact.party ?? ""}`
    const before = last.get(reporter)
    last.set(reporter, value)
    if (before === undefined || Fraction.compare(value, before) >= 0) return []
    return found(
      "warning",
      "RunningTotalFell",
      placeOf(fact),
      said(
        "The running total fell from {} to {}; the value is kept.",
        Fraction.format(before),
        Fraction.format(value)
      ),
      "A total to date does not fall: check whether the report is an increment."
    )
  })
}

/** Facts of a flow that begin before the period they end in, each told once. */
export const spanCrosses = (
  observed: Observed.Observed,
  periods: readonly { readonly from?: CalendarDate; readonly through: CalendarDate }[]
): readonly Finding[] => {
  if (observed.conventions.spanCrossing === "prorateByDays" || !Observed.isFlow(observed)) return []
  // most reports are of a few spans
  const known = new Map<string, (typeof periods)[number] | undefined>()
  const crossedBy = (span: Period.Period) => {
    const key = `${span.from}${span.through}`
    if (!known.has(key)) {
      const isCrossed = ({ from, through }: (typeof periods)[number]) =>
        from !== undefined && span.from < from && from <= span.through && span.through <= through
      known.set(key, periods.find(isCrossed))
    }
    return known.get(key)
  }
  return observed.counting.flatMap(({ fact }) => {
    const crossed = crossedBy(fact.period)
    return crossed?.from === undefined
      ? []
      : found(
          "info",
          "SpanCrossesPeriod",
          placeOf(fact),
          said(
            "It reports {} to {} and counts wholly in the period from {}, in which it ends.",
            fact.period.from,
            fact.period.through,
            crossed.from
          )
        )
  })
}

/** Several baselines of one scope: the one that counts, and the others. */
export const duplicateBaselines = ({ indicator }: Observed.Observed): readonly Finding[] =>
  [...new Map(indicator.baselines.map((row) => [Scope.key(row), row])).values()].flatMap((scope) => {
    const rows = Promised.baselinesOf(indicator, scope)
    const counting = rows.at(-1)
    if (counting === undefined || rows.length < 2) return []
    return found(
      "warning",
      "DuplicateBaseline",
      inIndicator(indicator.id),
      said(
        "Baselines {} speak of the same place, party and cell; {}, the latest, counts.",
        rows.map(({ id }) => id).join(", "),
        counting.id
      ),
      "Remove all but one, or say what tells them apart."
    )
  })

/** Limits of periods that are over and of which some have no report: nobody can say that they were kept. */
export const periodsWithoutReport = (
  { indicator }: Observed.Observed,
  { target }: IndicatorEvaluation
): readonly Finding[] => {
  const { counted, progress } = target ?? {}
  return counted === undefined || progress?.known !== false || progress.reason !== "MissingPart"
    ? []
    : found(
        "warning",
        "PeriodsWithoutReport",
        inIndicator(indicator.id),
        said("{} of {} periods have a report.", `${counted.present}`, `${counted.of}`),
        "Report every period: a limit is kept when each of them was."
      )
}

/** What the value points at beside its target. */
export const ofTarget = (
  observed: Observed.Observed,
  { id, actual, target, baseline }: IndicatorEvaluation
): readonly Finding[] => {
  const place = inIndicator(id)
  const a = Reading.number(actual)
  const t = target === undefined ? undefined : Reading.number(target.promised)
  const b = Promised.baselineNumber(observed.indicator, baseline)
  if (target === undefined) return []
  const { measure } = observed.indicator
  const { expectation } = target.target
  const isPassed = a !== undefined && t !== undefined && Fraction.compare(a, t) > 0
  const isFlow =
    measure._tag === "Quantity" && Measure.isFlow(measure) && LifeTarget.says(observed.indicator) === "toDate"
  return [
    ...(isPassed && expectation._tag === "UpTo"
      ? found(
          "warning",
          "CeilingPassed",
          place,
          said("{} were delivered where up to {} were funded.", Fraction.format(a), Fraction.format(t)),
          "Say in the report how the rest was paid for."
        )
      : []),
    ...(isPassed && expectation._tag === "Exactly"
      ? found(
          "warning",
          "TargetPassed",
          place,
          said("The value is {} where exactly {} was promised.", Fraction.format(a), Fraction.format(t))
        )
      : []),
    ...(isFlow && b !== undefined && !Fraction.isZero(b)
      ? found(
          "info",
          "BaselineOfFlow",
          place,
          said(
            "It counts what happens and has a baseline of {}; the value to date is {}.",
            Fraction.format(b),
            observed.conventions.flowBaseline === "carryBaseline"
              ? "added to the baseline"
              : "counted without the baseline"
          )
        )
      : [])
  ]
}
