/**
 * The SQLite adapter, beside `node:sqlite` by hand.
 */
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { CalendarDate, Decimal, type Query, type StorageDriver } from "@logframe/core"
import { SqliteDriver } from "@logframe/storage-sqlite"
import type { Adapter, HandFolded } from "./Adapter.ts"

/** The tables of the adapter in a file of its own, without those that the workload does not fill. */
const rawStore = (folder: string) => {
  const ours = SqliteDriver.open({ filename: join(folder, "raw.sqlite") })
  return ours.close().then(() => {
    const db = new DatabaseSync(join(folder, "raw.sqlite"))
    db.exec("PRAGMA cache_size = -65536")
    return db
  })
}

const dayOf = (day = ""): number => CalendarDate.toEpochDays(CalendarDate.make(day))

const scaled = (text: string): bigint => {
  const { coefficient, scale } = Decimal.toScaled(Decimal.make(text))
  return coefficient * 10n ** BigInt(4 - scale)
}

/** Prepared statements, one transaction for each batch: one row for the fact and one for what it says, as the adapter has them. */
const rawAppend = (db: DatabaseSync) => {
  const fact = db.prepare("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  const measure = db.prepare("INSERT INTO measure VALUES (1, ?, ?, ?, ?, NULL, ?, ?)")
  const series = db.prepare("INSERT INTO series VALUES (?, 1, ?, ?, NULL, ?, 4, ?)")
  const spanRow = db.prepare("INSERT INTO span VALUES (?, 1, ?, ?)")
  const [codes, spans] = [new Map<string, number>(), new Map<string, number>()]
  let seq = 0
  db.exec("INSERT INTO journal VALUES (1, 'octopus')")
  return (facts: readonly StorageDriver.FactRecord[]) => {
    const recorded = new Date().toISOString()
    db.exec("BEGIN IMMEDIATE")
    for (const one of facts) {
      const { id, kind, format, status, supersedes = null, indicator = null, place = null } = one
      const { firstDay = null, lastDay = null, body } = one
      seq++
      const root = supersedes ?? id
      fact.run(
        "octopus",
        seq,
        recorded,
        id,
        kind,
        format,
        status,
        supersedes,
        root,
        indicator,
        place,
        firstDay,
        lastDay,
        body
      )
      for (const { cell, value = "", denominator } of one.foldable?.values ?? []) {
        const below = denominator === undefined ? null : scaled(denominator)
        const key = `${indicator} ${place} ${cell}`
        let code = codes.get(key)
        if (code === undefined) {
          code = codes.size + 1
          codes.set(key, code)
          series.run(code, indicator, place, cell, below === null ? null : 4)
        }
        const days = `${firstDay} ${lastDay}`
        let span = spans.get(days)
        if (span === undefined) {
          span = spans.size + 1
          spans.set(days, span)
          spanRow.run(span, dayOf(one.firstDay), dayOf(one.lastDay))
        }
        const since = status === "approved" ? 0 : null
        measure.run(seq, code, span, since, scaled(value), below)
      }
    }
    db.exec("COMMIT")
  }
}

const rawRead = (db: DatabaseSync) => {
  const page = db.prepare(
    "SELECT logframe, seq, recorded, root, format, body FROM fact WHERE logframe = 'octopus' AND seq > ? ORDER BY seq LIMIT ?"
  )
  return function* (limit: number): Generator<number> {
    for (let read = 0; ; ) {
      const { length } = page.all(read, limit)
      read += length
      yield length
      if (length < limit) return
    }
  }
}

/** A decimal of four places as plain text. */
const plain = (digits: unknown): string =>
  Decimal.formatScaled({ coefficient: BigInt(String(digits)), scale: 4 })

interface Found {
  readonly indicator: string
  readonly place: string | null
  readonly cell: string
  readonly w: number
  readonly n: number
  readonly value: string
}

/** One statement for each way of folding, over the adapter's own tables. */
const handFold = (filename: string) => {
  const db = new DatabaseSync(filename)
  db.exec(
    "PRAGMA cache_size = -65536; CREATE TEMP TABLE w (span INTEGER PRIMARY KEY, n INTEGER, last INTEGER)"
  )
  const statement = (value: string, more: string) => `
    SELECT indicator, place, cell, w, n, CAST(value AS TEXT) AS value${more}
    FROM (SELECT series, w.n AS w, count(*) AS n, ${value}
      FROM measure CROSS JOIN w ON w.span = measure.span
      WHERE journal = 1 AND seq <= :upTo AND since <= :upTo AND (until IS NULL OR until > :upTo)
        AND series IN (SELECT code FROM series WHERE indicator IN (SELECT value FROM json_each(:indicators)))
      GROUP BY 1, 2) AS folded
    JOIN series ON series.code = folded.series`
  const values: Readonly<Record<string, string>> = {
    sum: "sum(number) AS value",
    ratio: "sum(number) AS value, sum(denominator) AS below",
    max: "max(number) AS value",
    min: "min(number) AS value",
    latest: "max(last * 4294967296 + seq) AS at, number AS value, last, seq"
  }
  // a latest value comes with its day, its number and its instant
  const withInstant = `, last, seq,
    (SELECT recorded FROM fact WHERE logframe = 'octopus' AND fact.seq = folded.seq) AS recorded`
  return (query: Query.FoldQuery): readonly HandFolded[] => {
    db.exec("DELETE FROM w")
    // the quarter of each span of days that ends by the day of the question
    const insert = db.prepare(
      "INSERT INTO w SELECT code, ?, last FROM span WHERE last BETWEEN ? AND min(?, ?)"
    )
    for (const [n, { from, through }] of query.windows.entries()) {
      insert.run(n, dayOf(from), dayOf(through), dayOf(query.asOf))
    }
    return [...new Set(query.series.map(({ fold }) => fold))].flatMap((fold) => {
      const indicators = query.series.filter((one) => one.fold === fold).map(({ indicator }) => indicator)
      const rows = db.prepare(statement(values[fold] ?? "", fold === "latest" ? withInstant : "")).all({
        upTo: query.upTo,
        indicators: JSON.stringify(indicators)
      }) as unknown as readonly Found[]
      return rows.map(({ indicator, place, cell, w, n, value }) => ({
        indicator,
        place,
        cell,
        window: w,
        used: n,
        value: plain(value)
      }))
    })
  }
}

export const adapter: Adapter = {
  says: "SQLite: `node:sqlite` with prepared statements, one transaction for each batch, WAL, `synchronous = FULL`, into the same tables and indexes, without looking for what is there already and without working out what counts; folds by one GROUP BY for each rule over the adapter's own narrow rows.",
  open: async (folder) => {
    const filename = join(folder, "ours.sqlite")
    const driver = SqliteDriver.open({ filename })
    const raw = await rawStore(folder)
    return {
      driver,
      rawAppend: rawAppend(raw),
      rawRead: rawRead(raw),
      handFold: handFold(filename),
      close: async () => {
        await driver.close()
        raw.close()
      }
    }
  }
}
