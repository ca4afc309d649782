/**
 * Where an indicator stands by the day of the question: its target, what is expected by then, progress and status.
 *
 * @internal
 */
import type { Context, Reader, TargetEvaluation } from "../answer/Evaluated.ts"
import type { Expected, Progress } from "../answer/Progressed.ts"
import type * as Reading from "../numbers/Reading.ts"
import { expectedToDate } from "../promise/expectedToDate.ts"
import * as LifeTarget from "../promise/lifeTarget.ts"
import { targetEvaluation } from "../promise/targetEvaluation.ts"
import type * as Observed from "../reading/Observed.ts"
import { indicatorStatus } from "./indicatorStatus.ts"
import type * as Status from "./Status.ts"

/** Where an indicator stands. */
export interface Standing {
  readonly life: LifeTarget.LifeTarget | undefined
  /** The target for the life of the project, held against the value to date. */
  readonly target: TargetEvaluation | undefined
  readonly expected: Expected
  readonly progress: Progress
  readonly status: Status.Status
}

/** Where the indicator stands with the value to date that is given. */
export const indicatorStanding = (
  context: Context,
  observed: Observed.Observed,
  read: Reader,
  actual: Reading.Reading
): Standing => {
  const { logframe, question } = context
  const { indicator, conventions } = observed
  const life = LifeTarget.of(indicator, logframe.period)
  const target =
    life && targetEvaluation(context, observed, read, life.target, { actual, derived: life.derived })
  const expected = expectedToDate({
    indicator,
    conventions,
    project: logframe.period,
    asOf: question.asOf,
    life,
    hasResult: (row) => targetEvaluation(context, observed, read, row).actual.known
  })
  const progress: Progress = target?.progress ?? {
    known: false,
    reason: actual.known ? (actual.content._tag === "Narrative" ? "NotNumeric" : "NoTarget") : actual.reason
  }
  const isDue = target?.due !== undefined && question.asOf >= target.due
  const { reading } = expected
  const standing = { indicator, conventions, actual, progress, expected: reading, target, isDue }
  return { life, target, expected, progress, status: indicatorStatus(standing) }
}
