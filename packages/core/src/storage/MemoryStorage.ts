/**
 * A store that keeps everything in this process and nothing after it.
 *
 * The shortest correct driver: what the port says, in a page of code. Good for tests, for a browser tab, and as the
 * model that every other store is compared with.
 *
 * @module
 */
import type * as Instant from "../model/Instant.ts"
import { cursorAfter, instantAfter, matches, newFacts, pageOf, spans } from "./driving.ts"
import type { At, FactQuery, HeadingQuery, Page, Paging } from "./Query.ts"
import type * as Port from "./StorageDriver.ts"
import { StorageError } from "./StorageError.ts"
import { impossible, notYet, type StorageManifest, supported } from "./StorageManifest.ts"
import * as Waiters from "./Waiters.ts"

/** What the store says of itself. */
export const manifest: StorageManifest = {
  adapter: "memory",
  contract: 1,
  halves: ["documents", "journal"],
  folds: [],
  claims: {
    fold: notYet("Facts are read and folded by this library: the same numbers, and in memory little slower."),
    wait: supported,
    erase: supported,
    durable: impossible("What is kept ends with the process. Use a store that writes to a disk."),
    concurrentWriters: impossible("Only this process sees it. Use a store that several processes can open."),
    tenants: impossible("Make one store for each tenant: they share nothing.")
  }
}

/**
 * An empty store.
 *
 * This library has no clock: `now` says what time it is, whenever something is recorded. In an application that is
 * `() => Instant.make(new Date().toISOString())`, in an example or a test whatever it needs. A time that goes back is not
 * believed: what is recorded later never gets an earlier instant.
 *
 * @example
 * ```ts
 * import { Instant, MemoryStorage } from "@logframe/core"
 *
 * const driver = MemoryStorage.make({ now: () => Instant.make("2026-03-31T09:15:00Z") })
 * ```
 */
export const make = (options: { readonly now: () => Instant.Instant }): Port.StorageDriver => {
  const waiters = Waiters.make()
  return {
    manifest,
    documents: documents(options.now),
    journal: journal(options.now, waiters),
    close: async () => waiters.end(closed())
  }
}

const closed = () =>
  new StorageError(manifest.adapter, "wait", { _tag: "Unexpected", cause: new Error("the store was closed") })

const byteOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first rows of the page; `cursor` writes where the next one begins. */
const firstOf = <A>(rows: Iterable<A>, limit: number, cursor: (last: A) => string): Page<A> => {
  const some: A[] = []
  for (const row of rows) if (some.push(row) > limit) break
  return pageOf(some, limit, cursor)
}

const documents = (now: () => Instant.Instant): Port.Documents => {
  const logframes = new Map<string, Port.StoredLogframeRecord[]>()
  const revisionsOf = (id: string) => logframes.get(id) ?? []
  return {
    list: async ({ ids }: HeadingQuery, { after = "", limit }: Paging) => {
      const wanted = [...logframes.keys()]
        .sort(byteOrder)
        .filter((id) => id > after && (ids?.includes(id) ?? true))
      const heads = wanted.map((id) => revisionsOf(id).at(-1)).filter((head) => head?.body !== undefined)
      return firstOf(heads.filter((head) => head !== undefined).map(headingOf), limit, ({ id }) => id)
    },
    get: async (id: string, at?: At) => {
      const all = revisionsOf(id)
      if (at === undefined) return all.at(-1)
      return "revision" in at ? all[at.revision - 1] : all.findLast(({ recorded }) => recorded <= at.knownAt)
    },
    write: async (record: Port.LogframeRecord) => {
      const { id: logframe, revision } = record
      const all = revisionsOf(logframe)
      if (revision !== all.length + 1) {
        const [expected, head] = [revision - 1, all.length]
        throw new StorageError(manifest.adapter, "write", {
          _tag: "Conflict",
          on: "revision",
          logframe,
          expected,
          head
        })
      }
      const recorded = instantAfter(all.at(-1)?.recorded, now())
      logframes.set(logframe, [...all, { ...record, recorded }])
      return { revision, recorded }
    },
    revisions: async (id: string, { after = "0", limit }: Paging) =>
      firstOf(revisionsOf(id).slice(Number(after)).map(headOf), limit, ({ revision }) => String(revision))
  }
}

const headingOf = ({ id, revision, recorded, format, heading }: Port.StoredLogframeRecord) => ({
  id,
  revision,
  recorded,
  format,
  heading
})

const headOf = ({ revision, recorded, by, note, body }: Port.StoredLogframeRecord): Port.RevisionHead => ({
  revision,
  recorded,
  ...(by === undefined ? {} : { by }),
  ...(note === undefined ? {} : { note }),
  removed: body === undefined
})

