/**
 * What an application asks of the half that keeps facts.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { versionsInOrder } from "../calculate/Journal.ts"
import type * as Fact from "../model/Fact.ts"
import { InvalidInput, type Problem } from "../model/InvalidInput.ts"
import * as admission from "./admission.ts"
import { type DocumentOperations, exactly } from "./documentOperations.ts"
import type { Lift } from "./lift.ts"
import type { FactQuery } from "./Query.ts"
import { factRecord, foldableRecord, storedFact } from "./records.ts"
import type { Shape } from "./Storage.ts"
import type { Journal } from "./StorageDriver.ts"
import type { StorageError } from "./StorageError.ts"

/** The operations on facts. */
export type JournalOperations = Pick<Shape, "append" | "facts" | "head">

/**
 * The operations, with the driver's half; without it they are `Unsupported`. Facts are held against the logframe when
 * the store keeps logframes.
 */
export const journalOperations = (
  lift: Lift,
  half: Journal | undefined,
  documents: DocumentOperations | undefined
): JournalOperations => {
  const journal = (operation: string) => lift.half(operation, "journal", half)

  const facts = (operation: string, query: FactQuery): Stream.Stream<Fact.Stored, StorageError> =>
    Stream.unwrap(
      Effect.map(journal(operation), (from) =>
        lift.pages(operation, (page) => from.read(query, page), storedFact)
      )
    )

  /** The facts that are superseded here, as the batch or the journal has them. */
  const superseded = Effect.fnUntraced(function* (from: Journal, id: string, batch: readonly Fact.Fact[]) {
    const known = new Map<string, Fact.Fact>(batch.map((fact) => [fact.id, fact]))
    const wanted = batch.flatMap(({ supersedes }) =>
      supersedes === undefined || known.has(supersedes) ? [] : [supersedes]
    )
    if (wanted.length === 0) return known
    const { seq } = yield* lift.call("append", () => from.head(id))
    const query: FactQuery = { logframes: [{ id, upTo: seq }], ids: wanted }
    const stored = yield* Stream.runCollect(facts("append", query))
    for (const { fact } of stored) known.set(fact.id, fact)
    return known
  })

  return {
    append: Effect.fn("Storage.append")(function* (id, inputs, expect) {
      const to = yield* journal("append")
      const { facts, problems } = admission.readFacts(id, inputs)
      const batch = facts.map(({ fact }) => fact)
      const all = [
        ...problems,
        ...(documents === undefined ? [] : yield* referenceProblems(documents, id, facts)),
        ...admission.strayCorrections(facts, yield* superseded(to, id, batch))
      ]
      if (all.length > 0) return yield* Effect.fail(new InvalidInput("facts", all))
      return yield* lift.call("append", () =>
        to.append(id, versionsInOrder(batch).map(to.fold === undefined ? factRecord : foldableRecord), expect)
      )
    }),

    facts: (query) => facts("facts", query),

    head: Effect.fn("Storage.head")(function* (id, at) {
      const from = yield* journal("head")
      return yield* lift.call("head", () => from.head(id, exactly(at)))
    })
  }
}

/** What facts refer to and no revision of the logframe has; earlier revisions are read only when the last does not do. */
const referenceProblems = Effect.fnUntraced(function* (
  documents: DocumentOperations,
  id: string,
  facts: readonly admission.Numbered[]
) {
  const last = yield* documents.logframe(id)
  if (Option.isNone(last)) return [noLogframe(id)]
  const now = admission.unresolved(facts, admission.vocabulary([last.value.logframe]))
  if (now.length === 0) return now
  const revisions = yield* documents.revisions(id).pipe(
    Stream.mapEffect(({ revision }) => documents.logframe(id, { revision })),
    Stream.runCollect
  )
  const ever = revisions.flatMap(Option.toArray).map(({ logframe }) => logframe)
  return admission.unresolved(facts, admission.vocabulary(ever))
})

const noLogframe = (id: string): Problem => ({
  path: "logframe",
  found: JSON.stringify(id),
  expected: "the id of a logframe that this store keeps",
  hint: "Save the logframe first, or correct the id."
})
