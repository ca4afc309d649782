/**
 * One indicator, from its facts to its status.
 *
 * @internal
 */
import type { Finding } from "../check/Finding.ts"
import * as Scope from "../model/Scope.ts"
import * as Breakdown from "./Breakdown.ts"
import type { IndicatorEvaluation, TargetEvaluation } from "./Evaluation.ts"
import type * as Explanation from "./Explanation.ts"
import * as findings from "./findings.ts"
import { indicatorExplanation, passedOver } from "./indicatorExplanation.ts"
import { indicatorStanding } from "./indicatorStanding.ts"
import type { IndicatorValue, Source } from "./indicatorValue.ts"
import type { LeftOut } from "./Journal.ts"
import * as Observed from "./Observed.ts"
import * as overTime from "./overTime.ts"
import * as Promised from "./Promise.ts"
import { periodEvaluations } from "./periodEvaluation.ts"
import * as Reading from "./Reading.ts"
import { suppressed } from "./suppression.ts"
import { type Context, type Reader, targetEvaluation } from "./targetEvaluation.ts"

/** Where the facts come from. */
export interface Told {
  /** The facts that were left out or passed over, of the indicator and of what it is calculated from. */
  readonly left: (value: IndicatorValue) => readonly LeftOut[]
  readonly queries: readonly Explanation.FactQuery[]
}

/** The facts that were left out, by the journal or by the rule, of some sources. */
export const leftOutOf = (sources: readonly Source[], value: IndicatorValue): readonly LeftOut[] =>
  sources.flatMap(({ observed }) => [...observed.leftOut, ...passedOver(observed, value)])

/** Evaluates one indicator. */
export const indicatorEvaluation = (
  context: Context,
  source: Source,
  told: Told
): { readonly evaluation: IndicatorEvaluation; readonly findings: readonly Finding[] } => {
  const { logframe, question } = context
  const { observed } = source
  const { indicator, conventions } = observed
  const read: Reader = (window, scope) => source.read(window, scope).reading
  const window = Observed.toDate(observed, question.asOf)
  const value = source.read(window)
  const cells = cellReadings(source, read, window, value.reading)
  const actual = value.reading
  const { life, target, expected, progress, status } = indicatorStanding(context, observed, read, actual)
  const shown = suppressed(cells.readings, conventions, observed.overlapping)
  const targets = indicator.targets.map((row) =>
    withoutHidden(shown, targetEvaluation(context, observed, read, row))
  )
  const baseline = Promised.baselineOf(indicator, {})
  const kept = target?.kept
  const evaluation: IndicatorEvaluation = {
    id: indicator.id,
    conventions,
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    targets,
    actual: Reading.marked(actual, ...disagreeing(cells)),
    places: source.places.map((place) => ({ place, reading: read(window, { place }) })),
    cells: shown,
    periods: periodEvaluations(context, observed, read),
    expected: expected.reading,
    progress,
    ...(kept === undefined ? {} : { kept }),
    status,
    explanation: indicatorExplanation(
      { source, value, target, expected, progress, status },
      { left: told.left(value), inputs: source.inputs, queries: told.queries }
    )
  }
  return {
    evaluation,
    findings: [
      ...findings.ofFacts(logframe, observed),
      ...findings.ofReading(observed, evaluation, cells.comparisons),
      ...findings.spanCrosses(observed, [window, ...evaluation.periods.map(({ period }) => period)]),
      ...findings.coveredDisagree(observed, window),
      ...findings.ofTarget(observed, evaluation),
      ...(life?.findings ?? [])
    ]
  }
}

/** A target of a hidden cell would tell what was reached. */
const withoutHidden = (
  cells: readonly Breakdown.CellReading[],
  { kept, ...evaluation }: TargetEvaluation
): TargetEvaluation => {
  const key = Scope.cellKey(evaluation.target.cell)
  const cell = cells.find((one) => Scope.cellKey(one.cell) === key)
  if (key !== "" && cell?.reading.known === false && cell.reading.reason === "Suppressed") {
    return { ...evaluation, actual: cell.reading, progress: { known: false, reason: "Suppressed" } }
  }
  return kept === undefined ? evaluation : { ...evaluation, kept }
}

interface Cells {
  readonly readings: readonly Breakdown.CellReading[]
  /** How the cells stand to the total, where they disagree with it. */
  readonly comparisons: readonly Breakdown.Comparison[]
}

const disagreeing = ({ comparisons }: Cells): readonly Reading.Mark[] =>
  comparisons.length === 0 ? [] : [{ _tag: "CellsDisagree" }]

/** The rules under which the cells of a breakdown add up to the total that is folded in the same way. */
const adding: ReadonlySet<overTime.Rule> = new Set(["sum", "latest", "runningTotal"])

/** Each cell that was reported, and the rest between the total and the cells as "not stated". */
const cellReadings = (
  { observed, cells }: Source,
  read: Reader,
  window: overTime.Window,
  actual: Reading.Reading
): Cells => {
  const { measure } = observed.indicator
  const readings = cells.map((cell) => ({
    cell,
    reading: read(window, { cell })
  }))
  const rule = overTime.ruleOf(measure, observed.conventions)
  const meets = observed.conventions.placesMeet === "eachLatest"
  const total = measure._tag === "Quantity" && adding.has(rule) && meets ? Reading.number(actual) : undefined
  if (total === undefined) return { readings, comparisons: [] }
  const values = readings.flatMap(({ cell, reading }) => {
    const value = Reading.number(reading)
    return value === undefined ? [] : [{ cell, value }]
  })
  return {
    readings: [...readings, ...Breakdown.rests(readings, total, observed.overlapping)],
    comparisons: Breakdown.disagreements(values, total, observed.overlapping)
  }
}
