/**
 * The facts of one indicator, arranged by who reported and for which cell, and read for a span of time.
 *
 * Order matters: time is folded within the smallest place, party and cell, then cells where nobody reported a total, then
 * places.
 *
 * @module
 */
import type { CalendarDate } from "../model/CalendarDate.ts"
import type * as Conventions from "../model/Conventions.ts"
import type * as Fact from "../model/Fact.ts"
import type * as Id from "../model/Id.ts"
import type { Indicator } from "../model/Indicator.ts"
import * as Measure from "../model/Measure.ts"
import * as Period from "../model/Period.ts"
import * as Scope from "../model/Scope.ts"
import * as Amount from "./Amount.ts"
import * as Fraction from "./Fraction.ts"
import type { Journal, LeftOut } from "./Journal.ts"
import * as overPlaces from "./overPlaces.ts"
import * as overTime from "./overTime.ts"
import * as Reading from "./Reading.ts"

/** A measurement as the store keeps it. */
export interface StoredMeasurement extends Fact.Stored {
  readonly fact: Fact.Measurement
}

/** The facts of one indicator. */
export interface Observed {
  readonly indicator: Indicator
  readonly conventions: Conventions.Complete
  readonly counting: readonly StoredMeasurement[]
  readonly known: readonly StoredMeasurement[]
  readonly leftOut: readonly LeftOut[]
  readonly preview: ReadonlySet<string>
  /** The first day of the project, before which nothing counts to date. */
  readonly start?: CalendarDate
}

/** A reading with the facts that made it. */
export interface Read {
  readonly reading: Reading.Reading
  readonly used: readonly overTime.Observation[]
}

const isMeasurement = (stored: Fact.Stored): stored is StoredMeasurement => stored.fact._tag === "Measurement"

/** The measurements of each indicator, by its id. */
export const byIndicator = (
  journal: Journal
): ((
  indicator: Indicator,
  conventions: Conventions.Complete,
  project: Period.Period | undefined
) => Observed) => {
  const group = <A>(
    rows: readonly A[],
    stored: (row: A) => Fact.Stored
  ): ReadonlyMap<string, readonly A[]> => {
    const groups = new Map<string, A[]>()
    for (const row of rows) {
      const { fact } = stored(row)
      if (fact._tag !== "Measurement") continue
      const rowsOfIndicator = groups.get(fact.indicator)
      if (rowsOfIndicator === undefined) groups.set(fact.indicator, [row])
      else rowsOfIndicator.push(row)
    }
    return groups
  }
  const counting = group(journal.counting.filter(isMeasurement), (row) => row)
  const known = group(journal.known.filter(isMeasurement), (row) => row)
  const leftOut = group(journal.leftOut, (row) => row.stored)
  return (indicator, conventions, project) => ({
    indicator,
    conventions,
    counting: counting.get(indicator.id) ?? [],
    known: known.get(indicator.id) ?? [],
    leftOut: leftOut.get(indicator.id) ?? [],
    preview: journal.preview,
    ...(project === undefined ? {} : { start: project.from })
  })
}

/** The whole span up to the day. */
export const toDate = (observed: Observed, through: CalendarDate): overTime.Window => ({
  is: "toDate",
  ...(observed.start === undefined ? {} : { from: observed.start }),
  through
})

/** The value for a window and a part of the whole. */
export const read = (observed: Observed, window: overTime.Window, scope: Scope.Scope = {}): Read => {
  const counting = observed.counting.filter((stored) => matches(stored.fact, scope))
  const units = unitsOf(counting)
  const cell = Scope.cellKey(scope.cell)
  const rule = ruleFor(observed, counting, window)
  const folded = [...units].flatMap(([unit, facts]) => {
    const result =
      cell === "" ? total(observed, facts, rule, window) : cellOf(observed, facts, cell, rule, window)
    return result === undefined ? [] : [{ unit, ...result }]
  })
  const whole = folded.filter(({ unit }) => unit === "|")
  const taking = whole.length > 0 ? whole : meet(observed, folded, window)
  const used = taking.flatMap((result) => result.used)
  if (taking.length === 0)
    return { reading: Reading.noData(whyNothing(observed, counting, window, scope)), used }
  const days =
    window.from === undefined ? undefined : Period.days({ from: window.from, through: window.through })
  const placeRule = overPlaces.ruleOf(observed.indicator.measure, observed.conventions)
  const reading = overPlaces.fold(
    placeRule,
    observed.indicator.measure,
    taking.map(({ amount }) => amount),
    days
  )
  return {
    reading: Reading.marked(reading, ...marks(observed, taking, used, whole.length > 0, scope, rule)),
    used
  }
}

