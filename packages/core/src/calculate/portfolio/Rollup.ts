/**
 * What the indicators of child projects give to those of their parents.
 *
 * The value of a parent is its own and those of the children that contribute, each over the span of the parent and recursively:
 * what a child did before or after does not count. A child without a value is counted as missing, which is not zero. Percentages
 * add up in their parts. A child that is reached on two paths counts once. What cannot be added up over projects makes the whole
 * no data: a sum without it would be taken for all. The parent has target, progress and status of its own, against the sum.
 *
 * @module
 */
import type { Finding } from "../../check/Finding.ts"
import { found, said } from "../../check/found.ts"
import type { Sentence } from "../../check/said.ts"
import * as CalendarDate from "../../model/CalendarDate.ts"
import * as Conventions from "../../model/Conventions.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { Indicator } from "../../model/Indicator.ts"
import type { Logframe } from "../../model/Logframe.ts"
import * as Period from "../../model/Period.ts"
import type { Contribution } from "../../model/Portfolio.ts"
import type { Cell } from "../../model/Scope.ts"
import * as Scope from "../../model/Scope.ts"
import type { Context, TargetEvaluation } from "../answer/Evaluated.ts"
import type { Progress, Status } from "../answer/Progressed.ts"
import { readables } from "../calculated/indicatorValue.ts"
import * as Journal from "../journal/Journal.ts"
import { judgementsOf } from "../journal/judgements.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import { targetEvaluation } from "../promise/targetEvaluation.ts"
import type { Question } from "../Question.ts"
import { cellTable } from "../reading/cellTable.ts"
import * as Observed from "../reading/Observed.ts"
import type { Readable } from "../reading/Readable.ts"
import * as overTime from "../rules/overTime.ts"
import { indicatorStanding } from "../status/indicatorStanding.ts"
import { whileInForce } from "../status/whileInForce.ts"
import { sameUnit, whyAlone } from "./additive.ts"
import { contributionsOn } from "./contributionsOn.ts"

/** An indicator of one of the projects. */
export interface End {
  readonly logframe: Id.Logframe
  readonly indicator: Id.Indicator
}

/** A project with its facts and the question that is asked of it: of all projects of the same day. */
export interface Project {
  readonly logframe: Logframe
  readonly facts: readonly Fact.Stored[]
  readonly question: Question
}

/** What an indicator reads with everything that its children contribute. */
export interface Contributed {
  readonly reading: Reading.Reading
  readonly cells: readonly { readonly cell: Cell; readonly reading: Reading.Reading }[]
  /** The children whose value was counted, directly or through others, by project and indicator. */
  readonly from: readonly End[]
  /** All targets of the parent, those of the whole against the sum. */
  readonly targets: readonly TargetEvaluation[]
  /** The target that it is judged by; absent where it has none. */
  readonly target?: TargetEvaluation
  readonly expected: Reading.Reading
  readonly progress: Progress
  readonly kept?: boolean
  /** Absent where the parent is not among the projects. */
  readonly status?: Status
  readonly findings: readonly Finding[]
}

const keyOf = ({ logframe, indicator }: End): string => `${logframe}/${indicator}`

