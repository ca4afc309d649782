/**
 * The money of a project: what it may cost, what was promised, what came, what was spent.
 *
 * Budget ≥ pledged ≥ committed ≥ received ≥ spent is the order money takes; a sum out of order is a finding, never a
 * correction. Amounts of two currencies are never added.
 *
 * @module
 */
import type { Finding } from "../../check/Finding.ts"
import { found, said } from "../../check/found.ts"
import * as CalendarDate from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type * as Fact from "../../model/Fact.ts"
import * as Funding from "../../model/Funding.ts"
import type * as Id from "../../model/Id.ts"
import type { Logframe } from "../../model/Logframe.ts"
import type { Currency } from "../../model/Money.ts"
import * as Period from "../../model/Period.ts"
import * as Fraction from "../numbers/Fraction.ts"

/** What moved: pledged, committed, received, spent. */
export interface Flows {
  readonly pledged: Fraction.Fraction
  readonly committed: Fraction.Fraction
  readonly received: Fraction.Fraction
  readonly spent: Fraction.Fraction
}

/** The sums of one funder. */
export interface FunderSums extends Flows {
  /** Absent: money whose funder was not named. */
  readonly party?: Id.Party
}

/** The sums in one currency. */
export interface Sums extends Flows {
  readonly currency: Currency
  /** The programme's budget, when it is stated. */
  readonly budget?: Fraction.Fraction
  /** Whether the budget is a ceiling ("up to"). */
  readonly ceiling: boolean
  /** Budget less what is committed (or pledged, or received, by convention). */
  readonly gap?: Fraction.Fraction
  /** The gap as a share of the budget. */
  readonly unfundedShare?: Fraction.Fraction
  /** Spent over budget. */
  readonly burnRate?: Fraction.Fraction
  /** Spent over received. */
  readonly absorption?: Fraction.Fraction
  /** Burn rate over the elapsed share of the project. */
  readonly burnIndex?: Fraction.Fraction
  readonly funders: readonly FunderSums[]
  /** Other currencies in which money moved: the gap leaves them out. */
  readonly leavesOut: readonly Currency[]
  /** Where nothing is committed but something is pledged: the gap to what is pledged, beside the other. */
  readonly gapToPledged?: Fraction.Fraction
}

/** What moved on a day, in one currency. */
export interface Moved {
  readonly kind: keyof Flows
  readonly day: CalendarDate.CalendarDate
  readonly currency: Currency
  readonly amount: Fraction.Fraction
}

/** The position in each currency that occurs, and what the document itself says. */
export interface FundingPosition {
  readonly sums: readonly Sums[]
  /** What moved, by kind, day and currency: what a table of rates converts. */
  readonly moved: readonly Moved[]
  /** What the signed document says of itself; a finding when it contradicts the sums. */
  readonly fullyFunded?: boolean
  readonly findings: readonly Finding[]
}

/** Adds up the money facts that count. */
export const of = (
  logframe: Logframe,
  transactions: readonly Fact.Transaction[],
  conventions: Conventions.Complete,
  asOf: CalendarDate.CalendarDate
): FundingPosition => {
  const totals = logframe.funding === undefined ? [] : Funding.totals(logframe.funding)
  const currencies = [
    ...new Set([
      ...totals.flatMap((line) => line.amount?.currency ?? []),
      ...transactions.map((fact) => fact.money.currency)
    ])
  ]
  const elapsed = logframe.period === undefined ? undefined : elapsedShare(logframe.period, asOf)
  const sums = currencies.map((currency) => {
    const line = totals.find((total) => total.amount?.currency === currency)
    const own = transactions.filter((fact) => fact.money.currency === currency)
    const others = currencies.filter(
      (other) => other !== currency && transactions.some((fact) => fact.money.currency === other)
    )
    return { ...sumsOf(currency, line, own, conventions, elapsed), leavesOut: others.sort() }
  })
  const stated = logframe.funding?.fullyFunded
  return {
    sums,
    moved: movedOn(transactions),
    ...(stated === undefined ? {} : { fullyFunded: stated }),
    findings: sums.flatMap((one) => [
      ...outOfOrder(one),
      ...leavesOut(one),
      ...contradiction(one, stated, own(transactions, one))
    ])
  }
}

const own = (transactions: readonly Fact.Transaction[], { currency }: Sums): boolean =>
  transactions.some((fact) => fact.money.currency === currency)

const elapsedShare = (project: Period.Period, day: CalendarDate.CalendarDate): Fraction.Fraction => {
  const total = Period.days(project)
  const over = CalendarDate.daysBetween(project.from, day) + 1
  return Fraction.make(BigInt(Math.max(0, Math.min(over, total))), BigInt(total))
}

const flows = (facts: readonly Fact.Transaction[]): Flows => {
  const sum = (kind: Fact.Transaction["kind"]) =>
    Fraction.sum(
      facts.filter((fact) => fact.kind === kind).map((fact) => Fraction.fromDecimal(fact.money.amount))
    )
  return {
    pledged: sum("pledge"),
    committed: sum("commitment"),
    received: sum("receipt"),
    spent: sum("spending")
  }
}