const matches = (fact: Fact.Measurement, scope: Scope.Scope): boolean =>
  (scope.place === undefined || fact.place === scope.place) &&
  (scope.party === undefined || fact.party === scope.party)

const unitOf = (fact: Fact.Measurement): string => `${fact.place ?? ""}|${fact.party ?? ""}`

const unitsOf = (
  counting: readonly StoredMeasurement[]
): ReadonlyMap<string, readonly StoredMeasurement[]> => {
  const units = new Map<string, StoredMeasurement[]>()
  for (const stored of counting) {
    const unit = unitOf(stored.fact)
    const facts = units.get(unit)
    if (facts === undefined) units.set(unit, [stored])
    else facts.push(stored)
  }
  return units
}

/** People who are named by pseudonyms in every report are counted once each. */
const ruleFor = (
  { indicator, conventions }: Observed,
  counting: readonly StoredMeasurement[],
  window: overTime.Window
): overTime.Rule => {
  const rule = overTime.ruleOf(indicator.measure, conventions)
  const people = indicator.measure._tag === "Quantity" && indicator.measure.counts === "people"
  const inside = counting.filter((stored) => overTime.inWindow(window, stored.fact.period))
  const named = inside.length > 0 && inside.every((stored) => stored.fact.identities.length > 0)
  return rule === "sum" && conventions.overTime === "default" && people && named ? "distinct" : rule
}

const observation = (
  { indicator }: Observed,
  stored: StoredMeasurement,
  amount: Amount.Amount | undefined
): readonly overTime.Observation[] =>
  amount === undefined || indicator.measure._tag === "Unclassified"
    ? []
    : [{ stored, period: stored.fact.period, amount }]

/** The amount of a cell in one report: as reported, or added up from the finer cells that lie in it. */
const cellAmount = (observed: Observed, fact: Fact.Measurement, cell: string): Amount.Amount | undefined => {
  const { measure } = observed.indicator
  const exact = fact.cells.find((row) => Scope.cellKey(row.cell) === cell)
  if (exact !== undefined) return Amount.of(measure, exact.value)
  const wanted = cell.split("&")
  const finer = finest(fact).filter((row) => {
    const keys = new Set(Scope.cellKey(row.cell).split("&"))
    return wanted.every((key) => keys.has(key))
  })
  const amounts = finer.flatMap((row) => Amount.of(measure, row.value) ?? [])
  return amounts.length === 0 ? undefined : Amount.sum(amounts)
}

type CellRow = Fact.Measurement["cells"][number]

/** The cells of the report with the most dimensions in each breakdown: no cell that contains another one. */
const finest = (fact: Fact.Measurement): readonly CellRow[] => {
  const keys = fact.cells.map((row) => new Set(Scope.cellKey(row.cell).split("&")))
  return fact.cells.filter((_, i) =>
    keys.every(
      (other, j) =>
        j === i || other.size <= (keys[i]?.size ?? 0) || ![...(keys[i] ?? [])].every((key) => other.has(key))
    )
  )
}

/** The breakdowns of a report: its finest cells, grouped by the dimensions they use. */
const breakdownsOf = (fact: Fact.Measurement): ReadonlyMap<string, readonly CellRow[]> => {
  const groups = new Map<string, CellRow[]>()
  for (const row of finest(fact)) {
    const dimensions = Object.keys(row.cell).sort().join("+")
    const rows = groups.get(dimensions)
    if (rows === undefined) groups.set(dimensions, [row])
    else rows.push(row)
  }
  return groups
}

