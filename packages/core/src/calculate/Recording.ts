/**
 * What is doubtful about facts that are about to be recorded, told before anything is written.
 *
 * The findings are those of an evaluation, about the new facts alone: the same code, sentence and place come again when the
 * facts count. Drafts are asked about too, since this is the moment at which a mistake is cheap.
 *
 * @module
 */

import type { Finding } from "../check/Finding.ts"
import { inIndicator } from "../check/FindingPlace.ts"
import { found, said } from "../check/found.ts"
import * as CalendarDate from "../model/CalendarDate.ts"
import * as Conventions from "../model/Conventions.ts"
import type * as Fact from "../model/Fact.ts"
import * as Id from "../model/Id.ts"
import * as Instant from "../model/Instant.ts"
import type { Logframe } from "../model/Logframe.ts"
import * as Period from "../model/Period.ts"
import * as findings from "./findings/findings.ts"
import { reportedTwice } from "./findings/reportedTwice.ts"
import { strangeValues } from "./findings/strangeValues.ts"
import * as Journal from "./journal/Journal.ts"
import * as Observed from "./reading/Observed.ts"

/**
 * The doubts about new facts, beside those that are recorded already.
 *
 * @param before - what is recorded of the indicators concerned, as a store gives it, with the reviews; facts that are there
 * already are not asked about again.
 *
 * @example
 * ```ts
 * import { Fact, Logframe, Recording } from "@logframe/core"
 *
 * const logframe = Logframe.make({
 *   format: 1, id: "p", title: { en: "P" }, language: "en", scheme: "un",
 *   period: { from: "2026-01-01", through: "2026-12-31" },
 *   results: [{ id: "r", level: "output", statement: { en: "Women lead" } }],
 *   indicators: [{
 *     id: "i", under: ["r"], statement: { en: "Women trained" },
 *     measure: { _tag: "Quantity", unit: { name: { en: "women" } }, facts: "increment" }
 *   }]
 * })
 * const report = (id: string, value: string) => Fact.make({
 *   _tag: "Measurement", id, logframe: "p", status: "draft", indicator: "i",
 *   period: { from: "2026-01-01", through: "2026-03-31" }, value: { _tag: "Number", value }
 * })
 * Recording.doubts(logframe, [report("q1", "40"), report("q1-again", "40")]).map(({ code }) => code) // ["ReportedTwice"]
 * ```
 */
export const doubts = (
  logframe: Logframe,
  facts: readonly Fact.Fact[],
  before: readonly Fact.Stored[] = []
): readonly Finding[] => {
  const added = following(before, facts)
  if (added.length === 0) return []
  const journal = Journal.resolve([...before, ...added], {
    asOf: CalendarDate.last,
    include: ["approved", "submitted", "draft"]
  })
  const isNew = new Set<string>(added.map(({ fact }) => fact.id))
  const counting = journal.counting.filter(({ fact }) => isNew.has(fact.id)).map(({ fact }) => fact)
  const concerned = new Set(counting.flatMap((fact) => (fact._tag === "Measurement" ? fact.indicator : [])))
  const observedOf = Observed.byIndicator(journal, logframe)
  return [
    ...counting.flatMap((fact) => unknown(logframe, fact)),
    ...logframe.indicators
      .filter(({ id }) => concerned.has(id))
      .flatMap((indicator) => {
        const observed = observedOf(
          indicator,
          Conventions.complete(logframe.conventions, indicator.conventions)
        )
        return [
          ...findings.ofFacts(logframe, observed),
          ...reportedTwice(observed),
          ...strangeValues(observed),
          ...findings.runningTotalFell(observed)
        ]
      })
      .filter(({ place }) => "fact" in place && place.fact !== undefined && isNew.has(place.fact))
  ]
}

/** New facts as they will be stored, after what is there. */
const following = (before: readonly Fact.Stored[], facts: readonly Fact.Fact[]): readonly Fact.Stored[] => {
  const roots = new Map<string, Id.Fact>(before.map(({ fact, root }) => [fact.id, root]))
  const last = before.at(-1)
  const recorded = last?.recorded ?? Instant.make("2000-01-01T00:00:00Z")
  return Journal.versionsInOrder(facts)
    .filter(({ id }) => !roots.has(id))
    .map((fact, i) => {
      const root = (fact.supersedes && roots.get(fact.supersedes)) ?? fact.id
      roots.set(fact.id, root)
      return { fact, seq: (last?.seq ?? 0) + i + 1, recorded, root }
    })
}

/** What a fact refers to and this edition does not have, and money that moved outside the project. */
const unknown = (logframe: Logframe, fact: Fact.Fact): readonly Finding[] => {
  const { indicators, places, dimensions } = logframe
  if (fact._tag === "Transaction")
    return findings.outside(logframe, { _tag: "Fact", id: fact.id }, Period.ofDay(fact.day))
  if (fact._tag !== "Measurement") return []
  const indicator = indicators.find(({ id }) => id === fact.indicator)
  if (indicator === undefined) return findings.unknownIndicator(fact)
  const at = inIndicator(fact.indicator, { fact: fact.id })
  const isKnownPlace = fact.place === undefined || places.some(({ id }) => id === fact.place)
  const strange = fact.cells.flatMap(({ cell }) =>
    Object.entries(cell).flatMap(([dimension, category]) => {
      const known = dimensions.find(({ id }) => id === dimension)
      const isCategory =
        category === Id.notStated || known?.categories.some(({ id }) => id === category) === true
      const isBroken =
        indicator.breakdowns.length === 0 || indicator.breakdowns.flat().some((id) => id === dimension)
      return isCategory && isBroken ? [] : [`${dimension}=${category}`]
    })
  )
  return [
    ...(isKnownPlace
      ? []
      : found(
          "warning",
          "UnknownPlace",
          at,
          said("It is of place {}, which this edition does not have.", fact.place ?? ""),
          "Correct the place, or add it to the logframe again."
        )),
    ...(strange.length === 0
      ? []
      : found(
          "warning",
          "UnknownCell",
          at,
          said(
            "It has cells of {}, by which this edition does not break down the indicator.",
            [...new Set(strange)].join(", ")
          ),
          "Correct the cells, or add the dimension to `breakdowns`."
        ))
  ]
}
