import { execFileSync } from "node:child_process"
import { PromiseStorage } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { accountOf } from "./acknowledged.ts"
import { applicationRole, isCluster, migrate, nodes, type Server, start } from "./server.ts"

/** A line for the shell that starts a server of the cluster again, given the folder of its data; absent: none is killed. */
const starting = process.env.LOGFRAME_CITUS_START

let server: Server
let storage: PromiseStorage.PromiseStorage
beforeAll(async () => {
  if (!isCluster) return
  server = await start()
  await migrate({ connections: server.owner, grantTo: applicationRole })
  const driver = await PostgresDriver.open({ connections: server.application, tenant: "a" })
  storage = PromiseStorage.make(driver, { retries: 0 })
})
afterAll(async () => {
  await storage?.close()
  await server?.stop()
})

const logframesOf = (name: string) => Array.from({ length: 12 }, (_, i) => `${name}${i}`)

/** Kills a server of this machine with all its processes, and starts it over the same data. */
const crash = async (config: pg.PoolConfig): Promise<void> => {
  const client = new pg.Client(config)
  client.on("error", () => {})
  await client.connect()
  const sql =
    "SELECT current_setting('data_directory') AS folder, split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid"
  const { folder, pid } = (await client.query(sql)).rows[0]
  process.kill(Number(pid), "SIGKILL")
  await client.end().catch(() => {})
  await startAgain(folder)
}

/** Processes of a server that was killed end a moment later; until then a new one does not start. */
const startAgain = async (folder: string, attempts = 50): Promise<void> => {
  try {
    execFileSync("sh", ["-c", starting ?? "", "sh", folder], { stdio: "ignore" })
  } catch (cause) {
    if (attempts === 0) throw cause
    await new Promise((resolve) => setTimeout(resolve, 100))
    await startAgain(folder, attempts - 1)
  }
}

describe.skipIf(!isCluster)("a cluster", () => {
  it.skipIf(starting === undefined)(
    "whose servers are killed thirty times loses nothing that was acknowledged and tears no batch",
    async () => {
      const account = await accountOf(storage, logframesOf("killed"), async (progress) => {
        for (let kill = 0; kill < 30; kill++) {
          await progress()
          await crash(server.config(undefined, [...nodes, undefined][kill % (nodes.length + 1)]))
        }
      })
      console.log("killed thirty times", account)
      expect(account).toMatchObject({ lost: [], torn: [], failures: [] })
    },
    1_800_000
  )

  it("takes appends while a server is emptied and filled again", async () => {
    const last = nodes.at(-1)
    const move = async (sql: string) => {
      await server.owner.query(sql)
    }
    const account = await accountOf(storage, logframesOf("moved"), async (progress) => {
      await progress()
      await move(`SELECT citus_drain_node('${last?.host}', ${last?.port})`)
      await progress()
      await move(`SELECT citus_set_node_property('${last?.host}', ${last?.port}, 'shouldhaveshards', true)`)
      await move("SELECT rebalance_table_shards()")
      await progress()
    })
    console.log("moved", account)
    expect(account).toMatchObject({ lost: [], torn: [], failures: [] })
  }, 1_800_000)
})