/** The value to date of an indicator with what its children contribute, and where it stands with it. */
export const of = (
  end: End,
  contributions: readonly Contribution[],
  projects: ReadonlyMap<string, Project>
): Contributed => {
  const readers = new Map<string, Reader | undefined>()
  const reader = (one: End): Reader | undefined => {
    const key = keyOf(one)
    const found = readers.has(key) ? readers.get(key) : readerOf(one, projects)
    readers.set(key, found)
    return found
  }
  const parent = reader(end)
  if (parent === undefined) {
    const nothing = Reading.noData("NothingMeasured")
    const progress: Progress = { known: false, reason: "NothingMeasured" }
    return { reading: nothing, cells: [], from: [], targets: [], expected: nothing, progress, findings: [] }
  }
  const { observed } = parent
  const context = whileInForce(parent.context, observed)
  const { asOf } = context.question
  const { holding, retired } = contributionsOn(
    [...contributions].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    (id) => projects.get(id)?.logframe,
    asOf
  )
  const shared: Shared = { contributions: holding, projects, reader }
  const window = Observed.toDate(observed, asOf)
  const sum = summed(end, window, shared)
  const read = (asked: overTime.Window, scope: Scope.Scope = {}): Reading.Reading =>
    Scope.isWhole({ ...scope })
      ? summed(end, asked, shared).reading
      : parent.source.read(asked, scope).reading
  const standing = indicatorStanding(context, observed, read, sum.reading)
  const { target, expected, progress, status } = standing
  return {
    ...sum,
    findings: [...sum.findings, ...retired.flatMap(noLongerCounted)],
    targets: observed.indicator.targets.map((row) => targetEvaluation(context, observed, read, row)),
    expected: expected.reading,
    progress,
    status,
    ...(target === undefined ? {} : { target }),
    ...(target?.kept === undefined ? {} : { kept: target.kept })
  }
}

const noLongerCounted = ({ child, parent }: Contribution): readonly Finding[] =>
  found(
    "info",
    "ContributionRetired",
    { _tag: "Indicator", id: parent.indicator, logframe: parent.logframe },
    said("{} is not in force on that day and nothing replaces it; it does not count.", keyOf(child))
  )

/** A total order, so that no order of a list decides which of two paths counts. */
const orderOf = ({ child, parent, share, mode }: Contribution): string =>
  [keyOf(child), keyOf(parent), mode ?? "add", share ?? ""].join("\n")

interface Shared {
  readonly contributions: readonly Contribution[]
  readonly projects: ReadonlyMap<string, Project>
  readonly reader: (end: End) => Reader | undefined
}

interface Reader {
  readonly source: Readable
  readonly observed: Observed.Observed
  readonly indicator: Indicator
  readonly context: Context
}

const readerOf = (end: End, projects: ReadonlyMap<string, Project>): Reader | undefined => {
  const project = projects.get(end.logframe)
  const indicator = project?.logframe.indicators.find(({ id }) => id === end.indicator)
  if (project === undefined || indicator === undefined) return undefined
  const { logframe, question } = project
  const journal = Journal.resolve(
    project.facts.filter(({ fact }) => fact.logframe === logframe.id),
    question
  )
  const observedOf = Observed.byIndicator(journal, logframe)
  const source = readables(logframe, (one) =>
    observedOf(one, Conventions.complete(logframe.conventions, one.conventions, question.conventions))
  )(indicator)
  const context = { logframe, question, judgements: judgementsOf(journal) }
  return { source, observed: source.observed, indicator, context }
}

interface State extends Shared {
  readonly window: overTime.Window
  readonly root: End
  readonly seen: Set<string>
  readonly open: Set<string>
  readonly findings: Finding[]
  readonly refused: End[]
  /** All that could have had a value, and those that had one. */
  readonly asked: Set<string>
  readonly present: Set<string>
}

/** Where one project hides its part of a cell, the sum is hidden: the parts of the others would be taken for all. */
interface CellAmount {
  readonly cell: Cell
  readonly amount: Amount.Amount | "Suppressed"
}

interface Total {
  readonly amount: Amount.Amount | undefined
  readonly reason: Reading.NoDataReason
  readonly cells: ReadonlyMap<string, CellAmount>
  readonly places: ReadonlyMap<string, Amount.Amount>
  readonly from: readonly End[]
  readonly marks: readonly Reading.Mark[]
  /** The people who are named, where all of them are. */
  readonly people: ReadonlySet<string> | undefined
  /** Of how many people at least, at most, it speaks. */
  readonly low: Fraction.Fraction
  readonly high: Fraction.Fraction
  /** How many values were added. */
  readonly parts: number
}

type Summed = Pick<Contributed, "reading" | "cells" | "from" | "findings">

