/**
 * Reports as nearly all of them are: an id, an indicator, a span, perhaps a place and a party, numbers.
 *
 * These are read and written here, in a fifth of the time that the schema takes. Whatever else a fact says, or says wrongly,
 * is left to the schema: nothing is read here that it would not read, nor as anything else.
 *
 * @internal
 */
import * as CalendarDate from "./CalendarDate.ts"
import { spaced } from "./canonicalJson.ts"
import * as Decimal from "./Decimal.ts"
import type * as Id from "./Id.ts"
import { factIdShape, idShape } from "./idShape.ts"
import type { Period } from "./Period.ts"
import type { Cell } from "./Scope.ts"
import { maxRows } from "./shapes.ts"
import { statuses } from "./statuses.ts"
import type { Value } from "./Value.ts"

/** What is read here of a measurement: the fields of `Fact.Measurement` that a plain one has. */
export interface PlainMeasurement {
  readonly _tag: "Measurement"
  readonly id: Id.Fact
  readonly logframe: Id.Logframe
  readonly status: (typeof statuses)[number]
  readonly supersedes?: Id.Fact
  readonly evidence: readonly []
  readonly indicator: Id.Indicator
  readonly period: Period
  readonly place?: Id.Place
  readonly party?: Id.Party
  readonly value?: Value
  readonly cells: readonly { readonly cell: Cell; readonly value: Value }[]
  readonly identities: readonly []
}

type Fields = Readonly<Record<string, unknown>>

/** The measurement that the input is; nothing when it is not a plain one, for whatever reason. */
export const readPlain = (input: unknown): PlainMeasurement | undefined => {
  if (!isFields(input) || input._tag !== "Measurement") return undefined
  const read: Record<string, unknown> = { _tag: "Measurement", evidence: [], cells: [], identities: [] }
  for (const key in input) {
    const field = readers.get(key)?.(input[key])
    if (field === undefined) return undefined
    read[key] = field
  }
  const fact = read as unknown as PlainMeasurement
  const says = fact.value !== undefined || fact.cells.length > 0 || fact.supersedes !== undefined
  const isWhole = needed.every((key) => fact[key] !== undefined)
  return says && isWhole && fact.supersedes !== fact.id ? fact : undefined
}

const needed = ["id", "logframe", "status", "indicator", "period"] as const

const isFields = (input: unknown): input is Fields =>
  typeof input === "object" &&
  input !== null &&
  !Array.isArray(input) &&
  Object.getOwnPropertySymbols(input).length === 0

/** Fields, and as many of them. */
const has = (input: unknown, many: number): input is Fields => {
  if (!isFields(input)) return false
  let fields = 0
  for (const _ in input) fields++
  return fields === many
}

const like =
  (shape: RegExp) =>
  (text: unknown): string | undefined =>
    typeof text === "string" && shape.test(text) ? text : undefined

const id = like(idShape)
const factId = like(factIdShape)
const decimal = (text: unknown) => (typeof text === "string" ? Decimal.parse(text) : undefined)
const words: readonly unknown[] = statuses
const empty = (list: unknown) => (Array.isArray(list) && list.length === 0 ? [] : undefined)

const period = (input: unknown) => {
  if (!has(input, 2)) return undefined
  const { from, through } = input
  const isPeriod =
    CalendarDate.isCalendarDate(from) && CalendarDate.isCalendarDate(through) && from <= through
  return isPeriod ? { from, through } : undefined
}

const number = (input: unknown): Value | undefined => {
  if (has(input, 2) && input._tag === "Number") {
    const value = decimal(input.value)
    return value && { _tag: "Number", value }
  }
  if (!has(input, 3) || input._tag !== "Parts") return undefined
  const [numerator, denominator] = [decimal(input.numerator), decimal(input.denominator)]
  return numerator && denominator && { _tag: "Parts", numerator, denominator }
}

const cell = (input: unknown) => {
  if (!isFields(input)) return undefined
  const dimensions: string[] = []
  for (const dimension in input) dimensions.push(dimension)
  const read: Record<string, string> = {}
  for (const dimension of dimensions.sort()) {
    const category = id(input[dimension])
    if (category === undefined || !idShape.test(dimension)) return undefined
    read[dimension] = category
  }
  return dimensions.length > 6 ? undefined : read
}

const cells = (input: unknown) => {
  if (!Array.isArray(input) || input.length > maxRows) return undefined
  const seen = new Set<string>()
  const read: unknown[] = []
  for (const row of input as readonly unknown[]) {
    if (!has(row, 2)) return undefined
    const [where, value] = [cell(row.cell), number(row.value)]
    if (where === undefined || value === undefined) return undefined
    seen.add(JSON.stringify(where))
    read.push({ cell: where, value })
  }
  return seen.size === read.length ? read : undefined
}

/** How each field is read, in the order in which they are written. */
const readers: ReadonlyMap<string, (field: unknown) => unknown> = new Map<
  string,
  (field: unknown) => unknown
>([
  ["_tag", (tag) => tag],
  ["id", factId],
  ["logframe", id],
  ["status", (status) => (words.includes(status) ? status : undefined)],
  ["supersedes", factId],
  ["evidence", empty],
  ["indicator", id],
  ["period", period],
  ["place", id],
  ["party", id],
  ["value", number],
  ["cells", cells],
  ["identities", empty]
])

/** The measurement as one line of canonical JSON; nothing when it is not a plain one. */
export const writePlain = (fact: object): string | undefined => {
  const plain = readPlain(fact) as Fields | undefined
  if (plain === undefined) return undefined
  const said: Record<string, unknown> = {}
  for (const key of readers.keys()) {
    const field = plain[key]
    if (field !== undefined && !(Array.isArray(field) && field.length === 0)) said[key] = field
  }
  return spaced(said)
}
