/**
 * Facts as lines of `facts.ndjson`, one file for each logframe.
 *
 * A journal is read into core's store in memory, which knows everything else that a journal must do; what is appended
 * there is written to the file before anybody is told.
 *
 * @internal
 */
import { join } from "node:path"
import { type Instant, MemoryStorage, type StorageDriver } from "@logframe/core"
import { folderName } from "./folderName.ts"
import type { Content, Line } from "./Line.ts"
import { type Log, logOf } from "./Log.ts"
import type { Store } from "./Store.ts"

/** A journal in memory, up to where its file is known. */
interface Book {
  readonly log: Log
  readonly ids: Set<string>
  readonly memory: StorageDriver.Journal
  /** Appends in memory what was recorded at that instant. */
  readonly append: (
    recorded: Instant.Instant,
    facts: readonly StorageDriver.FactRecord[],
    expect?: { readonly head: number }
  ) => Promise<StorageDriver.Appended>
}

/** The half of the driver that keeps facts. */
export const journal = (
  { folder, read, change, news }: Store,
  now: () => Instant.Instant
): StorageDriver.Journal => {
  const books = new Map<string, Book>()

  const bookOf = async (logframe: string): Promise<Book> => {
    const known = books.get(logframe)
    const log = known?.log ?? logOf(join(folder, folderName(logframe), "facts.ndjson"))
    const { lines, fromStart } = await news(log)
    const book = known === undefined || fromStart ? emptyBook(logframe, log) : known
    books.set(logframe, book)
    for (const [recorded, facts] of byInstant(lines)) {
      await book.append(recorded, facts)
      for (const { id } of facts) book.ids.add(id)
    }
    return book
  }

  return {
    append: (logframe, facts, expect) =>
      change("append", async () => {
        const { log, ids, append } = await bookOf(logframe)
        const fresh = new Map(facts.filter(({ id }) => !ids.has(id)).map((fact) => [fact.id, fact]))
        const appended = await append(now(), facts, expect)
        if (appended.added === 0) return appended
        try {
          await log.append([...fresh.values()].map((fact) => contentOf(fact, appended.recorded)))
        } catch (cause) {
          // in memory it is there, on the disk it is not: read again what is
          books.delete(logframe)
          throw cause
        }
        for (const id of fresh.keys()) ids.add(id)
        return appended
      }),

    read: (query, { after, limit }) =>
      read("read", async () => {
        const [from = "", ...cursor] = after?.split(" ") ?? []
        const rows: StorageDriver.StoredFactRecord[] = []
        for (const one of [...query.logframes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
          if (one.id < from) continue
          if (rows.length === limit) return { rows, next: one.id }
          const { memory } = await bookOf(one.id)
          const start = one.id === from && cursor.length > 0 ? { after: cursor.join(" ") } : {}
          const page = await memory.read(
            { ...query, logframes: [one] },
            { limit: limit - rows.length, ...start }
          )
          rows.push(...page.rows)
          if (page.next !== undefined) return { rows, next: `${one.id} ${page.next}` }
        }
        return { rows }
      }),

    head: (logframe, at) => read("head", async () => (await bookOf(logframe)).memory.head(logframe, at))
  }
}

const emptyBook = (logframe: string, log: Log): Book => {
  let clock: Instant.Instant
  const { journal: memory } = MemoryStorage.make({ now: () => clock })
  if (memory === undefined) throw new Error("The store in memory keeps no facts.")
  return {
    log,
    ids: new Set(),
    memory,
    append: (recorded, facts, expect) => {
      clock = recorded
      return memory.append(logframe, facts, expect)
    }
  }
}

const contentOf = ({ body, ...fields }: StorageDriver.FactRecord, recorded: string | undefined): Content => ({
  fields: { recorded, ...fields },
  body
})

/** The facts of the lines, those together that were recorded at one instant. */
const byInstant = function* (
  lines: readonly Line[]
): Generator<readonly [Instant.Instant, readonly StorageDriver.FactRecord[]]> {
  let facts: StorageDriver.FactRecord[] = []
  for (const [i, { fields, body }] of lines.entries()) {
    const { recorded, ...fact } = fields
    facts.push({ ...fact, body } as unknown as StorageDriver.FactRecord)
    if (lines[i + 1]?.fields.recorded === recorded) continue
    yield [recorded as Instant.Instant, facts]
    facts = []
  }
}
