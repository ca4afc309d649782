/**
 * The facts of one indicator, arranged by who reported and for which cell, and read for a span of time.
 *
 * Order matters: time is folded within the smallest place, party and cell, then cells where nobody reported a total, then
 * places.
 *
 * @module
 */
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as InForce from "../../model/InForce.ts"
import type { Logframe } from "../../model/Logframe.ts"
import * as Measure from "../../model/Measure.ts"
import * as Period from "../../model/Period.ts"
import * as Scope from "../../model/Scope.ts"
import { grouped } from "../grouped.ts"
import { isMeasurement } from "../journal/isMeasurement.ts"
import type { Journal } from "../journal/Journal.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Breakdown from "../rules/Breakdown.ts"
import * as overPlaces from "../rules/overPlaces.ts"
import * as overTime from "../rules/overTime.ts"
import * as standing from "../rules/standing.ts"
import type { Observed, Read, Reported } from "./Reported.ts"
import { isDerived, readingMarks } from "./readingMarks.ts"
import { whyNothing } from "./whyNothing.ts"

export type { Observed, Read, Reported } from "./Reported.ts"

/** What one place and party reported, before it is said who they are. */
type Unsigned = Omit<Reported, "place" | "party" | "isUntold">

/** The measurements of each indicator of the logframe. */
export const byIndicator = (
  journal: Journal,
  logframe: Logframe
): ((indicator: Indicator, conventions: Conventions.Complete) => Observed) => {
  const indicatorOf = ({ fact }: Fact.Stored) => (fact._tag === "Measurement" ? fact.indicator : "")
  const counting = grouped(journal.counting.filter(isMeasurement), indicatorOf)
  const known = grouped(journal.known.filter(isMeasurement), indicatorOf)
  const leftOut = grouped(journal.leftOut, ({ stored }) => indicatorOf(stored))
  const overlapping = new Set(
    logframe.dimensions.flatMap((dimension) => (dimension.overlapping === true ? [dimension.id] : []))
  )
  const parents = new Map(logframe.places.map(({ id, under }) => [id, under]))
  const found = new Map<Id.Place, readonly Id.Place[]>()
  const above = (place: Id.Place): readonly Id.Place[] => {
    const before = found.get(place)
    if (before !== undefined) return before
    const parent = parents.get(place)
    const all = parent === undefined ? [] : [parent, ...above(parent)]
    found.set(place, all)
    return all
  }
  const spans = InForce.spans(logframe).indicators
  return (indicator, conventions) => {
    const inForce = spans.get(indicator.id)
    const all = counting.get(indicator.id) ?? []
    const isHistory = ({ fact }: Fact.StoredMeasurement) => isAfter(inForce, fact.period.through)
    return {
      indicator,
      conventions,
      counting: all.filter((stored) => !isHistory(stored)),
      known: known.get(indicator.id) ?? [],
      leftOut: [
        ...(leftOut.get(indicator.id) ?? []),
        ...all.filter(isHistory).map((stored) => ({ stored, reason: "afterRetirement" as const }))
      ],
      preview: journal.preview,
      overlapping,
      above,
      ...(logframe.period === undefined ? {} : { start: logframe.period.from }),
      ...(inForce === undefined ? {} : { inForce })
    }
  }
}

/** Whether the day comes after the last on which the indicator is in force. */
const isAfter = (inForce: InForce.InForce | undefined, day: CalendarDate): boolean =>
  inForce?.through !== undefined && day > inForce.through

/** The window as far as the indicator is in force. */
export const whileInForce = ({ inForce }: Observed, window: overTime.Window): overTime.Window =>
  inForce?.through !== undefined && window.through > inForce.through
    ? { ...window, through: inForce.through }
    : window

/** The whole span up to the day. */
export const toDate = (observed: Observed, through: CalendarDate): overTime.Window => ({
  is: "toDate",
  ...(observed.start === undefined ? {} : { from: observed.start }),
  through
})

