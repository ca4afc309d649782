/**
 * From when to when the rows of a logframe are in force, as its amendments say.
 *
 * A row that is retired, and an indicator that another one replaces, is in force until the day before; the one that replaces
 * it from that day on. A row ends with all rows that it stands under, a part with its whole. Rows of which no amendment
 * speaks are in force on every day.
 *
 * @module
 */
import type { Assumption } from "./Assumption.ts"
import type { CalendarDate } from "./CalendarDate.ts"
import type * as Id from "./Id.ts"
import type { Indicator } from "./Indicator.ts"
import type { Logframe } from "./Logframe.ts"
import * as reckoning from "./reckoning.ts"

/** The days on which a row is in force; without a day it has no beginning, or no end. */
export interface InForce {
  readonly from?: CalendarDate
  /** The last day. */
  readonly through?: CalendarDate
}

/** The rows of which an amendment speaks, by kind and id. */
export interface Spans {
  readonly results: ReadonlyMap<string, InForce>
  readonly indicators: ReadonlyMap<string, InForce>
  readonly activities: ReadonlyMap<string, InForce>
  readonly assumptions: ReadonlyMap<string, InForce>
}

/** Days on which rows begin or end, by id: the earlier, where several are said. */
type Days = ReadonlyMap<string, CalendarDate>

/**
 * The span of each row of which an amendment speaks.
 *
 * @example
 * ```ts
 * import { InForce, Logframe } from "@logframe/core"
 *
 * const measure = { _tag: "Qualitative" } as const
 * const amended = Logframe.make({
 *   format: 1, id: "water", title: { en: "Water" }, language: "en", scheme: "un",
 *   results: [{ id: "r", level: "output", statement: { en: "Wells in use" } }],
 *   indicators: [
 *     { id: "i1", under: ["r"], statement: { en: "Wells dug" }, measure },
 *     { id: "i2", under: ["r"], statement: { en: "Wells in use" }, measure, replaces: { indicator: "i1", from: "2025-01-01" } }
 *   ]
 * })
 * InForce.spans(amended).indicators.get("i1")?.through // "2024-12-31"
 * InForce.spans(amended).indicators.get("i2")?.from // "2025-01-01"
 * ```
 */
export const spans = (logframe: Logframe): Spans => {
  const { indicators, activities, assumptions } = logframe
  if (!isAmended(logframe)) return { results: none, indicators: none, activities: none, assumptions: none }
  const results = endsOf(logframe.results, retired(logframe.results), ({ under }, endOf) => under.map(endOf))
  const ofResult = (id: string) => results.get(id)
  const replaced = indicators.flatMap(({ replaces }) =>
    replaces === undefined ? [] : [[replaces.indicator, replaces.from] as const]
  )
  const indicatorEnds = endsOf(
    indicators,
    [...retired(indicators), ...replaced],
    ({ partOf, under }, endOf) => (partOf === undefined ? under.map(ofResult) : [endOf(partOf)])
  )
  const activityEnds = endsOf(activities, retired(activities), ({ under }) => under.map(ofResult))
  const assumptionEnds = endsOf(assumptions, retired(assumptions), ({ under }) =>
    under.map((id) => results.get(id) ?? activityEnds.get(id))
  )
  return {
    results: spansOf(new Map(), results),
    indicators: spansOf(beginnings(indicators), indicatorEnds),
    activities: spansOf(new Map(), activityEnds),
    assumptions: spansOf(new Map(), assumptionEnds)
  }
}

const none: ReadonlyMap<string, InForce> = new Map()

const isAmended = ({ results, indicators, activities, assumptions }: Logframe): boolean =>
  indicators.some(({ replaces }) => replaces !== undefined) ||
  [results, indicators, activities, assumptions].some((rows) =>
    rows.some((row: Retirable) => row.retired !== undefined)
  )

type Retirable = Pick<Assumption, "retired"> & { readonly id: string }

const retired = (rows: readonly Retirable[]): readonly (readonly [string, CalendarDate])[] =>
  rows.flatMap((row) => (row.retired === undefined ? [] : [[row.id, row.retired.from] as const]))

const earliest = (days: readonly (readonly [string, CalendarDate])[]): Days => {
  const first = new Map<string, CalendarDate>()
  for (const [id, day] of days) {
    const before = first.get(id)
    if (before === undefined || day < before) first.set(id, day)
  }
  return first
}

