/**
 * Drivers that are broken on purpose, each in one way, and the law under which the kit must catch it.
 *
 * The names say what somebody who wrote such a driver got wrong.
 */
import {
  CalendarDate,
  Cells,
  Fact,
  Facts,
  Instant,
  Logframe,
  MemoryStorage,
  Plan,
  type Query,
  StorageDriver,
  StorageError,
  StorageManifest
} from "@logframe/core"
import type { Place, Subject } from "@logframe/testkit"

type Driver = StorageDriver.StorageDriver
type Documents = StorageDriver.Documents
type Journal = StorageDriver.Journal

/** A store in memory that lives on between two drivers, for the claims that memory alone cannot make. */
export const shared = (claims: Partial<StorageManifest.StorageManifest["claims"]> = {}): Subject => {
  const stores = new Map<string, Driver>()
  return {
    name: "shared memory",
    open: ({ store, tenant, now }) => {
      const key = claims.tenants === undefined ? store : `${store} ${tenant}`
      const driver = stores.get(key) ?? MemoryStorage.make({ now })
      stores.set(key, driver)
      const { supported } = StorageManifest
      const all = { ...driver.manifest.claims, durable: supported, concurrentWriters: supported, ...claims }
      return { ...driver, manifest: { ...driver.manifest, claims: all } }
    }
  }
}

/** The same, recording at one moment whatever the clock says. */
const withoutClock = (): Subject => {
  const { name, open } = shared()
  return { name, open: (place) => open({ ...place, now: () => Instant.make("2026-01-01T00:00:00Z") }) }
}

/** The same, each tenant with a store of its own. */
export const tenants = () => shared({ tenants: StorageManifest.supported })

/** The halves of a driver, replaced in part. */
export const changed = (
  change: (
    halves: { readonly documents: Documents; readonly journal: Journal },
    place: Place
  ) => {
    readonly documents?: Partial<Documents>
    readonly journal?: Partial<Journal>
    readonly close?: () => Promise<void>
  },
  subject: Subject = shared()
): Subject => ({
  ...subject,
  open: async (place) => {
    const driver = await subject.open(place)
    const { documents, journal } = driver
    if (documents === undefined || journal === undefined) throw new Error("both halves are needed")
    const parts = change({ documents, journal }, place)
    return {
      ...driver,
      documents: { ...documents, ...parts.documents },
      journal: { ...journal, ...parts.journal },
      ...(parts.close === undefined ? {} : { close: parts.close })
    }
  }
})

/** A store that folds, by core's own means, with the query, the facts and the rows changed. */
const folding = ({
  asked = (query) => query,
  facts = (stored) => stored,
  rows = (row) => row
}: {
  readonly asked?: (query: Query.FoldQuery) => Query.FoldQuery
  readonly facts?: (stored: Fact.Stored) => Fact.Stored
  readonly rows?: (row: Cells.FoldedRow) => Cells.FoldedRow
}): Subject => ({
  name: "folding",
  open: ({ now }) => {
    const { documents, journal, ...driver } = MemoryStorage.make({ now })
    if (documents === undefined || journal === undefined) throw new Error("both halves are needed")
    const fold: NonNullable<Journal["fold"]> = async (query) => {
      const { logframe: id, upTo, asOf, windows, series } = asked(query)
      const logframe = Logframe.make(JSON.parse((await documents.get(id))?.body ?? ""))
      const found = await everything(journal, { logframes: [{ id, upTo }] })
      const stored = found.map(({ body, seq, recorded, root }) => {
        const fact = Fact.make(JSON.parse(body))
        return facts({ fact, seq, recorded: Instant.make(recorded), root: root as typeof fact.id })
      })
      const planned = Plan.make(logframe, { asOf: CalendarDate.make(asOf) })
      const indicators = planned.indicators.filter(({ indicator }) =>
        series.some((one) => one.indicator === indicator.id)
      )
      const plan = { ...planned, windows: windows as Plan.Plan["windows"], indicators }
      return [...Cells.rows(Cells.of(plan, Facts.of(logframe.id, stored)))].map(rows)
    }
    const { supported } = StorageManifest
    const manifest = {
      ...driver.manifest,
      folds: ["sum", "ratio", "min", "max", "latest"] as const,
      claims: { ...driver.manifest.claims, fold: supported }
    }
    return { ...driver, manifest, documents, journal: { ...journal, fold } }
  }
})

