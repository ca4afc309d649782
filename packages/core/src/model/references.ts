/**
 * What must hold between the rows of a logframe: ids are unique per kind, every reference resolves, nothing stands
 * under itself.
 *
 * Works on the raw input and passes over what has the wrong shape, so that these problems are reported together with
 * those of shape.
 *
 * @internal
 */
import { formulaEdges, formulaProblems } from "./formulaReferences.ts"
import type { Problem } from "./InvalidInput.ts"
import * as LevelScheme from "./LevelScheme.ts"
import { nearest } from "./nearest.ts"
import { didYouMean } from "./problemsOf.ts"
import { pathText, shown } from "./shown.ts"

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
  // spread, since a list made by a program may have holes
  return [...list].map((fields, i) => ({ path: `${at}[${i}]`, fields: object(fields) }))
}

const child = (of: Row, key: string): Row => ({
  path: of.path === "" ? key : `${of.path}.${key}`,
  fields: object(of.fields[key])
})

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string")

type Identified = readonly [id: string, row: Row]

/** The rows that have an id. An id that is no text is a problem of its shape, and is never made a text here. */
const identified = (of: readonly Row[]): readonly Identified[] =>
  of.flatMap((row) => (typeof row.fields.id === "string" ? [[row.fields.id, row] as const] : []))

/** The ids that a field holds, one or a list of them, each with its path. */
const ids = (of: Row, key: string): readonly { readonly path: string; readonly id: string }[] => {
  const value = of.fields[key]
  if (!Array.isArray(value))
    return typeof value === "string" ? [{ path: `${of.path}.${key}`, id: value }] : []
  return value.flatMap((id: unknown, i) =>
    typeof id === "string" ? [{ path: `${of.path}.${key}[${i}]`, id }] : []
  )
}

