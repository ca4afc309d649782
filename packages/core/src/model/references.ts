/**
 * What must hold between the rows of a logframe: ids are unique per kind, every reference resolves, nothing stands
 * under itself.
 *
 * Works on the raw input and passes over what has the wrong shape, so that these problems are reported together with
 * those of shape.
 *
 * @internal
 */
import type { Problem } from "./InvalidInput.ts"
import * as LevelScheme from "./LevelScheme.ts"
import { nearest } from "./nearest.ts"

interface Row {
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
}

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

const rows = (of: Row, key: string): readonly Row[] => {
  const list = of.fields[key]
  if (!Array.isArray(list)) return []
  const at = of.path === "" ? key : `${of.path}.${key}`
  return list.map((fields, i) => ({ path: `${at}[${i}]`, fields: object(fields) }))
}

const child = (of: Row, key: string): Row => ({
  path: of.path === "" ? key : `${of.path}.${key}`,
  fields: object(of.fields[key])
})

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string")

/** The deepest that rows may stand under each other. */
export const maxDepth = 12

/** All breaches of the invariants between rows. */
export const referenceProblems = (input: unknown): readonly Problem[] => {
  const logframe: Row = { path: "", fields: object(input) }
  const problems: Problem[] = []
  const lists = Object.fromEntries(listNames.map((name) => [name, rows(logframe, name)])) as Readonly<
    Record<(typeof listNames)[number], readonly Row[]>
  >
  const funding = child(logframe, "funding")
  const budget = rows(funding, "budget")
  const baselines = lists.indicators.flatMap((row) => rows(row, "baselines"))
  const targets = lists.indicators.flatMap((row) => rows(row, "targets"))

  const known: Record<string, ReadonlySet<string>> = {}
  const declare = (kind: string, of: readonly Row[]): void => {
    known[kind] = unique(kind, of, problems)
  }
  declare("result", lists.results)
  declare("indicator", lists.indicators)
  declare("activity", lists.activities)
  declare("assumption", lists.assumptions)
  declare("place", lists.places)
  declare("party", lists.parties)
  declare("document", lists.documents)
  declare("dimension", lists.dimensions)
  declare("section", lists.sections)
  declare("note", lists.notes)
  declare("budget line", budget)
  declare("baseline", baselines)
  declare("target", targets)
  known.level = levelIds(logframe.fields.scheme, problems)
  const union = (...kinds: string[]) => new Set(kinds.flatMap((kind) => [...(known[kind] ?? [])]))
  known["result or activity"] = union("result", "activity")
  known.row = new Set([
    ...union(
      "result",
      "indicator",
      "activity",
      "assumption",
      "section",
      "budget line",
      "target",
      "baseline",
      "party"
    ),
    "logframe",
    "funding"
  ])

  const refer = (row: Row, key: string, kind: string): void => {
    for (const id of texts(row.fields[key])) {
      if (known[kind]?.has(id) === false)
        problems.push(unresolved(`${row.path}.${key}`, kind, id, known[kind]))
    }
  }
  for (const row of lists.results) {
    refer(row, "level", "level")
    refer(row, "under", "result")
  }
  for (const row of lists.indicators) {
    refer(row, "under", "result")
    refer(row, "partOf", "indicator")
    refer(child(row, "sheet"), "responsible", "party")
    referBreakdowns(row, known.dimension ?? new Set(), problems)
  }
  for (const row of lists.activities) {
    refer(row, "under", "result")
    refer(row, "responsible", "party")
  }
  for (const row of lists.assumptions) refer(row, "under", "result or activity")
  for (const row of lists.places) refer(row, "under", "place")
  for (const row of lists.contacts) refer(row, "party", "party")
  for (const row of lists.notes) refer(row, "on", "row")
  for (const row of budget) {
    refer(row, "for", "result or activity")
    refer(row, "funder", "party")
  }
  const categories = new Map(
    lists.dimensions.map((row) => [
      String(row.fields.id),
      new Set(["notStated", ...rows(row, "categories").map((category) => String(category.fields.id))])
    ])
  )
  for (const row of [...baselines, ...targets]) {
    refer(row, "place", "place")
    refer(row, "party", "party")
    referCell(row, categories, problems)
  }
  for (const row of [...Object.values(lists).flat(), ...baselines, ...targets, ...budget, funding]) {
    refer(child(row, "source"), "document", "document")
  }
  for (const kind of ["results", "indicators", "places"] as const) {
    const key = kind === "indicators" ? "partOf" : "under"
    problems.push(...chainProblems(lists[kind], key))
  }
  return problems
}

