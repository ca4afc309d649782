import { PostgresDriver } from "@logframe/storage-postgres"
import { storageConformance } from "@logframe/testkit"
import * as OnNode from "@logframe/testkit/OnNode"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { broken } from "./citus.ts"
import { type Given, nameOf, opening } from "./opening.ts"
import { applicationRole, migrate, type Server, start } from "./server.ts"

/** Every statement that the laws made the driver send, once. */
const sent = new Set<string>()
const { query } = pg.Client.prototype
beforeAll(() => {
  pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]) {
    const [first] = asked as [string | { readonly text?: string } | undefined]
    sent.add((typeof first === "string" ? first : first?.text) ?? "")
    return Reflect.apply(query, this, asked)
  } as typeof query
})
afterAll(() => {
  pg.Client.prototype.query = query
})

let server: Server
beforeAll(async () => {
  server = await start()
  await migrate({ connections: server.owner, grantTo: applicationRole })
})
afterAll(() => server.stop())

const module = new URL("./opening.ts", import.meta.url)
const ofApplication = (): Given => ({ connections: server.config(applicationRole) })
const ofOwner = (): Given => ({ connections: server.config(), schema: "of owner" })

/** The connections of which that is true. */
const connectionsOf = async (condition: string, value: string): Promise<readonly string[]> => {
  const sql = `SELECT state FROM pg_stat_activity WHERE ${condition}`
  return (await server.owner.query(sql, [value])).rows.map(({ state }) => `a connection that is ${state}`)
}

/** The tables of the schema that hold the text, and what the server knows of them by looking at some of their values. */
const tracesIn = async (schema: string, text: string): Promise<readonly string[]> => {
  const sql =
    "SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema = $1"
  const tables: readonly string[] = (await server.owner.query(sql, [schema])).rows.map(({ name }) => name)
  const found: string[] = []
  for (const name of [...tables, "pg_catalog.pg_stats"]) {
    const holding = `SELECT count(*) AS rows FROM ${name} AS x WHERE strpos(x::text, $1) > 0`
    if (Number((await server.owner.query(holding, [text])).rows[0]?.rows) > 0) found.push(name)
  }
  // the server looks at values by itself, sooner or later: now
  for (const name of tables) await server.owner.query(`ANALYZE ${name}`)
  return found
}

storageConformance(
  { describe, it },
  {
    name: "postgres, as a role that row-level security binds",
    open: ({ store, tenant, now }) =>
      PostgresDriver.open({ connections: server.application, tenant: `${store} ${tenant}`, now }),
    otherProcess: (listener) => OnNode.anotherProcess(module, ofApplication())(listener),
    held: async () => [
      ...Array(server.application.totalCount - server.application.idleCount).fill("a connection of the pool"),
      ...(await connectionsOf("query LIKE 'LISTEN%' AND usename = $1", applicationRole))
    ],
    traces: (_, text) => tracesIn("logframe", text)
  }
)

storageConformance(
  { describe, it },
  {
    name: "postgres, as the owner of the server, with connections of its own",
    open: (place) => opening(ofOwner())(place),
    otherProcess: (listener) => OnNode.anotherProcess(module, ofOwner())(listener),
    held: (store) => connectionsOf("application_name = $1", nameOf(store)),
    traces: (_, text) => tracesIn("of owner", text)
  }
)

/** The tables are made, and brought from an older form, before they are spread. */
const isOfMigration = (sql: string): boolean =>
  /^\s*(CREATE|ALTER|DROP|GRANT|INSERT INTO \S* ?\S*"migration")|\(tenant, logframe, seq\) > \(\$1/.test(sql)

it("sends nothing that Citus, which spreads the tables over many servers, could not carry out", () => {
  const ofDriver = [...sent].filter((sql) => !isOfMigration(sql))
  expect(ofDriver.length).toBeGreaterThan(20)
  expect(ofDriver.map((sql) => [sql, broken(sql)]).filter(([, found]) => found?.length !== 0)).toEqual([])
})