/** The value for a window and a part of the whole. */
export const read = (observed: Observed, asked: overTime.Window, scope: Scope.Scope = {}): Read => {
  const { indicator, conventions } = observed
  const window = whileInForce(observed, asked)
  const cell = scope.cell ?? {}
  const { standing: counting, covered, isApart, adds } = deciding(observed, scope)
  const rule = ruleFor(observed, counting, window, cell)
  const mixed = rule === "ratioOfSums" ? sharesOf(observed, counting, cell, window) : undefined
  if (mixed !== undefined) {
    const rest = { reported: [], covered: [], behind: [], newer: [] }
    return { reading: Reading.noData("NotAggregable"), used: mixed, mixed, ...rest }
  }
  const all = [...reporters(counting)].flatMap(([, facts]): readonly Reported[] => {
    const folded = cellOf(observed, facts, cell, rule, window)
    if (folded === undefined) return []
    const { place, party } = facts[0]?.fact ?? {}
    const isUntold =
      conventions.suppressBelow !== undefined && folded.used.some(({ stored }) => isDerived(stored.fact))
    return [
      {
        ...folded,
        isUntold,
        ...(place === undefined ? {} : { place }),
        ...(party === undefined ? {} : { party })
      }
    ]
  })
  const own =
    adds || isApart ? { standing: all, covered: [], newer: [] } : byWindow(observed, rule, all, scope)
  const reported = meet(observed, rule, own.standing)
  const used = reported.flatMap((one) => one.used)
  const rest = {
    used,
    reported,
    covered: [
      ...covered.filter(({ fact }) => overTime.inWindow(window, fact.period)),
      ...own.covered.flatMap((one) =>
        one.used.flatMap(({ stored }) => (isMeasurement(stored) ? [stored] : []))
      )
    ],
    behind: own.covered,
    newer: own.newer
  }
  if (reported.length === 0) {
    const known = observed.known.filter((stored) => isIn(observed, stored.fact, scope))
    const reason =
      rest.covered.length > 0 ? "OnlyOutsidePeriod" : whyNothing(observed, counting, known, window, scope)
    return { reading: Reading.noData(reason), ...rest }
  }
  const days = daysOf(window, used, reported)
  const placeRule = overPlaces.ruleOf(indicator.measure, conventions)
  const people = rule === "distinct" && placeRule === "sum" ? overTime.distinct(used) : undefined
  const amounts = people === undefined ? reported.map(({ amount }) => amount) : [people.amount]
  const reading = overPlaces.fold(placeRule, indicator.measure, amounts, days)
  return {
    reading: Reading.marked(reading, ...readingMarks(observed, reported, used, scope)),
    ...rest,
    days
  }
}

/** What is decided once for a question: which reports count for a part of the whole, and for which another stands. */
export interface Deciding extends standing.Standing {
  /** Nobody reports for anybody else. */
  readonly isApart: boolean
  /** The values add up, so that it was decided report by report; else it is by window. */
  readonly adds: boolean
}

const decided = new WeakMap<Observed, Map<string, Deciding>>()

/** Which reports count for a part of the whole, whatever the window. */
export const deciding = (observed: Observed, scope: Scope.Scope = {}): Deciding => {
  const known = decided.get(observed) ?? new Map<string, Deciding>()
  decided.set(observed, known)
  const key = Scope.key(scope)
  const before = known.get(key)
  if (before !== undefined) return before
  const own = decide(observed, scope)
  known.set(key, own)
  return own
}

const decide = (observed: Observed, scope: Scope.Scope): Deciding => {
  const { above, indicator, overlapping } = observed
  const matching = observed.counting.filter((stored) => isIn(observed, stored.fact, scope))
  const isApart = standing.isApart(
    matching.map(({ fact }) => fact),
    above
  )
  const adds = overTime.addsUp(
    overTime.ruleOf(indicator.measure, observed.conventions),
    indicator.measure,
    () => matching.some(({ fact }) => [fact, ...fact.cells].some(({ value }) => value?._tag === "Parts"))
  )
  const all = { standing: matching, covered: [], coverers: () => [], isApart, adds }
  if (isApart || !adds) return all
  const cell = scope.cell ?? {}
  const speaking = new Set(
    matching.filter(
      ({ fact }) =>
        Breakdown.says(fact, cell) &&
        Breakdown.amountOf(indicator.measure, fact, cell, overlapping) !== undefined
    )
  )
  const own = standing.spanBySpan([...speaking], above)
  const isStanding = new Set(own.standing)
  return {
    ...own,
    standing: matching.filter((one) => isStanding.has(one) || !speaking.has(one)),
    isApart,
    adds
  }
}

