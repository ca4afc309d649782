/**
 * Laws of numbers: where the facts are kept changes none of them.
 *
 * @internal
 */
import {
  Cells,
  Evaluation,
  Fact,
  Facts,
  type Instant,
  Journal,
  Plan,
  PromiseStorage,
  type Question
} from "@logframe/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { type History, history, storedFacts } from "../arbitrary/history.ts"
import { logframe } from "../arbitrary/logframe.ts"
import { question } from "../arbitrary/question.ts"
import { same } from "./expectations.ts"
import { foldJourney, journeys, upToEntry } from "./foldLaws.ts"
import type { Bench, Law } from "./Law.ts"
import { clockOf } from "./records.ts"
import { runs } from "./runs.ts"

/** A logframe, what became known about it, a question, and which of the batches the question still knows. */
const journey = logframe.chain((promised) =>
  fc.record({
    promised: fc.constant(promised),
    batches: history(promised),
    asked: question,
    knows: fc.option(fc.nat(30), { nil: undefined })
  })
)

/** A store that was told everything, and the instants it gave to the batches. */
const told = async (
  { fresh }: Bench,
  promised: Parameters<PromiseStorage.PromiseStorage["saveLogframe"]>[0],
  batches: History,
  after: (storage: PromiseStorage.PromiseStorage) => Promise<void> = async () => {}
) => {
  const now = clockOf("2023-01-01T00:00:00Z", ...batches.map(({ recorded }) => recorded))
  const [driver] = await fresh(1, { now })
  const storage = PromiseStorage.make(driver, { retries: 0 })
  await storage.saveLogframe(promised, { expected: 0 })
  const instants: Instant.Instant[] = []
  for (const { facts } of batches) {
    const { recorded } = await storage.append(promised.id, facts)
    instants.push(recorded as Instant.Instant)
    await after(storage)
  }
  return { storage, instants }
}

/** What is known of the batches by an instant, without a store. */
const knownBy = (
  batches: History,
  instants: readonly Instant.Instant[],
  knownAt: Instant.Instant | undefined
) => {
  const recorded = batches.map(({ facts }, i) => ({
    facts: Journal.versionsInOrder(facts),
    recorded: instants[i] as Instant.Instant
  }))
  return storedFacts(recorded.filter((batch) => knownAt === undefined || batch.recorded <= knownAt)).map(
    canonical
  )
}

/** The evaluation as the lines of its text, whatever instant its question names. */
const answered = (evaluation: Evaluation.Evaluation | undefined): readonly string[] | undefined => {
  if (evaluation === undefined) return undefined
  const { asOf } = evaluation.question
  return Evaluation.toJson({ ...evaluation, question: { asOf } }).split("\n")
}

/** The fact with its fields in the one order in which facts are written. */
const canonical = (stored: Fact.Stored): Fact.Stored => ({
  ...stored,
  fact: Result.getOrThrow(Fact.decode(JSON.parse(Fact.toJson(stored.fact))))
})

const asFromTheFacts = (bench: Bench) =>
  fc.asyncProperty(journey, async ({ promised, batches, asked: { knownAt: _, ...rest }, knows }) => {
    const { storage, instants } = await told(bench, promised, batches)
    const knownAt = knows === undefined ? undefined : instants[knows % Math.max(1, instants.length)]
    const asked: Question.Question = { ...rest, ...(knownAt === undefined ? {} : { knownAt }) }
    const found = await storage.evaluate(promised.id, asked)
    const kept = await storage.logframe(promised.id)
    await storage.close()
    const facts = knownBy(batches, instants, knownAt)
    const expected = Evaluation.make(kept?.logframe ?? promised, facts, asked)
    same("evaluation", answered(found), answered(expected))
  })

