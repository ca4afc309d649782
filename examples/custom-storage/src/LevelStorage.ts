/**
 * A store in LevelDB: an ordered store of keys and values, in a folder, for one process at a time.
 *
 * Keys begin with what they hold: `head!water`, `revision!water!0000000001`, `fact!water!0000000001`, `id!water!f1`. An
 * exclamation mark sorts before every letter of an id, so keys are in the order of ids and then of numbers.
 */
import { Instant, StorageDriver, StorageError, StorageManifest } from "@logframe/core"
import { ClassicLevel } from "classic-level"

const { impossible, notYet, supported } = StorageManifest
const { cursorAfter, instantAfter, matches, newFacts, pageOf, rootOf, spans } = StorageDriver

/** What the store says of itself. */
export const manifest: StorageManifest.StorageManifest = {
  adapter: "level",
  contract: 1,
  halves: ["documents", "journal"],
  folds: [],
  claims: {
    fold: notYet("Facts are read and folded by the library: the same numbers."),
    wait: notYet("A journal that is followed is asked for its head again and again."),
    erase: notYet("Make a new folder and append the facts to it without the personal data."),
    durable: supported,
    concurrentWriters: impossible("LevelDB lets one process open a folder. Use SQLite or PostgreSQL."),
    tenants: impossible("Make one folder for each tenant: folders share nothing.")
  }
}

/** Opens the folder, or makes it. */
export const open = async (folder: string, now: Clock = clock): Promise<StorageDriver.StorageDriver> => {
  const db: Db = new ClassicLevel(folder)
  await attempt("open", () => db.open())
  return { manifest, documents: documents(db, now), journal: journal(db, now), close: () => db.close() }
}

type Db = ClassicLevel<string, string>
type Clock = () => Instant.Instant
const clock: Clock = () => Instant.make(new Date().toISOString())

/** What the engine says, in the words of the port. */
const attempt = async <A>(operation: string, run: () => Promise<A>): Promise<A> => {
  try {
    return await run()
  } catch (cause) {
    throw StorageError.isStorageError(cause) ? cause : error(operation, reasonOf(cause))
  }
}

const error = (operation: string, reason: StorageError.Reason) =>
  new StorageError.StorageError("level", operation, reason)
const reasonOf = (cause: unknown): StorageError.Reason => {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause
  const code = inner instanceof Error && "code" in inner ? inner.code : undefined
  if (code === "LEVEL_LOCKED")
    return { _tag: "Unavailable", what: "Another process has the folder open", cause }
  if (code !== "LEVEL_CORRUPTION") return { _tag: "Unexpected", cause }
  return { _tag: "Corrupt", what: "The folder is damaged", hint: "Restore it from a copy.", cause }
}

/** One after the other: each waits until the one before it is done, well or badly. */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <A>(run: () => Promise<A>): Promise<A> => {
    const next = last.then(run, run)
    last = next
    return next
  }
}

const key = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => (typeof part === "number" ? String(part).padStart(16, "0") : part)).join("!")

/** All keys that begin with these parts. */
const within = (...parts: readonly string[]) => ({ gt: `${key(...parts)}!`, lt: `${key(...parts)}!~~` })

const put = (at: string, value: unknown) => ({ type: "put" as const, key: at, value: JSON.stringify(value) })

const readAs = async <A>(db: Db, at: string): Promise<A | undefined> => {
  const text = await db.get(at)
  return text === undefined ? undefined : JSON.parse(text)
}

