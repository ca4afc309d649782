/**
 * What a difference of a field means: raised, reworded, postponed …
 *
 * @internal
 */
import type { Json } from "effect/Schema"
import * as CalendarDate from "../model/CalendarDate.ts"
import * as Decimal from "../model/Decimal.ts"
import type { Logframe } from "../model/Logframe.ts"
import { stepsOf } from "../model/Measure.ts"
import * as reckoning from "../model/reckoning.ts"
import * as When from "../model/When.ts"
import type { ChangeKind, Distance, RowKind } from "./Change.ts"

/** A field of a row before and after, and the editions that it is from. */
export interface Difference {
  readonly row: RowKind
  /** The indicator of a baseline or a target. */
  readonly owner: string | undefined
  readonly path: readonly string[]
  readonly before: Json | undefined
  readonly after: Json | undefined
  readonly editions: { readonly before: Logframe; readonly after: Logframe }
}

/** What happened, and how far a day moved. */
export interface Meaning {
  readonly kind: ChangeKind
  readonly by?: Distance
}

const hanging: ReadonlySet<string> = new Set(["under", "partOf", "indicator"])

/** What the difference means. */
export const classify = (difference: Difference): Meaning => {
  const { path, before, after } = difference
  const [name = "", inner] = path
  if (hanging.has(name)) return { kind: "moved" }
  if (before === undefined) return { kind: "added" }
  if (after === undefined) return { kind: "removed" }
  if (name === "code") return { kind: "renumbered" }
  if (name === "when" || name === "period" || name === "day" || inner === "day") return moved(difference)
  if (path.length > 1 && typeof after === "string" && !notWords.has(name)) return { kind: "reworded" }
  return { kind: order(quantities(before, difference), quantities(after, difference)) }
}

/** Records whose entries are choices, not words in a language. */
const notWords: ReadonlySet<string> = new Set(["conventions", "edition", "extensions"])

const moved = ({ path, before, after, editions }: Difference): Meaning => {
  const project = path[0] === "when"
  const from = lastDay(before, project ? editions.before : undefined)
  const to = lastDay(after, project ? editions.after : undefined)
  if (from === undefined || to === undefined || from === to) return { kind: "changed" }
  return { kind: from < to ? "postponed" : "broughtForward", by: distance(from, to) }
}

const lastDay = (when: Json | undefined, logframe: Logframe | undefined) =>
  when === undefined ? undefined : When.lastDay(when as When.When, logframe?.period)

/** The last day of a month counts as the same day in every month: from 30 June to 31 December are six months. */
const distance = (a: CalendarDate.CalendarDate, b: CalendarDate.CalendarDate): Distance => {
  const [from, to] = a < b ? [a, b] : [b, a]
  const ends = [from, to].every((day) => day === CalendarDate.lastOfMonth(day.slice(0, 7)))
  if (ends || from.slice(8) === to.slice(8))
    return {
      months: reckoning.monthsBetween(`${from.slice(0, 8)}01` as never, `${to.slice(0, 8)}01` as never)
    }
  return { days: reckoning.daysBetween(from, to) }
}

/** The numbers that a value stands for, under a name that says what may be compared with what. */
interface Quantities {
  readonly of: string
  readonly numbers: readonly Decimal.Decimal[]
}

const quantities = (value: Json, { path, owner, editions }: Difference): Quantities | undefined => {
  if (Decimal.isDecimal(value) && numeric.has(path.join("."))) return { of: "number", numbers: [value] }
  if (typeof value === "number") return { of: "number", numbers: [Decimal.make(value)] }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined
  const fields = value as Readonly<Record<string, Json>>
  const numbers = [fields.value, fields.low, fields.high, fields.amount].filter(Decimal.isDecimal)
  if (numbers.length > 0) return { of: String(fields._tag ?? fields.currency), numbers }
  const measure = editions.after.indicators.find(({ id }) => id === owner)?.measure
  const steps = measure === undefined ? [] : stepsOf(measure)
  const rank = steps.findIndex(({ id }) => id === (fields.stage ?? fields.label))
  return rank < 0 ? undefined : { of: String(fields._tag), numbers: [Decimal.make(rank)] }
}

/** Fields that are a number by themselves. */
const numeric: ReadonlySet<string> = new Set([
  "weight",
  "staff",
  "conventions.onTrackFrom",
  "conventions.behindFrom"
])

const order = (before: Quantities | undefined, after: Quantities | undefined): ChangeKind => {
  if (before === undefined || after === undefined || before.of !== after.of) return "changed"
  const signs = before.numbers.map((number, i) => Decimal.compare(number, after.numbers[i] ?? number))
  const [up, down] = [signs.includes(-1), signs.includes(1)]
  return up === down ? "changed" : up ? "raised" : "lowered"
}