/** The total that a report states, or the larger of the sums of its breakdowns. */
export const reportTotal = (observed: Observed, fact: Fact.Measurement): Amount.Amount | undefined => {
  const { measure } = observed.indicator
  if (fact.value !== undefined) return Amount.of(measure, fact.value)
  return largest(
    [...breakdownsOf(fact).values()].map((rows) =>
      Amount.sum(rows.flatMap((row) => Amount.of(measure, row.value) ?? []))
    )
  )
}

const largest = (amounts: readonly (Amount.Amount | undefined)[]): Amount.Amount | undefined =>
  amounts.reduce((best, next) => {
    if (best === undefined || next === undefined) return best ?? next
    const size = (amount: Amount.Amount) =>
      amount._tag === "Number" ? amount.value : amount._tag === "Parts" ? amount.denominator : Fraction.zero
    return Fraction.compare(size(next), size(best)) > 0 ? next : best
  }, undefined)

const total = (
  observed: Observed,
  facts: readonly StoredMeasurement[],
  rule: overTime.Rule,
  window: overTime.Window
): overTime.Folded | undefined => {
  const inside = facts.filter((stored) => overTime.inWindow(window, stored.fact.period))
  const nobodyTotals = inside.length > 0 && inside.every((stored) => stored.fact.value === undefined)
  if (nobodyTotals && rule !== "sum" && rule !== "ratioOfSums")
    return totalOfCells(observed, facts, inside, rule, window)
  const observations = facts.flatMap((stored) =>
    observation(observed, stored, reportTotal(observed, stored.fact))
  )
  return overTime.fold(rule, observations, window, observed.conventions)
}

/** Nobody reported a total: each cell is folded over time by itself, then the cells of a breakdown add up. */
const totalOfCells = (
  observed: Observed,
  facts: readonly StoredMeasurement[],
  inside: readonly StoredMeasurement[],
  rule: overTime.Rule,
  window: overTime.Window
): overTime.Folded | undefined => {
  const groups = new Map<string, Set<string>>()
  for (const stored of inside) {
    for (const [dimensions, rows] of breakdownsOf(stored.fact)) {
      const cells = groups.get(dimensions) ?? new Set()
      for (const row of rows) cells.add(Scope.cellKey(row.cell))
      groups.set(dimensions, cells)
    }
  }
  const sums = [...groups.values()].map((cells) => {
    const folded = [...cells].flatMap((cell) => cellOf(observed, facts, cell, rule, window) ?? [])
    return {
      amount: Amount.sum(folded.map(({ amount }) => amount)),
      used: folded.flatMap(({ used }) => used)
    }
  })
  const amount = largest(sums.map((sum) => sum.amount))
  if (amount === undefined) return undefined
  return { amount, used: sums.find((sum) => sum.amount === amount)?.used ?? [], added: false }
}

const cellOf = (
  observed: Observed,
  facts: readonly StoredMeasurement[],
  cell: string,
  rule: overTime.Rule,
  window: overTime.Window
): overTime.Folded | undefined =>
  overTime.fold(
    rule,
    facts.flatMap((stored) => observation(observed, stored, cellAmount(observed, stored.fact, cell))),
    window,
    observed.conventions
  )

type OfUnit = overTime.Folded & { readonly unit: string }

/** Each place with its own latest, or only those whose latest is on the latest day of all. */
const meet = (observed: Observed, folded: readonly OfUnit[], window: overTime.Window): readonly OfUnit[] => {
  if (observed.conventions.placesMeet === "eachLatest" || window.is !== "toDate") return folded
  const days = new Map(
    folded.map((one) => [
      one,
      one.used
        .map((use) => use.period.through)
        .sort()
        .at(-1)
    ])
  )
  const last = [...days.values()].sort().at(-1)
  return folded.filter((one) => days.get(one) === last)
}

