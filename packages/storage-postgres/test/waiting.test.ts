import { PromiseStorage, type StorageDriver } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import { Fixture } from "@logframe/testkit"
import { afterAll, beforeAll, expect, it } from "vitest"
import { connect } from "../src/connect.ts"
import { channelOf, waiting } from "../src/waiting.ts"
import { applicationRole, isOwn, migrate, type Server, start } from "./server.ts"

let server: Server
beforeAll(async () => {
  server = await start()
  await migrate({ connections: server.owner, grantTo: applicationRole })
})
afterAll(() => server.stop())

const { signal } = new AbortController()

const journalOf = ({ journal }: StorageDriver.StorageDriver): Required<StorageDriver.Journal> =>
  journal as Required<StorageDriver.Journal>

const fact = (id: string): StorageDriver.FactRecord => ({
  id,
  kind: "Measurement",
  format: 1,
  status: "approved",
  indicator: "i1",
  firstDay: "2024-01-01",
  lastDay: "2024-12-31",
  body: `{"id":"${id}"}`
})

/** Connections that listen. */
const listening = async (): Promise<number> => {
  const { rows } = await server.owner.query(
    "SELECT count(*)::integer AS many FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"
  )
  return rows[0]?.many
}

it("one connection listens for all who wait at a driver, also when its pool has none to spare", async () => {
  const driver = await PostgresDriver.open({ connections: { ...server.config(), max: 1 }, tenant: "many" })
  const waits = Array.from({ length: 50 }, (_, i) => journalOf(driver).wait(`p${i % 10}`, 0, signal))
  for (let i = 0; i < 10; i++) await journalOf(driver).append(`p${i}`, [fact("f1")])
  expect(await Promise.all(waits)).toEqual(Array.from({ length: 50 }, () => 1))
  expect(await listening()).toBe(1)
  await driver.close()
  await expect.poll(listening).toBe(0)
})

it("no append is missed, however close to the beginning of the wait it is", async () => {
  const [a, b] = await Promise.all(
    ["same", "same"].map((tenant) => PostgresDriver.open({ connections: server.application, tenant }))
  )
  if (a === undefined || b === undefined) return
  for (let i = 1; i <= 60; i++) {
    const wait = journalOf(a).wait("p1", i - 1, signal)
    if (i % 3 > 0) await new Promise((resolve) => setTimeout(resolve, i % 7))
    await journalOf(b).append("p1", [fact(`f${i}`)])
    expect(await wait).toBe(i)
  }
  for (const driver of [a, b]) await driver.close()
})

it("on a cluster a wait hears what was appended through a server that told nobody", async () => {
  const tenant = "cluster"
  const driver = await PostgresDriver.open({ connections: server.application, tenant })
  await journalOf(driver).append("p1", [fact("f1")])
  const waiters = waiting(connect(server.application, { connections: server.application, tenant }, true))
  const grown = waiters.wait("p1", 1, signal)
  await expect.poll(listening).toBe(1)
  await server.owner.query("UPDATE logframe.head SET seq = 2 WHERE tenant = $1", [tenant])
  expect(await grown).toBe(2)
  await waiters.close()
  await driver.close()
})

it("who listens to the channel of a tenant learns neither tenants nor logframes nor facts", async () => {
  const driver = await PostgresDriver.open({ connections: server.application, tenant: "secret-tenant" })
  const heard: unknown[] = []
  const client = await server.owner.connect()
  const channel = channelOf({ schema: '"logframe"', tenant: "secret-tenant" })
  client.on("notification", (message) => heard.push(message))
  await client.query(`LISTEN "${channel}"`)
  await journalOf(driver).append("secret-logframe", [fact("secret-fact")])
  await expect.poll(() => heard.length).toBe(1)
  expect(heard).toEqual([expect.objectContaining({ channel, payload: "" })])
  expect(JSON.stringify(heard)).not.toContain("secret")
  client.release(true)
  await driver.close()
})

it.skipIf(!isOwn)("a wait goes on after the server was killed, and misses nothing of that time", async () => {
  const driver = await PostgresDriver.open({ connections: server.config(), tenant: "killed" })
  const wait = journalOf(driver).wait("p1", 0, signal)
  await expect.poll(listening).toBe(1)
  await server.crash()
  const other = await PostgresDriver.open({ connections: server.config(), tenant: "killed" })
  await journalOf(other).append("p1", [fact("f1"), fact("f2")])
  expect(await wait).toBe(2)
  const next = journalOf(driver).wait("p1", 2, signal)
  await journalOf(other).append("p1", [fact("f3")])
  expect(await next).toBe(3)
  for (const one of [driver, other]) await one.close()
})

it("a wait whose server does not let the driver in any more ends with the reason", async () => {
  const role = `${applicationRole}_shut`
  await server.createRole(role)
  await migrate({ connections: server.owner, grantTo: role })
  const driver = await PostgresDriver.open({ connections: server.config(role), tenant: "shut" })
  await server.owner.query(`ALTER ROLE ${role} NOLOGIN`)
  await expect(journalOf(driver).wait("p1", 0, signal)).rejects.toMatchObject({ reason: { _tag: "Denied" } })
  await driver.close()
  await server.owner.query(`DROP OWNED BY ${role}`)
})

it("whoever follows a journal sees what another process records", async () => {
  const { logframe, history } = Fixture.waterProject
  const [a, b] = await Promise.all(
    ["follows", "follows"].map(async (tenant) =>
      PromiseStorage.make(await PostgresDriver.open({ connections: server.application, tenant }))
    )
  )
  if (a === undefined || b === undefined) return
  await a.saveLogframe(logframe, { expected: 0 })
  const seen: string[] = []
  const all = history.flatMap(({ facts }) => facts).length
  const following = (async () => {
    for await (const { fact } of a.follow(logframe.id)) if (seen.push(fact.id) === all) return
  })()
  for (const { facts } of history) await b.append(logframe.id, facts)
  await following
  expect(new Set(seen).size).toBe(all)
  for (const storage of [a, b]) await storage.close()
})
