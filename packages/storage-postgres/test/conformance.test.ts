import { PostgresDriver } from "@logframe/storage-postgres"
import { storageConformance } from "@logframe/testkit"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { broken } from "./citus.ts"
import { applicationRole, type Server, start } from "./server.ts"

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
  await PostgresDriver.migrate({ connections: server.owner, grantTo: applicationRole })
})
afterAll(() => server.stop())

storageConformance(
  { describe, it },
  {
    name: "postgres, as a role that row-level security binds",
    open: ({ store, tenant, now }) =>
      PostgresDriver.open({ connections: server.application, tenant: `${store} ${tenant}`, now })
  }
)

storageConformance(
  { describe, it },
  {
    name: "postgres, as the owner of the server, with connections of its own",
    open: ({ store, tenant, now }) =>
      PostgresDriver.open({
        connections: server.config(),
        schema: "of owner",
        tenant: `${store} ${tenant}`,
        now
      })
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