/** Folds as it should. */
export const foldingSubject = (): Subject => folding({})

export const documents = (change: (documents: Documents) => Partial<Documents>): Subject =>
  changed(({ documents }) => ({ documents: change(documents) }))

export const journal = (change: (journal: Journal) => Partial<Journal>): Subject =>
  changed(({ journal }) => ({ journal: change(journal) }))

/** Reads with every row changed. */
export const rows = (change: (row: StorageDriver.StoredFactRecord) => StorageDriver.StoredFactRecord) =>
  journal(({ read }) => ({
    read: async (query, page) => {
      const { rows, ...rest } = await read(query, page)
      return { rows: rows.map(change), ...rest }
    }
  }))

/** Reads another query than the one that was asked. */
export const asks = (change: (query: Query.FactQuery) => Query.FactQuery) =>
  journal(({ read }) => ({ read: (query, page) => read(change(query), page) }))

/** Appends other facts than those that were handed in. */
export const appends = (
  change: (facts: readonly StorageDriver.FactRecord[]) => readonly StorageDriver.FactRecord[]
) =>
  journal(({ append }) => ({ append: (logframe, facts, expect) => append(logframe, change(facts), expect) }))

export const everything = async (journal: Journal, query: Query.FactQuery) =>
  (await journal.read(query, { limit: 100_000 })).rows

const without = <A extends object, K extends keyof A>(value: A, key: K): Omit<A, K> => {
  const { [key]: _, ...rest } = value
  return rest
}

/** Claims what it has no way to do. */
const withoutWays = (way: "wait" | "erase"): Subject => {
  const { name, open } = shared()
  return {
    name,
    open: async (place) => {
      const { journal, ...driver } = await open(place)
      if (journal === undefined) throw new Error("a journal is needed")
      return { ...driver, journal: without(journal, way) }
    }
  }
}

/** Waits in another way. */
const waits = (
  change: (wait: NonNullable<Journal["wait"]>, journal: Journal) => NonNullable<Journal["wait"]>
): Subject =>
  changed(({ journal }) => {
    const { wait } = journal
    if (wait === undefined) throw new Error("a way to wait is needed")
    return { journal: { wait: change(wait, journal) } }
  })

/** Erases other records, or reads back other rows; it knows the texts that erasing wrote. */
export const erases = (
  change: (erased: ReadonlySet<string>) => {
    readonly written?: (fact: StorageDriver.FactRecord) => StorageDriver.FactRecord
    readonly read?: (row: StorageDriver.StoredFactRecord) => StorageDriver.StoredFactRecord
  }
): Subject => {
  const erased = new Set<string>()
  const { written = (fact) => fact, read = (row) => row } = change(erased)
  return changed(({ journal }) => ({
    journal: {
      erase: async (logframe, facts) => {
        await journal.erase?.(logframe, facts.map(written))
        for (const { body } of facts) erased.add(body)
      },
      read: async (query, page) => {
        const { rows, ...rest } = await journal.read(query, page)
        return { rows: rows.map(read), ...rest }
      }
    }
  }))
}

/** Shows the new texts while it is open, and keeps the old ones. */
const erasesInItsOwnMemory = (): Subject =>
  changed(({ journal }) => {
    const texts = new Map<string, string>()
    return {
      journal: {
        erase: async (_, facts) => {
          for (const { id, body } of facts) texts.set(id, body)
        },
        read: async (query, page) => {
          const { rows, ...rest } = await journal.read(query, page)
          const textOf = (row: StorageDriver.StoredFactRecord) =>
            texts.get(JSON.parse(row.body).id) ?? row.body
          return { rows: rows.map((row) => ({ ...row, body: textOf(row) })), ...rest }
        }
      }
    }
  })

