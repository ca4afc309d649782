/**
 * Drivers that are right about little and wrong about much, about the first revision, about the past, and about what they
 * erased: each over a right one, with the law that catches it.
 */
import type { Query, StorageDriver } from "@logframe/core"
import type { Subject } from "@logframe/testkit"
import { appends, asks, changed, documents, erases, everything, journal, rows, shared } from "./mutants.ts"

interface Mutant {
  readonly caughtBy: string
  readonly subject: Subject
}

const cut = (text: string, over: number): string => (text.length > over ? text.slice(0, -1) : text)

/** The text as somebody reads it who decodes it piece by piece. */
const inPieces = (text: string, size: number): string => {
  const bytes = Buffer.from(text)
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size).toString()
  )
  return pieces.join("")
}

const writes = (change: (record: StorageDriver.LogframeRecord) => StorageDriver.LogframeRecord): Subject =>
  documents(({ write }) => ({ write: (record) => write(change(record)) }))

const first = (most: number, key: "ids" | "roots" | "indicators" | "places"): Subject =>
  asks((query: Query.FactQuery) =>
    query[key] === undefined ? query : { ...query, [key]: query[key].slice(0, most) }
  )

/** Answers with the present instant where nothing is new. */
const present = (isMeant: (facts: readonly StorageDriver.FactRecord[], guarded: boolean) => boolean) =>
  changed(({ journal }, { now }) => ({
    journal: {
      append: async (logframe, facts, expect) => {
        const appended = await journal.append(logframe, facts, expect)
        return appended.added === 0 && appended.seq > 0 && isMeant(facts, expect !== undefined)
          ? { ...appended, recorded: now() }
          : appended
      }
    }
  }))

/** Remembers the texts as they were before they were erased, and gives them to some reads. */
const remembers = (
  isMeant: (query: Query.FactQuery, page: Query.Paging, head: number, seq: number) => boolean
): Subject => {
  const old = new Map<string, string>()
  return changed(({ journal }, { store }) => ({
    journal: {
      erase: async (logframe, facts) => {
        for (const { seq, body } of await everything(journal, { logframes: [{ id: logframe, upTo: 999 }] }))
          old.set(`${store} ${logframe} ${seq}`, old.get(`${store} ${logframe} ${seq}`) ?? body)
        await journal.erase?.(logframe, facts)
      },
      read: async (query, page) => {
        const { rows, ...rest } = await journal.read(query, page)
        const given: StorageDriver.StoredFactRecord[] = []
        for (const row of rows) {
          const { seq: head } = await journal.head(row.logframe)
          const body = old.get(`${store} ${row.logframe} ${row.seq}`)
          given.push(body !== undefined && isMeant(query, page, head, row.seq) ? { ...row, body } : row)
        }
        return { rows: given, ...rest }
      }
    }
  }))
}

const upToOf = (query: Query.FactQuery): number => query.logframes[0]?.upTo ?? 0

