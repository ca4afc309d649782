/**
 * Budgets and transactions.
 *
 * @internal
 */

import { CalendarDate, type Fact, type Funding, type Logframe, type Money, type Party } from "@logframe/core"
import { child, childrenOf, type Element, element, same, textOf } from "../xml/Element.ts"
import type { Context } from "./Context.ts"
import { childDay, dayOf, periodOf } from "./days.ts"
import { idOf } from "./Ids.ts"
import { keep, keptIn } from "./kept.ts"
import { idFor, withId } from "./Naming.ts"
import { writeOrganisation } from "./Parties.ts"
import { keyOf } from "./restore.ts"
import { readText, writeText } from "./texts.ts"
import { decimalOf } from "./values.ts"

/** What a `<value>` says; nothing when it is no number, or in no currency. */
const moneyIn = (of: Element, context: Context): Money.Money | undefined => {
  const value = child(of, "value")
  const amount = value === undefined ? undefined : decimalOf(textOf(value))
  const currency = (value?.attributes.currency ?? context.currency ?? "").trim().toUpperCase()
  if (amount !== undefined && /^[A-Z]{3,5}$/.test(currency)) return { amount, currency } as Money.Money
  context.report.add(
    "MoneyNotRead",
    "warning",
    value ?? of,
    `The amount of <${of.name}> is no plain number or has no currency; it is kept, and counted nowhere.`,
    { text: value === undefined ? "" : textOf(value) }
  )
  return undefined
}

type Line = Omit<Funding.BudgetLine, "id">

/** What a line is called that is a planned disbursement. */
const planned = { en: "Planned disbursement" }

/** What a `<budget>` or a `<planned-disbursement>` says; nothing when its amount or its period cannot be read. */
export const lineIn = (of: Element, context: Context): Line | undefined => {
  const amount = moneyIn(of, context)
  const period = periodOf(of)
  if (period === undefined)
    context.report.add(
      "PeriodNotRead",
      "warning",
      of,
      `<${of.name}> has no first and last day that can be read; it is kept, and counted nowhere.`
    )
  if (amount === undefined || period === undefined) return undefined
  const type = (of.attributes.type ?? "").trim().toLowerCase()
  const edition =
    type === "1" || type === "original"
      ? "original"
      : type === "2" || type === "revised"
        ? "revised"
        : undefined
  const provider = of.name === "planned-disbursement" ? child(of, "provider-org") : undefined
  const funder = provider === undefined ? undefined : context.parties.find(provider, context)
  return {
    amount,
    bound: (of.attributes.status ?? "").trim() === "2" ? "exact" : "estimate",
    ...(edition === undefined ? {} : { edition }),
    for: [],
    period,
    ...(funder === undefined ? {} : { funder }),
    ...(of.name === "planned-disbursement" ? { name: planned } : {})
  } as unknown as Line
}

const naturalLine = ({ period, edition, name }: Line): string =>
  `${name === undefined ? "budget" : "planned"}.${period?.from}.${period?.through}${edition === undefined ? "" : `.${edition}`}`

/** A line of the budget, with its id, and whether the element says more than it. */
export const readLine = (
  of: Element,
  context: Context
): { readonly line: Funding.BudgetLine; readonly plain: boolean } | undefined => {
  const row = lineIn(of, context)
  if (row === undefined) return undefined
  const line = { id: idFor(context, "budget", of, naturalLine(row)), ...row } as Funding.BudgetLine
  const written = writeLine(line, [], context)
  return { line, plain: written !== undefined && same(written, of) }
}

/** What a line says, for comparing. */
export const lineKey = ({ amount, bound, edition, period, funder, name }: Line): string =>
  keyOf({ amount, bound, edition, period, funder, name })

const days = ({ period }: Line): readonly Element[] => [
  element("period-start", { "iso-date": period?.from }),
  element("period-end", { "iso-date": period?.through })
]

const value = ({ amount, currency }: Money.Money, day: string): Element =>
  element("value", { currency, "value-date": day }, [amount])

/**
 * A line as an element; nothing when IATI cannot say it: it wants an amount for a period of a year at most, of the whole
 * activity.
 */
export const writeLine = (
  line: Funding.BudgetLine,
  parties: readonly Party.Party[],
  context: Context
): Element | undefined => {
  const { amount, period, edition, funder, name } = line
  if (amount === undefined || period === undefined || line.for.length > 0) return undefined
  if (CalendarDate.addMonths(period.from, 12) < period.through) return undefined
  const isPlanned = name !== undefined && keyOf(name) === keyOf(planned)
  const party = parties.find(({ id }) => id === funder)
  if ((name !== undefined && !isPlanned) || (funder !== undefined && !isPlanned)) return undefined
  const written = element(
    isPlanned ? "planned-disbursement" : "budget",
    {
      type: edition === undefined ? undefined : edition === "original" ? "1" : "2",
      status: isPlanned || line.bound !== "exact" ? undefined : "2"
    },
    [
      ...days(line),
      value(amount, period.from),
      ...(party === undefined ? [] : [writeOrganisation("provider-org", party)])
    ]
  )
  return withId(context, written, "budget", line.id, naturalLine(line))
}

