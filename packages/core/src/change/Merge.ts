/**
 * Two people changed the same edition of a logframe: brings their changes together, or says where they clash.
 *
 * Changes of different fields never clash, nor do rows that each of them added, nor the same change made by both. A
 * field that both changed in different ways, a row that one removed and the other changed, a list that both put into
 * different orders: each is a clash that names both sides, and a person decides. What was merged is held against the
 * rules of a logframe, since two changes that are right by themselves may break a reference together.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Json } from "effect/Schema"
import * as Logframe from "../model/Logframe.ts"
import { between } from "./between.ts"
import type { Clash, Editions, Three } from "./Clash.ts"
import { mergeLists, mergeOrder } from "./mergeOrder.ts"
import * as Rows from "./rows.ts"

export type { Clash, Editions } from "./Clash.ts"
export { text } from "./mergeText.ts"

/**
 * The changes of both, or every clash.
 *
 * @example
 * ```ts
 * import { Logframe, Merge } from "@logframe/core"
 * import * as Result from "effect/Result"
 *
 * const edition = (en: string, fr: string) =>
 *   Logframe.make({ format: 1, id: "water", title: { en, fr }, language: "en", scheme: "un" })
 * const base = edition("Water", "Eau")
 * const merged = Merge.threeWay({ base, mine: edition("Clean water", "Eau"), theirs: edition("Water", "Eau propre") })
 * Result.getOrThrow(merged).title // { en: "Clean water", fr: "Eau propre" }
 * ```
 */
export const threeWay = (editions: Editions): Result.Result<Logframe.Logframe, readonly Clash[]> => {
  const parts: Three = {
    base: Rows.takeApart(editions.base),
    mine: Rows.takeApart(editions.mine),
    theirs: Rows.takeApart(editions.theirs)
  }
  const merged = new Map<string, Rows.Row>()
  const clashes: Clash[] = []
  for (const key of new Set([...parts.base.keys(), ...parts.mine.keys(), ...parts.theirs.keys()])) {
    const outcome = mergeRow(key, parts, editions)
    clashes.push(...outcome.clashes)
    if (outcome.row !== undefined) merged.set(key, outcome.row)
  }
  const ordered = mergeOrder(merged, parts)
  clashes.push(...ordered.clashes, ...lostOwners(merged, parts, editions))
  if (clashes.length > 0) return Result.fail(clashes)
  return Result.mapError(Logframe.decode(Rows.putTogether(ordered.rows)), ({ problems }) =>
    problems.map((problem): Clash => {
      const { kind, id } = Rows.rowAt(ordered.rows, problem.path)
      return { _tag: "Invalid", row: kind, id, problem }
    })
  )
}

interface Outcome {
  /** Absent: the row is removed. */
  readonly row?: Rows.Row
  readonly clashes: readonly Clash[]
}

const mergeRow = (key: string, { base, mine, theirs }: Three, editions: Editions): Outcome => {
  const [was, my, their] = [base.get(key), mine.get(key), theirs.get(key)]
  if (my !== undefined && their !== undefined) return mergeFields(was, my, their)
  const kept = my ?? their
  if (kept === undefined) return { clashes: [] }
  if (was === undefined) return { row: kept, clashes: [] }
  if (Rows.isSame(Rows.toObject(was), Rows.toObject(kept))) return { clashes: [] }
  return { clashes: [removed(my === undefined ? "mine" : "theirs", was, editions)] }
}

const removed = (by: "mine" | "theirs", row: Rows.Row, { base, mine, theirs }: Editions): Clash => {
  const changes = between(base, by === "mine" ? theirs : mine)
  const { kind, id } = row
  return {
    _tag: "Removed",
    by,
    row: kind,
    id,
    changes: changes.filter((one) => one.row === kind && one.id === id)
  }
}

const mergeFields = (was: Rows.Row | undefined, my: Rows.Row, their: Rows.Row): Outcome => {
  const clashes: Clash[] = []
  let row = my
  for (const [key, { path }] of new Map([...(was?.fields ?? []), ...my.fields, ...their.fields])) {
    const [base, mine, theirs] = [was, my, their].map((edition) => edition?.fields.get(key)?.value)
    const merged = mergeValue(base, mine, theirs)
    if (merged === clash) {
      const values = { ...present("base", base), ...present("mine", mine), ...present("theirs", theirs) }
      clashes.push({ _tag: "Field", row: my.kind, id: my.id, path, ...values })
    } else row = Rows.withField(row, path, merged)
  }
  return { row, clashes }
}

const present = <Name extends string>(name: Name, value: Json | undefined) =>
  value === undefined ? {} : ({ [name]: value } as Readonly<Record<Name, Json>>)

const clash = Symbol("clash")

const mergeValue = (
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined
): Json | undefined | typeof clash => {
  if (Rows.isSame(mine, theirs) || Rows.isSame(theirs, base)) return mine
  if (Rows.isSame(mine, base)) return theirs
  return Array.isArray(mine) && Array.isArray(theirs)
    ? (mergeLists(Array.isArray(base) ? base : [], mine, theirs) ?? clash)
    : clash
}

/** Baselines and targets that one put on an indicator which the other removed. */
const lostOwners = (merged: Rows.Rows, { mine }: Three, editions: Editions): readonly Clash[] => {
  const owners = new Set(Rows.orphans(merged).map((row) => String(Rows.valueOf(row, "indicator"))))
  return [...owners].map((id) => {
    const by = mine.has(Rows.rowKey("indicator", id)) ? "theirs" : "mine"
    const changes = between(editions.base, by === "mine" ? editions.theirs : editions.mine)
    return { _tag: "Removed", by, row: "indicator", id, changes: changes.filter(({ of }) => of?.id === id) }
  })
}