export const sizeMutants: Readonly<Record<string, Mutant>> = {
  "drops the last byte of facts over 256 kB": {
    caughtBy: "append/long-texts-whole",
    subject: rows((row) => ({ ...row, body: cut(row.body, 256 * 1024) }))
  },
  "decodes long texts piece by piece": {
    caughtBy: "append/long-texts-whole",
    subject: rows((row) => ({ ...row, body: inPieces(row.body, 65_536) }))
  },
  "keeps a megabyte of a fact": {
    caughtBy: "append/long-texts-whole",
    subject: appends((facts) => facts.map((fact) => ({ ...fact, body: fact.body.slice(0, 2 ** 20 / 2) })))
  },
  "drops the last byte of logframes over 256 kB": {
    caughtBy: "revisions/long-texts-whole",
    subject: writes((record) =>
      record.body === undefined ? record : { ...record, body: cut(record.body, 2 ** 17) }
    )
  },
  "has little room for notes": {
    caughtBy: "revisions/long-texts-whole",
    subject: writes((record) =>
      record.note === undefined ? record : { ...record, note: record.note.slice(0, 65_535) }
    )
  },
  "shows the beginning of a long heading in lists": {
    caughtBy: "revisions/long-texts-whole",
    subject: documents(({ list }) => ({
      list: async (where, page) => {
        const { rows, ...rest } = await list(where, page)
        return { rows: rows.map((row) => ({ ...row, heading: row.heading.slice(0, 100_000) })), ...rest }
      }
    }))
  },
  ...Object.fromEntries(
    [2_500, 10_000, 16_384].map((most): [string, Mutant] => [
      `loses the facts of a batch beyond ${most}`,
      { caughtBy: "append/batch-of-any-size", subject: appends((facts) => facts.slice(0, most)) }
    ])
  ),
  "gives no more than ten thousand rows, and no next page": {
    caughtBy: "append/batch-of-any-size",
    subject: journal(({ read }) => ({
      read: async (query, page) => {
        const { rows, ...rest } = await read(query, page)
        return rows.length > 10_000 ? { rows: rows.slice(0, 10_000) } : { rows, ...rest }
      }
    }))
  },
  "takes the first 999 ids of a query": {
    caughtBy: "read/as-many-conditions-as-wanted",
    subject: first(999, "ids")
  },
  "takes as many ids as SQLite has parameters": {
    caughtBy: "read/as-many-conditions-as-wanted",
    subject: first(32_766, "ids")
  },
  "takes the first thousand roots": {
    caughtBy: "read/as-many-conditions-as-wanted",
    subject: first(1_000, "roots")
  },
  "takes the first thousand indicators": {
    caughtBy: "read/as-many-conditions-as-wanted",
    subject: first(1_000, "indicators")
  },
  "takes as many places as SQL Server has parameters": {
    caughtBy: "read/as-many-conditions-as-wanted",
    subject: first(2_100, "places")
  },
  "reads the first hundred logframes of a query": {
    caughtBy: "read/as-many-logframes-as-wanted",
    subject: asks((query) => ({ ...query, logframes: query.logframes.slice(0, 100) }))
  },
  "lists the first 999 ids": {
    caughtBy: "headings/as-many-as-wanted",
    subject: documents(({ list }) => ({
      list: (where, page) => list(where.ids === undefined ? where : { ids: where.ids.slice(0, 999) }, page)
    }))
  },
  "lists a hundred logframes and no next page": {
    caughtBy: "headings/as-many-as-wanted",
    subject: documents(({ list }) => ({
      list: async (where, page) => {
        const { rows, ...rest } = await list(where, page)
        return rows.length > 100 ? { rows: rows.slice(0, 100) } : { rows, ...rest }
      }
    }))
  },
  "answers revision 0 with the last one": {
    caughtBy: "revisions/counted-from-one",
    subject: documents(({ get }) => ({
      get: (id, at) => get(id, at !== undefined && "revision" in at && at.revision === 0 ? undefined : at)
    }))
  },
  "counts revisions below zero from the end": {
    caughtBy: "revisions/counted-from-one",
    subject: documents(({ get }) => ({
      get: async (id, at) => {
        const below = at !== undefined && "revision" in at && at.revision < 0
        return below ? get(id, { revision: ((await get(id))?.revision ?? 0) + 1 + at.revision }) : get(id, at)
      }
    }))
  },
  "answers a revision that is not there yet with the last one": {
    caughtBy: "revisions/counted-from-one",
    subject: documents(({ get }) => ({
      get: async (id, at) => (await get(id, at)) ?? get(id)
    }))
  },
  "gives a repeated append the present instant": {
    caughtBy: "append/again-keeps-its-instant",
    subject: present((facts, guarded) => facts.length > 0 && !guarded)
  },
  "gives a repeated guarded append the present instant": {
    caughtBy: "append/again-keeps-its-instant",
    subject: present((_, guarded) => guarded)
  },
  "gives an empty append the present instant": {
    caughtBy: "append/again-keeps-its-instant",
    subject: present((facts) => facts.length === 0)
  },
  "knows at an instant what was recorded next": {
    caughtBy: "head/known-when-time-has-passed",
    subject: journal(({ head, read }) => ({
      head: async (logframe, at) => {
        const found = await head(logframe, at)
        const { rows } = await read(
          { logframes: [{ id: logframe, after: found.seq, upTo: 999 }] },
          { limit: 1 }
        )
        const [next] = at === undefined || found.seq === 0 ? [] : rows
        return next === undefined ? found : { seq: next.seq, recorded: next.recorded }
      }
    }))
  },
  "gives the erased text to reads below the head": {
    caughtBy: "erase/under-every-watermark",
    subject: remembers((query, _, head) => upToOf(query) < head)
  },
  "gives the erased text to reads of one entry": {
    caughtBy: "erase/under-every-watermark",
    subject: remembers((query, _, __, seq) => upToOf(query) === seq)
  },
  "gives the erased text on later pages": {
    caughtBy: "erase/under-every-watermark",
    subject: remembers((_, page) => page.after !== undefined)
  },
  "gives the erased text to whoever asks for a chain": {
    caughtBy: "erase/under-every-watermark",
    subject: remembers((query) => query.roots !== undefined)
  },
  "keeps the old format when it erases": {
    caughtBy: "erase/replaces-the-format",
    subject: erases(() => ({ written: (fact) => ({ ...fact, format: 1 }) }))
  },
  "claims to erase durably, and nobody can look": {
    caughtBy: "erase/leaves-no-trace",
    subject: shared()
  }
}
