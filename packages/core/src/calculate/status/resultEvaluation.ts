/**
 * How far results have come, from their indicators, and where the chain between them is broken.
 *
 * @internal
 */
import type * as Conventions from "../../model/Conventions.ts"
import type { Indicator } from "../../model/Indicator.ts"
import type { Logframe } from "../../model/Logframe.ts"
import type { IndicatorEvaluation, Judged, ResultEvaluation } from "../answer/Evaluated.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Progress from "../promise/Progress.ts"

/** One for each result, in the order of the document. */
export const resultEvaluations = (
  logframe: Logframe,
  indicators: readonly IndicatorEvaluation[],
  judgements: Readonly<Record<string, Judged>>,
  conventions: Conventions.Complete
): readonly ResultEvaluation[] => {
  const evaluations = new Map<string, IndicatorEvaluation>(indicators.map((row) => [row.id, row]))
  const failed = new Set<string>(
    logframe.assumptions
      .filter(({ id }) => {
        const says = judgements[id]?.says
        return says?._tag === "AssumptionState" && says.state === "failed"
      })
      .flatMap((assumption) => assumption.under)
  )
  return logframe.results.map((result) => {
    const counted = logframe.indicators
      .filter((indicator) => indicator.under.includes(result.id))
      .flatMap((indicator) => measured(logframe, indicator))
      .filter((indicator) => indicator.measure._tag !== "Qualitative")
    const mean = Progress.mean(
      counted.map((indicator) => ({
        progress: evaluations.get(indicator.id)?.progress ?? Progress.unknown("NothingMeasured"),
        weight: weightIn(counted, indicator)
      })),
      conventions.resultParts
    )
    return {
      id: result.id,
      progress: mean.progress,
      counted: { present: mean.present, of: mean.of },
      chainBroken: failed.has(result.id)
    }
  })
}

/** A heading that nobody measures stands for its parts. */
const measured = (logframe: Logframe, indicator: Indicator): readonly Indicator[] => {
  if (indicator.measure._tag !== "Unclassified") return [indicator]
  return logframe.indicators
    .filter((part) => part.partOf === indicator.id)
    .flatMap((part) => measured(logframe, part))
}

/** The stated weight where all have one, else the same for each. */
const weightIn = (all: readonly Indicator[], indicator: Indicator): Fraction.Fraction =>
  indicator.weight !== undefined && all.every((other) => other.weight !== undefined)
    ? Fraction.fromDecimal(indicator.weight)
    : Fraction.one
