import type { StorageDriver } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import { afterAll, beforeAll, expect, it } from "vitest"
import { applicationRole, isCluster, migrate, type Server, start } from "./server.ts"

let server: Server
beforeAll(async () => {
  server = await start()
  await migrate({ connections: server.owner, grantTo: applicationRole })
})
afterAll(() => server.stop())

const fact = (id: string, body: string, value?: string): StorageDriver.FactRecord => ({
  id,
  kind: "Measurement",
  format: 1,
  status: "approved",
  indicator: "i1",
  firstDay: "2024-01-01",
  lastDay: "2024-12-31",
  body,
  foldable: { values: [{ cell: "", ...(value === undefined ? {} : { value }) }] }
})

/** How many versions of rows that no statement can read any more a vacuum finds. */
const oldVersions = async (): Promise<number> => {
  const client = await server.owner.connect()
  let found = 0
  client.on("notice", ({ message = "" }) => {
    found += Number(/tuples: (\d+) removed/.exec(message)?.[1] ?? 0)
  })
  await client.query("VACUUM (VERBOSE) logframe.fact")
  client.release(true)
  return found
}

const erased = async (
  connections: Parameters<typeof PostgresDriver.open>[0]["connections"],
  tenant: string
) => {
  const driver = await PostgresDriver.open({ connections, tenant })
  const ids = Array.from({ length: 200 }, (_, i) => `f${i}`)
  await driver.journal?.append(
    "p1",
    ids.map((id) => fact(id, `{"id":"${id}","by":"Ana"}`))
  )
  await driver.journal?.erase?.(
    "p1",
    ids.map((id) => fact(id, `{"id":"${id}"}`, "2"))
  )
  await driver.close()
}

/** A server of a cluster has parts of the table, of which the one that is asked says nothing. */
const onOneServer = it.skipIf(isCluster)

onOneServer("for a user who may vacuum, no old version of a row is left when the call is over", async () => {
  await erased(server.config(), "owner")
  expect(await oldVersions()).toBe(0)
})

onOneServer("for a user who may not, old versions are left to the owner or the server", async () => {
  await erased(server.application, "application")
  expect(await oldVersions()).toBeGreaterThan(100)
  expect(await oldVersions()).toBe(0)
})

it("no sample of a text that is erased stays where the server keeps what it knows of its values", async () => {
  const driver = await PostgresDriver.open({ connections: server.application, tenant: "sampled" })
  const ids = Array.from({ length: 50 }, (_, i) => `f${i}`)
  await driver.journal?.append(
    "sampled",
    ids.map((id) => fact(id, `{"id":"${id}","by":"Wilhelmina"}`))
  )
  await server.owner.query("ANALYZE logframe.fact")
  await driver.journal?.erase?.(
    "sampled",
    ids.map((id) => fact(id, `{"id":"${id}"}`))
  )
  const sql = "SELECT tablename FROM pg_catalog.pg_stats AS x WHERE strpos(x::text, 'Wilhelmina') > 0"
  expect((await server.owner.query(sql)).rows).toEqual([])
})

it("who was counted by name could not be folded, and is a number from then on", async () => {
  const driver = await PostgresDriver.open({ connections: server.application, tenant: "counted" })
  const query = {
    logframe: "p1",
    upTo: 10,
    asOf: "2024-12-31",
    windows: [{ from: "1900-01-01", through: "2099-12-31" }],
    series: [{ indicator: "i1", fold: "sum" as const, of: "number" as const }]
  }
  await driver.journal?.append("p1", [fact("f1", "{}"), fact("f2", "{}", "5")])
  expect(await driver.journal?.fold?.(query)).toMatchObject([{ wide: 1, used: 2 }])
  await driver.journal?.erase?.("p1", [fact("f1", "[]", "0.25")])
  expect(await driver.journal?.fold?.(query)).toMatchObject([
    { wide: 0, used: 2, part: { fold: "sum", sum: "5.25" } }
  ])
})

it("either all are erased from or none", async () => {
  const driver = await PostgresDriver.open({ connections: server.application, tenant: "all" })
  await driver.journal?.append("p1", [fact("f1", "old"), fact("f2", "old")])
  const erasing = driver.journal?.erase?.("p1", [fact("f1", "new"), fact("f2", "new", "no number")])
  await expect(erasing).rejects.toMatchObject({ _tag: "StorageError" })
  const page = await driver.journal?.read({ logframes: [{ id: "p1", upTo: 10 }] }, { limit: 10 })
  expect(page?.rows.map(({ body }) => body)).toEqual(["old", "old"])
})
