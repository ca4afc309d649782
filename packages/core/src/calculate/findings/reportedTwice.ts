/**
 * One reporter that speaks twice of the same: of the same days, or of days that two of its reports share.
 *
 * Two reports speak of the same part where no dimension tells their cells apart: a report of women and one of men each have
 * their own part, a report of the whole shares something with every other.
 *
 * @internal
 */
import type { Finding } from "../../check/Finding.ts"
import { inIndicator } from "../../check/FindingPlace.ts"
import { found, said } from "../../check/found.ts"
import type * as Fact from "../../model/Fact.ts"
import { type Cell, cellKey } from "../../model/Scope.ts"
import { grouped } from "../grouped.ts"
import type * as Observed from "../reading/Observed.ts"
import { reportsOf } from "../reading/read.ts"
import * as standing from "../rules/standing.ts"

type Report = Fact.StoredMeasurement

/** Reports of one reporter for the same days, and where values add up, reports that share some of their days. */
export const reportedTwice = (observed: Observed.Observed): readonly Finding[] =>
  [...grouped(observed.counting, ({ fact }) => standing.keyOf(fact)).values()].flatMap((reports) =>
    reports.length < 2 ? [] : ofReporter(reports, reportsOf(observed).counting({}).adds)
  )

const ofReporter = (reports: readonly Report[], adds: boolean): readonly Finding[] => {
  const all = reports.flatMap(({ fact }) => claimsOf(fact).map(dimensionsOf))
  const kinds = [...new Map(all.map((kind) => [kind.join(), kind])).values()]
  const ofDays = new Map<string, Report>()
  const latest = new Map<string, Report>()
  const keys = new Map<readonly Cell[], Keys>()
  return [...reports].sort(byDays).flatMap((one) => {
    const { from, through } = one.fact.period
    const claims = claimsOf(one.fact)
    const { asked, told } = keys.get(claims) ?? keysOf(claims, kinds)
    keys.set(claims, { asked, told })
    const same = asked.flatMap((key) => ofDays.get(`${from} ${through} ${key}`) ?? [])[0]
    const before = asked
      .flatMap((key) => latest.get(key) ?? [])
      .find(
        ({ fact: { period } }) =>
          period.through >= from && !(period.from === from && period.through === through)
      )
    for (const key of told) {
      ofDays.set(`${from} ${through} ${key}`, one)
      if (through > (latest.get(key)?.fact.period.through ?? "")) latest.set(key, one)
    }
    return [
      ...(same === undefined ? [] : twice(same, one, adds)),
      ...(before === undefined || !adds ? [] : overlapping(before, one))
    ]
  })
}

/** The parts that a report speaks of: a report that states the whole shares it with every other. */
const claimsOf = ({ value, cells }: Fact.Measurement): readonly Cell[] =>
  value === undefined ? cells.map(({ cell }) => cell) : whole

/** One and the same list, so that what is made of it is made once. */
const whole: readonly Cell[] = [{}]

/** Under which keys a report looks for others of its parts, and is found by them. */
interface Keys {
  readonly asked: readonly string[]
  readonly told: readonly string[]
}

const keysOf = (claims: readonly Cell[], kinds: readonly (readonly string[])[]): Keys => ({
  asked: claims.flatMap((cell) => kinds.map((kind) => keyOf(cell, dimensionsOf(cell), kind))),
  told: claims.flatMap((cell) => kinds.map((kind) => keyOf(cell, kind, dimensionsOf(cell))))
})

const dimensionsOf = (cell: Cell): readonly string[] => Object.keys(cell).sort()

/** What two cells have in common that speak of the same part: the categories of the dimensions of both. */
const keyOf = (cell: Cell, asking: readonly string[], asked: readonly string[]): string => {
  const shared = Object.entries(cell).filter(
    ([dimension]) => asking.includes(dimension) && asked.includes(dimension)
  )
  return `${asking}|${asked}|${cellKey(Object.fromEntries(shared))}`
}

const byDays = ({ fact: { period: a }, seq }: Report, { fact: { period: b }, seq: other }: Report): number =>
  a.from < b.from
    ? -1
    : a.from > b.from
      ? 1
      : a.through < b.through
        ? -1
        : a.through > b.through
          ? 1
          : seq - other

/** The later in the journal is the one to be looked at. */
const inOrder = (a: Report, b: Report): readonly [first: Fact.Measurement, second: Fact.Measurement] =>
  a.seq < b.seq ? [a.fact, b.fact] : [b.fact, a.fact]

const twice = (a: Report, b: Report, adds: boolean): readonly Finding[] => {
  const [first, second] = inOrder(a, b)
  const { from, through } = second.period
  return found(
    "warning",
    "ReportedTwice",
    inIndicator(second.indicator, { fact: second.id }),
    adds
      ? said(
          "Report {} of the same place and partner speaks of the same days, {} to {}: both count.",
          first.id,
          from,
          through
        )
      : said(
          "Report {} of the same place and partner speaks of the same days, {} to {}: the later one counts.",
          first.id,
          from,
          through
        ),
    "Withdraw one of the two, or record one as the correction of the other."
  )
}

const overlapping = (a: Report, b: Report): readonly Finding[] => {
  const [first, second] = inOrder(a, b)
  return found(
    "warning",
    "SpansOverlap",
    inIndicator(second.indicator, { fact: second.id }),
    said(
      "It reports {} to {}, report {} of the same place and partner {} to {}: both count, also for the days that they share.",
      second.period.from,
      second.period.through,
      first.id,
      first.period.from,
      first.period.through
    ),
    "Correct one of them, so that each day is reported once."
  )
}
