/**
 * What most drivers do alike, for whoever writes one.
 *
 * @internal
 */
import * as Instant from "../model/Instant.ts"
import type { FactRecord, StoredFactRecord } from "./DriverRecord.ts"
import type { Cursor, FactQuery, Page } from "./Query.ts"
import { type Conflict, StorageError } from "./StorageError.ts"

/** The instant to record with: the time now, or that of the entry before when the clock went back. */
export const instantAfter = (before: string | undefined, now: Instant.Instant): string => {
  const instant = Instant.normalise(now)
  return before !== undefined && before > instant ? before : instant
}

/** The page of at most `limit` rows; `rows` has one more when there is a next page, which `cursor` writes down. */
export const pageOf = <A>(rows: readonly A[], limit: number, cursor: (last: A) => Cursor): Page<A> => {
  const last = rows[limit - 1]
  return rows.length > limit && last !== undefined
    ? { rows: rows.slice(0, limit), next: cursor(last) }
    : { rows }
}

/** What a fact is asked for by, for drivers that hold only that of it. */
export type FactKeys = Pick<FactRecord, "id" | "kind"> & {
  readonly [K in "indicator" | "place" | "lastDay"]?: string | undefined
}

/** Whether a fact is one that the query asks for, apart from its place in the journal and its root. */
export const matches = (query: FactQuery): ((fact: FactKeys) => boolean) => {
  const among = (list: readonly string[] | undefined) => {
    const wanted = list === undefined ? undefined : new Set(list)
    return (text: string | undefined) => wanted === undefined || (text !== undefined && wanted.has(text))
  }
  const { endFrom, endBefore } = query
  const [id, kind, indicator, place] = [query.ids, query.kinds, query.indicators, query.places].map(among)
  return (fact) =>
    id?.(fact.id) === true &&
    kind?.(fact.kind) === true &&
    indicator?.(fact.indicator) === true &&
    place?.(fact.place) === true &&
    (endFrom === undefined || (fact.lastDay !== undefined && fact.lastDay >= endFrom)) &&
    (endBefore === undefined || (fact.lastDay !== undefined && fact.lastDay < endBefore))
}

/** A fact in its journal, with the fact that it supersedes. */
export interface Linked extends Pick<FactRecord, "id" | "supersedes"> {
  readonly seq: number
}

/**
 * The root of a fact as known up to a place in its journal, for drivers that do not keep roots: the chain is walked, `find`
 * looking up each fact in the same journal.
 *
 * Facts that supersede each other in a ring are one chain. It begins where it did before its last fact closed it: with
 * the fact that corrects that one.
 */
export const rootOf = async (
  fact: Linked,
  upTo: number,
  find: (id: string) => Linked | undefined | Promise<Linked | undefined>
): Promise<string> => {
  const chain = [fact]
  for (let at = fact; ; ) {
    const next = at.supersedes === undefined ? undefined : await find(at.supersedes)
    if (next === undefined || next.seq > upTo) return at.id
    const start = chain.findIndex(({ seq }) => seq === next.seq)
    if (start >= 0) {
      const ring = chain.slice(start)
      const closing = ring.reduce((a, b) => (a.seq > b.seq ? a : b))
      return ring.find(({ supersedes }) => supersedes === closing.id)?.id ?? at.id
    }
    chain.push(next)
    at = next
  }
}

/** What a page reads of one journal: the entries after a number, up to and including another. */
export interface Span {
  readonly logframe: string
  readonly after: number
  readonly upTo: number
}

/** What a page reads, journal by journal in the order of ids; the cursor is one that `cursorAfter` wrote. */
export const spans = ({ logframes }: FactQuery, cursor: Cursor | undefined): readonly Span[] => {
  const [from = "0", current = ""] = cursor?.split(" ") ?? []
  return logframes
    .filter(({ id }) => id >= current)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id, upTo, after = 0 }) => ({
      logframe: id,
      after: id === current ? Number(from) : after,
      upTo
    }))
}

/** Where the page after that fact begins. */
export const cursorAfter = ({ seq, logframe }: StoredFactRecord): Cursor => `${seq} ${logframe}`

/** A journal that is about to grow. */
export interface Growing {
  readonly adapter: string
  readonly logframe: string
  /** The number of its last entry. */
  readonly head: number
  /** The text of the fact with that id, if it is there. */
  readonly bodyOf: (id: string) => string | undefined
  readonly expect: { readonly head: number } | undefined
}

/**
 * The facts of a batch that are not there yet, each once.
 *
 * @throws StorageError (`Conflict`) when an id is there with other bytes, or the journal has grown past what was expected.
 */
export const newFacts = (
  { adapter, logframe, head, bodyOf, expect }: Growing,
  facts: readonly FactRecord[]
): readonly FactRecord[] => {
  const conflict = (reason: Conflict) => new StorageError(adapter, "append", reason)
  const fresh = new Map<string, FactRecord>()
  const ids = new Set<string>()
  for (const fact of facts) {
    const known = bodyOf(fact.id) ?? fresh.get(fact.id)?.body
    if (known === undefined) fresh.set(fact.id, fact)
    else if (known !== fact.body) ids.add(fact.id)
  }
  if (ids.size > 0) throw conflict({ _tag: "Conflict", on: "facts", logframe, ids: [...ids], head })
  if (fresh.size > 0 && expect !== undefined && expect.head !== head) {
    throw conflict({ _tag: "Conflict", on: "journal", logframe, expected: expect.head, head })
  }
  return [...fresh.values()]
}
