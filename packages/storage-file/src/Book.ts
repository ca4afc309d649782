/**
 * The journal of a logframe as one file: what is held of it in memory, and the texts, which are read from the file.
 *
 * @internal
 */
import { type Instant, type Query, StorageDriver } from "@logframe/core"
import { ledgerOf } from "./Ledger.ts"
import type { Line } from "./Line.ts"
import type { Log } from "./Log.ts"

/** A journal, up to where its file is known. */
export interface Book {
  readonly log: Log
  /** Takes in what the file has. */
  readonly take: (lines: readonly Line[]) => void
  /** After one that failed at the file, the book says something else than the file. */
  readonly append: (
    now: Instant.Instant,
    facts: readonly StorageDriver.FactRecord[],
    expect?: { readonly head: number }
  ) => Promise<StorageDriver.Appended>
  /** A page of this journal alone. */
  readonly read: StorageDriver.Journal["read"]
  readonly head: (at?: Query.KnownAt) => StorageDriver.Head
}

/** The journal of a logframe in that file, of which nothing is known yet. */
export const bookOf = (logframe: string, log: Log): Book => {
  const { add, find, head, note, numberOf, placeOf, stored } = ledgerOf(logframe)

  /** Of facts that are there already, or twice among them, those that are new. */
  const newOf = async (facts: readonly StorageDriver.FactRecord[], expect?: { readonly head: number }) => {
    const known = facts.filter(({ id }) => numberOf(id) !== undefined)
    const texts = await log.bodies(known.map(({ id }) => placeOf(numberOf(id) ?? 0)))
    const bodies = new Map(known.map(({ id }, i) => [id, texts[i]]))
    const bodyOf = (id: string) => bodies.get(id)
    return StorageDriver.newFacts({ adapter: "file", logframe, head: head().seq, bodyOf, expect }, facts)
  }

  return {
    log,
    take: (lines) => {
      for (const { fields, size } of lines) {
        const fact = fields as unknown as Fields
        note([fact])
        add(fact, fact.recorded, size)
      }
    },

    append: async (now, facts, expect) => {
      const before = head()
      const isExpected = expect === undefined || expect.head === before.seq
      const areNew = isExpected && note(facts)
      const fresh = areNew ? facts : await newOf(facts, expect)
      if (fresh.length === 0) return { ...before, added: 0 }
      if (!areNew) note(fresh)
      const recorded = StorageDriver.instantAfter(before.recorded, now)
      const sizes = await log.append(fresh, { recorded })
      for (const [i, fact] of fresh.entries()) add(fact, recorded, sizes[i] ?? 0)
      return { ...head(), added: fresh.length }
    },

    read: async (query, { after, limit }) => {
      const [span] = StorageDriver.spans(query, after)
      if (span === undefined) return { rows: [] }
      const found = find(query, span.after, span.upTo, limit)
      const { rows, ...rest } = StorageDriver.pageOf(found, limit, (seq) => `${seq} ${logframe}`)
      const bodies = await log.bodies(rows.map(placeOf))
      return { rows: rows.map((seq, i) => stored(seq, span.upTo, bodies[i] ?? "")), ...rest }
    },

    head
  }
}

/** What a line says of a fact. */
type Fields = Omit<StorageDriver.FactRecord, "body"> & { readonly recorded: string }
