/**
 * Where a report stands for others that say something else, and where its parts have said something later.
 *
 * @internal
 */

import type { Finding } from "../../check/Finding.ts"
import { inIndicator } from "../../check/FindingPlace.ts"
import { found, said } from "../../check/found.ts"
import type * as Fact from "../../model/Fact.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Observed from "../reading/Observed.ts"
import { reportsOf } from "../reading/read.ts"
import type * as overTime from "../rules/overTime.ts"
import * as standing from "../rules/standing.ts"

/** Percentages with and without their parts, one of each by its name. */
export const mixedShares = (observed: Observed.Observed, window: overTime.Window): readonly Finding[] => {
  const { mixed = [] } = Observed.read(observed, window)
  const [withParts, without] = [true, false].map((has) =>
    mixed.find(({ amount }) => (amount._tag === "Parts") === has)
  )
  if (withParts === undefined || without === undefined) return []
  return found(
    "warning",
    "MixedShares",
    inIndicator(observed.indicator.id),
    said(
      "Report {} has numerator and denominator, report {} only the percentage: the two do not add up.",
      withParts.stored.fact.id,
      without.stored.fact.id
    ),
    "Report numerator and denominator of each percentage."
  )
}

/** The findings about who reports for whom, of the value to date. */
export const reportersDisagree = (
  observed: Observed.Observed,
  window: overTime.Window
): readonly Finding[] => {
  const { isApart, adds } = reportsOf(observed).counting({})
  if (isApart) return []
  return adds ? bySpan(observed) : ofWindow(observed, window)
}

interface Part extends standing.Reporter {
  readonly amount: Amount.Amount
}

/** Reports that stand together with all that they cover, as far as their spans hang together. */
const bySpan = (observed: Observed.Observed): readonly Finding[] => {
  const { covered, coverers } = Observed.deciding(observed)
  const groups = new Map<Fact.StoredMeasurement, Group>()
  for (const one of covered) {
    const [top] = coverers(one)
    if (top === undefined) continue
    const same = coverers(one).filter(({ fact }) => standing.keyOf(fact) === standing.keyOf(top.fact))
    const known = new Set(same.flatMap((whole) => groups.get(whole) ?? []))
    const group: Group = { wholes: new Set(same), parts: new Set([one]) }
    for (const before of known) {
      for (const whole of before.wholes) group.wholes.add(whole)
      for (const part of before.parts) group.parts.add(part)
    }
    for (const whole of group.wholes) groups.set(whole, group)
  }
  return [...new Set(groups.values())].flatMap(({ wholes, parts }) => {
    const inside = standing.spanBySpan([...parts], observed.above).standing
    return differing(observed, amounts(observed, [...wholes]), amounts(observed, inside))
  })
}

interface Group {
  readonly wholes: Set<Fact.StoredMeasurement>
  readonly parts: Set<Fact.StoredMeasurement>
}

const amounts = (observed: Observed.Observed, reports: readonly Fact.StoredMeasurement[]): readonly Part[] =>
  reports.flatMap(({ fact }) => {
    const amount = Observed.reportTotal(observed, fact)
    return amount === undefined ? [] : [{ place: fact.place, party: fact.party, amount }]
  })

const ofWindow = (observed: Observed.Observed, window: overTime.Window): readonly Finding[] => {
  const { above, indicator } = observed
  const { reported, behind, newer } = Observed.read(observed, window)
  return reported.flatMap((whole) => {
    const inside = behind.filter((one) => standing.covers(whole, one, above))
    if (newer.includes(whole)) {
      return found(
        "warning",
        "PartsNewerThanWhole",
        inIndicator(indicator.id),
        whole.place === undefined
          ? said(
              "Some of the parts have reported later than the whole, not all of them; the whole stays the reading."
            )
          : said(
              "Some of the parts of place {} have reported later than it as a whole, not all of them; the whole stays the reading.",
              whole.place
            ),
        "Report the whole again, or the parts that are missing."
      )
    }
    return differing(observed, [whole], standing.uncovered(inside, above).standing)
  })
}

/** What the parts add up to beside the whole, where they differ. */
const differing = (
  { indicator }: Observed.Observed,
  wholes: readonly Part[],
  parts: readonly Part[]
): readonly Finding[] => {
  const [whole] = wholes
  const a = Amount.sum(wholes.map(({ amount }) => amount))
  const b = Amount.sum(parts.map(({ amount }) => amount))
  if (whole === undefined || a === undefined || b === undefined || Amount.equals(a, b)) return []
  const place = inIndicator(indicator.id)
  const [all, sum] = [written(a), written(b)]
  if (all === undefined || sum === undefined) return []
  if (parts.every((part) => part.place === whole.place)) {
    return found(
      "warning",
      "PartiesDisagree",
      place,
      said(
        "The partners add up to {}, without a partner {} was reported; what was reported without a partner stays the reading.",
        sum,
        all
      )
    )
  }
  return found(
    "warning",
    "PlacesDisagree",
    place,
    whole.place === undefined
      ? said("The places add up to {}, the whole was reported as {}; the whole stays the reading.", sum, all)
      : said(
          "The places add up to {}, place {} as a whole was reported as {}; the whole stays the reading.",
          sum,
          whole.place,
          all
        )
  )
}

/** A number, or a ratio as its parts: "45/50". */
const written = (amount: Amount.Amount): string | undefined =>
  amount._tag === "Number"
    ? Fraction.format(amount.value)
    : amount._tag === "Parts"
      ? `${Fraction.format(amount.numerator)}/${Fraction.format(amount.denominator)}`
      : undefined
