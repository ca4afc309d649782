/**
 * How far results have come, from their indicators, and where the chain between them is broken.
 *
 * @internal
 */

import * as CalendarDate from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as InForce from "../../model/InForce.ts"
import type { Logframe } from "../../model/Logframe.ts"
import type { Context, IndicatorEvaluation, ResultEvaluation } from "../answer/Evaluated.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Progress from "../promise/Progress.ts"

/** One for each result, in the order of the document. */
export const resultEvaluations = (
  { logframe, question, judgements }: Context,
  indicators: readonly IndicatorEvaluation[],
  conventions: Conventions.Complete
): readonly ResultEvaluation[] => {
  const spans = InForce.spans(logframe)
  const evaluations = new Map<string, IndicatorEvaluation>(indicators.map((row) => [row.id, row]))
  const failed = new Set<string>(
    logframe.assumptions
      .filter(({ id }) => {
        const says = judgements[id]?.says
        const isInForce = InForce.isOn(spans.assumptions.get(id), question.asOf)
        return isInForce && says?._tag === "AssumptionState" && says.state === "failed"
      })
      .flatMap((assumption) => assumption.under)
  )
  return logframe.results.map((result) => {
    const span = spans.results.get(result.id)
    // a result that is retired stands as it stood on its last day
    const day = CalendarDate.min(question.asOf, span?.through ?? question.asOf)
    const counted = logframe.indicators
      .filter((indicator) => indicator.under.includes(result.id))
      .flatMap((indicator) => measured(logframe, indicator))
      .filter(
        ({ id, measure }) => measure._tag !== "Qualitative" && InForce.isOn(spans.indicators.get(id), day)
      )
    const mean = Progress.mean(
      counted.map((indicator) => ({
        progress: evaluations.get(indicator.id)?.progress ?? Progress.unknown("NothingMeasured"),
        weight: weightIn(counted, indicator)
      })),
      conventions.resultParts
    )
    return {
      id: result.id,
      ...(span === undefined ? {} : { amended: { ...span, isInForce: InForce.isOn(span, question.asOf) } }),
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
