/**
 * What an application asks of both halves together: numbers, calculated from what was known.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Evaluation from "../calculate/Evaluation.ts"
import type { Question } from "../calculate/Question.ts"
import type { Cells } from "../calculate/reading/Cells.ts"
import * as Plan from "../calculate/source/Plan.ts"
import { type Instant, normalise } from "../model/Instant.ts"
import { InvalidInput, type Problem } from "../model/InvalidInput.ts"
import * as Snapshot from "../snapshot/Snapshot.ts"
import type { DocumentOperations } from "./documentOperations.ts"
import type { JournalOperations } from "./journalOperations.ts"
import type { KnownAt } from "./Query.ts"
import type { Shape, StorageQuestion } from "./Shape.ts"
import type { RevisionHead } from "./StorageDriver.ts"
import type { StorageError } from "./StorageError.ts"

/** The operations that calculate. */
export type DerivedOperations = Pick<Shape, "watermark" | "evaluate" | "cells" | "snapshot">

/** The operations, over those of the two halves; `fold` gives the cells of a plan. */
export const derivedOperations = (
  { logframe, revisions }: DocumentOperations,
  { facts, head }: JournalOperations,
  fold: (plan: Plan.Plan, upTo: number) => Effect.Effect<Cells, StorageError>
): DerivedOperations => {
  /** The logframe and the place in its journal that were known; the journal first, so that its facts find their rows. */
  const known = Effect.fnUntraced(function* (id: string, at: KnownAt | undefined) {
    const { seq } = yield* head(id, at)
    return Option.map(yield* logframe(id, at), ({ logframe, revision }) => ({
      logframe,
      watermark: { revision, seq }
    }))
  })

  /** The same for a watermark of before; refused when the store does not reach that far. */
  const knownThen = Effect.fnUntraced(function* (id: string, { watermark, knownAt }: Pinned) {
    const now = yield* head(id)
    const saved = yield* Stream.runCollect(revisions(id))
    const problems = [
      ...beyond("watermark.seq", watermark.seq, now.seq, "entries in the journal"),
      ...beyond("watermark.revision", watermark.revision, saved.length, "revisions")
    ]
    if (problems.length > 0) return yield* Effect.fail(new InvalidInput("question", problems))
    const by = knownAt === undefined ? watermark : yield* standBy(id, saved, knownAt)
    const revision = Math.min(watermark.revision, by.revision)
    const seq = Math.min(watermark.seq, by.seq)
    return Option.map(yield* logframe(id, { revision }), (stored) => ({
      logframe: stored.logframe,
      watermark: { revision, seq }
    }))
  })

  /** How far revisions and journal had come by an instant. */
  const standBy = Effect.fnUntraced(function* (id: string, saved: readonly RevisionHead[], knownAt: Instant) {
    const limit = normalise(knownAt)
    const { seq } = yield* head(id, { knownAt })
    return { revision: saved.filter(({ recorded }) => recorded <= limit).length, seq }
  })

  /** What was known of the logframe, and by which watermark. */
  const stateOf = (id: string, { watermark, knownAt }: StorageQuestion) => {
    const at = knownAt === undefined ? undefined : { knownAt }
    return watermark === undefined ? known(id, at) : knownThen(id, { watermark, ...at })
  }

  const evaluated = Effect.fnUntraced(function* (id: string, asked: StorageQuestion) {
    const state = yield* stateOf(id, asked)
    if (Option.isNone(state)) return Option.none()
    const query = { logframes: [{ id, upTo: state.value.watermark.seq }] }
    const stored = yield* Stream.runCollect(facts(query))
    const evaluation = Evaluation.make(state.value.logframe, stored, questionOf(asked))
    return Option.some({ evaluation, watermark: state.value.watermark })
  })

  return {
    watermark: Effect.fn("Storage.watermark")(function* (id, at) {
      return Option.map(yield* known(id, at), ({ watermark }) => watermark)
    }),
    evaluate: Effect.fn("Storage.evaluate")(function* (id, question) {
      return Option.map(yield* evaluated(id, question), ({ evaluation }) => evaluation)
    }),
    cells: Effect.fn("Storage.cells")(function* (id, asked) {
      const state = yield* stateOf(id, asked)
      if (Option.isNone(state)) return Option.none()
      const { logframe, watermark } = state.value
      return Option.some(yield* fold(Plan.make(logframe, questionOf(asked)), watermark.seq))
    }),
    snapshot: Effect.fn("Storage.snapshot")(function* (id, question) {
      return Option.map(yield* evaluated(id, question), ({ evaluation, watermark }) =>
        Snapshot.make(evaluation, watermark)
      )
    })
  }
}

const questionOf = ({ watermark: _, ...question }: StorageQuestion): Question => question

interface Pinned extends Partial<KnownAt> {
  readonly watermark: Snapshot.Watermark
}

const beyond = (path: string, asked: number, there: number, what: string): readonly Problem[] =>
  asked <= there
    ? []
    : [
        {
          path,
          found: String(asked),
          expected: `at most ${there}: this store has that many ${what}`,
          hint: "Was it restored from an older copy, or is it another store?"
        }
      ]