type End = CalendarDate | undefined

/** The first day on which each row is no longer in force: its own, or the last of those it stands under. */
const endsOf = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  own: readonly (readonly [string, CalendarDate])[],
  above: (row: Row, endOf: (id: string) => End) => readonly End[]
): Days => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const days = earliest(own)
  const ends = new Map<string, End>()
  const endOf = (id: string): End => {
    const row = byId.get(id)
    if (row === undefined || ends.has(id)) return ends.get(id)
    const over = above(row, endOf)
    const end = sooner(days.get(id), over.includes(undefined) ? undefined : over.reduce(later, undefined))
    ends.set(id, end)
    return end
  }
  return new Map(
    rows.flatMap(({ id }) => {
      const end = endOf(id)
      return end === undefined ? [] : [[id, end] as const]
    })
  )
}

const later = (a: End, b: End): End => (a === undefined || (b !== undefined && b > a) ? b : a)

const sooner = (a: End, b: End): End => (a === undefined || (b !== undefined && b < a) ? b : a)

/** The first day of each indicator that replaces another one, and of its parts. */
const beginnings = (indicators: readonly Indicator[]): Days => {
  const byId = new Map(indicators.map((row) => [row.id as string, row]))
  const beginning = ({ replaces, partOf }: Indicator): CalendarDate | undefined => {
    const whole = partOf === undefined ? undefined : byId.get(partOf)
    return later(replaces?.from, whole === undefined ? undefined : beginning(whole))
  }
  return new Map(
    indicators.flatMap((row) => {
      const day = beginning(row)
      return day === undefined ? [] : [[row.id as string, day] as const]
    })
  )
}

const spansOf = (begins: Days, ends: Days): ReadonlyMap<string, InForce> =>
  new Map(
    [...new Set([...begins.keys(), ...ends.keys()])].map((id) => {
      const [from, end] = [begins.get(id), ends.get(id)]
      return [
        id,
        {
          ...(from === undefined ? {} : { from }),
          ...(end === undefined ? {} : { through: reckoning.addDays(end, -1) })
        }
      ]
    })
  )

/** Whether the day is one on which the row is in force; a row without a span always is. */
export const isOn = (span: InForce | undefined, day: CalendarDate): boolean =>
  (span?.from ?? day) <= day && day <= (span?.through ?? day)

/** The indicators that replace that one, in the order of the document. */
export const successors = ({ indicators }: Logframe, id: string): readonly Id.Indicator[] =>
  indicators.flatMap((row) => (row.replaces?.indicator === id ? [row.id] : []))

/**
 * The edition of a day: the rows that are in force on it, each under those of them that are. Budget lines, footnotes and formulas
 * stay as they are, and may name rows that are history.
 */
export const on = (logframe: Logframe, day: CalendarDate): Logframe =>
  among(logframe, (span) => isOn(span, day))

/** The latest edition: the rows whose end no amendment has said. */
export const latest = (logframe: Logframe): Logframe => among(logframe, (span) => span?.through === undefined)

const among = (logframe: Logframe, keeps: (span: InForce | undefined) => boolean): Logframe => {
  if (!isAmended(logframe)) return logframe
  const all = spans(logframe)
  const goes = (kind: keyof Spans) => (id: string) => !keeps(all[kind].get(id))
  const isGone = { result: goes("results"), activity: goes("activities") }
  const standing = <Row extends { readonly under: readonly string[] }>(
    row: Row,
    isAbove: (id: string) => boolean = isGone.result
  ): Row => (row.under.some(isAbove) ? { ...row, under: row.under.filter((id) => !isAbove(id)) } : row)
  const kept = <Row extends { readonly id: string }>(kind: keyof Spans, rows: readonly Row[]) =>
    rows.filter(({ id }) => !goes(kind)(id))
  return {
    ...logframe,
    results: kept("results", logframe.results).map((row) => standing(row)),
    indicators: kept("indicators", logframe.indicators).map((row) => standing(row)),
    activities: kept("activities", logframe.activities).map((row) => standing(row)),
    assumptions: kept("assumptions", logframe.assumptions).map((row) =>
      standing(row, (id) => isGone.result(id) || isGone.activity(id))
    )
  }
}
