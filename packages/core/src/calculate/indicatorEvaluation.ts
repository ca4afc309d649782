/**
 * One indicator, from its facts to its status.
 *
 * @internal
 */
import type { Finding } from "../check/Finding.ts"
import * as InForce from "../model/InForce.ts"
import type { AmendedIndicator, Context, IndicatorEvaluation } from "./answer/Evaluated.ts"
import type * as Explanation from "./explanation/Explanation.ts"
import { indicatorExplanation, passedOver } from "./explanation/indicatorExplanation.ts"
import * as findings from "./findings/findings.ts"
import { reportedTwice } from "./findings/reportedTwice.ts"
import { mixedShares, reportersDisagree } from "./findings/reportersDisagree.ts"
import { strangeValues } from "./findings/strangeValues.ts"
import type { LeftOut } from "./journal/Journal.ts"
import * as Reading from "./numbers/Reading.ts"
import { onDemand } from "./onDemand.ts"
import * as Promised from "./promise/Promised.ts"
import { periodEvaluations } from "./promise/periodEvaluation.ts"
import { targetEvaluation } from "./promise/targetEvaluation.ts"
import { type CellTable, cellTable, guarded, withheld } from "./reading/cellTable.ts"
import * as Observed from "./reading/Observed.ts"
import type { IndicatorValue, Readable } from "./reading/Readable.ts"
import { indicatorStanding } from "./status/indicatorStanding.ts"
import { whileInForce } from "./status/whileInForce.ts"

/** What the indicator is calculated from, and where the facts come from. */
export interface Origin {
  /** The readable itself and all others that it is made of. */
  readonly all: readonly Readable[]
  readonly queries: readonly Explanation.FactQuery[]
}

/** The facts that were left out, by the journal or by the rule, of some readables. */
const leftOutOf = (readables: readonly Readable[], value: IndicatorValue): readonly LeftOut[] =>
  readables.flatMap(({ observed }) => [...observed.leftOut, ...passedOver(observed, value)])

/** Evaluates one indicator. */
export const indicatorEvaluation = (
  asked: Context,
  readable: Readable,
  { all, queries }: Origin
): { readonly evaluation: IndicatorEvaluation; readonly findings: readonly Finding[] } => {
  const { observed } = readable
  const context = whileInForce(asked, observed)
  const { logframe, question } = context
  const { indicator, conventions } = observed
  const window = Observed.toDate(observed, question.asOf)
  const value = readable.read(window)
  const actual = value.reading
  const inputs = all.filter((one) => one !== readable)
  // what is calculated from something hidden would tell it
  const table = withheld(
    cellTable(readable, window),
    inputs.some((one) => cellTable(one, window).isWithheld)
  )
  const read = guarded(readable, table, window)
  const standing = indicatorStanding(context, observed, read, actual)
  const { life, target, expected, progress, deciding, status } = standing
  const baseline = Promised.baselineOf(indicator, {})
  const kept = target?.kept
  const explanation = onDemand(() =>
    indicatorExplanation(
      { readable, value, target, expected, progress, deciding, status },
      { left: leftOutOf(all, value), inputs: readable.inputs, queries, isWithheld: table.isWithheld }
    )
  )
  const evaluation: IndicatorEvaluation = {
    id: indicator.id,
    ...amendedOf(asked, observed),
    conventions,
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    targets: indicator.targets.map((row) => targetEvaluation(context, observed, read, row)),
    actual: Reading.marked(actual, ...disagreeing(table)),
    places: readable.places.map((place) => ({ place, reading: read(window, { place }) })),
    cells: table.cells,
    periods: periodEvaluations(context, observed, read),
    expected: expected.reading,
    progress,
    ...(kept === undefined ? {} : { kept }),
    status,
    get explanation() {
      return explanation()
    }
  }
  const ofFacts = findings.ofFacts(logframe, observed)
  return {
    evaluation,
    findings: [
      ...ofFacts,
      ...reportedTwice(observed),
      ...strangeValues(observed),
      ...findings.afterRetirement(observed),
      ...findings.ofReading(observed, evaluation, table.comparisons, ofFacts),
      ...findings.spanCrosses(observed, [window, ...evaluation.periods.map(({ period }) => period)]),
      ...reportersDisagree(observed, window),
      ...(isRefused(actual) ? mixedShares(observed, window) : []),
      ...findings.duplicateBaselines(observed),
      ...findings.periodsWithoutReport(observed, evaluation),
      ...findings.ofTarget(observed, evaluation),
      ...(life?.findings ?? [])
    ]
  }
}

/** Percentages with and without their parts are refused: only then they are looked for. */
const isRefused = (reading: Reading.Reading): boolean => !reading.known && reading.reason === "NotAggregable"

const amendedOf = (
  { logframe, question }: Context,
  { indicator, inForce }: Observed.Observed
): { readonly amended?: AmendedIndicator } => {
  const { id, replaces } = indicator
  if (inForce === undefined) return {}
  const amended: AmendedIndicator = {
    ...inForce,
    isInForce: InForce.isOn(inForce, question.asOf),
    ...(replaces === undefined ? {} : { replaces: replaces.indicator }),
    replacedBy: InForce.successors(logframe, id)
  }
  return { amended }
}

const disagreeing = ({ comparisons }: CellTable): readonly Reading.Mark[] =>
  comparisons.length === 0 ? [] : [{ _tag: "CellsDisagree" }]
