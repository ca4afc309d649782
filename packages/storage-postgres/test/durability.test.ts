import { execFileSync } from "node:child_process"
import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { StorageError } from "@logframe/core"
import { PostgresDriver } from "@logframe/storage-postgres"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { factOf, factsOf, journalOf } from "./records.ts"
import { applicationRole, isOwn, migrate, type Server, start } from "./server.ts"

let server: Server
beforeAll(async () => {
  server = await start()
  await migrate({ connections: server.owner, grantTo: applicationRole })
})
afterAll(() => server.stop())

const open = (tenant: string, more: Partial<PostgresDriver.Options> = {}) =>
  PostgresDriver.open({ connections: server.application, tenant, ...more })

/** What `Storage` does with a call while the store is unavailable. */
const again = async <A>(call: () => Promise<A>, times = 30): Promise<A> => {
  try {
    return await call()
  } catch (cause) {
    if (times === 0 || !StorageError.isStorageError(cause) || !StorageError.isRetryable(cause)) throw cause
    await new Promise((resolve) => setTimeout(resolve, 20 * Math.random()))
    return again(call, times - 1)
  }
}

it("a deadlock is worth another try, which succeeds", async () => {
  const driver = await open("deadlock")
  await journalOf(driver).append("p1", [factOf("f1")])
  const other = await server.owner.connect()
  await other.query("BEGIN; SET LOCAL deadlock_timeout = '60s'")
  await other.query("SELECT 1 FROM logframe.fact WHERE tenant = 'deadlock' AND logframe = 'p1' FOR UPDATE")
  const erasing = journalOf(driver).erase("p1", [factOf("f1", { body: "new" })])
  const outcome = erasing.catch((error: unknown) => error)
  await expect
    .poll(async () => (await server.owner.query("SELECT 1 FROM pg_locks WHERE NOT granted")).rows.length)
    .toBeGreaterThan(0)
  await other.query("SELECT 1 FROM logframe.head WHERE tenant = 'deadlock' AND logframe = 'p1' FOR UPDATE")
  const error = await outcome
  expect(StorageError.isStorageError(error) && error.reason).toMatchObject({
    _tag: "Unavailable",
    what: "Another writer came between",
    cause: { code: "40P01" }
  })
  await other.query("COMMIT")
  other.release()
  await again(() => journalOf(driver).erase("p1", [factOf("f1", { body: "new" })]))
  const page = await journalOf(driver).read({ logframes: [{ id: "p1", upTo: 1 }] }, { limit: 1 })
  expect(page.rows[0]?.body).toBe("new")
})

it("a serialization failure is worth another try, and nothing is recorded twice or lost", async () => {
  const pool = new pg.Pool({
    ...server.config(applicationRole),
    options: "-c default_transaction_isolation=serializable"
  })
  const drivers = await Promise.all([1, 2].map(() => open("serial", { connections: pool })))
  let failures = 0
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => {
      const driver = drivers[i % 2]
      if (driver === undefined) return
      return again(() =>
        journalOf(driver)
          .append("p1", [factOf(`f${i}`)])
          .catch((error: unknown) => {
            failures++
            throw error
          })
      )
    })
  )
  expect(failures).toBeGreaterThan(0)
  expect((await journalOf(await open("serial")).head("p1")).seq).toBe(20)
  await pool.end()
})

it("a statement takes no longer than it may, and the driver works on", async () => {
  const driver = await open("patient", { statementTimeout: 150 })
  await journalOf(driver).append("p1", [factOf("f1")])
  const other = await server.owner.connect()
  await other.query("BEGIN")
  await other.query("SELECT 1 FROM logframe.head WHERE tenant = 'patient' AND logframe = 'p1' FOR UPDATE")
  const error: unknown = await journalOf(driver)
    .append("p1", [factOf("f2")])
    .catch((cause: unknown) => cause)
  expect(StorageError.isStorageError(error) && error.reason).toMatchObject({ _tag: "Unavailable" })
  expect(String(error)).toContain("statementTimeout")
  await other.query("COMMIT")
  other.release()
  expect((await journalOf(driver).append("p1", [factOf("f2")])).seq).toBe(2)
})

it("a page that took too long, or whose connection was cut, says so, and the next one is answered on connections of either kind", async () => {
  const everything = { logframes: [{ id: "p1", upTo: 1_000 }] }
  const own = { ...server.config(applicationRole), max: 1 }
  for (const connections of [server.application, own]) {
    const driver = await open("paged", { connections, statementTimeout: 150 })
    await journalOf(driver).append("p1", [factOf("f1")])
    const page = () => journalOf(driver).read(everything, { limit: 10 })
    const other = await server.owner.connect()
    await other.query("BEGIN; LOCK TABLE logframe.fact")
    const asked = await Promise.allSettled([page(), page()])
    await other.query("COMMIT")
    other.release()
    for (const one of asked) {
      expect(one).toMatchObject({ status: "rejected", reason: { reason: { _tag: "Unavailable" } } })
    }
    expect((await page()).rows.length).toBe(1)
    await server.owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [
      applicationRole
    ])
    expect((await again(page)).rows.length).toBe(1)
    await driver.close()
  }
})

it("connections that the server cut are made again", async () => {
  const driver = await open("cut", { connections: server.config(applicationRole) })
  for (let i = 1; i <= 5; i++) {
    await server.owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [
      applicationRole
    ])
    expect((await again(() => journalOf(driver).append("p1", [factOf(`f${i}`)]))).seq).toBe(i)
  }
  await driver.close()
})

