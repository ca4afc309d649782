/**
 * Where an indicator stands by the day of the question: its target, what is expected by then, progress and status.
 *
 * @internal
 */
import type * as Conventions from "../../model/Conventions.ts"
import type { Context, Reader, TargetEvaluation } from "../answer/Evaluated.ts"
import type { Expected, Progress } from "../answer/Progressed.ts"
import type * as Reading from "../numbers/Reading.ts"
import { expectedToDate } from "../promise/expectedToDate.ts"
import { headline } from "../promise/headline.ts"
import type * as LifeTarget from "../promise/lifeTarget.ts"
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
  /** The progress that decides the status: the one that is shown, unless that is of a kind that decides none. */
  readonly deciding: Progress
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
  const { life, target, only } = headline(context, observed, read, actual)
  const expected = expectedToDate({
    indicator,
    conventions,
    project: logframe.period,
    asOf: question.asOf,
    life,
    only,
    hasResult: (row) => targetEvaluation(context, observed, read, row).actual.known
  })
  const progress: Progress = target?.progress ?? {
    known: false,
    reason: actual.known ? (actual.content._tag === "Narrative" ? "NotNumeric" : "NoTarget") : actual.reason
  }
  const isDue = target?.due !== undefined && question.asOf >= target.due
  const { reading } = expected
  const decider = decides(conventions) ? target : headline(context, plain(observed), read, actual).target
  const deciding = decider?.progress ?? progress
  const standing = {
    indicator,
    conventions,
    actual: target?.actual ?? actual,
    progress: deciding,
    expected: reading,
    target,
    isDue
  }
  return { life, target, expected, progress, deciding, status: indicatorStatus(standing) }
}

/** Whether the progress that is shown decides the status; by name, what is over its target, and a limit used up, do not. */
const decides = ({ progress, fallingWithoutBaseline }: Conventions.Complete): boolean =>
  progress !== "achievement" && fallingWithoutBaseline !== "tola"

const plain = (observed: Observed.Observed): Observed.Observed => {
  const { conventions } = observed
  const { progress, fallingWithoutBaseline } = conventions
  return {
    ...observed,
    conventions: {
      ...conventions,
      progress: progress === "achievement" ? "default" : progress,
      fallingWithoutBaseline: fallingWithoutBaseline === "tola" ? "refuse" : fallingWithoutBaseline
    }
  }
}
