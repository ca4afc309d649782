/**
 * The reports of one indicator, arranged once for all that is read of them: by reporter and cell, each with what it says.
 *
 * Who reports for whom is decided here once for a question: of a part of the whole, report by report.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import * as Instant from "../../model/Instant.ts"
import * as Scope from "../../model/Scope.ts"
import * as overTime from "../rules/overTime.ts"
import * as standing from "../rules/standing.ts"
import { countsPeople, isIn, type Observed } from "./Observed.ts"
import { smallestPlaces } from "./readingMarks.ts"
import { type Entry, type Report, Series } from "./Series.ts"
import { amountsOf, isStated, type Shape, shaping } from "./spoken.ts"

/** Somebody who reports, with a series for each cell. */
export interface Reporter extends standing.Reporter {
  readonly series: (key: string) => Series | undefined
}

/** Somebody who reports, with all of its reports. */
interface Own extends Reporter {
  readonly entries: Map<string, Entry[]>
  hasParts: boolean
}

/** Who counts for a part of the whole. */
export interface Counting {
  /** In the order of their first reports. */
  readonly reporters: readonly Reporter[]
  /** Nobody reports for anybody else. */
  readonly isApart: boolean
  /** The values add up, so that it was decided report by report; else it is by window. */
  readonly adds: boolean
  /** Whether a report for which others stand ends in the span. */
  readonly covers: (window: overTime.Window) => boolean
}

/** The reports of one indicator. */
export class Reports {
  readonly observed: Observed
  readonly rule: overTime.Rule
  readonly #countsPeople: boolean
  readonly #shapeOf: (fact: Fact.Measurement) => Shape
  readonly #reporters: Own[] = []
  /** By place and by party. */
  readonly #reporterOf = new Map<string | undefined, Map<string | undefined, Own>>()
  /** Each with its last report. */
  readonly #shapes = new Map<Shape, number>()
  readonly #counting = new Map<string, Counting>()
  readonly #known = new Map<string, readonly KnownSpan[]>()
  #places: readonly Id.Place[] | undefined
  #slots: readonly standing.Reporter[] | undefined
  /** Whether a report names people. */
  isNamed = false

  constructor(observed: Observed) {
    const { indicator, conventions, counting, overlapping } = observed
    this.observed = observed
    this.#countsPeople = countsPeople(indicator)
    this.#shapeOf = shaping(overlapping)
    this.rule = overTime.ruleOf(indicator.measure, conventions)
    const moments = new Map<string, string>()
    for (const [position, stored] of counting.entries()) {
      const moment = moments.get(stored.recorded) ?? Instant.normalise(stored.recorded)
      moments.set(stored.recorded, moment)
      this.#take({ stored, position, moment, isPreview: observed.preview.has(stored.fact.id) })
    }
  }

