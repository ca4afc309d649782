/**
 * An evaluation that takes one more fact at a time and changes only what the fact touches.
 *
 * A sum adds or subtracts, a value that was the largest or the latest and goes is looked for in its series. What is read is
 * what an evaluation of all facts would read.
 *
 * @example
 * ```ts
 * import { CalendarDate, Live, Logframe } from "@logframe/core"
 *
 * const logframe = Logframe.make({ format: 1, id: "p", title: { en: "P" }, language: "en", scheme: "un" })
 * const live = Live.make(logframe, { asOf: CalendarDate.make("2026-03-31") })
 * live.subscribe(({ indicator }) => console.log(indicator, live.status(indicator)))
 * // and then, for each fact that the store has recorded: live.apply(stored)
 * ```
 *
 * @module
 */
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { Scope } from "../../model/Scope.ts"
import type { Context, Reader } from "../answer/Evaluated.ts"
import type { Progress } from "../answer/Progressed.ts"
import { readables } from "../calculated/indicatorValue.ts"
import * as Facts from "../columns/Facts.ts"
import * as Journal from "../journal/Journal.ts"
import { judgementsOf } from "../journal/judgements.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import type { Question } from "../Question.ts"
import * as Cells from "../reading/Cells.ts"
import * as Observed from "../reading/Observed.ts"
import { observedOf } from "../reading/observedOf.ts"
import type { Window } from "../rules/overTime.ts"
import * as Plan from "../source/Plan.ts"
import { indicatorStanding } from "../status/indicatorStanding.ts"
import * as Ladder from "../status/Ladder.ts"
import type * as Status from "../status/Status.ts"
import { statusChangesAt } from "../status/statusChangesAt.ts"
import { whileInForce } from "../status/whileInForce.ts"
import { LiveGrid } from "./LiveGrid.ts"
import { RunningTotals } from "./RunningTotals.ts"

/** What a fact changed: a report of the indicator began or ceased to count. */
export interface Change {
  readonly indicator: Id.Indicator
  readonly fact: Id.Fact
  readonly counts: boolean
}

/** Where an indicator stands. */
export interface Standing {
  readonly actual: Reading.Reading
  readonly expected: Reading.Reading
  readonly progress: Progress
  readonly kept?: boolean
  readonly status: Status.Status
}

/** An evaluation that goes on. */
export interface Live {
  /** Takes one more fact of the journal; gives what it changed. */
  readonly apply: (stored: Fact.Stored) => readonly Change[]
  /** Calls back for each change, until the function that it returns is called. */
  readonly subscribe: (listener: (change: Change) => void) => () => void
  /** The reading of an indicator for a span and a part of the whole. */
  readonly read: (indicator: string, window: Window, scope?: Scope) => Reading.Reading
  /** The value to date, of the whole or of a part. */
  readonly toDate: (indicator: string, scope?: Scope) => Reading.Reading
  /** Where an indicator stands by the day of the question; nothing when the logframe does not have it. */
  readonly standing: (indicator: string) => Standing | undefined
  /** The word of its status, at once where the value is a plain total. */
  readonly status: (indicator: string) => Status.Code | undefined
  /** All facts so far, in the order of the journal. */
  readonly facts: () => Iterable<Fact.Stored>
}

