/**
 * What an evaluation says. Only types: those who calculate a part of it, and those who put the parts together, know the
 * whole from here and not from one another.
 *
 * @internal
 */
import type { Finding } from "../../check/Finding.ts"
import type { Baseline } from "../../model/Baseline.ts"
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { InForce } from "../../model/InForce.ts"
import type { Logframe } from "../../model/Logframe.ts"
import type { Period } from "../../model/Period.ts"
import type { Cell, Scope } from "../../model/Scope.ts"
import type { Target } from "../../model/Target.ts"
import type { FundingPosition } from "../funding/FundingPosition.ts"
import type { Reading } from "../numbers/Reading.ts"
import type { Question } from "../Question.ts"
import type { Window } from "../rules/overTime.ts"
import type { Explanation } from "./Explained.ts"
import type { Progress, Status } from "./Progressed.ts"

/** Everything that was calculated. */
export interface Evaluation {
  readonly logframe: Logframe
  readonly question: Question
  /** One for each indicator, in the order of the document. */
  readonly indicators: readonly IndicatorEvaluation[]
  /** One for each result, in the order of the document. */
  readonly results: readonly ResultEvaluation[]
  readonly funding: FundingPosition
  /** The latest judgement of each row that somebody judged, by the id of the row. */
  readonly judgements: Readonly<Record<string, Judged>>
  readonly findings: readonly Finding[]
}

/** A judgement that counts, with the day it was made. */
export interface Judged {
  readonly says: Fact.Judgement
  readonly day: CalendarDate
  readonly fact: Id.Fact
}

/** What amendments say of a row: the days on which it is in force, and whether the day of the question is one of them. */
export interface Amended extends InForce {
  readonly isInForce: boolean
}

/** What amendments say of an indicator. */
export interface AmendedIndicator extends Amended {
  readonly replaces?: Id.Indicator
  /** The indicators that stand in its place from the day after its last. */
  readonly replacedBy: readonly Id.Indicator[]
}

/** One indicator. */
export interface IndicatorEvaluation {
  readonly id: Id.Indicator
  /**
   * Absent where no amendment speaks of it. What is no longer in force is evaluated as of its last day, and counts in no
   * progress of a result, score or total.
   */
  readonly amended?: AmendedIndicator
  /** The choices in force for it. */
  readonly conventions: Conventions.Complete
  /** The baseline of the whole, if it has one. */
  readonly baseline?: Baseline
  /** The target that the progress is measured against: the one for the life of the project, stated or derived. */
  readonly target?: TargetEvaluation
  /** All targets as stated. */
  readonly targets: readonly TargetEvaluation[]
  /** The value to date, of the whole. */
  readonly actual: Reading
  /** The value to date, by place. */
  readonly places: readonly { readonly place: Id.Place; readonly reading: Reading }[]
  /** The value to date, by cell of the disaggregation, marginal totals and the rest that is not stated included. */
  readonly cells: readonly { readonly cell: Cell; readonly reading: Reading }[]
  /** Period by period, those that have begun by the day of the question. */
  readonly periods: readonly PeriodEvaluation[]
  /** Where it should be by the day of the question. */
  readonly expected: Reading
  readonly progress: Progress
  /** Whether the target is kept as things stand; absent when that cannot be said. */
  readonly kept?: boolean
  readonly status: Status
  /** How the value to date, the expectation, the progress and the status came about: made when it is first read. */
  readonly explanation: Explanation
}

/** One target, held against what was read for its scope and time. */
export interface TargetEvaluation {
  readonly target: Target
  /** Not stated as such: derived from the targets of periods. */
  readonly derived?: true
  /** What is promised, as a number or a step; no data when it is open or lacks its baseline. */
  readonly promised: Reading
  /** What was reached for the target's scope and time. */
  readonly actual: Reading
  readonly progress: Progress
  readonly kept?: boolean
  /** The last day by which it is due, when that is known. */
  readonly due?: CalendarDate
  /** Judged period by period: how many of the periods have a report, of how many. */
  readonly counted?: { readonly present: number; readonly of: number }
}

/** One period. */
export interface PeriodEvaluation {
  readonly period: Period
  /** What the period itself says. */
  readonly actual: Reading
  /** The value to date at the end of the period. */
  readonly toDate: Reading
  readonly target?: TargetEvaluation
}

/** One result, from its indicators. */
export interface ResultEvaluation {
  readonly id: Id.Result
  /** Absent where no amendment speaks of it. */
  readonly amended?: Amended
  /** The mean progress of its indicators. */
  readonly progress: Progress
  /** How many of its indicators have a progress, of how many. */
  readonly counted: { readonly present: number; readonly of: number }
  /** A failed assumption stands between this result and the one above. */
  readonly chainBroken: boolean
}

/** What an evaluation knows besides the indicator. */
export interface Context {
  readonly logframe: Logframe
  readonly question: Question
  readonly judgements: Readonly<Record<string, Judged>>
}

/** Reads the value of the indicator for a window and a part of the whole. */
export type Reader = (window: Window, scope?: Scope) => Reading
