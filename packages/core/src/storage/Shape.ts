/**
 * What a store does for an application. Only types.
 *
 * @internal
 */
import type * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import type * as Stream from "effect/Stream"
import type { Evaluation } from "../calculate/Evaluation.ts"
import type { Question } from "../calculate/Question.ts"
import type { Cells } from "../calculate/reading/Cells.ts"
import type { Finding } from "../check/Finding.ts"
import type * as Fact from "../model/Fact.ts"
import type { InvalidInput } from "../model/InvalidInput.ts"
import type { Logframe } from "../model/Logframe.ts"
import type { Snapshot, Watermark } from "../snapshot/Snapshot.ts"
import type { At, FactQuery, HeadingQuery, KnownAt } from "./Query.ts"
import type { Heading, Saving, StoredLogframe } from "./records.ts"
import type { Appended, Head, RevisionHead, Written } from "./StorageDriver.ts"
import type { StorageError } from "./StorageError.ts"
import type { StorageManifest } from "./StorageManifest.ts"

/** A question to a store; with a watermark it is answered as it was when that watermark was taken. */
export interface StorageQuestion extends Question {
  readonly watermark?: Watermark
}

/** What was recorded, and what is doubtful about it. */
export interface Recorded extends Appended {
  readonly findings: readonly Finding[]
}

/** What an application asks of a store. */
export interface Shape {
  readonly manifest: StorageManifest
  /** The logframes that are kept and not removed, by id, without reading them whole. */
  readonly headings: (where: HeadingQuery) => Stream.Stream<Heading, StorageError>
  /** A logframe as it is or was; none when it is not there, or removed. */
  readonly logframe: (id: string, at?: At) => Effect.Effect<Option.Option<StoredLogframe>, StorageError>
  /** The revisions of a logframe, the first one first. */
  readonly revisions: (id: string) => Stream.Stream<RevisionHead, StorageError>
  /**
   * Keeps the next revision. A `Conflict` says that somebody saved since the expected one, and where the head is. An edition by
   * which recorded facts would mean something else is refused, with the list: an increment that becomes a running total,
   * another unit or measure, an indicator that is gone. `saving.accept` names those that are meant.
   */
  readonly saveLogframe: (
    logframe: Logframe,
    saving: Saving
  ) => Effect.Effect<Written, StorageError | InvalidInput>
  /** Removes a logframe from now on; its revisions and facts stay, and saving it again brings it back. */
  readonly removeLogframe: (id: string, saving: Saving) => Effect.Effect<Written, StorageError | InvalidInput>
  /**
   * Records facts, all or none. Those that are there already with the same content are passed over; a `Conflict` says
   * that one is there with another content, or that the journal has grown past `expect.head`. Facts that cannot be read,
   * or refer to rows that the logframe never had, are refused with every problem. They are recorded in their order, but a
   * version after the one it corrects.
   *
   * What is doubtful about them is told with the answer, as {@link Shape.doubts} tells it before.
   */
  readonly append: (
    id: string,
    facts: readonly Fact.Fact[],
    expect?: { readonly head: number }
  ) => Effect.Effect<Recorded, StorageError | InvalidInput>
  /**
   * What would be doubtful about facts if they were recorded: days that were reported before, values that were scaled, days
   * outside the project, places and cells that this edition does not have. Nothing is written. Only what is recorded of the
   * same indicators is read.
   */
  readonly doubts: (
    id: string,
    facts: readonly Fact.Fact[]
  ) => Effect.Effect<readonly Finding[], StorageError | InvalidInput>
  /** Facts in the order of the journal. */
  readonly facts: (query: FactQuery) => Stream.Stream<Fact.Stored, StorageError>
  /**
   * The facts that were recorded after an entry of the journal (absent: from the first on), and then each that is
   * recorded, without end. A store that cannot wait is asked again and again. A stream that failed is taken up again after
   * the last fact that it gave.
   */
  readonly follow: (id: string, after?: number) => Stream.Stream<Fact.Stored, StorageError>
  /**
   * Removes personal data from facts: who recorded them, and the pseudonyms of the people counted. Gives how many had any.
   * Name every version of a chain that is meant. Values, days, decisions and the order of the journal stay; what is kept
   * in free words (remarks, evidence, sources) stays too.
   *
   * It cannot be taken back, and a report of the past that is made again may show it: a count of distinct people whose
   * pseudonyms are gone is a sum that may count a person twice, and is marked so. Appending the same fact with its
   * personal data is a `Conflict`: erase it where it comes from, too.
   */
  readonly erase: (id: string, facts: readonly string[]) => Effect.Effect<number, StorageError | InvalidInput>
  /** The last entry of a journal, or the last that was recorded by an instant. */
  readonly head: (id: string, at?: KnownAt) => Effect.Effect<Head, StorageError>
  /** What is known now, or was known at an instant; none when the logframe was not there. */
  readonly watermark: (id: string, at?: KnownAt) => Effect.Effect<Option.Option<Watermark>, StorageError>
  /** Evaluates the logframe with the facts that were known; none when the logframe was not there. */
  readonly evaluate: (
    id: string,
    question: StorageQuestion
  ) => Effect.Effect<Option.Option<Evaluation>, StorageError | InvalidInput>
  /**
   * The numbers alone, for {@link Cells.read}: folded by the store where it can fold exactly, so that the facts stay where
   * they are. A million facts become readings in the time of a query: to date, and for the periods of the question and
   * of targets. Without explanations; {@link Shape.evaluate} has them.
   */
  readonly cells: (
    id: string,
    question: StorageQuestion
  ) => Effect.Effect<Option.Option<Cells>, StorageError | InvalidInput>
  /** The same with findings and watermark, frozen: the input of a report. */
  readonly snapshot: (
    id: string,
    question: StorageQuestion
  ) => Effect.Effect<Option.Option<Snapshot>, StorageError | InvalidInput>
}