/** The deepest that rows may stand under each other. */
const maxDepth = 12

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

  const known: Record<string, ReadonlySet<string> | undefined> = {}
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

  const dangling: Dangling[] = []
  const refer = (row: Row, key: string, kind: string): void => {
    for (const { path, id } of ids(row, key)) {
      const set = known[kind]
      if (set?.has(id) === false) dangling.push({ path, kind, id, known: set })
    }
  }
  for (const row of lists.results) {
    refer(row, "level", "level")
    refer(row, "under", "result")
  }
  for (const row of lists.indicators) {
    refer(row, "under", "result")
    refer(row, "partOf", "indicator")
    const sheet = child(row, "sheet")
    refer(sheet, "responsible", "party")
    for (const review of rows(sheet, "qualityReviews")) refer(review, "by", "party")
    referBreakdowns(row, known.dimension ?? new Set(), dangling)
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
    identified(lists.dimensions).map(([id, row]) => [
      id,
      new Set(["notStated", ...identified(rows(row, "categories")).map(([category]) => category)])
    ])
  )
  for (const row of [...baselines, ...targets]) {
    refer(row, "place", "place")
    refer(row, "party", "party")
    referCell(row, categories, dangling)
  }
  for (const row of [...Object.values(lists).flat(), ...baselines, ...targets, ...budget, funding]) {
    refer(child(row, "source"), "document", "document")
  }
  problems.push(...dangling.map(unresolved))
  problems.push(...formulaProblems(lists.indicators, known.indicator ?? new Set()))
  problems.push(...chainProblems(formulaEdges(lists.indicators), "formula"))
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
  for (const [id, { path }] of identified(of)) {
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

/** A reference to nothing. */
interface Dangling {
  readonly path: string
  readonly kind: string
  readonly id: string
  readonly known: ReadonlySet<string>
}

/** The nearest id is sought for the first so many only: with thousands, one mistake explains them all. */
const hinted = 50

const unresolved = ({ path, kind, id, known }: Dangling, i: number): Problem => ({
  path,
  found: shown(id),
  expected: `the id of a ${kind} of this logframe`,
  ...didYouMean(i < hinted ? nearest(id, [...known]) : undefined, `Add the ${kind} or correct the id.`)
})

/** The levels of the scheme; nothing when there is no scheme that could be asked. */
const levelIds = (scheme: unknown, problems: Problem[]): ReadonlySet<string> | undefined => {
  if (typeof scheme !== "string") {
    const written = rows({ path: "scheme", fields: object(scheme) }, "levels")
    return written.length === 0 ? undefined : new Set(identified(written).map(([id]) => id))
  }
  const built = LevelScheme.resolve(scheme)
  if (built !== undefined) return new Set(built.levels.map((level) => level.id))
  const names = Object.keys(LevelScheme.builtIn)
  problems.push({
    path: "scheme",
    found: shown(scheme),
    expected: `a built-in level scheme (${names.join(", ")}) or a scheme written out`,
    ...didYouMean(nearest(scheme, names))
  })
  return undefined
}

const referBreakdowns = (row: Row, known: ReadonlySet<string>, dangling: Dangling[]): void => {
  const breakdowns = row.fields.breakdowns
  if (!Array.isArray(breakdowns)) return
  const crossed: Row = { path: `${row.path}.breakdowns`, fields: { ...breakdowns } }
  breakdowns.forEach((_, i) => {
    for (const { path, id } of ids(crossed, String(i))) {
      const at = path.replace(`.breakdowns.${i}`, `.breakdowns[${i}]`)
      if (!known.has(id)) dangling.push({ path: at, kind: "dimension", id, known })
    }
  })
}

const referCell = (
  row: Row,
  categories: ReadonlyMap<string, ReadonlySet<string>>,
  dangling: Dangling[]
): void => {
  for (const [dimension, category] of Object.entries(object(row.fields.cell))) {
    const path = `${row.path}.cell`
    const known = categories.get(dimension)
    if (known === undefined)
      dangling.push({ path, kind: "dimension", id: dimension, known: new Set(categories.keys()) })
    else if (typeof category === "string" && !known.has(category))
      dangling.push({ path: `${path}${pathText(["", dimension])}`, kind: "category", id: category, known })
  }
}

/** Rows that stand under themselves, or deeper than allowed. Walks up with a memory: linear in the rows. */
const chainProblems = (of: readonly Row[], key: string): readonly Problem[] => {
  const named = identified(of)
  const parents = new Map(named.map(([id, row]) => [id, texts(row.fields[key])]))
  const depths = new Map<string, number>()
  const depth = (id: string): number => depthOf(id, parents, depths)
  const ring = ringOf(
    named.filter(([id]) => depth(id) === Number.POSITIVE_INFINITY),
    key
  )
  const expected = `rows in a chain without a ring, at most ${maxDepth} deep`
  return [
    ...ring.map(([id, row]) => ({
      path: `${row.path}.${key}`,
      found: `${shown(id)}, which in the end stands under itself`,
      expected,
      hint: `Correct one of the references between ${names(ring)}.`
    })),
    ...named
      .filter(([id]) => depth(id) > maxDepth && depth(id) < Number.POSITIVE_INFINITY)
      .map(([id, row]) => ({
        path: `${row.path}.${key}`,
        found: `${depth(id)} rows above each other`,
        expected
      }))
  ]
}

const names = (of: readonly Identified[]): string => {
  const first = of.slice(0, 8).map(([id]) => id.slice(0, 64))
  return [...first, ...(of.length > 8 ? [`${of.length - 8} more`] : [])].join(", ")
}

/** Of the rows whose chain never ends those that are in a ring: what merely hangs below a ring is peeled off. */
const ringOf = (endless: readonly Identified[], key: string): readonly Identified[] => {
  const above = new Set(endless.flatMap(([, row]) => texts(row.fields[key])))
  const ring = endless.filter(([id]) => above.has(id))
  return ring.length === endless.length ? ring : ringOf(ring, key)
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
