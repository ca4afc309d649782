/**
 * What must hold of every reporter, as values.
 *
 * @module
 */
import type { Artifact, Document, Reporter, Snapshot } from "@logframe/core"

/** What a program that opens the files finds in them, by the format's own parser. */
export interface Seen {
  /** The text that a reader sees, of all files; what stands on lines of its own is on lines of its own. */
  readonly text: string
  /** What would run or be followed: scripts, handlers, styles, formulas, addresses. None in a format that has no such thing. */
  readonly runs: readonly string[]
}

/** What a report may leave out on purpose. */
export type Telling =
  /** How each indicator stands, in a word. */
  | "statuses"
  /** What a reader must know beside a number. */
  | "marks"
  /** The choices by which the numbers were made. */
  | "conventions"
  /** That reports are included that nobody approved. */
  | "unapproved"
  /** Assumptions that have failed. */
  | "assumptions"
  | "targets"
  /** The day up to which the report looks. */
  | "asOf"

/** The reporter that is to be proven, with one set of options. */
export interface ReporterSubject<Options> {
  /** Shown as the name of the suite. */
  readonly name: string
  readonly reporter: Reporter.Reporter<Options>
  /** Absent: the reporter's defaults. */
  readonly options?: Options
  /** Whether the report says what was achieved; absent: it does. One that tells the promise alone must show no number of it. */
  readonly tellsReadings?: boolean
  /** What the report leaves out on purpose; it must be left out then. Absent: nothing. */
  readonly leavesOut?: readonly Telling[]
  /** Reads the files back; absent: they are text, and nothing in them runs. */
  readonly read?: (files: readonly Artifact.Whole[]) => Seen | Promise<Seen>
  /** Laws that do not hold yet, by key, each with the reason; such a law must not hold. */
  readonly knownGaps?: Readonly<Record<string, string>>
}

/** A reporter with its options settled, as laws use it. */
export interface Press {
  readonly manifest: Reporter.Reporter<unknown>["manifest"]
  readonly tellsReadings: boolean
  readonly leavesOut: readonly Telling[]
  readonly render: (snapshot: Snapshot.Snapshot) => Artifact.Artifact
  /** All files of a report, read to their ends. */
  readonly print: (snapshot: Snapshot.Snapshot) => Promise<readonly Artifact.Whole[]>
  /** The report as it is seen. */
  readonly see: (snapshot: Snapshot.Snapshot) => Promise<Seen>
  /** The document of a report that is made by way of one. */
  readonly documentOf?: (snapshot: Snapshot.Snapshot) => Document.Document
  /** A document as it is seen when it is written. */
  readonly write?: (document: Document.Document) => Promise<Seen>
}

/** What must hold of every reporter. */
export interface ReporterLaw {
  /** `group/name`, stable. */
  readonly key: string
  /** The law in a sentence, in the present tense. */
  readonly says: string
  /** Rejects with what was found and what was expected when the law does not hold. */
  readonly holds: (press: Press) => Promise<void>
}