const sumsOf = (
  currency: Currency,
  line: Funding.BudgetLine | undefined,
  facts: readonly Fact.Transaction[],
  conventions: Conventions.Complete,
  elapsed: Fraction.Fraction | undefined
): Omit<Sums, "leavesOut"> => {
  const moved = flows(facts)
  const budget = line?.amount === undefined ? undefined : Fraction.fromDecimal(line.amount.amount)
  const gap = budget === undefined ? undefined : Fraction.subtract(budget, moved[conventions.gapFrom])
  const burnRate = budget === undefined ? undefined : Fraction.divide(moved.spent, budget)
  return {
    currency,
    ceiling: line?.bound === "ceiling",
    ...moved,
    ...optional("budget", budget),
    ...optional("gap", gap),
    ...optional(
      "gapToPledged",
      isOnlyPledged(moved) ? budget && Fraction.subtract(budget, moved.pledged) : undefined
    ),
    ...optional("unfundedShare", gap && budget && Fraction.divide(gap, budget)),
    ...optional("burnRate", burnRate),
    ...optional("absorption", Fraction.divide(moved.spent, moved.received)),
    ...optional("burnIndex", burnRate && elapsed && Fraction.divide(burnRate, elapsed)),
    funders: byFunder(facts)
  }
}

const isOnlyPledged = ({ pledged, committed }: Flows): boolean =>
  Fraction.isZero(committed) && !Fraction.isZero(pledged)

const kinds = {
  pledge: "pledged",
  commitment: "committed",
  receipt: "received",
  spending: "spent"
} as const satisfies Record<Fact.Transaction["kind"], keyof Flows>

/** By day, then by kind and currency. */
const movedOn = (facts: readonly Fact.Transaction[]): readonly Moved[] => {
  const sums = new Map<string, Moved>()
  for (const { kind, day, money } of facts) {
    const key = `${day} ${kind} ${money.currency}`
    const before = sums.get(key)?.amount ?? Fraction.zero
    const amount = Fraction.add(before, Fraction.fromDecimal(money.amount))
    sums.set(key, { kind: kinds[kind], day, currency: money.currency, amount })
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

const leavesOut = ({ currency, gap, leavesOut: others }: Sums): readonly Finding[] =>
  gap === undefined || others.length === 0
    ? []
    : found(
        "info",
        "GapLeavesOut",
        { _tag: "Funding", currency },
        said("The gap in {} leaves out the money in {}.", currency, others.join(", ")),
        "Convert it with a table of rates, or say it beside the gap."
      )

const optional = <Key extends string>(key: Key, value: Fraction.Fraction | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Fraction.Fraction }

const byFunder = (facts: readonly Fact.Transaction[]): readonly FunderSums[] => {
  const income = facts.filter((fact) => fact.kind !== "spending" || fact.party !== undefined)
  return [...new Set(income.map((fact) => fact.party))].map((party) => ({
    ...flows(income.filter((fact) => fact.party === party)),
    ...(party === undefined ? {} : { party })
  }))
}

const outOfOrder = (sums: Sums): readonly Finding[] => {
  const { currency } = sums
  // a step of which nothing was recorded is passed over
  const recorded = (sum: Fraction.Fraction) => (Fraction.isZero(sum) ? undefined : sum)
  const steps = [
    ["budgeted", sums.budget, "BudgetExceeded"],
    ["pledged", recorded(sums.pledged), "CommittedAbovePledged"],
    ["committed", recorded(sums.committed), "ReceivedAboveCommitted"],
    ["received", recorded(sums.received), "SpentAboveReceived"],
    ["spent", sums.spent, ""]
  ] as const
  const present = steps.flatMap(([name, sum, code]) => (sum === undefined ? [] : [{ name, sum, code }]))
  return present.slice(1).flatMap(({ name, sum }, i) => {
    const above = present[i] as (typeof present)[number]
    if (Fraction.compare(sum, above.sum) <= 0) return []
    return found(
      "warning",
      above.code,
      { _tag: "Funding", currency },
      said(
        "More was {} than {}: {} against {} {}.",
        name,
        above.name,
        Fraction.format(sum),
        Fraction.format(above.sum),
        currency
      ),
      "Check the facts of money."
    )
  })
}

const contradiction = (sums: Sums, stated: boolean | undefined, moved: boolean): readonly Finding[] => {
  if (stated === undefined || sums.gap === undefined || !moved) return []
  const funded = Fraction.sign(sums.gap) <= 0
  if (funded === stated) return []
  return found(
    "warning",
    "FundingContradicts",
    { _tag: "Funding" },
    said(
      "The document says that the project is {}; the gap is {} {}.",
      stated ? "fully funded" : "not fully funded",
      Fraction.format(sums.gap),
      sums.currency
    )
  )
}