/** Who stands in a window: of the latest the latest complete statement, of all others whoever reports for the rest. */
const byWindow = (
  observed: Observed,
  rule: overTime.Rule,
  all: readonly Reported[],
  scope: Scope.Scope
): standing.Complete<Reported> => {
  const { above, indicator, known } = observed
  if (rule === "max" || rule === "min" || rule === "mean" || rule === "timeWeighted") {
    return standing.uncovered(all, above)
  }
  const isWithin = (one: standing.Reporter) => isIn(observed, one, scope)
  const slots = [...known.map(({ fact }) => fact), ...indicator.baselines, ...indicator.targets].filter(
    isWithin
  )
  const said = all.map((one) => ({ place: one.place, party: one.party, day: dayOf(one), one }))
  const { standing: stands, covered, newer } = standing.latestComplete(said, slots, above)
  const back = (list: readonly (typeof said)[number][]) => list.map(({ one }) => one)
  return { standing: back(stands), covered: back(covered), newer: back(newer) }
}

/** The last day of what counts. */
const dayOf = ({ used }: Reported): CalendarDate =>
  used.map(({ period }) => period.through).reduce((a, b) => (a > b ? a : b), "" as CalendarDate)

/** Whether somebody reports for a part of the whole. */
export const isIn = (observed: Observed, { place, party }: standing.Reporter, scope: Scope.Scope): boolean =>
  (scope.party === undefined || party === scope.party) &&
  (scope.place === undefined ||
    place === scope.place ||
    (place !== undefined && observed.above(place).includes(scope.place)))

const reporters = (counting: readonly Fact.StoredMeasurement[]) =>
  grouped(counting, ({ fact }) => `${fact.place ?? ""}|${fact.party ?? ""}`)

/** People who are named by pseudonyms in every report are counted once each; not in a cell, since no report says who is in it. */
const ruleFor = (
  observed: Observed,
  counting: readonly Fact.StoredMeasurement[],
  window: overTime.Window,
  cell: Scope.Cell
): overTime.Rule => {
  const { indicator, conventions } = observed
  const rule = overTime.ruleOf(indicator.measure, conventions)
  if (Scope.cellKey(cell) !== "") return rule === "distinct" ? "sum" : rule
  if (rule !== "sum" || conventions.overTime !== "default" || !countsPeople(indicator)) return rule
  const inside = counting.filter((stored) => overTime.inWindow(window, stored.fact.period))
  return inside.length > 0 && inside.every(({ fact }) => isNamed(observed, fact)) ? "distinct" : rule
}

/** Whether everybody whom the report counts is named by a pseudonym. */
const isNamed = (observed: Observed, fact: Fact.Measurement): boolean => {
  const { length } = fact.identities
  const total = length === 0 ? undefined : reportTotal(observed, fact)
  const counted = total && Amount.size(total)
  return length > 0 && (counted === undefined || Fraction.compare(counted, Fraction.fromInt(length)) <= 0)
}

/** Whether its numbers are people. */
export const countsPeople = ({ measure }: Indicator): boolean =>
  measure._tag === "Quantity" && measure.counts === "people"

const observations = (
  { indicator }: Observed,
  facts: readonly Fact.StoredMeasurement[],
  amountOf: (fact: Fact.Measurement) => Amount.Amount | undefined
): readonly overTime.Observation[] =>
  indicator.measure._tag === "Unclassified"
    ? []
    : facts.flatMap((stored) => {
        const amount = amountOf(stored.fact)
        return amount === undefined ? [] : [{ stored, period: stored.fact.period, amount }]
      })