/** Begins with the facts that there are: those a store gives, or facts held as columns, which from then on belong to it. */
export const make = (
  logframe: Plan.Plan["logframe"],
  question: Question,
  facts: Iterable<Fact.Stored> | Facts.Facts = []
): Live => {
  const plan = Plan.make(logframe, question)
  const grid = new LiveGrid(plan, Symbol.iterator in facts ? Facts.of(logframe.id, facts) : facts)
  const inFull: ({ readonly entries: number; readonly observed: Observed.Observed } | undefined)[] = []
  const cells: Cells.Cells = {
    plan,
    get source() {
      return grid.source
    },
    observed: (number) => {
      const { columns, others } = grid.facts
      const entries = columns.rows + others.length
      const before = inFull[number]
      // a journal only grows: with as many entries it is the same
      if (before?.entries === entries) return before.observed
      const observed = observedOf(plan, number, grid.source.reports(number))
      inFull[number] = { entries, observed }
      return observed
    }
  }
  const toDate: Window = {
    is: "toDate",
    ...(logframe.period === undefined ? {} : { from: logframe.period.from }),
    through: question.asOf
  }
  const span = Plan.windowsOf(plan, toDate)
  const totals = span === undefined ? undefined : new RunningTotals(grid, span)
  const numbers = new Map(plan.indicators.map(({ indicator }, i) => [indicator.id as string, i]))
  const listeners = new Set<(change: Change) => void>()
  const ladders: (Ladder.WholeLadder<Status.Code> | undefined)[] = []
  const scales: number[] = []
  const none = Observed.byIndicator(Journal.resolve([], question), logframe)
  let context: Context | undefined

  const contextNow = (): Context => {
    context ??= {
      logframe,
      question,
      judgements: judgementsOf(
        Journal.resolve(
          grid.facts.others.filter(({ fact }) => fact._tag === "Assessment" || fact._tag === "Review"),
          question
        )
      )
    }
    return context
  }

  const read = (id: string, window: Window, scope: Scope = {}): Reading.Reading => {
    const number = numbers.get(id)
    const row = number === undefined ? undefined : plan.indicators[number]
    if (row === undefined) return Reading.noData("NothingMeasured")
    const { measure } = row.indicator
    if (measure._tag !== "Composite" && measure._tag !== "Calculated") {
      return Cells.read(cells, id, window, scope)
    }
    const readableOf = readables(logframe, (indicator) => cells.observed(numbers.get(indicator.id) ?? -1))
    return readableOf(row.indicator).read(window, scope).reading
  }

  const standingWith = (number: number, actual: Reading.Reading) => {
    const { indicator, conventions } = plan.indicators[number] as Plan.PlannedIndicator
    const reader: Reader = (window, scope) => read(indicator.id, window, scope)
    const observed = none(indicator, conventions)
    return indicatorStanding(whileInForce(contextNow(), observed), observed, reader, actual)
  }

  const standing = (id: string): Standing | undefined => {
    const number = numbers.get(id)
    if (number === undefined) return undefined
    const actual = read(id, toDate)
    const { target, expected, progress, status } = standingWith(number, actual)
    return {
      actual,
      expected: expected.reading,
      progress,
      ...(target?.kept === undefined ? {} : { kept: target.kept }),
      status
    }
  }

  /** The words of the status by the total in units, made once for each number of decimal places. */
  const ladderOf = (number: number, scale: number): Ladder.WholeLadder<Status.Code> | undefined => {
    if (scales[number] === scale) return ladders[number]
    const { indicator, conventions } = plan.indicators[number] as Plan.PlannedIndicator
    const statusAt = (value: Fraction.Fraction) => standingWith(number, Reading.ofNumber(value))
    const now = statusAt(Fraction.one)
    // a target whose day has passed was held against an earlier value too
    const isPast = now.target?.due !== undefined && now.target.due < question.asOf
    const changes = isPast ? undefined : statusChangesAt(indicator, conventions, now)
    const ladder =
      changes === undefined
        ? undefined
        : Ladder.inUnits(
            Ladder.make(changes, (value) => statusAt(value).status.code),
            scale
          )
    scales[number] = scale
    ladders[number] = ladder
    return ladder
  }

  const status = (id: string): Status.Code | undefined => {
    const number = numbers.get(id)
    if (number === undefined) return undefined
    if (totals?.knows(number)) {
      const ladder = ladderOf(number, grid.source.scaleOf(number))
      if (ladder !== undefined) return Ladder.at(ladder, totals.high[number] ?? 0, totals.low[number] ?? 0)
    }
    return standing(id)?.status.code
  }

  // of the fact being applied; held here, since an update that leaves nothing behind stays fast
  let begun = "" as Id.Fact
  let firstRow = 0
  let generation = 0
  let changes: Change[] = []

  const changed = (row: number, counts: boolean): void => {
    const isAsBefore = generation === grid.generation
    if (isAsBefore) totals?.follow(row, counts)
    const { columns } = grid.facts
    if (columns.ids.continues(row)) return
    const series = columns.seriesOf[row] as number
    const indicator = columns.indicators.words[columns.series.first[series] as number] as Id.Indicator
    const fact = row === firstRow && isAsBefore ? begun : (columns.ids.text(row) as Id.Fact)
    const change = { indicator, fact, counts }
    if (changes.length === 0) changes = [change]
    else changes.push(change)
  }

  const apply = (stored: Fact.Stored): readonly Change[] => {
    if (stored.fact.logframe !== logframe.id) return []
    begun = stored.fact.id
    firstRow = grid.facts.columns.rows
    generation = grid.generation
    changes = []
    grid.apply(stored, changed)
    if (generation !== grid.generation) totals?.restart()
    if (stored.fact._tag === "Assessment" || stored.fact._tag === "Review") {
      context = undefined
      scales.length = 0
    }
    const told = changes
    for (const listener of listeners) for (const change of told) listener(change)
    return told
  }

  return {
    apply,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read,
    toDate: (id, scope) => read(id, toDate, scope),
    standing,
    status,
    facts: () => Facts.stored(grid.facts)
  }
}
