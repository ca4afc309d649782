/**
 * What the project may cost, and who is to pay: the promise. Money that moved is a fact.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Decimal } from "./Decimal.ts"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { Money } from "./Money.ts"
import { Period } from "./Period.ts"
import { Source } from "./Source.ts"
import { list } from "./shapes.ts"
import { Text } from "./Text.ts"

/**
 * A line of the budget.
 *
 * A line without result, period, funder and name is the programme's total. Others break it down, by result, by period or by
 * funder: breakdowns of one total, never added across. A revised line replaces the original one of the same key.
 */
export const BudgetLine = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Row,
    amount: Schema.optionalKey(Money),
    /** People, in full-time equivalents. */
    staff: Schema.optionalKey(Decimal),
    bound: Schema.Literals(["ceiling", "estimate", "exact"]),
    edition: Schema.optionalKey(Schema.Literals(["original", "revised"])),
    /** The results or activities it pays for. */
    for: list(Id.Row),
    period: Schema.optionalKey(Period),
    funder: Schema.optionalKey(Id.Party),
    name: Schema.optionalKey(Text),
    source: Schema.optionalKey(Source)
  }).check(
    Schema.makeFilter((line: { amount?: unknown; staff?: unknown }) =>
      line.amount !== undefined || line.staff !== undefined
        ? undefined
        : { path: ["amount"], issue: "an amount of money, or staff in full-time equivalents" }
    )
  )
)
export interface BudgetLine extends Schema.Schema.Type<typeof BudgetLine> {}

/** How the project is funded. */
export const Funding = /* @__PURE__ */ define(() =>
  Schema.Struct({
    statement: Schema.optionalKey(Text),
    /** What the document says about itself; beside it stands the gap that is computed. */
    fullyFunded: Schema.optionalKey(Schema.Boolean),
    budget: list(BudgetLine),
    source: Schema.optionalKey(Source)
  })
)
export interface Funding extends Schema.Schema.Type<typeof Funding> {}

/** The lines in force: where an original line was revised, the revised one; of several for the same that of the smaller id. */
export const inForce = (funding: Funding): readonly BudgetLine[] =>
  bySubject(funding).map(([first, ...others]) =>
    others.reduce((counting, line) => (line.id < counting.id ? line : counting), first)
  )

/** The lines for the same results, period, funder and name in one currency, as far as no revised line replaces them. */
export const bySubject = (funding: Funding): readonly (readonly [BudgetLine, ...BudgetLine[]])[] => {
  const revised = new Set(funding.budget.filter((line) => line.edition === "revised").map(lineKey))
  const groups = new Map<string, [BudgetLine, ...BudgetLine[]]>()
  for (const line of funding.budget) {
    const key = lineKey(line)
    if (line.edition !== "revised" && revised.has(key)) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  return [...groups.values()]
}

/** The programme's total in each currency it is stated in. */
export const totals = (funding: Funding): readonly BudgetLine[] =>
  inForce(funding).filter((line) => line.amount !== undefined && lineKey(line).startsWith("||||"))

const lineKey = (line: BudgetLine): string =>
  [
    [...line.for].sort().join("+"),
    line.period === undefined ? "" : `${line.period.from}/${line.period.through}`,
    line.funder ?? "",
    line.name === undefined ? "" : JSON.stringify(line.name),
    line.amount === undefined ? "staff" : line.amount.currency
  ].join("|")
