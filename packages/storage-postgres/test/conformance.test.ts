import { PostgresDriver } from "@logframe/storage-postgres"
import { storageConformance } from "@logframe/testkit"
import { afterAll, beforeAll, describe, it } from "vitest"
import { applicationRole, type Server, start } from "./server.ts"

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