  #take(report: Report): void {
    const { fact } = report.stored
    const { entries } = this.#ownOf(fact)
    const shape = this.#shapeOf(fact)
    this.#shapes.set(shape, report.position)
    const amounts = amountsOf(this.observed.indicator.measure, fact, shape)
    for (let i = 0; i < shape.length; i++) {
      const spoken = shape[i] as Shape[number]
      const entry = { report, spoken, isStated: isStated(spoken, fact), amount: amounts[i] }
      const own = entries.get(spoken.key)
      if (own === undefined) entries.set(spoken.key, [entry])
      else own.push(entry)
    }
  }

  #ownOf(fact: Fact.Measurement): Own {
    const { place, party } = fact
    const parties = this.#reporterOf.get(place) ?? new Map<string | undefined, Own>()
    this.#reporterOf.set(place, parties)
    const before = parties.get(party)
    const entries = before?.entries ?? new Map<string, Entry[]>()
    const own = before ?? { place, party, entries, hasParts: false, series: this.#series(entries) }
    if (before === undefined) {
      parties.set(party, own)
      this.#reporters.push(own)
    }
    if (fact.identities.length > 0) this.isNamed = true
    own.hasParts ||= fact.value?._tag === "Parts" || fact.cells.some(({ value }) => value._tag === "Parts")
    return own
  }

  /** Makes each series when it is first read; without the reports that are covered. */
  #series(
    entries: ReadonlyMap<string, readonly Entry[]>,
    covered?: ReadonlySet<Fact.Stored>
  ): Reporter["series"] {
    const made = new Map<string, Series | undefined>()
    return (key) => {
      if (made.has(key)) return made.get(key)
      const all = entries.get(key)
      const own = covered === undefined ? all : all?.filter(({ report }) => !covered.has(report.stored))
      const series = own === undefined ? undefined : new Series(own, this.rule, this.#countsPeople)
      made.set(key, series)
      return series
    }
  }

  /** Who counts for a part of the whole, whatever the window. */
  counting(scope: Scope.Scope): Counting {
    const key = Scope.key(scope)
    const known = this.#counting.get(key)
    if (known !== undefined) return known
    const counting = this.#decide(scope)
    this.#counting.set(key, counting)
    return counting
  }

  #decide(scope: Scope.Scope): Counting {
    const { indicator, above } = this.observed
    const key = Scope.cellKey(scope.cell)
    const own = this.#reporters.filter((one) => isIn(this.observed, one, scope))
    const isApart = standing.isApart(own, above)
    const adds = overTime.addsUp(this.rule, indicator.measure, () => own.some(({ hasParts }) => hasParts))
    if (isApart || !adds) return { reporters: own, isApart, adds, covers: () => false }
    const speaking = own
      .flatMap(({ entries }) => entries.get(key) ?? [])
      .filter(({ amount }) => amount !== undefined)
      .sort((a, b) => a.report.position - b.report.position)
    const covered = standing.spanBySpan(
      speaking.map(({ report }) => report.stored),
      above
    ).covered
    const isCovered = new Set<Fact.Stored>(covered)
    const days = covered.map(({ fact }) => fact.period.through).sort()
    const first = ({ entries }: Own) =>
      entries.get("")?.find(({ report }) => !isCovered.has(report.stored))?.report.position
    return {
      reporters: own
        .flatMap((one) => {
          const position = first(one)
          return position === undefined ? [] : [{ one, position }]
        })
        .sort((a, b) => a.position - b.position)
        .map(({ one: { place, party, entries } }) => ({
          place,
          party,
          series: this.#series(entries, isCovered)
        })),
      isApart,
      adds,
      covers: ({ from, through }) => days.some((day) => (from === undefined || day >= from) && day <= through)
    }
  }

  /** The places that reported, in the order in which they first did. */
  get places(): readonly Id.Place[] {
    return [...new Set(this.#reporters.flatMap(({ place }) => place ?? []))]
  }

  /** Every cell that the reports speak of, marginal cells included, by key. */
  get cells(): readonly Scope.Cell[] {
    const cells = new Map<string, Scope.Cell>()
    // a cell is written as the last report wrote it
    const shapes = [...this.#shapes].sort(([, a], [, b]) => a - b)
    for (const [shape] of shapes) for (const { key, cell } of shape.slice(1)) cells.set(key, cell)
    return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
  }

  /** The smallest places the indicator is about: those that reported, or have a baseline or a target. */
  get smallestPlaces(): readonly Id.Place[] {
    this.#places ??= smallestPlaces(this.observed)
    return this.#places
  }

  /** Whoever is known to report, counting or not, or has a baseline or a target. */
  get slots(): readonly standing.Reporter[] {
    const { indicator, known } = this.observed
    this.#slots ??= [
      ...new Map(known.map(({ fact }) => [standing.keyOf(fact), fact])).values(),
      ...indicator.baselines,
      ...indicator.targets
    ]
    return this.#slots
  }

  /** The known reports of a part of the whole, counting or not, by their last days. */
  known(scope: Scope.Scope): readonly KnownSpan[] {
    const key = Scope.key(scope)
    const before = this.#known.get(key)
    if (before !== undefined) return before
    const { known } = this.observed
    const cell = Scope.cellKey(scope.cell)
    const says = (fact: Fact.Measurement) =>
      cell === "" || this.#shapeOf(fact).some((spoken) => spoken.key === cell)
    const spans = known
      .flatMap(({ fact }) => (isIn(this.observed, fact, scope) && says(fact) ? [{ ...fact.period }] : []))
      .sort((a, b) => (a.through < b.through ? -1 : a.through > b.through ? 1 : 0))
    for (let i = spans.length - 2; i >= 0; i--) {
      const [own, next] = [spans[i] as KnownSpan, spans[i + 1] as KnownSpan]
      if (next.from < own.from) spans[i] = { ...own, from: next.from }
    }
    this.#known.set(key, spans)
    return spans
  }
}

/** The last day of a report, and the first day of it and all that end later. */
type KnownSpan = Fact.Measurement["period"]