const documents = (db: Db, now: Clock): StorageDriver.Documents => {
  const turn = inTurn()
  type Revision = StorageDriver.StoredLogframeRecord
  const revision = (id: string, n: number) => readAs<Revision>(db, key("revision", id, n))
  return {
    list: ({ ids }, { after, limit }) =>
      attempt("list", async () => {
        const rows: StorageDriver.HeadingRecord[] = []
        const range = { gt: after === undefined ? "head!" : key("head", after), lt: "head!~" }
        for await (const [at, last] of db.iterator(range)) {
          const record = await revision(at.slice("head!".length), JSON.parse(last))
          if (record?.body === undefined || ids?.includes(record.id) === false) continue
          const { id, recorded, format, heading } = record
          if (rows.push({ id, revision: record.revision, recorded, format, heading }) > limit) break
        }
        return pageOf(rows, limit, ({ id }) => id)
      }),
    get: (id, at) =>
      attempt("get", async () => {
        if (at !== undefined && "revision" in at) return revision(id, at.revision)
        for await (const text of db.values({ ...within("revision", id), reverse: true })) {
          const record: Revision = JSON.parse(text)
          if (at === undefined || record.recorded <= at.knownAt) return record
        }
        return undefined
      }),
    write: (record) =>
      attempt("write", () =>
        turn(async () => {
          const { id: logframe, revision: number } = record
          const head = (await readAs<number>(db, key("head", logframe))) ?? 0
          const conflict = { _tag: "Conflict", on: "revision", logframe, expected: number - 1, head } as const
          if (number !== head + 1) throw error("write", conflict)
          const recorded = instantAfter((await revision(logframe, head))?.recorded, now())
          const kept = put(key("revision", logframe, number), { ...record, recorded })
          await db.batch([kept, put(key("head", logframe), number)], { sync: true })
          return { revision: number, recorded }
        })
      ),
    revisions: (id, { after = "0", limit }) =>
      attempt("revisions", async () => {
        const range = { ...within("revision", id), gt: key("revision", id, Number(after)), limit: limit + 1 }
        const all = (await db.values(range).all()).map((text): Revision => JSON.parse(text))
        const heads = all.map(({ id: _, format: _f, heading: _h, body, ...head }) => [head, body] as const)
        const rows = heads.map(([head, body]) => ({ ...head, removed: body === undefined }))
        return pageOf(rows, limit, (last) => String(last.revision))
      })
  }
}

/** An entry of a journal, as it is kept. */
interface Entry extends StorageDriver.FactRecord, Pick<StorageDriver.StoredFactRecord, "seq" | "recorded"> {}

const journal = (db: Db, now: Clock): StorageDriver.Journal => {
  const turn = inTurn()
  const byId = async (logframe: string, id: string): Promise<Entry | undefined> => {
    const seq = await readAs<number>(db, key("id", logframe, id))
    return seq === undefined ? undefined : readAs(db, key("fact", logframe, seq))
  }
  const last = async (logframe: string, knownAt?: string): Promise<StorageDriver.Head> => {
    for await (const text of db.values({ ...within("fact", logframe), reverse: true })) {
      const { seq, recorded }: Entry = JSON.parse(text)
      if (knownAt === undefined || recorded <= knownAt) return { seq, recorded }
    }
    return { seq: 0 }
  }

  return {
    append: (logframe, facts, expect) =>
      attempt("append", () =>
        turn(async () => {
          const head = await last(logframe)
          const known = await Promise.all(facts.map(({ id }) => byId(logframe, id)))
          const bodies = new Map(known.map((entry) => [entry?.id, entry?.body]))
          const bodyOf = (id: string) => bodies.get(id)
          const fresh = newFacts({ adapter: "level", logframe, head: head.seq, bodyOf, expect }, facts)
          if (fresh.length === 0) return { ...head, added: 0 }
          const recorded = instantAfter(head.recorded, now())
          const entries = fresh.map((fact, i): Entry => ({ ...fact, seq: head.seq + i + 1, recorded }))
          const kept = entries.map((entry) => put(key("fact", logframe, entry.seq), entry))
          const numbers = entries.map(({ id, seq }) => put(key("id", logframe, id), seq))
          await db.batch([...kept, ...numbers], { sync: true })
          return { seq: head.seq + fresh.length, recorded, added: fresh.length }
        })
      ),
    read: (query, { after, limit }) =>
      attempt("read", async () => {
        const isWanted = matches(query)
        const rows: StorageDriver.StoredFactRecord[] = []
        for (const { logframe, after: from, upTo } of spans(query, after)) {
          const range = { gt: key("fact", logframe, from), lte: key("fact", logframe, upTo) }
          for await (const text of rows.length > limit ? [] : db.values(range)) {
            const entry: Entry = JSON.parse(text)
            const root = isWanted(entry) ? await rootOf(entry, upTo, (id) => byId(logframe, id)) : undefined
            if (root === undefined || query.roots?.includes(root) === false) continue
            const { seq, recorded, format, body } = entry
            if (rows.push({ logframe, seq, recorded, root, format, body }) > limit) break
          }
        }
        return pageOf(rows, limit, cursorAfter)
      }),
    head: (logframe, at) => attempt("head", () => last(logframe, at?.knownAt))
  }
}