/** A kept element with the id of its line. */
export const lineAgain = (of: Element, line: Funding.BudgetLine, context: Context): Element =>
  withId(context, of, "budget", line.id, naturalLine(line))

type Kind = Fact.Transaction["kind"]

/** What money did, by the codes of the standard and the letters of version 1. */
const kinds: Readonly<Record<string, Kind>> = {
  "1": "receipt",
  "2": "commitment",
  "3": "spending",
  "4": "spending",
  "11": "commitment",
  "12": "pledge",
  "13": "pledge",
  IF: "receipt",
  C: "commitment",
  D: "spending",
  E: "spending"
}

const kindCodes: Readonly<Record<Kind, string>> = {
  pledge: "13",
  commitment: "11",
  receipt: "1",
  spending: "4"
}

type Content = Pick<Fact.Transaction, "kind" | "day" | "money" | "party" | "remark">

const transactionIn = (of: Element, context: Context): Content | undefined => {
  const type = (child(of, "transaction-type")?.attributes.code ?? "").trim()
  const kind = kinds[type.toUpperCase()]
  if (kind === undefined) {
    context.report.add(
      "TransactionNotCounted",
      "info",
      of,
      `A transaction of the type ${JSON.stringify(type)} is neither pledge, commitment, receipt nor spending; it is kept, and counted nowhere.`
    )
    return undefined
  }
  const day = childDay(of, "transaction-date") ?? dayOf(child(of, "value")?.attributes["value-date"])
  const money = moneyIn(of, context)
  if (day === undefined)
    context.report.add(
      "DayNotRead",
      "warning",
      of,
      "The transaction has no day that can be read; it is kept, and counted nowhere."
    )
  if (day === undefined || money === undefined) return undefined
  const provider = child(of, "provider-org")
  const party = provider === undefined ? undefined : context.parties.find(provider, context)
  const remark = readText(childrenOf(of, "description"), context)
  return {
    kind,
    day,
    money,
    ...(party === undefined ? {} : { party }),
    ...(remark === undefined ? {} : { remark })
  } as Content
}

/** The fact of a `<transaction>`; nothing when it cannot be counted. */
export const readTransaction = (of: Element, context: Context): Fact.Transaction | undefined => {
  const content = transactionIn(of, context)
  if (content === undefined) return undefined
  const fact = {
    _tag: "Transaction",
    id: idFor(context, "fact", of, naturalTransaction(content, of)),
    logframe: context.logframe,
    status: "approved",
    evidence: [],
    ...content,
    for: [],
    share: []
  } as unknown as Fact.Transaction
  const written = writeContent(fact, context.parties.rows)
  if (same(written, of)) return fact
  const kept = keep([of])
  if (kept === undefined)
    context.report.add(
      "KeptTooLarge",
      "warning",
      of,
      "What no fact holds of the transaction is too large to be kept."
    )
  return kept === undefined ? fact : ({ ...fact, extensions: kept } as Fact.Transaction)
}

const naturalTransaction = ({ kind, day, money, party }: Content, of: Element): string => {
  const ref = (of.attributes.ref ?? "").trim()
  return ref === ""
    ? `${kind}.${day}.${money.amount}.${money.currency}${party === undefined ? "" : `.${party}`}`.slice(
        0,
        120
      )
    : `transaction.${idOf(ref)}`
}

const contentKey = ({ kind, day, money, party, remark }: Content): string =>
  keyOf([kind, day, money, party, remark])

const writeContent = (
  { kind, day, money, party, remark }: Content,
  parties: readonly Party.Party[]
): Element => {
  const provider = parties.find(({ id }) => id === party)
  return element("transaction", {}, [
    element("transaction-type", { code: kindCodes[kind] }),
    element("transaction-date", { "iso-date": day }),
    value(money, day),
    ...(remark === undefined ? [] : [writeText("description", remark)]),
    ...(provider === undefined ? [] : [writeOrganisation("provider-org", provider)])
  ])
}

/** A transaction as an element: the kept one, when it says the same. */
export const writeTransaction = (
  fact: Fact.Transaction,
  { parties }: Logframe.Logframe,
  context: Context
): Element => {
  const kept = keptIn(fact.extensions).find(({ name }) => name === "transaction")
  const content = kept === undefined ? undefined : transactionIn(kept, context)
  const of =
    kept !== undefined && content !== undefined && contentKey(content) === contentKey(fact)
      ? kept
      : writeContent(fact, parties)
  return withId(context, of, "fact", fact.id, naturalTransaction(fact, of))
}
