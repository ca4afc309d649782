/**
 * Rows of money: pledged, committed, received, spent.
 *
 * @internal
 */
import * as Result from "effect/Result"
import { derivedId, envelope, statusOf } from "./envelope.ts"
import * as listed from "./listed.ts"
import { partOf } from "./partOf.ts"
import { rowOf } from "./rowOf.ts"
import { optional, quiet, required, type Sheet, type SheetRow } from "./Sheet.ts"
import { day, decimal, type Read, trouble } from "./scalars.ts"
import { transactionKind, word } from "./words.ts"

const subjectOf = (sheet: Sheet, row: SheetRow) => ({
  kind: required(sheet, row, "kind", "one of pledge, commitment, receipt, spending", (text) =>
    word(text, transactionKind)
  ),
  day: required(sheet, row, "day", "a day written YYYY-MM-DD", day),
  amount: required(sheet, row, "amount", "a plain decimal such as 250000 or -0.5", decimal),
  currency: currencyOf(sheet, row),
  party: partOf(sheet, row, "party")
})

const currencyOf = (sheet: Sheet, row: SheetRow): string | undefined =>
  !row.cells.has("currency") && sheet.defaults.currency !== undefined
    ? sheet.defaults.currency
    : required(sheet, row, "currency", 'a currency code of capitals such as "EUR"', (text) =>
        /^[A-Z]{3,5}$/.test(text)
          ? Result.succeed(text)
          : trouble(text, 'a currency code of capitals such as "EUR"')
      )

/** The id of a row that brings none: kind, day, party, amount and currency. */
export const idOf = (sheet: Sheet, row: SheetRow): string | undefined => {
  const { kind, day, amount, currency, party } = subjectOf(quiet(sheet), row)
  return kind === undefined || day === undefined ? undefined : derivedId([kind, day, party, amount, currency])
}

/** The transaction that the row makes. */
export const money = (sheet: Sheet, id: string, row: SheetRow): unknown => {
  const { kind, day, amount, currency, party } = subjectOf(sheet, row)
  return {
    _tag: "Transaction",
    id,
    ...envelope(sheet, row),
    status: statusOf(sheet, row),
    kind,
    day,
    money: { amount, currency },
    ...(party === undefined ? {} : { party }),
    for:
      optional(sheet, row, "for", (text) => each(text, (part) => rowOf(part, purposes(sheet), purpose))) ??
      [],
    share: optional(sheet, row, "share", (text) => each(text, decimal)) ?? []
  }
}

const purpose = "the id or code of a result or an activity"

const purposes = (sheet: Sheet) =>
  [...sheet.logframe.results, ...sheet.logframe.activities].map(({ id, code, statement }) => ({
    id: id as string,
    name: statement,
    ...(code === undefined ? {} : { code })
  }))

/** All parts, or the trouble of the first that is wrong. */
const each = <A>(text: string, read: (part: string) => Read<A>): Read<readonly A[]> => {
  const parts: A[] = []
  for (const part of listed.values(text)) {
    const one = read(part)
    if (Result.isFailure(one)) return Result.fail(one.failure)
    parts.push(one.success)
  }
  return Result.succeed(parts)
}
