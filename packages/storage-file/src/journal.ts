/**
 * Facts as lines of `facts.ndjson`, one file for each logframe.
 *
 * @internal
 */
import { join } from "node:path"
import { type Instant, type StorageDriver, StorageError } from "@logframe/core"
import { type Book, bookOf } from "./Book.ts"
import { folderName } from "./folderName.ts"
import { logOf } from "./Log.ts"
import type { Store } from "./Store.ts"

/** The half of the driver that keeps facts. */
export const journal = (
  { folder, read, change, news }: Store,
  now: () => Instant.Instant
): StorageDriver.Journal => {
  const books = new Map<string, Book>()

  /** The journal as the file has it now. */
  const opened = async (logframe: string): Promise<Book> => {
    const log = books.get(logframe)?.log ?? logOf(join(folder, folderName(logframe), "facts.ndjson"))
    let book = books.get(logframe) ?? bookOf(logframe, log)
    try {
      await news(log, {
        take: (lines) => book.take(lines),
        restart: () => {
          book = bookOf(logframe, log)
        }
      })
    } catch (cause) {
      // how much of it was taken in is not known
      books.delete(logframe)
      throw cause
    }
    books.set(logframe, book)
    return book
  }

  return {
    append: (logframe, facts, expect) =>
      change("append", async () => {
        const book = await opened(logframe)
        try {
          return await book.append(now(), facts, expect)
        } catch (cause) {
          // unless it was refused, it is in memory and not on the disk: read again what is
          if (!StorageError.isStorageError(cause)) books.delete(logframe)
          throw cause
        }
      }),

    read: (query, { after, limit }) =>
      read("read", async () => {
        const [from = "", ...cursor] = after?.split(" ") ?? []
        const rows: StorageDriver.StoredFactRecord[] = []
        for (const one of [...query.logframes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
          if (one.id < from) continue
          if (rows.length === limit) return { rows, next: one.id }
          const book = await opened(one.id)
          const start = one.id === from && cursor.length > 0 ? { after: cursor.join(" ") } : {}
          const page = await book.read(
            { ...query, logframes: [one] },
            { limit: limit - rows.length, ...start }
          )
          rows.push(...page.rows)
          if (page.next !== undefined) return { rows, next: `${one.id} ${page.next}` }
        }
        return { rows }
      }),

    head: (logframe, at) => read("head", async () => (await opened(logframe)).head(at))
  }
}