const conflictWithoutHead = (error: unknown): never => {
  if (!StorageError.isStorageError(error) || error.reason._tag !== "Conflict") throw error
  throw new StorageError.StorageError("x", "write", { ...error.reason, head: 0 })
}

/** Each broken driver with the law that catches it. */
export const mutants: Readonly<Record<string, { readonly caughtBy: string; readonly subject: Subject }>> = {
  "lets the last writer win": {
    caughtBy: "revisions/stale-never-wins",
    subject: documents(({ write, revisions }) => ({
      write: async (record) => {
        const { rows } = await revisions(record.id, { limit: 1_000 })
        return write({
          ...record,
          revision: record.revision <= rows.length ? rows.length + 1 : record.revision
        })
      }
    }))
  },
  "leaves a gap between revisions": {
    caughtBy: "revisions/written-in-order",
    subject: documents(({ write, revisions }) => ({
      write: async (record) => {
        const { rows } = await revisions(record.id, { limit: 1_000 })
        return write({
          ...record,
          revision: record.revision > rows.length + 1 ? rows.length + 1 : record.revision
        })
      }
    }))
  },
  "does not say where the head is": {
    caughtBy: "revisions/stale-never-wins",
    subject: documents(({ write }) => ({ write: (record) => write(record).catch(conflictWithoutHead) }))
  },
  "forgets the author": {
    caughtBy: "revisions/come-back-as-written",
    subject: documents(({ write }) => ({ write: (record) => write(without(record, "by")) }))
  },
  "keeps only the last revision": {
    caughtBy: "revisions/earlier-ones-stay",
    subject: documents(({ get }) => ({
      get: async (id, at) => {
        const last = await get(id)
        return at !== undefined && "revision" in at && last?.revision !== at.revision
          ? undefined
          : get(id, at)
      }
    }))
  },
  "normalises text": {
    caughtBy: "revisions/texts-keep-every-character",
    subject: documents(({ write }) => ({
      write: (record) => write({ ...record, heading: record.heading.normalize() })
    }))
  },
  "trims text": {
    caughtBy: "revisions/texts-keep-every-character",
    subject: documents(({ write }) => ({
      write: (record) => write(record.by === undefined ? record : { ...record, by: record.by.trim() })
    }))
  },
  "knows only what was recorded before an instant, not at it": {
    caughtBy: "revisions/known-at-an-instant",
    subject: documents(({ get }) => ({
      get: (id, at) => get(id, at !== undefined && "knownAt" in at ? { knownAt: justBefore(at.knownAt) } : at)
    }))
  },
  "compares ids without case": {
    caughtBy: "revisions/ids-are-exact",
    subject: documents(({ get, list }) => ({
      get: async (id, at) => {
        const { rows } = await list({}, { limit: 1_000 })
        const found = rows.find((row) => row.id.toLowerCase() === id.toLowerCase())
        return get(found?.id ?? id, at)
      }
    }))
  },
  "orders ids by locale": {
    caughtBy: "headings/in-the-order-of-bytes",
    subject: documents(({ list }) => ({
      list: async (where, page) => {
        const { rows, ...rest } = await list(where, page)
        return { rows: [...rows].sort((a, b) => a.id.localeCompare(b.id, "en")), ...rest }
      }
    }))
  },
  "lists what was removed": {
    caughtBy: "headings/without-removed-ones",
    subject: documents(({ write }) => ({ write: (record) => write({ body: "", ...record }) }))
  },
  "takes no ids for all ids": {
    caughtBy: "headings/of-these-ids",
    subject: documents(({ list }) => ({
      list: (where, page) => list(where.ids?.length === 0 ? {} : where, page)
    }))
  },
  "loses the last of a batch": {
    caughtBy: "append/keeps-every-fact",
    subject: appends((facts) => (facts.length > 1_000 ? facts.slice(0, -1) : facts))
  },
  "keeps what came before the conflict": {
    caughtBy: "append/all-or-nothing",
    subject: journal(({ append }) => ({
      append: (logframe, facts, expect) =>
        append(logframe, facts, expect).catch(async (error: unknown) => {
          for (const fact of facts) await append(logframe, [fact])
          throw error
        })
    }))
  },
  "counts a repeated fact twice": {
    caughtBy: "append/again-changes-nothing",
    subject: journal(({ append, read }) => ({
      append: async (logframe, facts, expect) => {
        const known = await everything({ read } as Journal, { logframes: [{ id: logframe, upTo: 9_999 }] })
        const again = facts.filter((fact) => known.some(({ body }) => body === fact.body))
        const copies = again.map((fact) => ({ ...fact, id: `${fact.id}~again` }))
        return append(logframe, [...facts, ...copies], expect)
      }
    }))
  },
  "replaces a fact that is there": {
    caughtBy: "append/other-bytes-are-a-conflict",
    subject: journal(({ append }) => ({
      append: (logframe, facts, expect) => append(logframe, facts, expect).catch(() => append(logframe, []))
    }))
  },
  "looks within a batch before it looks at what is there": {
    caughtBy: "append/every-clash-is-named",
    subject: journal(({ append, head }) => ({
      append: async (logframe, facts, expect) => {
        const unknown = { adapter: "broken", logframe, bodyOf: () => undefined, expect: undefined }
        StorageDriver.newFacts({ ...unknown, head: (await head(logframe)).seq }, facts)
        return append(logframe, facts, expect)
      }
    }))
  },
  "ignores the expected head": {
    caughtBy: "append/expected-head-guards",
    subject: journal(({ append }) => ({ append: (logframe, facts) => append(logframe, facts) }))
  },
  "refuses to repeat a guarded batch": {
    caughtBy: "append/lost-answer-may-be-asked-again",
    subject: journal(({ append, head }) => ({
      append: async (logframe, facts, expect) => {
        const { seq } = await head(logframe)
        const fresh = { ...(facts[0] as StorageDriver.FactRecord), id: "never-there" }
        return expect !== undefined && expect.head !== seq
          ? append(logframe, [...facts, fresh], expect)
          : append(logframe, facts, expect)
      }
    }))
  },
  "keeps all facts in one journal": {
    caughtBy: "append/journals-are-apart",
    subject: journal(({ append, read, head }) => ({
      append: (_, facts, expect) => append("all", facts, expect),
      read: async (query, page) => {
        const [first] = query.logframes
        const upTo = first?.upTo ?? 0
        const { rows, ...rest } = await read({ ...query, logframes: [{ id: "all", upTo }] }, page)
        return { rows: rows.map((row) => ({ ...row, logframe: first?.id ?? "" })), ...rest }
      },
      head: (_, at) => head("all", at)
    }))
  },
  "believes a clock that goes back": {
    caughtBy: "append/instants-never-decrease",
    subject: changed(({ journal }, { now }) => {
      const instants: string[] = []
      return {
        journal: {
          append: async (logframe, facts, expect) => {
            const appended = await journal.append(logframe, facts, expect)
            const recorded = Instant.normalise(now())
            for (let i = 0; i < appended.added; i++) instants.push(recorded)
            return { ...appended, recorded }
          },
          read: async (query, page) => {
            const { rows, ...rest } = await journal.read(query, page)
            return {
              rows: rows.map((row) => ({ ...row, recorded: instants[row.seq - 1] ?? row.recorded })),
              ...rest
            }
          }
        }
      }
    }, withoutClock())
  },
  "rounds decimals to what a float holds": {
    caughtBy: "append/bytes-come-back",
    subject: appends((facts) =>
      facts.map((fact) => ({
        ...fact,
        body: fact.body.replace(/-?\d{15,}(\.\d+)?/g, (digits) => String(Number(digits)))
      }))
    )
  },
  "reads bodies and writes them again": {
    caughtBy: "append/bytes-come-back",
    subject: appends((facts) =>
      facts.map((fact) => ({ ...fact, body: JSON.stringify(JSON.parse(fact.body)) }))
    )
  },
  "ignores the watermark": {
    caughtBy: "read/up-to-the-watermark",
    subject: asks((query) => ({
      ...query,
      logframes: query.logframes.map(({ id }) => ({ id, upTo: 9_999 }))
    }))
  },
  "gives the first of each page twice": {
    caughtBy: "read/pages-each-once",
    subject: journal(({ read }) => ({
      read: async (query, page) => {
        const { rows, next } = await read(query, page)
        const again =
          next === undefined ? undefined : next.replace(/^\d+/, (seq) => String(Math.max(1, Number(seq) - 1)))
        return {
          rows,
          ...(again === undefined || rows.length < 2 ? (next === undefined ? {} : { next }) : { next: again })
        }
      }
    }))
  },
  "loses the last page": {
    caughtBy: "read/pages-each-once",
    subject: journal(({ read }) => ({
      read: async (query, page) => {
        const { rows, next } = await read(query, page)
        return page.after === undefined || next !== undefined
          ? { rows, ...(next === undefined ? {} : { next }) }
          : { rows: [] }
      }
    }))
  },
  "sees what is appended between two pages": {
    caughtBy: "read/pages-while-others-append",
    subject: journal(({ read, head }) => ({
      read: async (query, page) => {
        if (page.after === undefined) return read(query, page)
        const logframes = await Promise.all(
          query.logframes.map(async ({ id }) => ({ id, upTo: (await head(id)).seq }))
        )
        return read({ ...query, logframes }, page)
      }
    }))
  },
  "matches the beginning of an id": {
    caughtBy: "read/ids-are-exact",
    subject: journal((journal) => ({
      read: async (query, page) => {
        const { ids, ...rest } = query
        if (ids === undefined) return journal.read(query, page)
        const all = await everything(journal, rest)
        return { rows: all.filter(({ body }) => ids.some((id) => body.startsWith(`{"id":"${id}`))) }
      }
    }))
  },
  "takes an empty list of kinds for no condition": {
    caughtBy: "read/by-kind",
    subject: asks((query) => (query.kinds?.length === 0 ? without(query, "kinds") : query))
  },
  "takes only the first indicator": {
    caughtBy: "read/by-indicator",
    subject: asks((query) =>
      query.indicators === undefined ? query : { ...query, indicators: query.indicators.slice(0, 1) }
    )
  },
  "finds what has no place at every place": {
    caughtBy: "read/by-place",
    subject: journal((journal) => ({
      append: (logframe, facts, expect) =>
        journal.append(
          logframe,
          facts.map((fact) => ({ place: "north", ...fact })),
          expect
        )
    }))
  },
  "counts the end of a span in": {
    caughtBy: "read/by-last-day",
    subject: asks((query) =>
      query.endBefore === undefined ? query : { ...query, endBefore: `${query.endBefore}~` }
    )
  },
  "gives reviews the first of all days": {
    caughtBy: "read/reviews-have-no-day",
    subject: appends((facts) => facts.map((fact) => ({ lastDay: "1900-01-01", ...fact })))
  },
  "joins conditions with or": {
    caughtBy: "read/everything-named-holds",
    subject: journal((journal) => ({
      read: async (query, page) => {
        const { places, indicators, ...rest } = query
        if (places === undefined || indicators === undefined) return journal.read(query, page)
        const [a, b] = [
          await everything(journal, { ...rest, places }),
          await everything(journal, { ...rest, indicators })
        ]
        return {
          rows: [...new Map([...a, ...b].map((row) => [row.seq, row])).values()].sort((x, y) => x.seq - y.seq)
        }
      }
    }))
  },
  "resolves corrections by one hop": {
    caughtBy: "roots/along-the-chain",
    subject: changed(({ journal }) => {
      const superseded = new Map<string, string>()
      return {
        journal: {
          append: async (logframe, facts, expect) => {
            const appended = await journal.append(logframe, facts, expect)
            for (const { body, id, supersedes } of facts) superseded.set(body, supersedes ?? id)
            return appended
          },
          read: async (query, page) => {
            const { rows, ...rest } = await journal.read(query, page)
            return {
              rows: rows.map((row) => ({ ...row, root: superseded.get(row.body) ?? row.root })),
              ...rest
            }
          }
        }
      }
    })
  },
  "lets every correction begin a chain": {
    caughtBy: "roots/along-the-chain",
    subject: appends((facts) => facts.map((fact) => without(fact, "supersedes")))
  },
  "never takes corrections into a chain that begins late": {
    caughtBy: "roots/beginning-that-comes-late",
    subject: changed(({ journal }) => {
      const known = new Set<string>()
      return {
        journal: {
          append: (logframe, facts, expect) => {
            const apart = facts.map((fact) => {
              const late = fact.supersedes !== undefined && !known.has(fact.supersedes)
              known.add(fact.id)
              return late ? without(fact, "supersedes") : fact
            })
            return journal.append(logframe, apart, expect)
          }
        }
      }
    })
  },
  "lets a late beginning change the past": {
    caughtBy: "roots/past-stays-as-it-was",
    subject: journal((journal) => ({
      read: async (query, page) => {
        const { rows, ...rest } = await journal.read(query, page)
        const now = query.logframes.map(({ id }) => ({ id, upTo: 9_999 }))
        const roots = new Map(
          (await everything(journal, { logframes: now })).map((row) => [row.body, row.root])
        )
        return { rows: rows.map((row) => ({ ...row, root: roots.get(row.body) ?? row.root })), ...rest }
      }
    }))
  },
  "always answers with the head of now": {
    caughtBy: "head/known-at-an-instant",
    subject: journal(({ head }) => ({ head: (logframe) => head(logframe) }))
  },
  "approves every draft": {
    caughtBy: "evaluation/as-from-the-facts",
    subject: rows((row) => ({
      ...row,
      body: row.body
        .replace('"status":"draft"', '"status":"approved"')
        .replace('"status": "draft"', '"status": "approved"')
    }))
  },
  "forgets reviews": {
    caughtBy: "append/every-kind",
    subject: journal((journal) => ({
      read: async (query, page) => {
        const { rows, ...rest } = await journal.read(query, page)
        return { rows: rows.filter(({ body }) => !body.includes('"of":')), ...rest }
      }
    }))
  },
  "claims to be durable and forgets": {
    caughtBy: "durable/facts-survive",
    subject: {
      name: "forgetful",
      open: async ({ now }) => {
        const driver = MemoryStorage.make({ now })
        const claims = { ...driver.manifest.claims, durable: StorageManifest.supported }
        return { ...driver, manifest: { ...driver.manifest, claims } }
      }
    }
  },
  "numbers what two drivers append by itself": {
    caughtBy: "concurrent/nothing-is-lost",
    subject: changed(({ journal }) => {
      let seq = 0
      return {
        journal: {
          append: async (logframe, facts, expect) => {
            const appended = await journal.append(logframe, facts, expect)
            seq += facts.length
            return { ...appended, seq }
          },
          read: async (query, page) => {
            const { rows, ...rest } = await journal.read(query, page)
            return { rows: rows.filter((row) => row.seq <= seq), ...rest }
          }
        }
      }
    })
  },
  "shows a tenant the logframes of another": {
    caughtBy: "tenants/are-apart",
    subject: (() => {
      const { open } = tenants()
      return { name: "leaking", open: (place: Place) => open({ ...place, tenant: "a" }) }
    })()
  },
  "reads from the beginning whatever the number": {
    caughtBy: "read/after-a-number",
    subject: asks((query) => ({ ...query, logframes: query.logframes.map(({ id, upTo }) => ({ id, upTo })) }))
  },
  "claims to wait and has no way": {
    caughtBy: "wait/is-there-when-claimed",
    subject: withoutWays("wait")
  },
  "waits for what is there already": {
    caughtBy: "wait/at-once-when-grown",
    subject: waits((wait, { head }) => async (logframe, after, signal) => {
      const { seq } = await head(logframe)
      return wait(logframe, Math.max(seq, after), signal)
    })
  },
  "says that it grew by one, however much it did": {
    caughtBy: "wait/ends-when-it-grows",
    subject: waits((wait) => async (logframe, after, signal) => {
      await wait(logframe, after, signal)
      return after + 1
    })
  },
  "ends a wait at whatever is recorded": {
    caughtBy: "wait/only-for-what-is-new",
    subject: (() => {
      let told: (() => void)[] = []
      return changed(({ journal }) => ({
        journal: {
          append: async (...batch) => {
            const appended = await journal.append(...batch)
            for (const tell of told) tell()
            told = []
            return appended
          },
          wait: async (logframe, after, signal) => {
            const something = new Promise<void>((resolve) => told.push(resolve))
            const ended = journal.wait?.(logframe, after, signal) ?? Promise.reject()
            return Promise.race([ended, something.then(async () => (await journal.head(logframe)).seq)])
          }
        }
      }))
    })()
  },
  "takes an abort for an answer": {
    caughtBy: "wait/ends-on-abort",
    subject: waits((wait) => (logframe, after, signal) => wait(logframe, after, signal).catch(() => after))
  },
  "leaves its listener at the signal": {
    caughtBy: "wait/leaves-no-listener",
    subject: waits((wait) => (logframe, after, signal) => {
      signal.addEventListener("abort", () => {})
      return wait(logframe, after, signal)
    })
  },
  "waits on when it is closed": {
    caughtBy: "wait/ends-with-the-driver",
    subject: changed(() => ({ close: async () => {} }))
  },
  "hears of what it recorded itself only": {
    caughtBy: "wait/for-what-others-record",
    subject: (() => {
      let drivers = 0
      return changed(({ journal }) => {
        const own = MemoryStorage.make({ now: () => Instant.make("2026-01-01T00:00:00Z") }).journal
        drivers++
        return {
          journal: {
            append: async (...batch) => {
              await own?.append(...batch)
              return journal.append(...batch)
            },
            wait: async (...wait) => own?.wait?.(...wait) ?? drivers
          }
        }
      })
    })()
  },
  "lets a tenant hear what another records": {
    caughtBy: "wait/not-for-another-tenant",
    subject: (() => {
      const bell = MemoryStorage.make({ now: () => Instant.make("2026-01-01T00:00:00Z") }).journal
      return changed(
        ({ journal }, { store }) => ({
          journal: {
            append: async (logframe, facts, expect) => {
              await bell?.append(`${store}.${logframe}`, facts)
              return journal.append(logframe, facts, expect)
            },
            wait: async (logframe, after, signal) =>
              bell?.wait?.(`${store}.${logframe}`, after, signal) ?? after
          }
        }),
        tenants()
      )
    })()
  },
  "says that more is there than is": {
    caughtBy: "follow/facts-arrive-once",
    subject: waits(
      (wait) =>
        async (...asked) =>
          (await wait(...asked)) + 1
    )
  },
  "claims to erase and has no way": {
    caughtBy: "erase/is-there-when-claimed",
    subject: withoutWays("erase")
  },
  "records anew what it erases from": {
    caughtBy: "erase/replaces-the-text",
    subject: erases((erased) => ({
      read: (row) => (erased.has(row.body) ? { ...row, recorded: "2099-01-01T00:00:00.000Z" } : row)
    }))
  },
  "forgets where a fact is from when it erases": {
    caughtBy: "erase/finds-as-before",
    subject: erases(() => ({ written: (fact) => without(fact, "place") }))
  },
  "makes chains anew when it erases": {
    caughtBy: "erase/keeps-the-past",
    subject: changed(({ journal }) => {
      const roots = new Map<string, string>()
      return {
        journal: {
          erase: async (logframe, facts) => {
            await journal.erase?.(logframe, facts)
            for (const { body, root } of await everything(journal, {
              logframes: [{ id: logframe, upTo: 99 }]
            }))
              roots.set(body, root)
          },
          read: async (query, page) => {
            const { rows, ...rest } = await journal.read(query, page)
            return { rows: rows.map((row) => ({ ...row, root: roots.get(row.body) ?? row.root })), ...rest }
          }
        }
      }
    })
  },
  "records what it was to erase from": {
    caughtBy: "erase/again-changes-nothing",
    subject: changed(({ journal }) => ({
      journal: {
        erase: async (logframe, facts) => {
          await journal.erase?.(logframe, facts)
          await journal.append(logframe, facts)
        }
      }
    }))
  },
  "passes over what brings the old text back": {
    caughtBy: "erase/does-not-come-back",
    subject: (() => {
      const erased = new Set<string>()
      return changed(({ journal }) => ({
        journal: {
          erase: async (logframe, facts) => {
            await journal.erase?.(logframe, facts)
            for (const { id } of facts) erased.add(id)
          },
          append: (logframe, facts, expect) =>
            journal.append(
              logframe,
              facts.filter(({ id }) => !erased.has(id)),
              expect
            )
        }
      }))
    })()
  },
  "erases by id in every journal": {
    caughtBy: "erase/of-one-logframe",
    subject: changed(({ journal }) => ({
      journal: {
        erase: async (_, facts) => {
          for (const logframe of ["p1", "p2"]) await journal.erase?.(logframe, facts)
        }
      }
    }))
  },
  "erases in its own memory": {
    caughtBy: "erase/survives",
    subject: erasesInItsOwnMemory()
  },
  "erases for itself alone": {
    caughtBy: "erase/for-every-driver",
    subject: erasesInItsOwnMemory()
  },
  "lets a tenant erase from another": {
    caughtBy: "erase/not-of-another-tenant",
    subject: (() => {
      const { open, name } = tenants()
      return {
        name,
        open: async (place: Place) => {
          const [driver, other] = [await open(place), await open({ ...place, tenant: "a" })]
          const { journal } = driver
          if (journal === undefined) throw new Error("a journal is needed")
          const erase: Journal["erase"] = async (logframe, facts) => {
            for (const one of [journal, other.journal]) await one?.erase?.(logframe, facts)
          }
          return { ...driver, journal: { ...journal, erase } }
        }
      }
    })()
  },
  "erases from the first of many": {
    caughtBy: "erase/as-applications-ask",
    subject: changed(({ journal }) => ({
      journal: {
        erase: async (logframe, facts) => {
          await journal.erase?.(logframe, facts.slice(0, 5))
        }
      }
    }))
  },
  "folds no more what was erased from": {
    caughtBy: "erase/folds-as-core",
    subject: folding({
      facts: (one) =>
        one.fact._tag === "Measurement" && one.fact.identities.length === 0
          ? { ...one, fact: { ...one.fact, status: "draft" } }
          : one
    })
  },
  "lets a draft count": {
    caughtBy: "fold/as-core-folds",
    subject: folding({ facts: (one) => ({ ...one, fact: { ...one.fact, status: "approved" } }) })
  },
  "folds every correction beside what it corrects": {
    caughtBy: "fold/as-core-folds",
    subject: folding({ facts: (one) => ({ ...one, root: one.fact.id }) })
  },
  "adds up in floats": {
    caughtBy: "fold/as-core-folds",
    subject: folding({
      rows: (row) =>
        row.part?.fold === "sum" ? { ...row, part: { fold: "sum", sum: String(Number(row.part.sum)) } } : row
    })
  },
  "folds what had not happened yet": {
    caughtBy: "fold/as-core-folds",
    subject: folding({ asked: (query) => ({ ...query, asOf: "2099-12-31" }) })
  },
  "folds beyond the watermark": {
    caughtBy: "fold/as-core-folds",
    subject: folding({ asked: (query) => ({ ...query, upTo: 9_999 }) })
  },
  "does not say what it saw and did not count": {
    caughtBy: "fold/as-core-folds",
    subject: folding({ rows: (row) => ({ ...row, seen: row.used }) })
  },
  "says that it keeps what it has no half for": {
    caughtBy: "manifest/says-what-is-there",
    subject: { name: "half", open: async ({ now }) => without(MemoryStorage.make({ now }), "journal") }
  },
  "fails when it is closed again": {
    caughtBy: "close/more-than-once",
    subject: changed(() => {
      let open = true
      return {
        close: async () => {
          if (!open) throw new Error("closed already")
          open = false
        }
      }
    })
  }
}

const justBefore = (instant: Instant.Instant): Instant.Instant =>
  Instant.normalise(Instant.make(new Date(Date.parse(instant) - 1).toISOString()))
