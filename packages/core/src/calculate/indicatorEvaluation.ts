/**
 * One indicator, from its facts to its status.
 *
 * @internal
 */
import type { Finding } from "../check/Finding.ts"
import type { IndicatorValue, Source } from "./calculated/indicatorValue.ts"
import type { IndicatorEvaluation } from "./Evaluation.ts"
import type * as Explanation from "./explanation/Explanation.ts"
import { indicatorExplanation, passedOver } from "./explanation/indicatorExplanation.ts"
import * as findings from "./findings/findings.ts"
import type { LeftOut } from "./journal/Journal.ts"
import * as Reading from "./numbers/Reading.ts"
import * as Promised from "./promise/Promised.ts"
import { periodEvaluations } from "./promise/periodEvaluation.ts"
import { type Context, targetEvaluation } from "./promise/targetEvaluation.ts"
import { type CellTable, cellTable, guarded, withheld } from "./reading/cellTable.ts"
import * as Observed from "./reading/Observed.ts"
import { indicatorStanding } from "./status/indicatorStanding.ts"

/** What the indicator is calculated from, and where the facts come from. */
export interface Told {
  /** The source itself and all others that it is made of. */
  readonly all: readonly Source[]
  readonly queries: readonly Explanation.FactQuery[]
}

/** The facts that were left out, by the journal or by the rule, of some sources. */
const leftOutOf = (sources: readonly Source[], value: IndicatorValue): readonly LeftOut[] =>
  sources.flatMap(({ observed }) => [...observed.leftOut, ...passedOver(observed, value)])

/** Evaluates one indicator. */
export const indicatorEvaluation = (
  context: Context,
  source: Source,
  { all, queries }: Told
): { readonly evaluation: IndicatorEvaluation; readonly findings: readonly Finding[] } => {
  const { logframe, question } = context
  const { observed } = source
  const { indicator, conventions } = observed
  const window = Observed.toDate(observed, question.asOf)
  const value = source.read(window)
  const actual = value.reading
  const inputs = all.filter((one) => one !== source)
  // what is calculated from something hidden would tell it
  const table = withheld(
    cellTable(source, window),
    inputs.some((one) => cellTable(one, window).isWithheld)
  )
  const read = guarded(source, table, window)
  const { life, target, expected, progress, status } = indicatorStanding(context, observed, read, actual)
  const baseline = Promised.baselineOf(indicator, {})
  const kept = target?.kept
  const evaluation: IndicatorEvaluation = {
    id: indicator.id,
    conventions,
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    targets: indicator.targets.map((row) => targetEvaluation(context, observed, read, row)),
    actual: Reading.marked(actual, ...disagreeing(table)),
    places: source.places.map((place) => ({ place, reading: read(window, { place }) })),
    cells: table.cells,
    periods: periodEvaluations(context, observed, read),
    expected: expected.reading,
    progress,
    ...(kept === undefined ? {} : { kept }),
    status,
    explanation: indicatorExplanation(
      { source, value, target, expected, progress, status },
      { left: leftOutOf(all, value), inputs: source.inputs, queries, isWithheld: table.isWithheld }
    )
  }
  return {
    evaluation,
    findings: [
      ...findings.ofFacts(logframe, observed),
      ...findings.ofReading(observed, evaluation, table.comparisons),
      ...findings.spanCrosses(observed, [window, ...evaluation.periods.map(({ period }) => period)]),
      ...findings.coveredDisagree(observed, window),
      ...findings.ofTarget(observed, evaluation),
      ...(life?.findings ?? [])
    ]
  }
}

const disagreeing = ({ comparisons }: CellTable): readonly Reading.Mark[] =>
  comparisons.length === 0 ? [] : [{ _tag: "CellsDisagree" }]
