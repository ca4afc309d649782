/**
 * A logframe taken apart into rows and fields, and put together again.
 *
 * A field is the smallest thing that two people can change without touching each other's work: the words in one
 * language, one convention, one entry of the reference sheet, but an expectation, a span or an amount as a whole.
 *
 * @internal
 */
import type { Json, JsonObject } from "effect/Schema"
import { compact } from "../model/canonicalJson.ts"
import type { Logframe } from "../model/Logframe.ts"
import type { OrderedRow, RowKind } from "./Change.ts"

/** A field with its place in the row. */
export interface Field {
  readonly path: readonly string[]
  readonly value: Json
}

/** A row; the indicator of a baseline or a target is its field `indicator`. */
export interface Row {
  readonly kind: RowKind
  readonly id: string
  /** By {@link fieldKey}. */
  readonly fields: ReadonlyMap<string, Field>
}

/** Rows by {@link rowKey}, those of a kind in the order of their list. */
export type Rows = ReadonlyMap<string, Row>

/** The lists of a logframe whose rows have ids. */
const lists = {
  results: "result",
  indicators: "indicator",
  activities: "activity",
  assumptions: "assumption",
  places: "place",
  parties: "party",
  documents: "document",
  dimensions: "dimension",
  sections: "section",
  notes: "note"
} as const satisfies Readonly<Record<string, RowKind>>

const listNames = Object.keys(lists) as readonly (keyof typeof lists)[]

/** The kinds whose rows print in the order of their list. */
export const orderedKinds: readonly OrderedRow[] = [
  "result",
  "indicator",
  "activity",
  "assumption",
  "section",
  "note"
]

/** Objects whose entries are fields of their own: words by language, and records of independent choices. */
const opened: ReadonlySet<string> = new Set([
  ...["title", "area", "implementation", "statement", "description", "means", "response", "verification"],
  ...["name", "body", "note", "text", "group", "edition", "conventions", "extensions", "funding", "sheet"],
  ...["definition", "rationale", "dataSource", "method", "baselineNote", "targetRationale", "limitations"],
  "changes"
])

export const rowKey = (kind: RowKind, id: string): string => `${kind} ${id}`

const fieldKey = (path: readonly string[]): string => JSON.stringify(path)

/** The rows of a list of the table. */
export const ofKind = (rows: Rows, kind: RowKind): readonly Row[] =>
  [...rows.values()].filter((row) => row.kind === kind)

/** The value of a field, if the row has it. */
export const valueOf = (row: Row | undefined, ...path: readonly string[]): Json | undefined =>
  row?.fields.get(fieldKey(path))?.value

/** Takes a logframe apart. */
export const takeApart = (logframe: Logframe): Rows => {
  const whole = compact(logframe) as JsonObject
  const rows = listNames.flatMap((name) => objects(whole[name]).flatMap((row) => rowsOf(lists[name], row)))
  const budget = objects(object(whole.funding)?.budget).flatMap((line) => rowsOf("budgetLine", line))
  return new Map([head(whole), ...rows, ...budget].map((row) => [rowKey(row.kind, row.id), row] as const))
}

const head = (whole: JsonObject): Row => {
  const own = Object.entries(whole).filter(([name]) => !Object.hasOwn(lists, name))
  const fields = fieldsOf(Object.fromEntries(own)).filter(({ path }) => path.join() !== "funding,budget")
  return row("logframe", "logframe", fields)
}

const rowsOf = (kind: RowKind, source: JsonObject): readonly Row[] => {
  const id = String(source.id)
  if (kind !== "indicator") return [rowOf(kind, source)]
  const { baselines, targets, ...own } = source
  return [
    rowOf(kind, own),
    ...objects(baselines).map((baseline) => rowOf("baseline", { ...baseline, indicator: id })),
    ...objects(targets).map((target) => rowOf("target", { ...target, indicator: id }))
  ]
}

/** The row of an object with an id. */
export const rowOf = (kind: RowKind, { id, ...fields }: JsonObject): Row =>
  row(kind, String(id), fieldsOf(fields))

/** The row with another value in a field, or without the field. */
export const withField = (row: Row, path: readonly string[], value: Json | undefined): Row => {
  const fields = new Map(row.fields)
  if (value === undefined) fields.delete(fieldKey(path))
  else fields.set(fieldKey(path), { path, value })
  return { ...row, fields }
}

