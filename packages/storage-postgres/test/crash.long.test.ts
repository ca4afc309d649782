import { PromiseStorage } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import { afterAll, beforeAll, expect, it } from "vitest"
import { accountOf } from "./acknowledged.ts"
import { isOwn, type Server, start } from "./server.ts"

let server: Server
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.stop())

it.skipIf(!isOwn)(
  "a server that is killed a hundred times loses nothing that was acknowledged and tears no batch",
  async () => {
    const driver = await PostgresDriver.open({ connections: server.config(), tenant: "a" })
    await using storage = PromiseStorage.make(driver, { retries: 0 })
    const account = await accountOf(storage, ["p1"], async (progress) => {
      for (let kill = 0; kill < 100; kill++) {
        await progress()
        await new Promise((resolve) => setTimeout(resolve, (kill * 37) % 150))
        await server.crash()
      }
    })
    console.log(`acknowledged ${account.acknowledged}, found ${account.found}`)
    expect(account).toMatchObject({ lost: [], torn: [], failures: [] })
    expect(account.acknowledged).toBeGreaterThanOrEqual(100)
  },
  1_800_000
)