/** The percentages of a window where some have their parts and others do not. */
const sharesOf = (
  observed: Observed,
  counting: readonly Fact.StoredMeasurement[],
  cell: Scope.Cell,
  window: overTime.Window
): readonly overTime.Observation[] | undefined => {
  const { indicator, overlapping, conventions } = observed
  const counts = conventions.spanCrossing === "prorateByDays" ? overTime.touches : overTime.inWindow
  const inside = observations(
    observed,
    counting.filter(({ fact }) => counts(window, fact.period)),
    (fact) => Breakdown.amountOf(indicator.measure, fact, cell, overlapping)
  )
  const kinds = new Set(inside.map(({ amount }) => amount._tag))
  return kinds.size > 1 ? inside : undefined
}

/** The total of a report, as stated or from its cells. */
export const reportTotal = (
  { indicator, overlapping }: Observed,
  fact: Fact.Measurement
): Amount.Amount | undefined => Breakdown.amountOf(indicator.measure, fact, {}, overlapping)

/** A cell, or the whole, of one place and party over time. */
const cellOf = (
  observed: Observed,
  facts: readonly Fact.StoredMeasurement[],
  cell: Scope.Cell,
  rule: overTime.Rule,
  window: overTime.Window
): Unsigned | undefined => {
  const inside = facts.filter(
    ({ fact }) => overTime.inWindow(window, fact.period) && Breakdown.says(fact, cell)
  )
  const nobodyStates = inside.every(({ fact }) => Breakdown.stated(fact, cell) === undefined)
  if (inside.length > 0 && nobodyStates && rule !== "sum" && rule !== "ratioOfSums")
    return fromFiner(observed, facts, inside, cell, rule, window)
  const { indicator, overlapping } = observed
  const all = observations(observed, facts, (fact) =>
    Breakdown.amountOf(indicator.measure, fact, cell, overlapping)
  )
  return overTime.fold(rule, all, window, observed.conventions)
}

/** Nobody reported the cell itself: each finer one is folded over time by itself, then those of a breakdown add up. */
const fromFiner = (
  observed: Observed,
  facts: readonly Fact.StoredMeasurement[],
  inside: readonly Fact.StoredMeasurement[],
  cell: Scope.Cell,
  rule: overTime.Rule,
  window: overTime.Window
): Unsigned | undefined => {
  const groups = new Map<string, Map<string, Scope.Cell>>()
  for (const stored of inside) {
    for (const [dimensions, rows] of Breakdown.adding(stored.fact, cell, observed.overlapping)) {
      const cells = groups.get(dimensions) ?? new Map()
      for (const row of rows) cells.set(Scope.cellKey(row.cell), row.cell)
      groups.set(dimensions, cells)
    }
  }
  const sums = [...groups.values()].map((byKey) => {
    const inOrder = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))
    const cells = inOrder.flatMap(([, finer]) => cellOf(observed, facts, finer, rule, window) ?? [])
    return { amount: Amount.sum(cells.map(({ amount }) => amount)), cells }
  })
  const amount = Breakdown.largest(sums.map((sum) => sum.amount))
  const cells = sums.find((sum) => sum.amount === amount)?.cells
  if (amount === undefined || cells === undefined) return undefined
  return { amount, cells, rule, used: cells.flatMap(({ used }) => used) }
}

/** Each place with its own latest, or only those whose latest is on the latest day of all. */
const meet = (observed: Observed, rule: overTime.Rule, all: readonly Reported[]): readonly Reported[] => {
  if (observed.conventions.placesMeet === "eachLatest" || rule !== "latest") return all
  const last = all.map(dayOf).reduce((a, b) => (a > b ? a : b), "" as CalendarDate)
  return all.filter((one) => dayOf(one) === last)
}

/** A rate that is the latest speaks of its own span, one that adds up of the window. */
const daysOf = (
  window: overTime.Window,
  used: readonly overTime.Observation[],
  reported: readonly Reported[]
): number => {
  const last = [...used].sort(overTime.later).at(-1)
  if (last !== undefined && reported.every(({ rule }) => rule === "latest")) return Period.days(last.period)
  const first = used.map(({ period }) => period.from).reduce((a, b) => (a < b ? a : b), window.through)
  return Period.days({ from: window.from ?? first, through: window.through })
}

/** Whether the measure is of a kind that sums over time. */
export const isFlow = ({ indicator }: Observed): boolean => Measure.isFlow(indicator.measure)