const row = (kind: RowKind, id: string, fields: readonly Field[]): Row => ({
  kind,
  id,
  fields: new Map(fields.map((field) => [fieldKey(field.path), field]))
})

const fieldsOf = (of: JsonObject, above: readonly string[] = []): readonly Field[] =>
  Object.entries(of).flatMap(([name, value]) => {
    if (value === undefined) return []
    const path = [...above, name]
    const inner = opened.has(name) ? object(value) : undefined
    return inner === undefined || Object.keys(inner).length === 0 ? [{ path, value }] : fieldsOf(inner, path)
  })

const object = (value: Json | undefined): JsonObject | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined

const objects = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly JsonObject[]) : []

/** The row as one object with its id. */
export const toObject = ({ kind, id, fields }: Row): JsonObject => {
  const whole: Record<string, unknown> = kind === "logframe" ? {} : { id }
  for (const { path, value } of fields.values()) {
    let inner = whole
    for (const name of path.slice(0, -1)) inner = inner[name] = { ...(inner[name] as JsonObject) }
    const last = path.at(-1)
    if (last !== undefined && !Object.hasOwn(inner, last)) inner[last] = value
  }
  return whole as JsonObject
}

/** Puts a logframe together: an input for {@link Logframe.decode}, since rows may refer to rows that are not there. */
export const putTogether = (rows: Rows): JsonObject => {
  const of = (kind: RowKind) => ofKind(rows, kind).map(toObject)
  const [baselines, targets] = [ownedBy(of("baseline")), ownedBy(of("target"))]
  const { funding, ...whole } = of("logframe")[0] ?? {}
  const budget = of("budgetLine")
  return {
    ...whole,
    ...Object.fromEntries(listNames.map((name) => [name, of(lists[name])])),
    indicators: of("indicator").map((row) => ({
      ...row,
      baselines: baselines.get(row.id) ?? [],
      targets: targets.get(row.id) ?? []
    })),
    ...(funding === undefined && budget.length === 0 ? {} : { funding: { ...object(funding), budget } })
  }
}

/** The row that a path within a logframe leads to; the logframe itself when it leads to none. */
export const rowAt = (rows: Rows, path: string): Pick<Row, "kind" | "id"> => {
  const [, list = "", at, inner, innerAt] =
    /^(?:funding\.)?(\w+)\[(\d+)\](?:\.(baselines|targets)\[(\d+)\])?/.exec(path) ?? []
  const kind = list === "budget" ? "budgetLine" : lists[list as keyof typeof lists]
  const row = kind === undefined ? undefined : ofKind(rows, kind)[Number(at)]
  if (row === undefined) return { kind: "logframe", id: "logframe" }
  const owned = ofKind(rows, inner === "targets" ? "target" : "baseline")
  return (
    owned.filter((one) => inner !== undefined && valueOf(one, "indicator") === row.id)[Number(innerAt)] ?? row
  )
}

const ownedBy = (of: readonly JsonObject[]): ReadonlyMap<Json | undefined, readonly JsonObject[]> => {
  const owned = new Map<Json | undefined, JsonObject[]>()
  for (const { indicator, ...own } of of) {
    const rows = owned.get(indicator)
    if (rows === undefined) owned.set(indicator, [own])
    else rows.push(own)
  }
  return owned
}

/** Baselines and targets of an indicator that is not there: {@link putTogether} has no place for them. */
export const orphans = (rows: Rows): readonly Row[] =>
  [...rows.values()].filter((row) => {
    const owner = row.kind === "baseline" || row.kind === "target" ? valueOf(row, "indicator") : undefined
    return owner !== undefined && !rows.has(rowKey("indicator", String(owner)))
  })

/** Whether two values are the same; the order of keys means nothing. */
export const isSame = (a: Json | undefined, b: Json | undefined): boolean => {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i]))
  const [x, y] = [object(a), object(b)]
  if (x === undefined || y === undefined) return false
  const keys = Object.keys(x)
  return (
    keys.length === Object.keys(y).length &&
    keys.every((key) => Object.hasOwn(y, key) && isSame(x[key], y[key]))
  )
}
