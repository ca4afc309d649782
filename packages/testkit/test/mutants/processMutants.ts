/**
 * Drivers that are right as long as they are alone: each over SQLite in a file, with the law that catches it. Another process
 * opens them too, by the module `opening.ts`.
 */
import { appendFileSync, closeSync, existsSync, openSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Instant, MemoryStorage, type StorageDriver, StorageError, StorageManifest } from "@logframe/core"
import type { Place } from "@logframe/testkit"
import { SqliteDriver } from "../../../storage-sqlite/src/index.ts"

type Driver = StorageDriver.StorageDriver
type Halves = { readonly documents: StorageDriver.Documents; readonly journal: StorageDriver.Journal }

interface ProcessMutant {
  readonly caughtBy: string
  readonly open: (right: Driver & Halves, place: Place, path: string) => Driver
  /** What is not told of it. */
  readonly without?: "held" | "traces" | "otherProcess"
  /** Where the traces of a text are looked for. */
  readonly traces?: "nowhere"
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
const turns = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n++) await turn()
}

const unavailable = (what: string) =>
  new StorageError.StorageError("broken", "open", { _tag: "Unavailable", what })

/** The store as it should be. */
export const rightStore = ({ store, now }: Place, folder: string): Driver & Halves => {
  const { documents, journal, ...driver } = SqliteDriver.open({
    filename: join(folder, `${store}.sqlite`),
    now
  })
  if (documents === undefined || journal === undefined) throw new Error("both halves are needed")
  return { ...driver, documents, journal }
}

/** Memory that lives on between two drivers of one process. */
const remembered = new Map<string, Driver>()
const inMemory = ({ store, now }: Place): Driver => {
  const driver = remembered.get(store) ?? MemoryStorage.make({ now })
  remembered.set(store, driver)
  return driver
}

/** Work that is done a moment after it was acknowledged, and before anything is read. */
const later = () => {
  let work: Promise<unknown> = Promise.resolve()
  return {
    soon: (run: () => Promise<unknown>) => {
      const before = work
      work = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => before).then(run)
    },
    done: () => work
  }
}

const withoutConcurrency = (driver: Driver): Driver => {
  const alone = StorageManifest.impossible("One process opens it at a time. Use another store.")
  const claims = { ...driver.manifest.claims, concurrentWriters: alone }
  return { ...driver, manifest: { ...driver.manifest, claims } }
}

/** A store that one process may open, told by a file. */
const locked = (right: Driver & Halves, path: string, close: () => void): Driver => {
  const lock = `${path}.lock`
  if (existsSync(lock)) throw unavailable("Another process has the store open")
  writeFileSync(lock, "")
  return withoutConcurrency({
    ...right,
    close: async () => {
      await right.close()
      close()
    }
  })
}