const summed = (end: End, window: overTime.Window, shared: Shared): Summed => {
  const state: State = {
    ...shared,
    window,
    root: end,
    seen: new Set(),
    open: new Set(),
    findings: [],
    refused: [],
    asked: new Set(),
    present: new Set()
  }
  const total = totalOf(end, state)
  const { findings } = state
  const reader = shared.reader(end)
  if (state.refused.length > 0 || reader === undefined) {
    return { reading: Reading.noData("NotAggregable"), cells: [], from: [], findings }
  }
  const { measure } = reader.indicator
  const days =
    window.from === undefined ? undefined : Period.days({ from: window.from, through: window.through })
  const read = (amount: Amount.Amount | undefined, reason: Reading.NoDataReason) =>
    amount === undefined ? Reading.noData(reason) : Amount.reading(measure, amount, days)
  const people = measure._tag === "Quantity" && measure.counts === "people" ? total.people : undefined
  const isCounted = people !== undefined && total.parts > 1
  const amount = isCounted ? ofNumber(Fraction.fromInt(people.size)) : total.amount
  return {
    reading: Reading.marked(read(amount, total.reason), ...marksOf(total, state, measure, isCounted)),
    cells: [...total.cells.values()].map(({ cell, amount: own }) => ({
      cell,
      reading: own === "Suppressed" ? Reading.noData(own) : read(own, "NotAggregable")
    })),
    from: [...total.from].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    findings
  }
}

const ofNumber = (value: Fraction.Fraction): Amount.Amount => ({ _tag: "Number", value })

/** What a project does not know stays said of the sum. */
const marksOf = (
  total: Total,
  { asked, present }: State,
  measure: Indicator["measure"],
  isCounted: boolean
): readonly Reading.Mark[] => {
  if (total.amount === undefined) return []
  const isPeople = measure._tag === "Quantity" && measure.counts === "people"
  const own = total.marks.filter(({ _tag }) => _tag !== "MayDoubleCount" && _tag !== "Completeness")
  const byTag = [...new Map(own.map((mark) => [mark._tag, mark])).values()]
  const isOpen = isPeople && !isCounted && (total.parts > 1 || !Fraction.equals(total.low, total.high))
  const isWhole = present.size === asked.size
  const inside = total.marks.filter(({ _tag }) => _tag === "Completeness")
  return [
    ...byTag,
    ...(isWhole
      ? inside.slice(0, 1)
      : [{ _tag: "Completeness", present: present.size, of: asked.size } as const]),
    ...(isOpen ? [{ _tag: "MayDoubleCount", low: total.low, high: total.high } as const] : [])
  ]
}

const ownOf = (end: End, state: State): Total | undefined => {
  const reader = state.reader(end)
  if (reader === undefined) return undefined
  const { source, observed, indicator, context } = reader
  const window = windowOf(state, end, observed, context.question.asOf)
  const value = source.read(window)
  const amount = Amount.ofReading(value.reading)
  const size = amount === undefined ? Fraction.zero : (Amount.size(amount) ?? Fraction.zero)
  const bounds = value.reading.marks.find((mark) => mark._tag === "MayDoubleCount")
  const isNamed = value.tell().by === "distinct"
  return {
    amount,
    reason: value.reading.known ? "NotAggregable" : value.reading.reason,
    cells: new Map(
      cellTable(source, window).cells.flatMap(({ cell, reading }) => {
        const isHidden = !reading.known && reading.reason === "Suppressed"
        const own = isHidden ? "Suppressed" : Amount.ofReading(reading)
        return own === undefined ? [] : [[Scope.cellKey(cell), { cell, amount: own }] as const]
      })
    ),
    places: new Map(
      source.places.flatMap((place) => {
        const own = Amount.ofReading(source.read(window, { place }).reading)
        return own === undefined ? [] : [[place, own] as const]
      })
    ),
    from: [],
    marks: value.reading.marks,
    people: isNamed ? new Set(value.used.flatMap(overTime.identitiesOf)) : undefined,
    low: bounds?.low ?? size,
    high: bounds?.high ?? size,
    parts: amount === undefined ? 0 : 1,
    ...(indicator.measure._tag === "Quantity" ? {} : { people: undefined })
  }
}