const whyNothing = (
  observed: Observed,
  counting: readonly StoredMeasurement[],
  window: overTime.Window,
  scope: Scope.Scope
): Reading.NoDataReason => {
  const { _tag } = observed.indicator.measure
  if (counting.some((stored) => overTime.inWindow(window, stored.fact.period) && says(stored.fact, scope))) {
    return "NotNumeric"
  }
  const known = observed.known.filter((stored) => matches(stored.fact, scope) && says(stored.fact, scope))
  if (known.some((stored) => overTime.inWindow(window, stored.fact.period))) return "NothingApproved"
  if (known.some(({ fact }) => reaches(fact.period, window))) return "OnlyOutsidePeriod"
  return _tag === "Unclassified" ? "NotNumeric" : "NothingMeasured"
}

/** Whether the report speaks of the cell at all. */
const says = (fact: Fact.Measurement, scope: Scope.Scope): boolean => {
  if (scope.cell === undefined) return true
  const wanted = Object.entries(scope.cell)
  return fact.cells.some((row) => wanted.every(([key, value]) => row.cell[key as Id.Dimension] === value))
}

const reaches = (period: Period.Period, window: overTime.Window): boolean =>
  period.from <= window.through && period.through > window.through

const marks = (
  observed: Observed,
  taking: readonly OfUnit[],
  used: readonly overTime.Observation[],
  whole: boolean,
  scope: Scope.Scope,
  rule: overTime.Rule
): readonly Reading.Mark[] => {
  const result: Reading.Mark[] = []
  if (used.some(({ stored }) => observed.preview.has(stored.fact.id))) result.push({ _tag: "Preview" })
  const places = whole || scope.place !== undefined ? undefined : placesOf(observed)
  const present = new Set(taking.map(({ unit }) => unit.split("|")[0])).size
  if (places !== undefined && places > present) result.push({ _tag: "Completeness", present, of: places })
  if (Scope.isWhole({ ...scope }) && used.some(({ stored }) => isDerived(stored.fact))) {
    result.push({ _tag: "DerivedTotal" })
  }
  const { measure } = observed.indicator
  if (measure._tag === "Quantity" && measure.counts === "people" && rule === "sum") {
    const values = used.flatMap(({ amount }) => (amount._tag === "Number" ? [amount.value] : []))
    const first = values[0]
    if (values.length > 1 && first !== undefined) {
      result.push({
        _tag: "MayDoubleCount",
        low: values.reduce(Fraction.max, first),
        high: Fraction.sum(values)
      })
    }
  }
  return result
}

const isDerived = (fact: Fact.Fact): boolean => fact._tag === "Measurement" && fact.value === undefined

/** How many places the indicator is about: those that reported, or have a baseline or a target. */
const placesOf = ({ indicator, known }: Observed): number =>
  new Set(
    [...known.map(({ fact }) => fact), ...indicator.baselines, ...indicator.targets].flatMap(
      ({ place }) => place ?? []
    )
  ).size

/** The places that reported, in the order in which they first did. */
export const placesReported = (observed: Observed): readonly Id.Place[] => [
  ...new Set(observed.counting.flatMap(({ fact }) => fact.place ?? []))
]

/** The cells that were reported, and the marginal cells of crossed ones, by key. */
export const cellsReported = (observed: Observed): readonly Scope.Cell[] => {
  const cells = new Map<string, Scope.Cell>()
  for (const { fact } of observed.counting) {
    for (const { cell } of fact.cells) for (const part of subsets(cell)) cells.set(Scope.cellKey(part), part)
  }
  return [...cells.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}

/** Every part of a cell: the cell itself and the marginal cells it lies in. */
const subsets = (cell: Scope.Cell): readonly Scope.Cell[] => {
  let parts: readonly (readonly [string, string])[][] = [[]]
  for (const entry of Object.entries(cell)) parts = parts.flatMap((part) => [part, [...part, entry]])
  return parts.filter((part) => part.length > 0).map((part) => Object.fromEntries(part) as Scope.Cell)
}

/** Whether the measure is of a kind that sums over time. */
export const isFlow = ({ indicator }: Observed): boolean => Measure.isFlow(indicator.measure)
