/**
 * Saving an edition: refused where it changes what recorded facts mean, unless that is accepted by name.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Indicator } from "../model/Indicator.ts"
import { InvalidInput, type Problem } from "../model/InvalidInput.ts"
import * as Logframe from "../model/Logframe.ts"
import type { DocumentOperations } from "./documentOperations.ts"
import type { JournalOperations } from "./journalOperations.ts"
import { changed } from "./meaning.ts"
import * as records from "./records.ts"
import type { Shape } from "./Shape.ts"
import type { StorageError } from "./StorageError.ts"

/** Saves an edition, once what is recorded was looked at; nothing is where the store keeps no facts. */
export const savingOperation = (
  documents: DocumentOperations,
  journal: JournalOperations | undefined
): Shape["saveLogframe"] => {
  const problems = journal === undefined ? undefined : problemsWith(documents, journal)
  return Effect.fn("Storage.saveLogframe")(function* (logframe, saving) {
    const { expected, accept = [], ...author } = yield* Effect.fromResult(records.decodeSaving(saving))
    const now = yield* Effect.fromResult(Logframe.decode(logframe))
    const refused = problems === undefined || expected === 0 ? [] : yield* problems(now, expected, accept)
    if (refused.length > 0) return yield* Effect.fail(new InvalidInput("logframe", refused))
    return yield* documents.writeLogframe(now, expected + 1, author)
  })
}

/** What is wrong with an edition that is to follow a revision: where recorded facts would mean something else. */
const problemsWith = ({ logframe: edition }: DocumentOperations, { facts, head }: JournalOperations) => {
  /** How many facts are recorded of each of these indicators. */
  const counted = Effect.fnUntraced(function* (id: string, indicators: readonly string[]) {
    const counts = new Map<string, number>()
    if (indicators.length === 0) return counts
    const { seq } = yield* head(id)
    if (seq === 0) return counts
    const query = { logframes: [{ id, upTo: seq }], kinds: ["Measurement" as const], indicators }
    yield* Stream.runForEach(facts(query), ({ fact }) =>
      Effect.sync(() => {
        if (fact._tag === "Measurement") counts.set(fact.indicator, (counts.get(fact.indicator) ?? 0) + 1)
      })
    )
    return counts
  })

  /** The last edition, from a revision backwards, that has what is looked for. */
  const latest = (
    id: string,
    revision: number,
    has: (logframe: Logframe.Logframe) => boolean
  ): Effect.Effect<Logframe.Logframe | undefined, StorageError> =>
    revision < 1
      ? Effect.succeed(undefined)
      : Effect.flatMap(edition(id, { revision }), (stored) =>
          Option.isSome(stored) && has(stored.value.logframe)
            ? Effect.succeed(stored.value.logframe)
            : latest(id, revision - 1, has)
        )

  return Effect.fnUntraced(function* (now: Logframe.Logframe, revision: number, accept: readonly string[]) {
    const last = yield* edition(now.id)
    // somebody else was first: the store says so
    if (Option.isSome(last) && last.value.revision !== revision) return []
    const before = Option.isSome(last) ? last.value.logframe : yield* latest(now.id, revision - 1, () => true)
    if (before === undefined) return []
    const own = new Map<string, Indicator>(now.indicators.map((row) => [row.id, row]))
    const old = new Map<string, Indicator>(before.indicators.map((row) => [row.id, row]))
    const suspects = [
      ...before.indicators.filter((row) => {
        const next = own.get(row.id)
        return next === undefined || changed(row, next) !== undefined
      }),
      ...now.indicators.filter(({ id }) => !old.has(id))
    ].filter(({ id }) => !accept.includes(id))
    const counts = yield* counted(
      now.id,
      suspects.map(({ id }) => id)
    )
    const found: Problem[] = []
    for (const { id } of suspects.filter((row) => counts.has(row.id))) {
      const next = own.get(id)
      const had =
        old.get(id) ??
        (yield* latest(now.id, revision - 1, ({ indicators }) =>
          indicators.some((row) => row.id === id)
        ))?.indicators.find((row) => row.id === id)
      if (had !== undefined) found.push(...problemOf(now, had, next, counts.get(id) ?? 0))
    }
    return found
  })
}

const problemOf = (
  logframe: Logframe.Logframe,
  had: Indicator,
  next: Indicator | undefined,
  count: number
): readonly Problem[] => {
  const recorded = count === 1 ? "1 fact" : `${count} facts`
  const hint = `Nothing was saved. Give what is new an id of its own, or accept it by name: accept: [${JSON.stringify(had.id)}], on the command line --accept ${had.id}.`
  if (next === undefined) {
    return [
      {
        path: "indicators",
        found: `no indicator ${JSON.stringify(had.id)}`,
        expected: `the indicator of which ${recorded} ${count === 1 ? "is" : "are"} recorded`,
        hint
      }
    ]
  }
  const change = changed(had, next)
  if (change === undefined) return []
  return [
    {
      path: `indicators[${logframe.indicators.indexOf(next)}].${change.field}`,
      found: change.now,
      expected: `${change.before}, as the ${recorded} recorded of ${JSON.stringify(had.id)} ${count === 1 ? "means" : "mean"}`,
      hint
    }
  ]
}