/** An entry of a journal. `root` is the one known now; the `former` ones held up to the entry before `until`. */
interface Entry {
  readonly seq: number
  readonly recorded: string
  record: Port.FactRecord
  root: string
  readonly former: { readonly until: number; readonly root: string }[]
}

interface Ledger {
  readonly entries: Entry[]
  readonly byId: Map<string, Entry>
  /** Entries that supersede a fact which is not there yet, by its id. */
  readonly waiting: Map<string, Entry[]>
}

const journal = (now: () => Instant.Instant, waiters: Waiters.Waiters): Port.Journal => {
  const ledgers = new Map<string, Ledger>()
  const ledgerOf = (logframe: string): Ledger =>
    ledgers.get(logframe) ?? { entries: [], byId: new Map(), waiting: new Map() }
  return {
    append: async (logframe, facts, expect) => {
      const ledger = ledgerOf(logframe)
      const bodyOf = (id: string) => ledger.byId.get(id)?.record.body
      const journal = { adapter: manifest.adapter, logframe, head: ledger.entries.length, bodyOf, expect }
      const fresh = newFacts(journal, facts)
      const last = ledger.entries.at(-1)
      const recorded = fresh.length === 0 ? last?.recorded : instantAfter(last?.recorded, now())
      if (recorded === undefined) return { seq: 0, added: 0 }
      for (const record of fresh) add(ledger, record, recorded)
      ledgers.set(logframe, ledger)
      waiters.tell(logframe, ledger.entries.length)
      return { seq: ledger.entries.length, recorded, added: fresh.length }
    },
    read: async (query, { after, limit }) => firstOf(matching(query, ledgerOf, after), limit, cursorAfter),
    head: async (logframe, at) => {
      const { entries } = ledgerOf(logframe)
      const last =
        at === undefined ? entries.at(-1) : entries.findLast(({ recorded }) => recorded <= at.knownAt)
      return last === undefined ? { seq: 0 } : { seq: last.seq, recorded: last.recorded }
    },
    wait: (logframe, after, signal) => {
      const grown = waiters.wait(logframe, after, signal)
      waiters.tell(logframe, ledgerOf(logframe).entries.length)
      return grown
    },
    erase: async (logframe, facts) => {
      const { byId } = ledgerOf(logframe)
      for (const fact of facts) {
        const entry = byId.get(fact.id)
        if (entry !== undefined) entry.record = { ...fact }
      }
    }
  }
}

const add = (ledger: Ledger, record: Port.FactRecord, recorded: string): void => {
  const { entries, byId, waiting } = ledger
  const seq = entries.length + 1
  const superseded = record.supersedes === undefined ? undefined : byId.get(record.supersedes)
  const entry = { seq, recorded, record: { ...record }, root: superseded?.root ?? record.id, former: [] }
  entries.push(entry)
  byId.set(record.id, entry)
  if (record.supersedes !== undefined && superseded === undefined) {
    waiting.set(record.supersedes, [...(waiting.get(record.supersedes) ?? []), entry])
  }
  adopt(ledger, entry)
}

/** Chains that began with a correction of a fact which came later than it: from now on they begin where that fact's does. */
const adopt = ({ entries, waiting }: Ledger, { seq, root, record }: Entry): void => {
  const orphaned = new Set(waiting.get(record.id)?.map((entry) => entry.root))
  orphaned.delete(root)
  waiting.delete(record.id)
  for (const entry of orphaned.size === 0 ? [] : entries) {
    if (!orphaned.has(entry.root)) continue
    entry.former.push({ until: seq, root: entry.root })
    entry.root = root
  }
}

const rootUpTo = (entry: Entry, seq: number): string =>
  entry.former.find(({ until }) => seq < until)?.root ?? entry.root

const matching = function* (
  query: FactQuery,
  ledgerOf: (logframe: string) => Ledger,
  cursor: string | undefined
): Generator<Port.StoredFactRecord> {
  const isWanted = matches(query)
  for (const { logframe, after, upTo } of spans(query, cursor)) {
    const { entries } = ledgerOf(logframe)
    const end = Math.min(upTo, entries.length)
    for (let seq = after + 1; seq <= end; seq++) {
      const entry = entries[seq - 1]
      if (entry === undefined || !isWanted(entry.record)) continue
      const root = rootUpTo(entry, upTo)
      if (query.roots !== undefined && !query.roots.includes(root)) continue
      const { format, body } = entry.record
      yield { logframe, seq, recorded: entry.recorded, root, format, body }
    }
  }
}
