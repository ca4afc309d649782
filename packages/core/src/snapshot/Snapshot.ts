/**
 * A logframe with its evaluation and its findings, frozen: the only input of a report.
 *
 * @module
 */
import type { Evaluation } from "../calculate/Evaluation.ts"
import * as Check from "../check/Check.ts"
import { bySeverity, type Finding } from "../check/Finding.ts"
import type { Logframe } from "../model/Logframe.ts"

/**
 * What was known when the snapshot was made: the revision of the logframe and the last entry of the journal.
 *
 * With it the same report can be made again, whatever was recorded since.
 */
export interface Watermark {
  /** The revision of the logframe, counted from 1. */
  readonly revision: number
  /** The last entry of the journal that was known; 0 when there was none. */
  readonly seq: number
}

/** The input of a report. */
export interface Snapshot {
  readonly logframe: Logframe
  readonly evaluation: Evaluation
  /** Of the check and of the evaluation, errors first. */
  readonly findings: readonly Finding[]
  /** Absent when the facts came from no store. */
  readonly watermark?: Watermark
}

/** Freezes an evaluation together with what the check and the calculation found. */
export const make = (evaluation: Evaluation, watermark?: Watermark): Snapshot => ({
  logframe: evaluation.logframe,
  evaluation,
  findings: bySeverity([...Check.findings(evaluation.logframe), ...evaluation.findings]),
  ...(watermark === undefined ? {} : { watermark })
})
