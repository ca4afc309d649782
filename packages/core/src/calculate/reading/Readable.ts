/**
 * An indicator that can be read, from whatever it is calculated. Only types.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type * as Scope from "../../model/Scope.ts"
import type { Step } from "../answer/Explained.ts"
import type { Progress } from "../answer/Progressed.ts"
import type { Reading } from "../numbers/Reading.ts"
import type { Observation, Window } from "../rules/overTime.ts"
import type { Observed } from "./Reported.ts"

/** How a value came about, told when somebody asks. */
type ValueStep = Pick<Step, "by" | "calculation" | "over" | "formula">

/** A value with what made it. */
export interface IndicatorValue {
  readonly reading: Reading
  /** The rule over time, or what else made it. */
  readonly by: ValueStep["by"]
  readonly used: readonly Observation[]
  /** Reports for which another stands. */
  readonly covered: readonly Fact.Stored[]
  readonly tell: () => ValueStep
}

/** An indicator that can be read. */
export interface Readable {
  readonly observed: Observed
  readonly read: (window: Window, scope?: Scope.Scope) => IndicatorValue
  /** How far it has come by the end of the window, towards the target for the life of the project. */
  readonly progress: (window: Window) => Progress
  /** The indicators it is calculated from. */
  readonly inputs: readonly Id.Indicator[]
  /** The places and the cells that it can be read for, by its own reports or by those of its inputs. */
  readonly places: readonly Id.Place[]
  readonly cells: readonly Scope.Cell[]
}