const listNames = [
  "results",
  "indicators",
  "activities",
  "assumptions",
  "places",
  "parties",
  "documents",
  "dimensions",
  "sections",
  "notes",
  "contacts"
] as const

const unique = (kind: string, of: readonly Row[], problems: Problem[]): ReadonlySet<string> => {
  const seen = new Map<string, string>()
  for (const { path, fields } of of) {
    const id = fields.id
    if (typeof id !== "string") continue
    const first = seen.get(id)
    if (first === undefined) seen.set(id, path)
    else {
      const expected = `an id that no other ${kind} has (${first} has it)`
      problems.push({
        path: `${path}.id`,
        found: JSON.stringify(id),
        expected,
        hint: "Give one of the two another id."
      })
    }
  }
  return new Set(seen.keys())
}

const unresolved = (path: string, kind: string, id: string, known: ReadonlySet<string>): Problem => {
  const near = nearest(id, [...known])
  return {
    path,
    found: JSON.stringify(id.slice(0, 80)),
    expected: `the id of a ${kind} of this logframe`,
    hint: near === undefined ? `Add the ${kind} or correct the id.` : `Did you mean "${near}"?`
  }
}

const levelIds = (scheme: unknown, problems: Problem[]): ReadonlySet<string> => {
  if (typeof scheme !== "string") {
    return new Set(
      rows({ path: "scheme", fields: object(scheme) }, "levels").map((row) => String(row.fields.id))
    )
  }
  const built = LevelScheme.resolve(scheme)
  if (built !== undefined) return new Set(built.levels.map((level) => level.id))
  const names = Object.keys(LevelScheme.builtIn)
  const near = nearest(scheme, names)
  problems.push({
    path: "scheme",
    found: JSON.stringify(scheme.slice(0, 80)),
    expected: `a built-in level scheme (${names.join(", ")}) or a scheme written out`,
    ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` })
  })
  return new Set()
}

const referBreakdowns = (row: Row, known: ReadonlySet<string>, problems: Problem[]): void => {
  const breakdowns = row.fields.breakdowns
  if (!Array.isArray(breakdowns)) return
  breakdowns.forEach((dimensions: unknown, i) => {
    for (const id of texts(dimensions)) {
      if (!known.has(id)) problems.push(unresolved(`${row.path}.breakdowns[${i}]`, "dimension", id, known))
    }
  })
}

const referCell = (
  row: Row,
  categories: ReadonlyMap<string, ReadonlySet<string>>,
  problems: Problem[]
): void => {
  for (const [dimension, category] of Object.entries(object(row.fields.cell))) {
    const known = categories.get(dimension)
    const path = `${row.path}.cell`
    if (known === undefined)
      problems.push(unresolved(path, "dimension", dimension, new Set(categories.keys())))
    else if (typeof category === "string" && !known.has(category)) {
      problems.push(unresolved(`${path}.${dimension}`, "category", category, known))
    }
  }
}

/** Rows that stand under themselves, or deeper than allowed. Walks up with a memory: linear in the rows. */
const chainProblems = (of: readonly Row[], key: string): readonly Problem[] => {
  const parents = new Map(of.map((row) => [String(row.fields.id), texts(row.fields[key])]))
  const depths = new Map<string, number>()
  const problems: Problem[] = []
  for (const row of of) {
    const depth = depthOf(String(row.fields.id), parents, depths)
    if (depth > maxDepth) {
      problems.push({
        path: `${row.path}.${key}`,
        found:
          depth === Number.POSITIVE_INFINITY
            ? "a row that stands under itself"
            : `${depth} rows above each other`,
        expected: `rows in a chain without a ring, at most ${maxDepth} deep`
      })
    }
  }
  return problems
}

const depthOf = (
  start: string,
  parents: ReadonlyMap<string, readonly string[]>,
  depths: Map<string, number>
): number => {
  const stack = [start]
  const open = new Set<string>()
  while (stack.length > 0) {
    const id = stack.at(-1) as string
    const above = (parents.get(id) ?? []).filter((parent) => parents.has(parent))
    const waiting = above.filter((parent) => !depths.has(parent) && !open.has(parent))
    if (depths.has(id)) stack.pop()
    else if (!open.has(id) && waiting.length > 0) {
      open.add(id)
      stack.push(...waiting)
    } else {
      const known = above.map((parent) => depths.get(parent) ?? Number.POSITIVE_INFINITY)
      depths.set(id, above.length === 0 ? 1 : 1 + Math.max(...known))
      open.delete(id)
      stack.pop()
    }
  }
  return depths.get(start) ?? 1
}