/** The span of the parent up to its last day, of a child that began in it from its own first day. */
const windowOf = (
  { window, root, projects }: State,
  end: End,
  observed: Observed.Observed,
  asOf: CalendarDate.CalendarDate
): overTime.Window => {
  const last = keyOf(end) === keyOf(root) ? undefined : projects.get(root.logframe)?.logframe.period?.through
  const known = CalendarDate.min(window.through, asOf)
  const through = last === undefined ? known : CalendarDate.min(known, last)
  const { start } = observed
  if (window.is === "period") return { ...window, through }
  return window.from === undefined || (start !== undefined && start >= window.from)
    ? Observed.toDate(observed, through)
    : { is: "period", from: window.from, through }
}

const none: Total = {
  amount: undefined,
  reason: "NothingMeasured",
  cells: new Map(),
  places: new Map(),
  from: [],
  marks: [],
  people: undefined,
  low: Fraction.zero,
  high: Fraction.zero,
  parts: 0
}

/** Its own and what children give: first what is added or stands in its place, then, of the same people, the largest by place. */
const totalOf = (end: End, state: State): Total => {
  state.open.add(keyOf(end))
  const own = ownOf(end, state) ?? none
  const given = state.contributions
    .filter(({ parent }) => keyOf(parent) === keyOf(end))
    .flatMap((contribution) => {
      const child = childOf(contribution, end, state)
      return child === undefined ? [] : [{ contribution, child }]
    })
  state.open.delete(keyOf(end))
  const isReplaced = given.some(({ contribution: { mode } }) => mode === "replace")
  if (own.amount !== undefined && !isReplaced) {
    state.asked.add(keyOf(end))
    state.present.add(keyOf(end))
  }
  const base = isReplaced ? none : own
  const added = given
    .filter(({ contribution: { mode } }) => mode !== "maxPerPlace")
    .reduce((total, { child }) => together(total, child, state), base)
  return given
    .filter(({ contribution: { mode } }) => mode === "maxPerPlace")
    .reduce((total, { child }) => perPlace(total, child), added)
}

/** What one child gives, in its share and in the parent's words; nothing when it does not count. */
const childOf = (contribution: Contribution, parent: End, state: State): Total | undefined => {
  const { child } = contribution
  const key = keyOf(child)
  const place = { _tag: "Indicator", id: parent.indicator, logframe: parent.logframe } as const
  const tell = (code: string, what: Sentence) => state.findings.push(...found("warning", code, place, what))
  if (state.open.has(key)) {
    tell("ContributionRing", said("{} would contribute to itself; this contribution is not counted.", key))
    return undefined
  }
  if (state.seen.has(key)) {
    tell("TwoPaths", said("{} is reached on two paths; it counts once.", key))
    return undefined
  }
  state.seen.add(key)
  if (state.reader(child) === undefined) return undefined
  const refused = whyNot(child, parent, state)
  if (refused !== undefined) {
    tell("NotAggregable", said(refused, key))
    state.refused.push(child)
    return undefined
  }
  const given = totalOf(child, state)
  state.asked.add(key)
  if (given.amount === undefined) return undefined
  state.present.add(key)
  if (contribution.share !== undefined && isBare(given, given, state, child)) state.refused.push(child)
  return shared(given, contribution, child)
}

/** Units must be the same, and neither of the two may forbid it or be a share without its parts. */
const whyNot = (child: End, parent: End, { reader }: State) => {
  const [a, b] = [reader(child), reader(parent)]
  if (a === undefined || b === undefined) return undefined
  const [one, other] = [whyAlone(a.indicator), whyAlone(b.indicator)]
  if (one === "forbidden") return "{} does not add up: it says that it may not be added up over projects."
  if (other === "forbidden")
    return "{} does not add up: the parent says that it may not be added up over projects."
  if (one === "share" || other === "share")
    return "{} does not add up: it is a score or a share without its parts."
  return sameUnit(a.indicator, b.indicator) ? undefined : "{} does not add up: its unit is another."
}

