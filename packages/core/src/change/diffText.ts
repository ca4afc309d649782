/**
 * Differences as sentences. A file of its own, so that a program that only compares does not carry the words.
 *
 * @internal
 */
import type { Json, JsonObject } from "effect/Schema"
import type { Logframe } from "../model/Logframe.ts"
import type { LanguageTag } from "../model/Text.ts"
import { capital } from "../words/grammar.ts"
import type { Language } from "../words/Language.ts"
import { lengthOf, number } from "../words/tell.ts"
import { between } from "./between.ts"
import type { Change, RowKind } from "./Change.ts"
import { isSame, type Row, valueOf } from "./rows.ts"
import { fieldOf, nameOf, rowOf, type Speaker, speaker, valueText, wordsOf } from "./Speaker.ts"

/**
 * The differences as sentences, one for each row, in the language asked for; in English where there are no words for it.
 *
 * What hangs on an indicator that is gone is not told by itself, and long words are cut; the whole is in `between`.
 */
export const text = (
  before: Logframe,
  after: Logframe,
  language: LanguageTag | Language
): readonly string[] => {
  const changes = between(before, after)
  const gone = new Set(changes.flatMap(({ kind, row, id }) => (isGone(kind, row) ? [id] : [])))
  const told = changes.filter(({ kind, of }) => kind !== "removed" || of === undefined || !gone.has(of.id))
  const groups = new Map<string, Change[]>()
  for (const change of told) {
    const key = `${change.row} ${change.id}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  const to = speaker(language, after, before)
  return [...groups.values()].map((group) => sentence(to, group))
}

const isGone = (kind: string, row: RowKind): boolean => kind === "removed" && row === "indicator"

/** What is said of all changes of a row: first what is said of the row as a whole, then of its fields. */
const sentence = (to: Speaker, changes: readonly Change[]): string => {
  const [first] = changes
  if (first === undefined) return ""
  const own = changes.filter(isOwn)
  const rest = changes.filter((change) => !isOwn(change))
  const timeStays = changes.every(({ path }) => path[0] !== "when")
  const name = nameOf(to, first.row, first.id, timeStays)
  const said = [...own, ...rest].map((change) => phrase(to, change)).join(", ")
  return capital(`${name}${own.length === 0 ? to.words.colon : ""} ${said}`)
}

/** Fields whose value is what the row says: of a target, "raised" needs no field. */
const ownFields: Readonly<Partial<Record<RowKind, string>>> = {
  target: "expectation",
  baseline: "value",
  budgetLine: "amount"
}

const isOwn = ({ row, path, kind }: Change): boolean =>
  path.length === 0 ||
  kind === "moved" ||
  (ownFields[row] === path[0] && kind !== "added" && kind !== "removed")

/** What happened, without the row. */
export const phrase = (to: Speaker, change: Change): string => {
  const { words } = to
  const { kind, row: rowKind, path, before, after } = change
  const row = rowOf(to, rowKind, change.id)
  const what = isOwn(change) ? words.changes.row[rowKind] : fieldOf(to, rowKind, fieldPath(change))
  const said = (predicate: string): string => (isOwn(change) ? predicate : `${what.name} ${predicate}`)
  const show = (value: Json | undefined): string => valueText(to, row, path, value)
  const [from, now] = [show(before), show(after)]
  switch (kind) {
    case "added":
    case "removed": {
      const predicate = said(words.changes[kind](what))
      const value = path.length === 0 ? rowText(to, row) : untold(path) ? undefined : show(after ?? before)
      return value === undefined ? predicate : `${predicate}${words.colon} ${value}`
    }
    case "moved":
      return words.changes.moved(
        what,
        before === undefined ? undefined : from,
        after === undefined ? undefined : now
      )
    case "reordered":
      return words.changes.standsAfter(
        change.follows === undefined ? undefined : nameOf(to, rowKind, change.follows)
      )
    case "reworded":
    case "renumbered":
      return said(words.changes[kind](what, from, now))
    case "raised":
    case "lowered":
      return said(words.changes[kind](what, bare(to, before) ?? from, bare(to, after) ?? now))
    case "postponed":
    case "broughtForward":
      return said(words.changes.dateMoved(what, lengthOf(words, change.by ?? { days: 0 }), from, now))
    case "changed":
      if (!untold(path) && !Array.isArray(after) && from !== now)
        return said(words.changes.changedTo(what, from, now))
      return said(words.changes.changed(what)) + inside(to, row, change)
  }
}

/** Of a span the end is what moved. */
const fieldPath = ({ kind, path }: Change): readonly string[] =>
  path[0] === "period" && (kind === "postponed" || kind === "broughtForward") ? ["period", "end"] : path

/** Values that are for programs. */
const untold = (path: readonly string[]): boolean =>
  path.includes("source") || path[0] === "extensions" || path[0] === "sha256"

/** The number of a promise or a value by itself: "from 30", not "from at least 30". */
const bare = ({ words }: Speaker, value: Json | undefined): string | undefined => {
  const exact = (value as JsonObject | undefined)?.value
  return typeof exact === "string" ? number(words, exact) : undefined
}

/** What a row says that was added or removed, where its name does not say it. */
const rowText = (to: Speaker, row: Row | undefined): string | undefined => {
  if (row === undefined) return undefined
  const field = ownFields[row.kind]
  const value = field === undefined ? undefined : valueOf(row, field)
  if (field !== undefined && value !== undefined) return valueText(to, row, [field], value)
  return valueOf(row, "code") === undefined ? undefined : wordsOf(to, row)
}

/** What changed within a value: the entries of a list that came and went, the parts of an object that differ. */
const inside = (to: Speaker, row: Row | undefined, { row: kind, path, before, after }: Change): string => {
  const { words } = to
  if (untold(path)) return ""
  if (Array.isArray(before) && Array.isArray(after)) {
    const without = (all: readonly Json[], others: readonly Json[]): string =>
      valueText(
        to,
        row,
        path,
        all.filter((item) => !others.some((other) => isSame(item, other)))
      )
    const what = fieldOf(to, kind, path)
    const [came, went] = [without(after, before), without(before, after)]
    const parts = [
      ...(came === words.changes.nothing ? [] : [`${words.changes.added(what)} ${came}`]),
      ...(went === words.changes.nothing ? [] : [`${words.changes.removed(what)} ${went}`])
    ]
    return parts.length === 0 ? "" : `${words.colon} ${parts.join("; ")}`
  }
  if (typeof before !== "object" || typeof after !== "object") return ""
  const [was, is] = [before as JsonObject, after as JsonObject]
  const parts = Object.keys({ ...was, ...is }).flatMap((name) => {
    if (isSame(was[name], is[name])) return []
    const what = fieldOf(to, kind, [name])
    const [from, now] = [valueText(to, row, [name], was[name]), valueText(to, row, [name], is[name])]
    return [
      `${what.name} ${from === now ? words.changes.changed(what) : words.changes.changedTo(what, from, now)}`
    ]
  })
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`
}