const pastComesOutAsItWas = (bench: Bench) =>
  fc.asyncProperty(journey, async ({ promised, batches, asked: { knownAt: _, ...asked } }) => {
    const report = async (storage: PromiseStorage.PromiseStorage, pinned: object) => {
      const snapshot = await storage.snapshot(promised.id, { ...asked, ...pinned })
      return { watermark: snapshot?.watermark, evaluation: answered(snapshot?.evaluation) }
    }
    const reports: Awaited<ReturnType<typeof report>>[] = []
    const { storage, instants } = await told(bench, promised, batches, async (storage) => {
      reports.push(await report(storage, {}))
    })
    for (const [i, before] of reports.entries()) {
      same("by watermark", await report(storage, { watermark: before.watermark }), before)
      const knownAt = instants[i]
      if (instants[i + 1] !== knownAt) same("by instant", await report(storage, { knownAt }), before)
    }
    await storage.close()
  })

/** What cells read for each indicator: spans of the plan, the whole and its parts. */
const readings = (cells: Cells.Cells): readonly string[] => {
  const { logframe, windows, question, indicators } = cells.plan
  const { asOf } = question
  const from = logframe.period?.from
  const toDate: Cells.Window = { is: "toDate", ...(from === undefined ? {} : { from }), through: asOf }
  const spans = [toDate, ...windows.map((window): Cells.Window => ({ is: "period", ...window }))].filter(
    ({ through }) => through <= asOf
  )
  const parts = logframe.dimensions.flatMap(({ id, categories }) =>
    categories.map((category) => ({ cell: { [id]: category.id } }))
  )
  const scopes = [{}, ...logframe.places.map(({ id }) => ({ place: id })), ...parts]
  return indicators.flatMap(({ indicator }) =>
    spans.flatMap((span) =>
      scopes.map((scope) => {
        const reading = Cells.read(cells, indicator.id, span, scope)
        return JSON.stringify({ indicator: indicator.id, span, scope, reading }, (_, value) =>
          typeof value === "bigint" ? String(value) : value
        )
      })
    )
  )
}

const cellsAsFromTheFacts = (bench: Bench) =>
  fc.asyncProperty(foldJourney, async ({ promised, batches, asked: { knownAt: _, ...asked }, upTo }) => {
    const { storage, instants } = await told(bench, promised, batches)
    const recorded = batches.map(({ facts }, i) => ({
      facts: Journal.versionsInOrder(facts),
      recorded: instants[i] as Instant.Instant
    }))
    const all = storedFacts(recorded).length
    const logframe = (await storage.logframe(promised.id))?.logframe ?? promised
    for (const seq of new Set([Math.min(upTo, all), all])) {
      const found = await storage.cells(promised.id, { ...asked, watermark: { revision: 1, seq } })
      const known = storedFacts(upToEntry(recorded, seq)).map(canonical)
      const expected = Cells.of(Plan.make(logframe, asked), Facts.of(promised.id, known))
      same(`up to ${seq}`, found === undefined ? found : readings(found), readings(expected))
    }
    await storage.close()
  })

const law = <Journey>(
  key: string,
  says: string,
  property: (bench: Bench) => fc.IAsyncProperty<[Journey]>,
  examples: readonly Journey[]
): Law => ({
  key: `evaluation/${key}`,
  says,
  needs: ["documents", "journal"],
  holds: (bench) => fc.assert(property(bench), { numRuns: runs(), examples: examples.map((one) => [one]) })
})

/** Tried whatever chance brings: a correction, a draft, a day to come. */
const written = journeys.map(({ promised, batches, asked }) => ({
  promised,
  batches,
  asked,
  knows: undefined
}))

export const evaluationLaws: readonly Law[] = [
  law(
    "as-from-the-facts",
    "an evaluation from the store is that from the facts, to the last digit",
    asFromTheFacts,
    written
  ),
  law(
    "cells-as-from-the-facts",
    "cells from the store, folded by it or not, read as those from the facts",
    cellsAsFromTheFacts,
    journeys
  ),
  law(
    "past-comes-out-as-it-was",
    "whatever is recorded later, a watermark or an instant gives the report of its time",
    pastComesOutAsItWas,
    written
  )
]
