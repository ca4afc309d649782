/**
 * What is held in memory of a journal: everything but the texts, which stay in the file.
 *
 * Chains, roots, conflicts and queries are those of core's store in memory, which is handed each fact without its text. So it
 * takes one text for another: whether a fact says the same as before is looked up in the file.
 *
 * @internal
 */
import { type Instant, MemoryStorage, type StorageDriver } from "@logframe/core"
import type { Content, Line } from "./Line.ts"
import type { Log, Place } from "./Log.ts"

/** A journal, up to where its file is known. */
export interface Book {
  readonly log: Log
  /** Takes in what the file has. */
  readonly take: (lines: readonly Line[]) => Promise<void>
  readonly append: (
    recorded: Instant.Instant,
    facts: readonly StorageDriver.FactRecord[],
    expect?: { readonly head: number }
  ) => Promise<StorageDriver.Appended>
  readonly read: StorageDriver.Journal["read"]
  readonly head: StorageDriver.Journal["head"]
}

/** The journal of a logframe in that file, of which nothing is known yet. */
export const bookOf = (logframe: string, log: Log): Book => {
  let clock: Instant.Instant
  const { journal: memory } = MemoryStorage.make({ now: () => clock })
  if (memory === undefined) throw new Error("The store in memory keeps no facts.")
  const numbers = new Map<string, number>()
  /** Where each line ends, the first of them at 0: the end of what is before the first line. */
  const ends: number[] = [0]
  const one = sharing()

  const placeOf = (seq: number): Place => ({ seq, from: ends[seq - 1] ?? 0, to: ends[seq] ?? 0 })
  const put = (id: string, size: number): void => {
    numbers.set(id, ends.length)
    ends.push((ends.at(-1) ?? 0) + size)
  }
  const inMemory = (fact: StorageDriver.FactRecord, body: string): StorageDriver.FactRecord => ({
    id: fact.id,
    kind: one(fact.kind),
    format: fact.format,
    status: one(fact.status),
    ...(fact.supersedes === undefined ? {} : { supersedes: fact.supersedes }),
    ...(fact.indicator === undefined ? {} : { indicator: one(fact.indicator) }),
    ...(fact.place === undefined ? {} : { place: one(fact.place) }),
    ...(fact.lastDay === undefined ? {} : { lastDay: one(fact.lastDay) }),
    body
  })

  return {
    log,
    take: async (lines) => {
      for (const [recorded, batch] of byInstant(lines)) {
        clock = recorded
        await memory.append(
          logframe,
          batch.map(({ fact }) => inMemory(fact, ""))
        )
        for (const { fact, size } of batch) put(fact.id, size)
      }
    },

    append: async (recorded, facts, expect) => {
      const known = facts.filter(({ id }) => numbers.has(id))
      const texts = await log.bodies(known.map(({ id }) => placeOf(numbers.get(id) ?? 0)))
      const bodies = new Map(known.map(({ id }, i) => [id, texts[i]]))
      const fresh = new Map<string, StorageDriver.FactRecord>()
      const told = facts.map((fact) => {
        const before = bodies.get(fact.id) ?? fresh.get(fact.id)?.body
        if (before === undefined) fresh.set(fact.id, fact)
        return inMemory(fact, before === undefined || before === fact.body ? "" : "another")
      })
      clock = recorded
      const appended = await memory.append(logframe, told, expect)
      if (appended.added === 0) return appended
      const added = [...fresh.values()]
      const sizes = await log.append(added.map((fact) => contentOf(fact, appended.recorded)))
      for (const [i, { id }] of added.entries()) put(id, sizes[i] ?? 0)
      return appended
    },

    read: async (query, page) => {
      const { rows, ...rest } = await memory.read(query, page)
      const bodies = await log.bodies(rows.map(({ seq }) => placeOf(seq)))
      return { rows: rows.map((row, i) => ({ ...row, body: bodies[i] ?? "" })), ...rest }
    },

    head: (id, at) => memory.head(id, at)
  }
}

/** Texts that are equal as one text: an indicator is named by thousands of facts. */
const sharing = () => {
  const texts = new Map<string, string>()
  return <A extends string>(text: A): A => {
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return (known ?? text) as A
  }
}

const contentOf = ({ body, ...fields }: StorageDriver.FactRecord, recorded: string | undefined): Content => ({
  fields: { recorded, ...fields },
  body
})

interface Sized {
  readonly fact: StorageDriver.FactRecord
  readonly size: number
}

/** The facts of the lines, those together that were recorded at one instant. */
const byInstant = function* (
  lines: readonly Line[]
): Generator<readonly [Instant.Instant, readonly Sized[]]> {
  let facts: Sized[] = []
  for (const [i, { fields, size }] of lines.entries()) {
    const { recorded, ...fact } = fields
    facts.push({ fact: fact as unknown as StorageDriver.FactRecord, size })
    if (lines[i + 1]?.fields.recorded === recorded) continue
    yield [recorded as Instant.Instant, facts]
    facts = []
  }
}
