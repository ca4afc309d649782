/**
 * What a calculation points at: facts that do not fit, totals and cells that disagree, ceilings passed.
 *
 * @internal
 */
import type { Finding } from "../check/Finding.ts"
import type { Logframe } from "../model/Logframe.ts"
import * as Period from "../model/Period.ts"
import * as Scope from "../model/Scope.ts"
import * as Amount from "./Amount.ts"
import * as Fraction from "./Fraction.ts"
import * as Observed from "./Observed.ts"
import type * as overTime from "./overTime.ts"

type Row = Pick<Finding, "code" | "severity" | "sentence"> & { readonly hint?: string }

/** The findings about the facts of one indicator, report by report. */
export const ofFacts = (logframe: Logframe, observed: Observed.Observed): readonly Finding[] =>
  observed.counting.flatMap((stored) => {
    const { fact } = stored
    const rows = [doesNotFit(observed, stored), outside(logframe, stored), ...cells(observed, stored)]
    return rows.flatMap((row) =>
      row === undefined ? [] : [{ ...row, place: `indicator ${fact.indicator}, fact ${fact.id}` }]
    )
  })

const doesNotFit = (observed: Observed.Observed, { fact }: Observed.StoredMeasurement): Row | undefined => {
  const { measure } = observed.indicator
  const values = [...(fact.value === undefined ? [] : [fact.value]), ...fact.cells.map((row) => row.value)]
  const strange = values.find((value) => value._tag !== "Open" && Amount.of(measure, value) === undefined)
  if (strange === undefined) return undefined
  return {
    code: "ValueDoesNotFit",
    severity: "warning",
    sentence: `A value of the kind ${strange._tag} does not fit the measure ${measure._tag}; it is kept and not calculated with.`,
    hint: "Correct the report, or the measure of the indicator."
  }
}

const outside = ({ period }: Logframe, { fact }: Observed.StoredMeasurement): Row | undefined =>
  period === undefined || Period.overlaps(period, fact.period)
    ? undefined
    : {
        code: "FactOutsideProject",
        severity: "warning",
        sentence: `It reports ${fact.period.from} to ${fact.period.through}, outside the project (${period.from} to ${period.through}).`
      }

/** Where a report has a total and cells, the cells of each breakdown must add up to it. */
const cells = (observed: Observed.Observed, { fact }: Observed.StoredMeasurement): readonly Row[] => {
  const total = fact.value === undefined ? undefined : Amount.of(observed.indicator.measure, fact.value)
  if (total?._tag !== "Number" || fact.cells.length === 0) return []
  const groups = new Map<string, Fraction.Fraction[]>()
  for (const row of fact.cells) {
    const amount = Amount.of(observed.indicator.measure, row.value)
    if (amount?._tag !== "Number") continue
    const dimensions = Object.keys(row.cell).sort().join(" and ")
    groups.set(dimensions, [...(groups.get(dimensions) ?? []), amount.value])
  }
  return [...groups].flatMap(([dimensions, values]) => {
    const sum = Fraction.sum(values)
    const order = Fraction.compare(sum, total.value)
    if (order === 0) return []
    const [a, b] = [Fraction.format(sum), Fraction.format(total.value)]
    return [
      order > 0
        ? ({
            code: "CellsDisagree",
            severity: "error",
            sentence: `The cells by ${dimensions} add up to ${a}, more than the reported total ${b}; the total stays the reading.`
          } as const)
        : ({
            code: "CellsDisagree",
            severity: "warning",
            sentence: `The cells by ${dimensions} add up to ${a}, the reported total is ${b}; the rest is shown as not stated.`
          } as const)
    ]
  })
}

/** A running total that is lower than the one before. */
export const runningTotalFell = (observed: Observed.Observed): readonly Finding[] => {
  const { measure } = observed.indicator
  if (measure._tag !== "Quantity" || measure.facts !== "runningTotal") return []
  const last = new Map<string, Fraction.Fraction>()
  const inOrder = [...observed.counting].sort((a, b) =>
    a.fact.period.through < b.fact.period.through ? -1 : 1
  )
  return inOrder.flatMap(({ fact }) => {
    const amount = Observed.reportTotal(observed, fact)
    if (amount?._tag !== "Number") return []
    const unit = `${fact.place ?? ""}|${fact.party ?? ""}`
    const before = last.get(unit)
    last.set(unit, amount.value)
    if (before === undefined || Fraction.compare(amount.value, before) >= 0) return []
    return [
      {
        code: "RunningTotalFell",
        severity: "warning",
        place: `indicator ${fact.indicator}, fact ${fact.id}`,
        sentence: `The running total fell from ${Fraction.format(before)} to ${Fraction.format(amount.value)}; the value is kept.`,
        hint: "A total of everything so far does not fall: check whether the report is an increment."
      } satisfies Finding
    ]
  })
}

/** Facts that begin before the period they count in. */
export const spanCrosses = (observed: Observed.Observed, window: overTime.Window): readonly Finding[] => {
  const { from } = window
  if (
    from === undefined ||
    observed.conventions.spanCrossing === "prorateByDays" ||
    !Observed.isFlow(observed)
  )
    return []
  return observed.counting
    .filter(
      ({ fact }) =>
        fact.period.from < from && from <= fact.period.through && fact.period.through <= window.through
    )
    .map(({ fact }) => ({
      code: "SpanCrossesPeriod",
      severity: "info",
      place: `indicator ${fact.indicator}, fact ${fact.id}`,
      sentence: `It reports ${fact.period.from} to ${fact.period.through} and counts wholly in the period from ${from}, in which it ends.`
    }))
}

/** A sum of places or partners that differs from the whole that was reported beside them. */
export const placesDisagree = (
  observed: Observed.Observed,
  whole: Fraction.Fraction | undefined,
  places: readonly (Fraction.Fraction | undefined)[]
): readonly Finding[] => {
  const known = places.filter((place) => place !== undefined)
  if (whole === undefined || known.length === 0 || known.length < places.length) return []
  const sum = Fraction.sum(known)
  const { measure, id } = observed.indicator
  if (measure._tag !== "Quantity" || Fraction.equals(sum, whole)) return []
  if (observed.counting.every(({ fact }) => !Scope.isWhole({ ...fact }) || fact.place !== undefined))
    return []
  return [
    {
      code: "PlacesDisagree",
      severity: "warning",
      place: `indicator ${id}`,
      sentence: `The places add up to ${Fraction.format(sum)}, the whole was reported as ${Fraction.format(whole)}; the whole stays the reading.`
    }
  ]
}
