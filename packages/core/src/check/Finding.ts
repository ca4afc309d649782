/**
 * Something that a careful reader would point at: in a logframe, in facts, in a calculation, in a document that was read.
 *
 * A finding never stops anything; what cannot be read at all is refused with problems instead.
 *
 * @module
 */
import type { FindingPlace } from "./FindingPlace.ts"
import type { Said } from "./said.ts"

export type { FindingPlace as Place } from "./FindingPlace.ts"

/** An `error` makes a number or a promise wrong, a `warning` doubtful, an `info` is worth knowing. */
export type Severity = "error" | "warning" | "info"

/** One thing that was found. */
export interface Finding {
  /** What is wrong, as a stable name: "CadenceDisagrees". Public API. */
  readonly code: string
  readonly severity: Severity
  /** Where: a row of the logframe, a fact, a place in a document. {@link text} says it in words. */
  readonly place: FindingPlace
  /** What was found, in a sentence. English, as {@link Finding.hint} is; {@link text} says both in other languages. */
  readonly sentence: string
  /** Of what the sentence was made; absent where it has no values, or is said in no other language. */
  readonly said?: Said
  /** What to do about it. */
  readonly hint?: string
  /** The words it is about, as written. */
  readonly text?: string
}

export { type Sayable, type Text, text } from "./findingText.ts"
export type { Said } from "./said.ts"

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The findings with errors first, then warnings; otherwise in their order. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => rank[a.severity] - rank[b.severity])

/** Whether any of them is an error. */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === "error")
