/**
 * Who reports for whom.
 *
 * A report of the whole speaks for every place and partner, that of a region for the places in it, a report without a partner
 * for the partners at its place. What adds up is decided once for a question, report by report: a report covers another where
 * it stands itself and their spans overlap, so that the periods of a year always add up to the year. What takes the latest is
 * decided by window: the latest complete statement stands.
 *
 * @internal
 */
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { Period } from "../../model/Period.ts"
import { grouped } from "../grouped.ts"

/** Somebody who reports: for a place or the whole, as a partner or as nobody in particular. */
export interface Reporter {
  readonly place?: Id.Place | undefined
  readonly party?: Id.Party | undefined
}

/** The places above a place, from the next to the top. */
export type Above = (place: Id.Place) => readonly Id.Place[]

/** A stable key of a reporter. */
export const keyOf = ({ place, party }: Reporter): string => `${place ?? ""}|${party ?? ""}`

/** The keys of all reporters who would report for this one too. */
const coverersOf = (one: Reporter, above: Above): readonly string[] => {
  const places = one.place === undefined ? [""] : [one.place, ...above(one.place), ""]
  const parties = one.party === undefined ? [""] : [one.party, ""]
  const own = keyOf(one)
  return places.flatMap((place) => parties.map((party) => `${place}|${party}`)).filter((key) => key !== own)
}

/** Whether nobody reports for anybody else. */
export const isApart = (reporters: Iterable<Reporter>, above: Above): boolean => {
  const all = new Map([...reporters].map((one) => [keyOf(one), one]))
  return [...all.values()].every((one) => coverersOf(one, above).every((key) => !all.has(key)))
}

/** From the top down: whoever reports for another comes before it. */
const fromTheTop = <A extends Reporter>(all: readonly A[], above: Above): readonly A[] => {
  const rank = (one: A) => coverersOf(one, above).length
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}

type Report = Fact.StoredMeasurement

/** The reports that stand, and those that are covered by them. */
export interface Standing {
  readonly standing: readonly Report[]
  readonly covered: readonly Report[]
  /** The reports that cover a report, from the top down. */
  readonly coverers: (covered: Report) => readonly Report[]
}

/** Decides report by report, from the top down. The reports all speak of the same cell, or of the whole. */
export const spanBySpan = (reports: readonly Report[], above: Above): Standing => {
  const byReporter = grouped(reports, ({ fact }) => keyOf(fact))
  const spans = new Map<string, Spans>()
  const coverers = ({ fact }: Report): readonly Report[] =>
    coverersOf(fact, above).flatMap((key) => touching(spans.get(key), fact.period))
  const covered: Report[] = []
  const groups = [...byReporter].map(([key, own]) => ({ key, own, ...reporterOf(own[0]?.fact) }))
  for (const { key, own } of fromTheTop(groups, above)) {
    const standing = own.filter((one) => {
      const stands = coverers(one).length === 0
      if (!stands) covered.push(one)
      return stands
    })
    spans.set(key, spansOf(standing))
  }
  const isCovered = new Set(covered)
  return { standing: reports.filter((one) => !isCovered.has(one)), covered, coverers }
}

const reporterOf = (fact: Fact.Measurement | undefined): Reporter => ({
  place: fact?.place,
  party: fact?.party
})

/** Reports by their first day, each with the latest last day up to it. */
type Spans = readonly { readonly report: Report; readonly latest: CalendarDate }[]

const spansOf = (reports: readonly Report[]): Spans => {
  let latest = "" as CalendarDate
  return [...reports]
    .sort((a, b) => (a.fact.period.from < b.fact.period.from ? -1 : 1))
    .map((report) => {
      if (report.fact.period.through > latest) latest = report.fact.period.through
      return { report, latest }
    })
}

/** Those whose spans overlap with the period. */
const touching = (spans: Spans = [], { from, through }: Period): readonly Report[] => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Spans[number]).report.fact.period.from <= through) low = middle + 1
    else high = middle
  }
  const found: Report[] = []
  for (let i = low - 1; i >= 0 && (spans[i] as Spans[number]).latest >= from; i--) {
    const { report } = spans[i] as Spans[number]
    if (report.fact.period.through >= from) found.push(report)
  }
  return found
}

/** A reporter with what it said last. */
interface Said extends Reporter {
  readonly day: CalendarDate
}

/** Who stands, and who stands although some of its parts have said something later. */
export interface Complete<A> {
  readonly standing: readonly A[]
  /** What parts said that another stands for. */
  readonly covered: readonly A[]
  readonly newer: readonly A[]
}

/**
 * The latest complete statements: a reporter stands for its parts until each of them has said something later. The parts are
 * the smallest of those that are known, whether they said something in the window or not.
 */
export const latestComplete = <A extends Said>(
  all: readonly A[],
  known: readonly Reporter[],
  above: Above
): Complete<A> => {
  const partsOf = byCoverer(all, above)
  const slotsOf = byCoverer(finest([...known, ...all], above), above)
  const covered = new Set<A>()
  const newer: A[] = []
  const standing = new Set<A>()
  for (const one of fromTheTop(all, above)) {
    if (covered.has(one)) continue
    const parts = partsOf.get(keyOf(one)) ?? []
    const later = parts.filter(({ day }) => day > one.day)
    const speakers = new Set(later.map(keyOf))
    const speaks = (slot: Reporter) =>
      speakers.has(keyOf(slot)) || coverersOf(slot, above).some((key) => speakers.has(key))
    if (parts.length > 0 && (slotsOf.get(keyOf(one)) ?? []).every(speaks)) continue
    standing.add(one)
    if (later.length > 0) newer.push(one)
    for (const part of parts) covered.add(part)
  }
  return {
    standing: all.filter((one) => standing.has(one)),
    covered: all.filter((one) => covered.has(one)),
    newer
  }
}

/** Those for whom nobody else reports, in a window. */
export const uncovered = <A extends Reporter>(all: readonly A[], above: Above): Complete<A> => {
  const keys = new Set(all.map(keyOf))
  const isCovered = (one: A) => coverersOf(one, above).some((key) => keys.has(key))
  return {
    standing: all.filter((one) => !isCovered(one)),
    covered: all.filter(isCovered),
    newer: []
  }
}

/** Of each key those for whom a reporter of that key would report. */
const byCoverer = <A extends Reporter>(
  all: readonly A[],
  above: Above
): ReadonlyMap<string, readonly A[]> => {
  const groups = new Map<string, A[]>()
  for (const one of all) {
    for (const key of coverersOf(one, above)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [one])
      else group.push(one)
    }
  }
  return groups
}

/** Whether the one reports for the other. */
export const covers = (one: Reporter, other: Reporter, above: Above): boolean =>
  coverersOf(other, above).includes(keyOf(one))

/** Those that report for nobody else. */
const finest = (all: readonly Reporter[], above: Above): readonly Reporter[] => {
  const byKey = new Map(all.map((one) => [keyOf(one), one]))
  const coarse = new Set([...byKey.values()].flatMap((one) => coverersOf(one, above)))
  return [...byKey.values()].filter((one) => !coarse.has(keyOf(one)))
}