const shared = (given: Total, { share, categories }: Contribution, child: End): Total => {
  const factor =
    share === undefined
      ? Fraction.one
      : Fraction.multiply(Fraction.fromDecimal(share), Fraction.make(1n, 100n))
  const cells = new Map<string, CellAmount>()
  for (const { cell, amount } of given.cells.values()) {
    const mapped = categories === undefined ? cell : mappedCell(cell, categories)
    const key = Scope.cellKey(mapped)
    const scaled = amount === "Suppressed" ? amount : Amount.times(amount, factor)
    cells.set(key, { cell: mapped, amount: cellSum(cells.get(key)?.amount, scaled) ?? scaled })
  }
  return {
    ...given,
    amount: given.amount && Amount.times(given.amount, factor),
    cells,
    places: new Map([...given.places].map(([place, amount]) => [place, Amount.times(amount, factor)])),
    from: [child, ...given.from],
    people: share === undefined ? given.people : undefined,
    low: Fraction.multiply(given.low, factor),
    high: Fraction.multiply(given.high, factor)
  }
}

/** A category that the parent has no word for is not stated. */
const mappedCell = (cell: Cell, categories: NonNullable<Contribution["categories"]>): Cell =>
  Object.fromEntries(
    Object.entries(cell).map(([dimension, category]) => [
      dimension,
      (categories as Readonly<Record<string, string>>)[category] ?? "notStated"
    ])
  ) as Cell

const added = (a: Amount.Amount | undefined, b: Amount.Amount | undefined): Amount.Amount | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Amount.sum([a, b])

const cellSum = (a: CellAmount["amount"] | undefined, b: CellAmount["amount"]) =>
  a === "Suppressed" || b === "Suppressed" ? "Suppressed" : added(a, b)

const together = (own: Total, child: Total, state: State): Total => {
  const cells = new Map(own.cells)
  for (const [key, { cell, amount }] of child.cells) {
    const sum = cellSum(cells.get(key)?.amount, amount)
    if (sum !== undefined) cells.set(key, { cell, amount: sum })
  }
  const places = new Map(own.places)
  for (const [place, amount] of child.places) places.set(place, added(places.get(place), amount) ?? amount)
  const [end] = child.from
  // percentages without their parts, as steps and words, are no data together
  if (own.amount !== undefined && end !== undefined && isBare(own, child, state, end)) state.refused.push(end)
  return {
    ...own,
    amount: added(own.amount, child.amount),
    cells,
    places,
    from: [...own.from, ...child.from],
    marks: [...own.marks, ...child.marks],
    people:
      own.parts === 0
        ? child.people
        : own.people && child.people && new Set([...own.people, ...child.people]),
    low: Fraction.max(own.low, child.low),
    high: Fraction.add(own.high, child.high),
    parts: own.parts + child.parts
  }
}

const isBare = (own: Total, child: Total, { reader }: State, end: End): boolean => {
  const isRatio = reader(end)?.indicator.measure._tag === "Ratio"
  return isRatio && (own.amount?._tag !== "Parts" || child.amount?._tag !== "Parts")
}

/** The same people in the same place, reported by several: of each place the largest counts; where none is named, of the whole. */
const perPlace = (own: Total, child: Total): Total => {
  const places = new Map(byPlace(own))
  for (const [place, amount] of byPlace(child)) {
    const before = places.get(place)
    const [a, b] = [before && Amount.size(before), Amount.size(amount)]
    if (a === undefined || (b !== undefined && Fraction.compare(b, a) > 0)) places.set(place, amount)
  }
  const amount = Amount.sum([...places.values()])
  return {
    ...own,
    amount,
    cells: new Map(),
    places,
    from: [...own.from, ...child.from],
    marks: [...own.marks, ...child.marks],
    people: undefined,
    low: Fraction.max(own.low, child.low),
    high: (amount && Amount.size(amount)) ?? Fraction.zero
  }
}

const byPlace = ({ amount, places }: Total): Total["places"] =>
  places.size > 0 || amount === undefined ? places : new Map([["", amount]])