it("a server that can only be read is read, and says what to do to whoever writes", async () => {
  const writing = await open("readonly")
  await journalOf(writing).append("p1", [factOf("f1")])
  const driver = await open("readonly", {
    connections: { ...server.config(applicationRole), options: "-c default_transaction_read_only=on" }
  })
  expect((await journalOf(driver).head("p1")).seq).toBe(1)
  const windows = [{ from: "1900-01-01", through: "2099-12-31" }]
  const series = [{ indicator: "i1", fold: "sum" as const, of: "number" as const }]
  const query = { logframe: "p1", upTo: 1, asOf: "2099-12-31", windows, series }
  expect(await journalOf(driver).fold(query)).toMatchObject([{ part: { fold: "sum", sum: "1.5" } }])
  for (const write of [
    () => journalOf(driver).append("p1", [factOf("f2")]),
    () => journalOf(driver).erase("p1", [factOf("f1", { body: "new" })])
  ]) {
    const error: unknown = await write().catch((cause: unknown) => cause)
    expect(StorageError.isStorageError(error) && error.reason._tag).toBe("Denied")
    expect(String(error)).toContain("default_transaction_read_only")
  }
  expect((await journalOf(driver).head("p1")).seq).toBe(1)
  await driver.close()
})

it("a slow reader holds no transaction between two pages, and what others append changes none of them", async () => {
  const driver = await open("slow")
  await journalOf(driver).append("p1", factsOf("a", 100))
  const read = (after?: string) =>
    journalOf(driver).read(
      { logframes: [{ id: "p1", upTo: 100 }] },
      { limit: 30, ...(after === undefined ? {} : { after }) }
    )
  const seen: number[] = []
  for (let after: string | undefined; ; ) {
    const page = await read(after)
    seen.push(...page.rows.map(({ seq }) => seq))
    const { rows } = await server.owner.query(
      "SELECT state, backend_xmin FROM pg_stat_activity WHERE usename = $1",
      [applicationRole]
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toEqual({ state: "idle", backend_xmin: null })
    await journalOf(driver).append("p1", factsOf(`b${seen.length}-`, 10))
    await server.owner.query("VACUUM logframe.fact")
    if (page.next === undefined) break
    after = page.next
  }
  expect(seen).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
})

it("what is no number is refused at the door, with the whole batch", async () => {
  const driver = await open("numbers")
  for (const value of ["NaN", "Infinity", "-Infinity", "nan", "one"]) {
    const foldable = { values: [{ cell: "", value }] }
    const wrong = journalOf(driver).append("p1", [factOf("f1"), factOf("f2", { foldable })])
    await expect(wrong).rejects.toMatchObject({ _tag: "StorageError" })
    const below = { values: [{ cell: "", value: "1", denominator: value }] }
    await expect(journalOf(driver).append("p1", [factOf("f3", { foldable: below })])).rejects.toMatchObject({
      _tag: "StorageError"
    })
  }
  expect(await journalOf(driver).head("p1")).toEqual({ seq: 0 })
})

/** A disk of 48 MB, where this user may mount one. */
const smallDisk = (): { readonly path: string; readonly remove: () => void } | undefined => {
  const path = mkdtempSync(join(tmpdir(), "logframe-small-disk-"))
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m", "tmpfs", path], { stdio: "ignore" })
    const remove = () => {
      execFileSync("umount", ["-l", path])
      rmSync(path, { recursive: true })
    }
    return { path, remove }
  } catch {
    rmSync(path, { recursive: true })
    return undefined
  }
}
const disk = isOwn ? smallDisk() : undefined
afterAll(() => disk?.remove())

it.skipIf(disk === undefined)(
  "a disk that is full refuses the whole batch, and takes it when there is room (where one may be mounted)",
  async () => {
    const folder = join(disk?.path ?? "", "space")
    mkdirSync(folder)
    const { uid, gid } = statSync(server.folder ?? "")
    chownSync(folder, uid, gid)
    await server.owner.query(`CREATE TABLESPACE small LOCATION '${folder}'`)
    const onDisk = { ...server.config(), options: "-c default_tablespace=small" }
    const driver = await PostgresDriver.open({ connections: onDisk, schema: "small", tenant: "full" })
    await server.owner.query(
      "CREATE TABLE filler TABLESPACE small AS SELECT repeat('x', 100) FROM generate_series(1, 100000)"
    )
    const text = "x".repeat(1_000)
    const batch = (n: number) => factsOf(`b${n}-`, 500).map((fact) => ({ ...fact, body: text }))
    let acknowledged = 0
    const error: unknown = await (async () => {
      for (; acknowledged < 200; acknowledged++) await journalOf(driver).append("p1", batch(acknowledged))
    })().catch((cause: unknown) => cause)
    expect(StorageError.isStorageError(error) && error.reason).toMatchObject({
      _tag: "Unavailable",
      what: "There is no room on a disk of the server"
    })
    expect(acknowledged).toBeGreaterThan(0)
    expect((await journalOf(driver).head("p1")).seq).toBe(acknowledged * 500)
    await server.owner.query("DROP TABLE filler")
    await server.owner.query("CHECKPOINT")
    expect((await journalOf(driver).append("p1", batch(acknowledged))).seq).toBe((acknowledged + 1) * 500)
    await driver.close()
    await server.owner.query("DROP SCHEMA small CASCADE")
    await server.owner.query("DROP TABLESPACE small")
  }
)
