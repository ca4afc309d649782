/**
 * What is held in memory of a journal: of each fact what it can be asked for by, the beginning of its chain, and where its
 * line ends. The texts stay in the file.
 *
 * @internal
 */
import { type Query, StorageDriver } from "@logframe/core"
import { chainsOf } from "./chains.ts"
import type { Place } from "./Log.ts"

/** The facts of one journal, in their order. */
export interface Ledger {
  readonly head: (at?: Query.KnownAt) => StorageDriver.Head
  /** The number of a fact, if it is there. */
  readonly numberOf: (id: string) => number | undefined
  /**
   * Notes the ids of the facts that are added next, in their order. False, and nothing noted, when one of them is there
   * already or twice among them: each id is looked up once that way, and a million of them are much to look up.
   */
  readonly note: (facts: readonly { readonly id: string }[]) => boolean
  /** Adds the next fact, which was noted, whose line takes so many bytes. */
  readonly add: (fact: Omit<StorageDriver.FactRecord, "body">, recorded: string, size: number) => void
  /** Where the line of that number stands. */
  readonly placeOf: (seq: number) => Place
  /** The numbers of the facts of a page, in their order; one more than the limit when there is a next page. */
  readonly find: (query: Query.FactQuery, after: number, upTo: number, limit: number) => readonly number[]
  /** A fact with its text, and its root as known up to another one. */
  readonly stored: (seq: number, upTo: number, body: string) => StorageDriver.StoredFactRecord
}

/** A fact without its text. */
interface Entry extends StorageDriver.FactKeys {
  readonly format: number
  readonly recorded: string
  /** How many bytes of the file there are up to the end of its line. */
  readonly end: number
}

/** The ledger of a logframe, without facts yet. */
export const ledgerOf = (logframe: string): Ledger => {
  const entries: Entry[] = []
  const numbers = new Map<string, number>()
  const chains = chainsOf()
  const one = sharing()

  const rootOf = (seq: number, upTo: number): string => chains.rootOf(seq, upTo) ?? entries[seq - 1]?.id ?? ""

  return {
    head: (at) => {
      const seq =
        at === undefined
          ? entries.length
          : 1 + entries.findLastIndex(({ recorded }) => recorded <= at.knownAt)
      const recorded = entries[seq - 1]?.recorded
      return recorded === undefined ? { seq: 0 } : { seq, recorded }
    },
    numberOf: (id) => numbers.get(id),
    note: (facts) => {
      let seq = entries.length
      for (const { id } of facts) {
        if (numbers.has(id)) {
          for (const noted of facts.slice(0, seq - entries.length)) numbers.delete(noted.id)
          return false
        }
        numbers.set(id, ++seq)
      }
      return true
    },
    add: ({ id, kind, format, indicator, place, lastDay, supersedes }, recorded, size) => {
      const before = entries.at(-1)
      const seq = entries.push({
        id,
        kind: one(kind),
        format,
        indicator: one(indicator),
        place: one(place),
        lastDay: one(lastDay),
        recorded: one(recorded),
        end: (before?.end ?? 0) + size
      })
      if (supersedes !== undefined) {
        const superseded = numbers.get(supersedes) ?? seq
        if (superseded < seq) chains.join(seq, rootOf(superseded, seq))
        else chains.begin(seq, id, supersedes)
      }
      chains.adopt(id, seq, () => rootOf(seq, seq))
    },
    placeOf: (seq) => ({ seq, from: entries[seq - 2]?.end ?? 0, to: entries[seq - 1]?.end ?? 0 }),
    find: (query, after, upTo, limit) => {
      const isWanted = StorageDriver.matches(query)
      const roots = query.roots && new Set(query.roots)
      const found: number[] = []
      for (let seq = after + 1; seq <= Math.min(upTo, entries.length) && found.length <= limit; seq++) {
        const entry = entries[seq - 1]
        if (entry === undefined || !isWanted(entry)) continue
        if (roots === undefined || roots.has(rootOf(seq, upTo))) found.push(seq)
      }
      return found
    },
    stored: (seq, upTo, body) => {
      const { recorded = "", format = 0 } = entries[seq - 1] ?? {}
      return { logframe, seq, recorded, root: rootOf(seq, upTo), format, body }
    }
  }
}

/** Texts that are equal as one text: an indicator is named by thousands of facts. */
const sharing = () => {
  const texts = new Map<string, string>()
  return <A extends string | undefined>(text: A): A => {
    if (text === undefined) return text
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return (known ?? text) as A
  }
}