export const processMutants: Readonly<Record<string, ProcessMutant>> = {
  "claims to be durable and lives in memory": {
    caughtBy: "durable/facts-survive-a-kill",
    open: ({ manifest, close }, place) => ({ ...inMemory(place), manifest, close })
  },
  "keeps facts and has logframes in memory": {
    caughtBy: "durable/revisions-survive-a-kill",
    open: (right, place) => {
      const { documents } = inMemory(place)
      return documents === undefined ? right : { ...right, documents }
    }
  },
  "claims to be durable, and no process can be asked": {
    caughtBy: "durable/facts-survive-a-kill",
    open: (right) => right,
    without: "otherProcess"
  },
  "claims concurrent writers, and no process can be asked": {
    caughtBy: "concurrent/processes-see-each-other",
    open: (right) => right,
    without: "otherProcess"
  },
  "acknowledges facts and writes them a moment later": {
    caughtBy: "durable/facts-survive-a-kill",
    open: (right, { now }) => {
      const { soon, done } = later()
      return {
        ...right,
        journal: {
          ...right.journal,
          append: async (logframe, facts, expect) => {
            await done()
            const { seq } = await right.journal.head(logframe)
            soon(() => right.journal.append(logframe, facts, expect))
            return { seq: seq + facts.length, added: facts.length, recorded: Instant.normalise(now()) }
          },
          read: (query, page) => done().then(() => right.journal.read(query, page)),
          head: (logframe, at) => done().then(() => right.journal.head(logframe, at))
        }
      }
    }
  },
  "acknowledges revisions and writes them a moment later": {
    caughtBy: "durable/revisions-survive-a-kill",
    open: (right, { now }) => {
      const { soon, done } = later()
      return {
        ...right,
        documents: {
          ...right.documents,
          write: async (record) => {
            await done()
            soon(() => right.documents.write(record))
            return { revision: record.revision, recorded: Instant.normalise(now()) }
          },
          get: (id, at) => done().then(() => right.documents.get(id, at)),
          list: (where, page) => done().then(() => right.documents.list(where, page))
        }
      }
    }
  },
  "writes what it was told when it is closed": {
    caughtBy: "durable/facts-survive-a-kill",
    open: (right, place) => {
      const { journal } = inMemory(place)
      if (journal === undefined) return right
      const told: (() => Promise<unknown>)[] = []
      return {
        ...right,
        journal: {
          ...journal,
          append: (...batch) => {
            told.push(() => right.journal.append(...batch))
            return journal.append(...batch)
          }
        },
        close: async () => {
          for (const write of told.splice(0)) await write()
          await right.close()
        }
      }
    }
  },
  "writes a batch fact by fact": {
    caughtBy: "durable/facts-survive-a-kill",
    open: (right) => ({
      ...right,
      journal: {
        ...right.journal,
        append: async (logframe, facts, expect) => {
          let appended = await right.journal.append(logframe, [], expect)
          for (const fact of facts) {
            appended = await right.journal.append(logframe, [fact])
            await turn()
          }
          return { ...appended, added: facts.length }
        }
      }
    })
  },
  "is locked for ever by a process that was killed": {
    caughtBy: "durable/facts-survive-a-kill",
    open: (right, _, path) => ({
      ...right,
      journal: {
        ...right.journal,
        append: async (logframe, facts, expect) => {
          const lock = `${path}.lock`
          for (let n = 0; existsSync(lock); n++) {
            if (n > 50) throw unavailable("Somebody writes")
            await turn()
          }
          writeFileSync(lock, "")
          await turns(3)
          const appended = await right.journal.append(logframe, facts, expect)
          await turns(3)
          rmSync(lock)
          return appended
        }
      }
    })
  },
  "claims concurrent writers and is alone": {
    caughtBy: "concurrent/processes-see-each-other",
    open: (right, place) => {
      const { journal } = inMemory(place)
      return {
        ...right,
        journal: {
          ...right.journal,
          append: async (logframe, facts, expect) => {
            const appended = await (journal ?? right.journal).append(logframe, facts, expect)
            await right.journal.append(logframe, facts)
            return appended
          },
          head: (logframe, at) => (journal ?? right.journal).head(logframe, at),
          read: (query, page) => (journal ?? right.journal).read(query, page)
        }
      }
    }
  },
  "reads logframes once": {
    caughtBy: "concurrent/processes-see-each-other",
    open: (right) => {
      const known = new Map<string, StorageDriver.StoredLogframeRecord | undefined>()
      return {
        ...right,
        documents: {
          ...right.documents,
          get: async (id, at) => {
            if (at !== undefined) return right.documents.get(id, at)
            if (!known.has("p1")) known.set("p1", undefined)
            return known.get(id)
          },
          write: async (record) => {
            const written = await right.documents.write(record)
            known.set(record.id, await right.documents.get(record.id))
            return written
          }
        }
      }
    }
  },
  "drops a batch when somebody else was faster": {
    caughtBy: "concurrent/processes-lose-nothing",
    open: (right) => ({
      ...right,
      journal: {
        ...right.journal,
        append: async (logframe, facts, expect) => {
          const { seq } = await right.journal.head(logframe)
          await turns(5)
          const now = await right.journal.head(logframe)
          return now.seq === seq
            ? right.journal.append(logframe, facts, expect)
            : { ...now, seq: now.seq + facts.length, added: facts.length }
        }
      }
    })
  },
  "says that a fact is new that another process recorded": {
    caughtBy: "concurrent/processes-lose-nothing",
    open: (right) => ({
      ...right,
      journal: {
        ...right.journal,
        append: async (logframe, facts, expect) => ({
          ...(await right.journal.append(logframe, facts, expect)),
          added: facts.length
        })
      }
    })
  },
  "writes over what another process wrote meanwhile": {
    caughtBy: "concurrent/one-process-wins",
    open: (right) => ({
      ...right,
      documents: {
        ...right.documents,
        write: async (record) => {
          const last = await right.documents.get(record.id)
          await turns(5)
          const now = await right.documents.get(record.id)
          const overtaken = now?.revision !== last?.revision && now?.revision === record.revision
          return overtaken
            ? { revision: record.revision, recorded: now.recorded }
            : right.documents.write(record)
        }
      }
    })
  },
  "looks at the head that is expected before it waits for its turn": {
    caughtBy: "concurrent/one-process-wins",
    open: (right) => ({
      ...right,
      journal: {
        ...right.journal,
        append: async (logframe, facts, expect) => {
          const { seq } = await right.journal.head(logframe)
          await turns(5)
          return right.journal.append(logframe, facts, expect?.head === seq ? undefined : expect)
        }
      }
    })
  },
  "releases nothing when it is closed": {
    caughtBy: "close/releases",
    open: (right) => ({ ...right, close: async () => {} })
  },
  "opens a file for each driver and closes none": {
    caughtBy: "close/releases",
    open: (right, _, path) => {
      openSync(path, "r")
      return right
    }
  },
  "opens a file for each batch and closes none": {
    caughtBy: "close/releases",
    open: (right, _, path) => ({
      ...right,
      journal: {
        ...right.journal,
        append: (...batch) => {
          openSync(path, "r")
          return right.journal.append(...batch)
        }
      }
    })
  },
  "keeps its lock when it is closed": {
    caughtBy: "close/releases",
    without: "held",
    open: (right, _, path) => locked(right, path, () => {})
  },
  "is open to all, and nobody can see what it holds": {
    caughtBy: "close/releases",
    without: "held",
    open: (right) => right
  },
  "keeps the erased text in a file beside": {
    caughtBy: "erase/leaves-no-trace",
    open: (right, _, path) => ({
      ...right,
      journal: {
        ...right.journal,
        append: async (logframe, facts, expect) => {
          const log = openSync(`${path}.log`, "a")
          for (const { body } of facts) appendFileSync(log, `${body}\n`)
          closeSync(log)
          return right.journal.append(logframe, facts, expect)
        }
      }
    })
  },
  "keeps the erased text as a fact of another journal": {
    caughtBy: "erase/leaves-no-trace",
    open: (right) => ({
      ...right,
      journal: {
        ...right.journal,
        append: async (logframe, facts, expect) => {
          await right.journal.append(
            "before",
            facts.map((fact) => ({ ...fact, id: `${logframe}.${fact.id}` }))
          )
          return right.journal.append(logframe, facts, expect)
        }
      }
    })
  },
  "erases, and nobody can look for what is left": {
    caughtBy: "erase/leaves-no-trace",
    open: (right) => right,
    without: "traces"
  },
  "erases, and is looked for where it keeps nothing": {
    caughtBy: "erase/leaves-no-trace",
    open: (right) => right,
    traces: "nowhere"
  }
}

/** A store that one process opens at a time, and whose lock another process notices: right. */
export const oneAtATime = (place: Place, folder: string): Driver => {
  const path = join(folder, `${place.store}.sqlite`)
  return locked(rightStore(place, folder), path, () => rmSync(`${path}.lock`, { force: true }))
}
