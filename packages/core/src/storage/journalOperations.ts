/**
 * What an application asks of the half that keeps facts.
 *
 * @internal
 */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { versionsInOrder } from "../calculate/journal/Journal.ts"
import * as Recording from "../calculate/Recording.ts"
import type * as Fact from "../model/Fact.ts"
import { InvalidInput, type Problem } from "../model/InvalidInput.ts"
import type { Logframe } from "../model/Logframe.ts"
import * as admission from "./admission.ts"
import { type DocumentOperations, exactly } from "./documentOperations.ts"
import { erased } from "./erasure.ts"
import type { Lift } from "./lift.ts"
import type { FactQuery } from "./Query.ts"
import { factRecord, foldableRecord, type StoredLogframe, storedFact } from "./records.ts"
import type { Shape } from "./Shape.ts"
import type { Journal, StorageDriver } from "./StorageDriver.ts"
import type { Reason, StorageError } from "./StorageError.ts"
import { notYet, type StorageManifest } from "./StorageManifest.ts"

/** The operations on facts. */
export type JournalOperations = Pick<Shape, "append" | "doubts" | "facts" | "follow" | "erase" | "head">

/**
 * The operations, with the driver's half; without it they are `Unsupported`. Facts are held against the logframe when
 * the store keeps logframes.
 */
export const journalOperations = (
  lift: Lift,
  { journal: half, manifest }: StorageDriver,
  documents: DocumentOperations | undefined,
  askEvery: Duration.Input
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

  /** The last entry, once its number is greater. */
  const grown = (from: Journal, id: string, after: number): Effect.Effect<number, StorageError> => {
    const wait = from.wait?.bind(from)
    return wait === undefined
      ? Effect.flatMap(
          lift.call("follow", () => from.head(id)),
          ({ seq }) => (seq > after ? Effect.succeed(seq) : Effect.delay(grown(from, id, after), askEvery))
        )
      : lift.call("follow", (signal) => wait(id, after, signal))
  }

  /** The facts that may be recorded, and what is doubtful about them; all that is wrong with them otherwise. */
  const questioned = Effect.fnUntraced(function* (from: Journal, id: string, inputs: readonly unknown[]) {
    const { facts: numbered, problems } = admission.readFacts(id, inputs)
    const batch = numbered.map(({ fact }) => fact)
    const last = documents === undefined ? undefined : yield* documents.logframe(id)
    const all = [
      ...problems,
      ...(documents === undefined || last === undefined
        ? []
        : yield* referenceProblems(documents, id, last, numbered)),
      ...admission.strayCorrections(numbered, yield* superseded(from, id, batch))
    ]
    if (all.length > 0) return yield* Effect.fail(new InvalidInput("facts", all))
    const findings =
      last === undefined || Option.isNone(last) ? [] : yield* doubtsOf(from, last.value.logframe, batch)
    return { batch, findings }
  })

  /**
   * Reports of other places are no part of a doubt; they are read, and the reviews, only where there is one, since a report
   * that was corrected to another place or rejected raises none.
   */
  const doubtsOf = Effect.fnUntraced(function* (
    from: Journal,
    logframe: Logframe,
    batch: readonly Fact.Fact[]
  ) {
    const measured = batch.filter((fact) => fact._tag === "Measurement")
    const { seq: upTo } =
      measured.length === 0 ? { seq: 0 } : yield* lift.call("append", () => from.head(logframe.id))
    if (upTo === 0) return Recording.doubts(logframe, batch)
    const indicators = [...new Set(measured.map(({ indicator }) => indicator as string))]
    const places = [
      ...new Set(measured.flatMap(({ place }) => (place === undefined ? [] : [place as string])))
    ]
    const logframes = [{ id: logframe.id, upTo }]
    const query: FactQuery = { logframes, kinds: ["Measurement"], indicators }
    const isPlaced = measured.every(({ place }) => place !== undefined)
    const near = yield* Stream.runCollect(facts("append", isPlaced ? { ...query, places } : query))
    const first = Recording.doubts(logframe, batch, near)
    if (first.length === 0) return first
    const all = isPlaced ? yield* Stream.runCollect(facts("append", query)) : near
    const reviews = yield* Stream.runCollect(facts("append", { logframes, kinds: ["Review"] }))
    const inOrder = [...all, ...reviews].sort((a, b) => a.seq - b.seq)
    return Recording.doubts(logframe, batch, inOrder)
  })

  return {
    append: Effect.fn("Storage.append")(function* (id, inputs, expect) {
      const to = yield* journal("append")
      const { batch, findings } = yield* questioned(to, id, inputs)
      const appended = yield* lift.call("append", () =>
        to.append(id, versionsInOrder(batch).map(recordFor(to)), expect)
      )
      return { ...appended, findings }
    }),

    doubts: Effect.fn("Storage.doubts")(function* (id, inputs) {
      const { findings } = yield* questioned(yield* journal("doubts"), id, inputs)
      return findings
    }),

    facts: (query) => facts("facts", query),

    follow: (id, after = 0) =>
      Stream.unwrap(
        Effect.map(journal("follow"), (from) =>
          Stream.paginate(after, (seq) =>
            Effect.map(grown(from, id, seq), (head) => [[{ id, upTo: head, after: seq }], Option.some(head)])
          ).pipe(Stream.flatMap((part) => facts("follow", { logframes: [part] })))
        )
      ),

    erase: Effect.fn("Storage.erase")(function* (id, ids) {
      const from = yield* journal("erase")
      const erase = from.erase?.bind(from)
      if (erase === undefined) return yield* Effect.fail(lift.error("erase", cannotErase(manifest)))
      const { seq } = yield* lift.call("erase", () => from.head(id))
      const stored = yield* Stream.runCollect(facts("erase", { logframes: [{ id, upTo: seq }], ids }))
      const known = new Set<string>(stored.map(({ fact }) => fact.id))
      const missing = ids.flatMap((fact, i) => (known.has(fact) ? [] : [noFact(fact, i)]))
      if (missing.length > 0) return yield* Effect.fail(new InvalidInput("facts", missing))
      const without = stored.flatMap(({ fact }) => erased(fact) ?? [])
      yield* lift.call("erase", () => erase(id, without.map(recordFor(from))))
      return without.length
    }),

    head: Effect.fn("Storage.head")(function* (id, at) {
      const from = yield* journal("head")
      return yield* lift.call("head", () => from.head(id, exactly(at)))
    })
  }
}

/** Facts as the store wants them. */
const recordFor = ({ fold }: Journal) => (fold === undefined ? factRecord : foldableRecord)

const cannotErase = ({ claims: { erase } }: StorageManifest): Reason => ({
  _tag: "Unsupported",
  what: "Erasing personal data",
  support:
    erase.is === "supported" ? notYet("The store claims it and does not have it: tell its maker.") : erase
})

const noFact = (id: string, i: number): Problem => ({
  path: `facts[${i}]`,
  found: JSON.stringify(id),
  expected: "the id of a fact in the journal of this logframe",
  hint: "Nothing was erased. Correct the id, or leave it out."
})

/** What facts refer to and no revision of the logframe has; earlier revisions are read only when the last does not do. */
const referenceProblems = Effect.fnUntraced(function* (
  documents: DocumentOperations,
  id: string,
  last: Option.Option<StoredLogframe>,
  facts: readonly admission.Numbered[]
) {
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
